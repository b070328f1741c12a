/** Where the documents for the councils are: sheets in batches, and how many cases are at each place. */
import type { Result } from '../../shared/base/result.ts';
import type { CaseEvent, DispatchMethod } from '../../shared/case/event.ts';
import type { TakenOutReason } from '../../shared/case/laid-payload.ts';

/** Where a case's document is: a state of the catalogue, or `batched`: in a batch that has not left. */
export const laidPlaces = ['notDue', 'blocked', 'ready', 'queued', 'batched', 'dispatched'] as const;
export type LaidPlace = (typeof laidPlaces)[number];

/** The sheets of one case in one batch: what its events say. */
export interface LaidSheet {
  readonly batchId: string;
  readonly caseId: string;
  /** Place in the batch, from 1. */
  readonly place: number;
  readonly copy: 'original' | 'amended';
  /** Code of the council (la-2009-10.csv). */
  readonly council: string;
  readonly documentSha256: string;
  /** Digest of what the document says (main/laid/laid-document.ts). */
  readonly content: string;
  readonly sheets: number;
  /** Instant, ISO 8601. */
  readonly made: string;
  readonly state: 'in' | 'takenOut' | 'dispatched';
  readonly reason?: TakenOutReason;
  readonly method?: DispatchMethod;
  /** Instant, ISO 8601. */
  readonly dispatched?: string;
}

export interface LaidCount {
  readonly place: LaidPlace;
  /** Undefined where no council is known. */
  readonly council: string | undefined;
  readonly cases: number;
}

export interface LaidReader {
  /** By their place. */
  inBatch(batchId: string): readonly LaidSheet[];
  ofCase(caseId: string): readonly LaidSheet[];
  /** Kept as cases change: reading them costs the same however many cases there are. */
  counts(): readonly LaidCount[];
  /** Batches that left here and that the server has no receipt for. */
  batchesToSend(): readonly string[];
}

export interface LaidWriter {
  /** The batch has left: it goes to the server. */
  batchLeft(batchId: string): Result<void>;
  batchSent(batchId: string): Result<void>;
}

/** What the projection is made of. */
export type LaidEvent = Pick<CaseEvent, 'type' | 'payload' | 'caseId' | 'at'>;
