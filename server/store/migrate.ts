/** Brings the database to the schema of this server: forward only, in one transaction, one process at a time. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { inTransaction } from './transaction.ts';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Any number will do, as long as every server uses the same. */
const migrationLock = 4_736_512_088;

/** Reads `0001-name.sql` and so on from a folder. */
export function readMigrations(folder = join(import.meta.dirname, 'migration')): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), sql: readFileSync(join(folder, name), 'utf8') }));
}

const digest = (sql: string): string => createHash('sha256').update(sql).digest('hex');

/**
 * Applies what is missing and returns how many were applied. Fails with `sync.databaseNewer` when the database knows
 * more than this server, and with `sync.migrationChanged` when an applied migration is not the one in the folder.
 */
export function migrate(pool: Pool, migrations: readonly Migration[]): Promise<Result<number>> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists schema_migration (version integer primary key, sha256 text not null)',
    );
    const { rows } = await client.query<{ version: number; sha256: string }>(
      'select version, sha256 from schema_migration',
    );
    const applied = new Map(rows.map((row) => [row.version, row.sha256]));
    const known = Math.max(0, ...migrations.map((migration) => migration.version));
    const found = Math.max(0, ...applied.keys());
    if (found > known) return fail(failure('sync.databaseNewer', { found, known }));
    const missing: Migration[] = [];
    for (const migration of migrations) {
      const hash = applied.get(migration.version);
      if (hash === undefined) missing.push(migration);
      else if (hash !== digest(migration.sql))
        return fail(failure('sync.migrationChanged', { version: migration.version }));
    }
    for (const { version, sql } of missing) {
      await client.query(sql);
      await client.query('insert into schema_migration (version, sha256) values ($1, $2)', [version, digest(sql)]);
    }
    return ok(missing.length);
  });
}
