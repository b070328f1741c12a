/** Cases that were transferred and deleted from this workstation: what is left says that they existed. */
import type { Result } from '../../shared/base/result.ts';

export interface Tombstone {
  readonly caseId: string;
  readonly reference: string;
  /** Calendar day. */
  readonly firstContact: string;
  readonly oneMonthDate?: string;
  /** When the document for the council went, and when the case was pushed: the office's clock. */
  readonly dispatched?: string;
  readonly pushed?: string;
  /** Code of why: `oneMonth`. */
  readonly reason: string;
  readonly events: number;
  readonly documents: number;
  /** SHA-256 over the hashes of its events in their order. */
  readonly fingerprint: string;
  /** Instant, ISO 8601. */
  readonly erased: string;
  /** Staff number of whoever was signed in. */
  readonly erasedBy: string;
}

/** What the caller knows of the case; the rest is taken from what is erased. */
export type Epitaph = Omit<Tombstone, 'events' | 'documents' | 'fingerprint'>;

export interface TombstoneReader {
  has(caseId: string): boolean;
  find(caseId: string): Tombstone | undefined;
  /** By the beginning of a reference. */
  byReference(reference: string, limit: number): readonly Tombstone[];
  count(): number;
  /**
   * Whether everything of the case is with the server: an order from its receipt for each event, a receipt for each document
   * and for each batch, and no sheets in a batch that has not left.
   */
  isTransferred(caseId: string): boolean;
}

export interface TombstoneWriter {
  /**
   * Deletes the content of the case from this workstation, overwriting it, and keeps the record that it existed. The events
   * keep their place and their hashes, so the chain can still be verified. Does nothing, and says false, while something of it is not transferred; again changes nothing.
   */
  erase(epitaph: Epitaph): Result<boolean>;
}
