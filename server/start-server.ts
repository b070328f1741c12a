/** Starts the central server: a database (its own, or the one that was named), the schema, and the HTTP face. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { ok } from '../shared/base/result.ts';
import type { Result } from '../shared/base/result.ts';
import { createEnrolmentCode } from './access/create-enrolment-code.ts';
import { demoOffice, seedDemo } from './access/seed-demo.ts';
import { loadServerKey } from './access/server-key.ts';
import { type Connectors, simulated } from './connector/connectors.ts';
import { type DeliveryOptions, startDelivery } from './connector/deliver.ts';
import type { ServerContext } from './context.ts';
import { buildApp } from './http/build-app.ts';
import type { AttemptLimits } from './http/limits.ts';
import { silentLog } from './log.ts';
import type { ServerLog } from './log.ts';
import { startCluster } from './store/embedded/cluster.ts';
import type { Cluster } from './store/embedded/cluster.ts';
import { readBankHolidays } from './diary/read-bank-holidays.ts';
import { migrate, readMigrations } from './store/migrate.ts';

export interface ServerOptions {
  /** A PostgreSQL 15 or later; without it the server starts its own. */
  readonly databaseUrl?: string;
  /** Where its own PostgreSQL keeps its data: `.data/server` under the current folder when not given. */
  readonly dataFolder?: string;
  /** 127.0.0.1 when not given: TLS and the outside world are the business of a reverse proxy. */
  readonly host?: string;
  /** Any free port when not given. */
  readonly port?: number;
  /** Seeds the demonstration office. */
  readonly demo?: boolean;
  readonly log?: ServerLog;
  readonly now?: () => number;
  readonly limits?: AttemptLimits;
  /** How messages reach other systems; every system is simulated when not given. */
  readonly connectors?: Connectors;
  readonly delivery?: DeliveryOptions;
  /** Added to a failed sign-in in place of the real wait. */
  readonly delay?: (ms: number) => Promise<void>;
}

export interface RunningServer {
  readonly url: string;
  readonly publicKey: string;
  readonly app: FastifyInstance;
  readonly context: ServerContext;
  /** The server's own PostgreSQL, when it has one. */
  readonly cluster: Cluster | undefined;
  /** A one-time code for a device of the demonstration office; only with `demo`. */
  readonly demoCode: () => Promise<string>;
  /** Lets calls in hand finish, then ends everything that was started. */
  readonly stop: () => Promise<void>;
}

/** PostgreSQL answers in milliseconds; a call must not wait longer than the workstation does. */
const connectMs = 5_000;
const statementMs = 30_000;
const connectionsMax = 16;

function openPool(options: ServerOptions, cluster: Cluster | undefined, log: ServerLog): pg.Pool {
  const place = cluster === undefined ? { connectionString: options.databaseUrl } : cluster.connection;
  const pool = new pg.Pool({
    ...place,
    max: connectionsMax,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    application_name: 'cms-server',
  });
  // Connections end when PostgreSQL does, idle or in use; the pool makes new ones, and a call in hand is answered with 503.
  // Without these listeners the loss would end the process.
  const lost = (): void => log('warning', 'database.connectionLost', {});
  pool.on('error', lost);
  pool.on('connect', (client) => void client.on('error', lost));
  return pool;
}

async function prepare(pool: pg.Pool, options: ServerOptions, log: ServerLog): Promise<Result<ServerContext>> {
  const migrated = await migrate(pool, readMigrations());
  if (!migrated.ok) return migrated;
  const bankHolidays = readBankHolidays();
  if (!bankHolidays.ok) return bankHolidays;
  const context: ServerContext = {
    pool,
    bankHolidays: bankHolidays.value,
    log,
    randomBytes,
    key: await loadServerKey(pool),
    now: options.now ?? Date.now,
    delay: options.delay ?? ((ms) => wait(ms)),
  };
  if (options.demo === true) await seedDemo(context);
  return ok(context);
}

async function listen(app: FastifyInstance, options: ServerOptions): Promise<string> {
  const host = options.host ?? '127.0.0.1';
  await app.listen({ host, port: options.port ?? 0 });
  const { port } = app.server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Starts everything or nothing. Failures: `sync.dataFolderInUse`, `sync.databaseNotStarted`, `sync.databaseNewer`,
 * `sync.migrationChanged`. A database that was named but is away, and a port that is taken, throw.
 */
export async function startServer(options: ServerOptions = {}): Promise<Result<RunningServer>> {
  const log = options.log ?? silentLog;
  let cluster: Cluster | undefined;
  if (options.databaseUrl === undefined) {
    const started = await startCluster(options.dataFolder ?? join(process.cwd(), '.data', 'server'), log);
    if (!started.ok) return started;
    cluster = started.value;
  }
  const pool = openPool(options, cluster, log);
  const undo = async (): Promise<void> => {
    await pool.end();
    await cluster?.stop();
  };
  try {
    const context = await prepare(pool, options, log);
    if (!context.ok) {
      await undo();
      return context;
    }
    const app = await buildApp(context.value, options.limits);
    const url = await listen(app, options);
    const delivery = startDelivery(context.value, options.connectors ?? simulated(), options.delivery);
    const stop = async (): Promise<void> => {
      await app.close();
      await delivery.stop();
      await undo();
    };
    const demoCode = async (): Promise<string> => (await createEnrolmentCode(context.value, demoOffice.id)).code;
    return ok({ url, publicKey: context.value.key.publicKey, app, context: context.value, cluster, demoCode, stop });
  } catch (error) {
    await undo();
    throw error;
  }
}
