/** Office records: every version once; what stands is read from the order, never marked. */
import { canonicalJson } from '../../../shared/case/canonical.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { KeptRecord, OfficeRecord } from '../../../shared/office/record.ts';
import type { OfficeReader, OfficeWriter } from '../office-port.ts';
import type { DeviceTable } from './device-table.ts';
import type { Database, Statement } from './open.ts';
import { type Durably, refuse } from './transaction.ts';

export interface OfficeTable extends OfficeReader {
  readonly write: OfficeWriter;
}

interface Row {
  readonly record: string;
  readonly position: number | null;
  readonly refused: string | null;
}

const toRecord = (text: string): OfficeRecord => JSON.parse(text) as OfficeRecord;
const toKept = ({ record, position, refused }: Row): KeptRecord => ({
  ...toRecord(record),
  position: position ?? undefined,
  refused: refused ?? undefined,
});

/** What the server has not numbered yet comes after what it has; identities sort by the time they were made. */
const latestFirst = 'position is null desc, position desc, id desc';

const latestKeys = (database: Database): Statement<[string, number], string> =>
  database
    .prepare<[string, number], string>(
      'select distinct key from office_record where kind = ? order by key desc limit ?',
    )
    .pluck();

export function officeTable(database: Database, durably: Durably, settings: Pick<DeviceTable, 'put'>): OfficeTable {
  const standing = database.prepare<[string, string], Row>(
    `select record, position, refused from office_record
      where kind = ? and key = ? and refused is null order by ${latestFirst} limit 1`,
  );
  const listing = database.prepare<[string], Row>(
    `select record, position, refused from (
       select *, row_number() over (partition by key order by ${latestFirst}) as place
         from office_record where kind = ? and refused is null
     ) where place = 1 and body <> 'null' order by key`,
  );
  const whole = database.prepare<[string, string], Row>(
    `select record, position, refused from office_record where kind = ? and key = ?
      order by refused is not null, ${latestFirst}`,
  );
  const keysOf = latestKeys(database);
  const unsent = database
    .prepare<[], string>('select record from office_record where position is null and refused is null order by id')
    .pluck();
  const insert = database.prepare(
    'insert into office_record (id, kind, key, body, record, position) values (@id, @kind, @key, @body, @record, @position) ' +
      'on conflict (id) do update set position = coalesce(excluded.position, position), ' +
      'refused = case when excluded.position is null then refused end',
  );
  const number = database.prepare<[number, string]>(
    'update office_record set position = ?, refused = null where id = ?',
  );
  const markRefused = database.prepare<[string, string]>(
    'update office_record set refused = ? where id = ? and position is null',
  );
  const put = (record: OfficeRecord, position: number | null): void => {
    const { id, kind, key, body } = record;
    insert.run({ id, kind, key, body: canonicalJson(body), record: canonicalJson(record), position });
  };
  const current: OfficeReader['current'] = (kind, key) => {
    const row = standing.get(kind, key);
    return row && toKept(row);
  };
  return {
    current,
    list: (kind) => listing.all(kind).map(toKept),
    keys: (kind, limit) => keysOf.all(kind, limit),
    history: (kind, key) => whole.all(kind, key).map(toKept),
    toSend: () => unsent.all().map(toRecord),
    write: {
      save: (record) =>
        durably(() => {
          const stands = current(record.kind, record.key);
          if ((stands?.id ?? null) !== record.previous)
            refuse(failure('office.recordChanged', { by: stands?.actor.id ?? '' }));
          put(record, null);
        }),
      taken: (id, position) =>
        durably(() => {
          number.run(position, id);
        }),
      refused: (id, failureKind) =>
        durably(() => {
          markRefused.run(failureKind, id);
        }),
      applyPulled: (pulled, cursor) =>
        durably(() => {
          for (const { position, record } of pulled) put(record, position);
          for (const [key, value] of Object.entries(cursor)) settings.put(key, value);
        }),
    },
  };
}
