/** A PostgreSQL of the server's own: made at the first start, watched while it runs, stopped with the server. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { ServerLog } from '../../log.ts';
import { chooseAccount, locateBinaries } from './binaries.ts';
import type { Binaries, RunAs } from './binaries.ts';
import { claim, makeOwned, openDataFolder, release } from './data-folder.ts';
import type { DataFolder } from './data-folder.ts';
import { clearLeftover } from './leftover.ts';

export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Cluster {
  readonly connection: Connection;
  readonly dataFolder: string;
  /** Ends PostgreSQL for good, after finishing what is in hand (fast shutdown). */
  stop(): Promise<void>;
  /** For tests: PostgreSQL goes away (`SIGINT` in order, `SIGKILL` as in a power cut), and comes back when told. */
  halt(signal: 'SIGINT' | 'SIGKILL'): Promise<void>;
  resume(): Promise<void>;
}

const user = 'cms';
const database = 'cms';
const startMs = 60_000;
const pollMs = 20;
/** Before a PostgreSQL that ended by itself is started again. */
const respawnMs = 500;

/** PostgreSQL without the things its log could betray: statement text, parameters, and the detail of an error. */
const quiet = [
  'log_min_error_statement=panic',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
  'logging_collector=off',
];
const settings = ['max_connections=60', 'shared_buffers=128MB', 'wal_compression=on', ...quiet];

/** Sockets shut other accounts out; Windows has none for PostgreSQL's purposes, so there it is a loopback port. */
const usesSocket = process.platform !== 'win32';

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Makes the cluster beside its place and moves it there whole, so that a start cut short leaves nothing half made. */
function makeCluster(binaries: Binaries, folder: DataFolder, account: RunAs | undefined): void {
  if (existsSync(join(folder.cluster, 'PG_VERSION'))) return;
  const making = join(folder.making, 'pg');
  const passwordFile = join(folder.making, 'password');
  rmSync(folder.making, { recursive: true, force: true });
  makeOwned(folder.making, account);
  writeFileSync(passwordFile, folder.password, { mode: 0o600, flag: 'wx' });
  if (account !== undefined) chownSync(passwordFile, account.uid, account.gid);
  try {
    const choices = ['-U', user, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C'];
    execFileSync(binaries.initdb, ['-D', making, ...choices], {
      cwd: folder.making,
      stdio: 'pipe',
      env: { PATH: process.env['PATH'], LANG: 'C' },
      ...account,
    });
    rmSync(folder.cluster, { recursive: true, force: true });
    renameSync(making, folder.cluster);
  } finally {
    rmSync(folder.making, { recursive: true, force: true });
  }
}

async function untilReady(connection: Connection, ended: () => string | undefined): Promise<Result<void>> {
  for (let waited = 0; waited < startMs; waited += pollMs) {
    const reason = ended();
    if (reason !== undefined) return fail(failure('sync.databaseNotStarted', { reason }));
    const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [connection.database]);
      if (rowCount === 0) await client.query(`create database ${connection.database}`);
      return ok(undefined);
    } catch {
      await wait(pollMs);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return fail(failure('sync.databaseNotStarted', { reason: 'it took too long' }));
}

class RunningCluster implements Cluster {
  readonly connection: Connection;
  readonly dataFolder: string;
  readonly #binaries: Binaries;
  readonly #folder: DataFolder;
  readonly #account: RunAs | undefined;
  readonly #log: ServerLog;
  #child: ChildProcess | undefined;
  #wanted = true;
  #lastLine = '';

  constructor(
    binaries: Binaries,
    folder: DataFolder,
    account: RunAs | undefined,
    connection: Connection,
    log: ServerLog,
  ) {
    this.#binaries = binaries;
    this.#folder = folder;
    this.#account = account;
    this.#log = log;
    this.connection = connection;
    this.dataFolder = folder.root;
  }

  async start(): Promise<Result<void>> {
    this.#spawn();
    return untilReady(this.connection, () =>
      this.#child === undefined ? this.#lastLine || 'it ended at once' : undefined,
    );
  }

  #spawn(): void {
    const { host, port } = this.connection;
    const place = usesSocket
      ? ['-k', host, '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700']
      : ['-h', host];
    const options = settings.flatMap((setting) => ['-c', setting]);
    // Detached: Ctrl-C in the terminal must reach the server first, and PostgreSQL through it.
    const child = spawn(
      this.#binaries.postgres,
      ['-D', this.#folder.cluster, '-p', String(port), ...place, ...options],
      {
        cwd: this.#folder.run,
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: process.env['PATH'], LANG: 'C' },
        ...this.#account,
      },
    );
    this.#child = child;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastLine = text.trim().split('\n').at(-1) ?? '';
    });
    child.once('error', (error) => (this.#lastLine = error.message));
    child.once('close', () => this.#ended(child));
  }

  #ended(child: ChildProcess): void {
    if (this.#child === child) this.#child = undefined;
    if (!this.#wanted) return;
    this.#log('error', 'database.ended', {});
    void wait(respawnMs).then(() => {
      if (this.#wanted && this.#child === undefined) this.#spawn();
    });
  }

  async #end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    this.#wanted = false;
    const child = this.#child;
    if (child === undefined) return;
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill(signal);
    await closed;
  }

  async stop(): Promise<void> {
    await this.#end('SIGINT');
    release(this.#folder);
  }

  halt(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    return this.#end(signal);
  }

  async resume(): Promise<void> {
    this.#wanted = true;
    await clearLeftover(this.#folder.cluster);
    const started = await this.start();
    if (!started.ok) throw new Error(started.failure.kind);
  }
}

/** Starts the cluster in a data folder, making it when it is new. `sync.dataFolderInUse`, `sync.databaseNotStarted`. */
export async function startCluster(dataFolder: string, log: ServerLog): Promise<Result<Cluster>> {
  const account = chooseAccount();
  const folder = openDataFolder(dataFolder, account);
  const claimed = claim(folder);
  if (!claimed.ok) return claimed;
  try {
    const binaries = locateBinaries(account, folder.root);
    const leftover = await clearLeftover(folder.cluster);
    if (leftover !== 'nothing') log('warning', 'database.leftover', { found: leftover });
    makeCluster(binaries, folder, account);
    const place = usesSocket ? { host: folder.run, port: 5432 } : { host: '127.0.0.1', port: await freePort() };
    const cluster = new RunningCluster(
      binaries,
      folder,
      account,
      { ...place, user, password: folder.password, database },
      log,
    );
    const started = await cluster.start();
    if (started.ok) return ok(cluster);
    await cluster.stop();
    return started;
  } catch (error) {
    release(folder);
    return fail(
      failure('sync.databaseNotStarted', {
        reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown',
      }),
    );
  }
}
