/** The real server on a real PostgreSQL, in a folder of its own that goes away with it. One cluster a test file. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from '../../server/start-server.ts';
import type { RunningServer, ServerOptions } from '../../server/start-server.ts';
import { mustBeOk } from '../../shared/base/result.ts';

/** A folder that the account of PostgreSQL can reach, too. */
export function makeServerFolder(): { readonly folder: string; readonly remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'cms-server-test-'));
  chmodSync(parent, 0o711);
  return { folder: join(parent, 'data'), remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** Limits that no test reaches by accident. */
export const generousLimits = {
  enrolByAddress: 10_000,
  tokenByAddress: 10_000,
  signInByDevice: 10_000,
  signInByPerson: 10_000,
};

export interface TestServer {
  readonly server: RunningServer;
  readonly stop: () => Promise<void>;
}

/** Starts the server with its own PostgreSQL and the demonstration office; failed sign-ins don't wait. */
export async function startTestServer(options: ServerOptions = {}): Promise<TestServer> {
  const { folder, remove } = makeServerFolder();
  const defaults: ServerOptions = {
    dataFolder: folder,
    demo: true,
    limits: generousLimits,
    delay: () => Promise.resolve(),
  };
  const server = mustBeOk(await startServer({ ...defaults, ...options }));
  const stop = async (): Promise<void> => {
    await server.stop();
    remove();
  };
  return { server, stop };
}

/** A connection string for the cluster of a running server, for a second server process on the same database. */
export function connectionString({ cluster }: RunningServer): string {
  if (cluster === undefined) throw new Error('this server has no cluster of its own');
  const { host, port, user, password, database } = cluster.connection;
  return `postgresql://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

/** An empty database beside the server's own, on the same cluster. */
export async function makeDatabase(running: RunningServer, name: string): Promise<pg.Pool> {
  await running.context.pool.query(`create database ${name}`);
  const pool = new pg.Pool({ ...running.cluster?.connection, database: name });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
