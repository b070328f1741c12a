/** What the ledger of documents for the councils shows. */
import type { TakenOutReason } from '../case/laid-payload.ts';
import type { LineChange } from '../document/line-change.ts';
import type { BatchState, LaidBatchStep } from '../office/laid-batch.ts';
import type { LaidRow } from './view.ts';

/** Where a document is, as the tabs have it. */
export const ledgerTabs = ['blocked', 'ready', 'queued', 'batched', 'dispatched'] as const;
export type LedgerTab = (typeof ledgerTabs)[number];

/** Every document that is due is in exactly one place. */
export interface LedgerBalance {
  /** What is due: the places together, and what was transferred and deleted. */
  readonly due: number;
  readonly places: Readonly<Record<LedgerTab, number>>;
  readonly deleted: number;
  /** Sheets that stand in batches which have not left: as many as cases that say so. */
  readonly inOpenBatches: number;
  readonly balanced: boolean;
}

export interface LedgerCouncil {
  /** Null where no council is known. */
  readonly code: string | null;
  readonly name: string | null;
  readonly places: Readonly<Record<LedgerTab, number>>;
  /** As agreed with the council; null where nothing is. */
  readonly method: 'post' | 'courier' | 'collect' | null;
  readonly contactName: string;
  /** The next day on which documents leave for it; null where the days are not known. */
  readonly nextDispatch: string | null;
}

export interface LedgerRow extends LaidRow {
  readonly batchId: string | null;
  readonly batchNumber: string | null;
}

export interface LedgerView {
  readonly balance: LedgerBalance;
  /** Those with something at the tab's place. */
  readonly councils: readonly LedgerCouncil[];
  readonly tab: LedgerTab;
  /** The first of them, narrowed by council when one is given. */
  readonly rows: readonly LedgerRow[];
}

export interface BatchRow {
  readonly batchId: string;
  readonly number: string;
  readonly council: string;
  readonly councilName: string;
  readonly method: 'post' | 'courier' | 'collect';
  readonly state: BatchState;
  /** Documents that go, or went. */
  readonly documents: number;
  /** Cover and list among them; 0 before it was printed. */
  readonly sheets: number;
  /** Instant. */
  readonly made: string;
  /** Staff number of who made it. */
  readonly by: string;
}

export interface BatchLine {
  readonly caseId: string;
  readonly place: number;
  readonly reference: string;
  readonly customerName: string | null;
  readonly copy: 'original' | 'amended';
  readonly sheets: number;
  readonly state: 'in' | 'takenOut' | 'dispatched';
  /** Why its sheets are, or have to be, taken out. */
  readonly takeOut: TakenOutReason | null;
}

export interface BatchDetail extends BatchRow {
  readonly reference: string;
  readonly nextSheet: number;
  readonly collected: { readonly name: string; readonly when: string } | null;
  readonly steps: readonly { readonly step: LaidBatchStep; readonly by: string; readonly at: string }[];
  readonly lines: readonly BatchLine[];
  /** Whether this workstation has the documents to print. */
  readonly printable: boolean;
}

/** Copies of a document that was dispatched. */
export interface CopiesView {
  readonly dispatched: string | null;
  readonly changes: readonly LineChange[];
  /** An amended document waits for a batch, or is in one. */
  readonly amendmentWaits: boolean;
  readonly copies: readonly {
    readonly copy: 'duplicate' | 'amended';
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  }[];
}

/** A case that was transferred and deleted from the workstation. */
export interface TombstoneView {
  readonly reference: string;
  readonly firstContact: string;
  readonly dispatched: string | null;
  readonly pushed: string | null;
  readonly erased: string;
  readonly erasedBy: string;
  readonly events: number;
  readonly documents: number;
  readonly fingerprint: string;
}
