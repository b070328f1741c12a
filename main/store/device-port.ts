/** What this workstation knows of itself: settings, and the people enrolled on it. */
import type { Result } from '../../shared/base/result.ts';
import type { Role } from '../../shared/base/role.ts';

/** A person who may sign in here. Their passphrase is proved by their slot in the key file; it is not kept here. */
export interface EnrolledPerson {
  /** Staff number: the person of the key slot. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: string;
  /** Until when they may sign in without the server (instant, ISO 8601). */
  readonly leaseUntil: string;
  /** The server's signed lease, to be shown to nobody but the server's key. */
  readonly lease?: string;
}

export interface DeviceReader {
  /** A setting's value, as it was kept (JSON). Keys are dotted: 'sync.cursor'. */
  get<T>(key: string): T | undefined;
  person(id: string): EnrolledPerson | undefined;
  people(): readonly EnrolledPerson[];
}

export interface DeviceWriter {
  set(key: string, value: unknown): Result<void>;
  remove(key: string): Result<void>;
  keepPerson(person: EnrolledPerson): Result<void>;
  removePerson(id: string): Result<void>;
}
