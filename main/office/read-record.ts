/** Office records as their kind reads them. */
import { type OfficeBody, type OfficeRecordKind, officeRecordKinds } from '../../shared/office/record-kind.ts';
import type { KeptRecord } from '../../shared/office/record.ts';
import type { CaseStore } from '../store/ports.ts';

/** A version with its body parsed. */
export interface ReadRecord<K extends OfficeRecordKind> {
  readonly version: KeptRecord;
  readonly body: OfficeBody<K>;
}

type Records = { readonly office: Pick<CaseStore['office'], 'current' | 'list'> };

function read<K extends OfficeRecordKind>(kind: K, version: KeptRecord): ReadRecord<K> | undefined {
  const body = officeRecordKinds[kind].body.safeParse(version.body);
  return body.success ? { version, body: body.data as OfficeBody<K> } : undefined;
}

/** The record that stands; undefined when there is none, when it is withdrawn, or when only a newer program can read it. */
export function readOfficeRecord<K extends OfficeRecordKind>(
  store: Records,
  kind: K,
  key: string,
): ReadRecord<K> | undefined {
  const version = store.office.current(kind, key);
  return version === undefined || version.body === null ? undefined : read(kind, version);
}

/** Every record of the kind that stands and can be read, by key. */
export const listOfficeRecords = <K extends OfficeRecordKind>(store: Records, kind: K): readonly ReadRecord<K>[] =>
  store.office.list(kind).flatMap((version) => read(kind, version) ?? []);
