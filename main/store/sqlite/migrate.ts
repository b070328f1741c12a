/** Forward migrations: numbered SQL files, all that are missing in one transaction, the number kept in user_version. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import { diskFailure } from '../disk-failure.ts';
import type { Database } from './open.ts';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Where the product's migrations are when it runs from its sources; a bundle hands in its own list. */
export const migrationFolder = join(import.meta.dirname, '..', 'migration');

/** Reads 0001-name.sql, 0002-name.sql, ... Throws when a number is missing or twice: that is a defect of the build. */
export function readMigrations(folder: string = migrationFolder): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort();
  return names.map((name, index) => {
    if (Number(name.slice(0, 4)) !== index + 1) throw new Error(`migration ${name} is out of order`);
    return { version: index + 1, sql: readFileSync(join(folder, name), 'utf8') };
  });
}

/** The version of the open file. */
export const storeVersion = (database: Database): number => Number(database.pragma('user_version', { simple: true }));

/** Failure: store.newerVersion with both numbers. */
export function checkVersion(database: Database, migrations: readonly Migration[]): Result<void> {
  const found = storeVersion(database);
  const known = migrations.length;
  return found > known ? fail(failure('store.newerVersion', { found, known })) : ok(undefined);
}

/** Brings the file to the latest version, or leaves it as it was. Failure: store.migrationFailed, or of the disk. */
export function migrate(database: Database, migrations: readonly Migration[]): Result<void> {
  const from = storeVersion(database);
  const missing = migrations.filter((one) => one.version > from);
  if (missing.length === 0) return ok(undefined);
  try {
    database.exec('begin immediate');
    for (const one of missing) database.exec(one.sql);
    database.pragma(`user_version = ${migrations.length}`);
    database.exec('commit');
    return ok(undefined);
  } catch (thrown) {
    if (database.inTransaction) database.exec('rollback');
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    const ofTheSql = code === 'SQLITE_ERROR' || String(code).startsWith('SQLITE_CONSTRAINT');
    return fail(ofTheSql ? failure('store.migrationFailed', { from, to: migrations.length }) : diskFailure(thrown));
  }
}
