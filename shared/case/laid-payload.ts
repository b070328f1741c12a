/** Payloads of the events of the document for the council, a part of EventPayloads (event.ts). */
import type { DispatchMethod } from './event.ts';

/**
 * Why sheets are taken out of a batch: the answers changed, the document is no longer due there, another workstation's batch
 * has it, or the batch was called off.
 */
export type TakenOutReason = 'changed' | 'notQueued' | 'elsewhere' | 'calledOff';

export interface LaidPayloads {
  /** The document was made and its sheets have a place in a batch. `content`: digest of what it says (shared/laid/content.ts). */
  laidBatched: {
    readonly batchId: string;
    readonly council: string;
    /** Place in the batch, from 1. */
    readonly place: number;
    readonly copy: 'original' | 'amended';
    readonly documentSha256: string;
    readonly content: string;
    readonly sheets: number;
  };
  /** Its sheets were taken out of a batch before that left: the document goes with another. */
  laidTakenOut: { readonly batchId: string; readonly reason: TakenOutReason };
  laidDispatched: { readonly batchId: string; readonly council: string; readonly method: DispatchMethod };
  /** The council gets an amended document with the next batch, besides the one that was dispatched. */
  laidAmended: { readonly reason: string };
  /** A dispatched document was printed once more, marked as a duplicate. */
  laidDuplicated: { readonly reason: string; readonly documentSha256: string };
}
