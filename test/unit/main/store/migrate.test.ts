import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { newStoreKey } from '../../../../main/store/key/store-key.ts';
import { checkVersion, migrate, readMigrations, storeVersion } from '../../../../main/store/sqlite/migrate.ts';
import { openForWork } from '../../../../main/store/sqlite/open.ts';
import type { Database } from '../../../../main/store/sqlite/open.ts';
import { openStore } from '../../../../main/store/sqlite/open-store.ts';
import { storeFiles } from '../../../../main/store/store-folder.ts';
import { opened, record, removeFolder, sampleFolder, sampleStore, summarise } from './sample.ts';

const own = readMigrations();
const tablesOf = (database: Database) =>
  database.prepare<[], string>(`select name from sqlite_schema where type = 'table' order by name`).pluck().all();

describe('migrations', () => {
  let folder = '';
  let database: Database;
  beforeEach(() => {
    folder = sampleFolder();
    database = openForWork(join(folder, 'some.db'), newStoreKey('s'), false);
  });
  afterEach(() => {
    database.close();
    removeFolder(folder);
  });

  it('0001 makes the tables of the store, all of them strict', () => {
    mustBeOk(migrate(database, own.slice(0, 1)));
    expect(storeVersion(database)).toBe(1);
    expect(tablesOf(database)).toEqual([
      'case_name_key',
      'case_summary',
      'chain_checkpoint',
      'document',
      'draft',
      'event',
      'event_order',
      'laid_queue',
      'outbox',
      'person',
      'receipt',
      'setting',
      'store_identity',
    ]);
    const loose = database
      .prepare(
        `select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`,
      )
      .all();
    expect(loose).toEqual([]);
  });

  it('refuses to change or delete an event, even by hand', () => {
    mustBeOk(migrate(database, own));
    const zero = `zeroblob(32)`;
    database.exec(
      `insert into event values (1,'e','c',1,'d',1,'a','csa','t','t','z',1,'caseOpened','{}',${zero},${zero})`,
    );
    expect(() => database.exec(`update event set payload = '{"x":1}'`)).toThrow(/never changed/);
    expect(() => database.exec('delete from event')).toThrow(/never deleted/);
  });

  it('goes forward from any earlier version, and does nothing the second time', () => {
    mustBeOk(migrate(database, [{ version: 1, sql: 'create table a (x text) strict' }]));
    const two = [
      { version: 1, sql: 'syntax error' },
      { version: 2, sql: 'create table b (x text) strict' },
    ];
    mustBeOk(migrate(database, two));
    mustBeOk(migrate(database, two));
    expect([storeVersion(database), tablesOf(database)]).toEqual([2, ['a', 'b']]);
  });

  it('leaves the store as it was when one of them fails', () => {
    mustBeOk(migrate(database, [{ version: 1, sql: 'create table a (x text) strict' }]));
    const result = migrate(database, [
      { version: 1, sql: '' },
      { version: 2, sql: 'create table b (x text) strict' },
      { version: 3, sql: 'create table a (x text)' },
    ]);
    expect(result).toEqual({ ok: false, failure: { kind: 'store.migrationFailed', detail: { from: 1, to: 3 } } });
    expect([storeVersion(database), tablesOf(database), database.inTransaction]).toEqual([1, ['a'], false]);
  });

  it('says both numbers of a store from a newer version', () => {
    database.pragma('user_version = 99');
    expect(checkVersion(database, own)).toEqual({
      ok: false,
      failure: { kind: 'store.newerVersion', detail: { found: 99, known: own.length } },
    });
  });

  it('reads its files in order and refuses a gap', () => {
    const place = join(folder, 'sql');
    mkdirSync(place);
    writeFileSync(join(place, '0001-a.sql'), 'select 1');
    writeFileSync(join(place, '0003-c.sql'), 'select 3');
    expect(() => readMigrations(place)).toThrow(/0003-c.sql is out of order/);
  });

  it('brings a store with cases forward and keeps them', () => {
    const sample = sampleStore();
    record(sample.store, 'c1', opened('R-1'));
    sample.store.close();
    const next = [...own, { version: own.length + 1, sql: 'alter table case_summary add column extra text' }];
    const store = mustBeOk(openStore({ folder: sample.folder, key: sample.key, summarise, migrations: next }));
    expect(store.cases.caseSummary('c1')?.reference).toBe('R-1');
    store.close();
    const old = openStore({ folder: sample.folder, key: sample.key, summarise, migrations: own });
    expect(old).toEqual({
      ok: false,
      failure: { kind: 'store.newerVersion', detail: { found: own.length + 1, known: own.length } },
    });
    expect(storeFiles(sample.folder).database).toContain('store.db');
    removeFolder(sample.folder);
  });
});
