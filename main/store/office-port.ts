/** What the office keeps for all its workstations (shared/office/record.ts): versions, the current ones, and their way to the server. */
import type { Result } from '../../shared/base/result.ts';
import type { KeptRecord, OfficeRecord } from '../../shared/office/record.ts';

export interface OfficeReader {
  /** The version that stands; one with body null says that the record is withdrawn. */
  current(kind: string, key: string): KeptRecord | undefined;
  /** The versions that stand, by key; withdrawn records are left out. */
  list(kind: string): readonly KeptRecord[];
  /** The latest keys of the kind, the last first. */
  keys(kind: string, limit: number): readonly string[];
  /** Every version, the one that stands first. */
  history(kind: string, key: string): readonly KeptRecord[];
  /** Versions that the server has neither taken nor refused, oldest first. */
  toSend(): readonly OfficeRecord[];
}

export interface OfficeWriter {
  /** Keeps a version. Failure: office.recordChanged when `previous` is not the version that stands. */
  save(record: OfficeRecord): Result<void>;
  /** The server has taken the version and gave it this place. */
  taken(id: string, position: number): Result<void>;
  /** The server will not take the version, with the kind of its failure. */
  refused(id: string, failureKind: string): Result<void>;
  /** Takes versions from the server, this workstation's own among them; `settings` (the cursor) become durable with them. */
  applyPulled(
    pulled: readonly { readonly position: number; readonly record: OfficeRecord }[],
    settings: Readonly<Record<string, unknown>>,
  ): Result<void>;
}
