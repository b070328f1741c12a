/** Starting the server: its schema, its data folder, and several processes on one database. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../server/store/migrate.ts';
import { startServer } from '../../server/start-server.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { connectionString, makeDatabase, makeServerFolder, startTestServer } from '../support/postgres.ts';
import type { TestServer } from '../support/postgres.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.stop());

describe('the schema', () => {
  it('is made once by processes that start at the same moment', async () => {
    const pool = await makeDatabase(test.server, 'together');
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(pool, readMigrations())));
    const first = readMigrations().length;
    expect(applied.map(mustBeOk).sort((a, b) => b - a)).toEqual([first, 0, 0, 0]);
    await pool.end();
  });

  it('goes forward, and a migration that fails leaves nothing behind', async () => {
    const pool = await makeDatabase(test.server, 'forward');
    const next = { version: 9_001, sql: 'create table later (a integer)' };
    mustBeOk(await migrate(pool, readMigrations()));
    const broken = { version: 9_002, sql: 'create table half (a integer); select 1 / 0' };
    await expect(migrate(pool, [...readMigrations(), next, broken])).rejects.toThrow();
    const { rows } = await pool.query("select to_regclass('later') as later, to_regclass('half') as half");
    expect(rows[0]).toEqual({ later: null, half: null });
    expect(mustBeOk(await migrate(pool, [...readMigrations(), next]))).toBe(1);
    await pool.end();
  });

  it('of a newer server is refused with both numbers, and so is a migration that was changed', async () => {
    const pool = await makeDatabase(test.server, 'newer');
    const known = Math.max(...readMigrations().map(({ version }) => version));
    mustBeOk(await migrate(pool, [...readMigrations(), { version: 9_001, sql: 'select 1' }]));
    expect(await migrate(pool, readMigrations())).toMatchObject({
      failure: { kind: 'sync.databaseNewer', detail: { found: 9_001, known } },
    });
    const changed = [...readMigrations(), { version: 9_001, sql: 'select 2' }];
    expect(await migrate(pool, changed)).toMatchObject({
      failure: { kind: 'sync.migrationChanged', detail: { version: 9_001 } },
    });
    await pool.end();
  });
});

describe('the data folder', () => {
  it('belongs to one server at a time', async () => {
    const again = await startServer({ dataFolder: test.server.cluster?.dataFolder ?? '' });
    expect(again).toMatchObject({ ok: false, failure: { kind: 'sync.dataFolderInUse', detail: { pid: process.pid } } });
  });

  it('lets no other account in, and opens no port for the database', async () => {
    const root = test.server.cluster?.dataFolder ?? '';
    expect(statSync(join(root, 'pg')).mode & 0o077).toBe(0);
    expect(statSync(join(root, 'password')).mode & 0o077).toBe(0);
    expect(statSync(test.server.cluster?.connection.host ?? '').mode & 0o077).toBe(0);
    const { rows } = await test.server.context.pool.query('show listen_addresses');
    expect(rows).toEqual([{ listen_addresses: '' }]);
    const wrong = connectionString(test.server).replace(/:[^:@]+@/, ':guess@');
    await expect(startServer({ databaseUrl: wrong })).rejects.toMatchObject({ code: '28P01' });
  });

  it('opens again after a stop with what was in it, and after a crash with a stale pid file', async () => {
    const { folder, remove } = makeServerFolder();
    const first = mustBeOk(await startServer({ dataFolder: folder, demo: true }));
    const key = first.publicKey;
    await first.stop();
    expect(existsSync(join(folder, 'pg', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(folder, 'owner.json'))).toBe(false);
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: 2 ** 22 + 1 }));
    // The number of a process that lives and is no PostgreSQL: this one.
    writeFileSync(join(folder, 'pg', 'postmaster.pid'), `${process.pid}\n${join(folder, 'pg')}\n0\n5432\n\n`);
    const second = mustBeOk(await startServer({ dataFolder: folder }));
    expect(second.publicKey).toBe(key);
    expect(readFileSync(join(folder, 'owner.json'), 'utf8')).toContain(String(process.pid));
    await second.stop();
    remove();
  });
});

it("several servers on one database know each other's passes and keys", async () => {
  const second = mustBeOk(await startServer({ databaseUrl: connectionString(test.server) }));
  expect(second.publicKey).toBe(test.server.publicKey);
  expect(second.cluster).toBeUndefined();
  await second.stop();
});
