/** Documents as they were made: the bytes that were printed or sent, never changed nor made again in their place. */
import type { Language } from '../../shared/base/language.ts';
import type { Result } from '../../shared/base/result.ts';

export interface NewDocument {
  /** UUIDv7. */
  readonly id: string;
  readonly caseId: string;
  /** 'statement', 'laid', 'evidenceLetter', 'secondaryLetter', 'cms1', ... */
  readonly kind: string;
  readonly version: number;
  readonly language: Language;
  /** Template and its version. */
  readonly template: string;
  /** Lower-case hex of the bytes. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** Instant, ISO 8601. */
  readonly made: string;
}

/** What is listed: everything but the bytes. */
export type StoredDocument = Omit<NewDocument, 'bytes'> & { readonly size: number; readonly sent: boolean };

export interface DocumentReader {
  /** Documents of a case, latest first. */
  list(caseId: string): readonly StoredDocument[];
  load(id: string): NewDocument | undefined;
  /** Documents that the server has no receipt for, oldest first, at most `limit`. */
  toSend(limit: number): readonly StoredDocument[];
}

export interface DocumentWriter {
  sent(ids: readonly string[]): Result<void>;
}
