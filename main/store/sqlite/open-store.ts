/** Making a store and opening one: the steps in their order, each with its own failure. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { Summarise } from '../case-summary.ts';
import { diskFailure } from '../disk-failure.ts';
import { syncFolder } from '../durable-file.ts';
import type { StoreKey } from '../key/store-key.ts';
import type { CaseStore } from '../ports.ts';
import { storeFiles } from '../store-folder.ts';
import { openHeadMark } from './head-mark.ts';
import { makeLogRoom } from './log-room.ts';
import { inspectStore } from './inspect.ts';
import { migrate, readMigrations } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { openForWork } from './open.ts';
import { storeOver } from './store.ts';

export interface OpenStore {
  /** The store's own folder; store-folder.ts says what lies in it. */
  readonly folder: string;
  readonly key: StoreKey;
  /** Folds a case's events into its row; used for rebuilding and for events from the server. */
  readonly summarise: Summarise;
  /** The bundled list where the program does not run from its sources. */
  readonly migrations?: readonly Migration[];
}

export interface NewStore extends OpenStore {
  /** Id of this workstation (UUID): the `device` of every event it will make. */
  readonly device: string;
}

/** Builds the database beside its place and moves it there whole, so that a kill leaves no half store. */
function build({ folder, key, device, migrations = readMigrations() }: NewStore): Result<void> {
  const files = storeFiles(folder);
  const beside = `${files.database}.new`;
  for (const leftover of [beside, `${beside}-wal`, `${beside}-shm`]) rmSync(leftover, { force: true });
  const database = openForWork(beside, key, false);
  try {
    const migrated = migrate(database, migrations);
    if (!migrated.ok) return migrated;
    database.prepare('insert into store_identity values (1, ?, ?)').run(key.storeId, device);
  } finally {
    database.close();
  }
  renameSync(beside, files.database);
  syncFolder(folder);
  return ok(undefined);
}

/**
 * Makes an empty store and opens it. Only ever called on purpose: opening never makes one. Failures: store.exists, also
 * for the log or the mark of an earlier store; those of the disk.
 */
export function createStore(wanted: NewStore): Result<CaseStore> {
  const files = storeFiles(wanted.folder);
  const there = [files.database, files.log, files.head].some(existsSync);
  if (there) return fail(failure('store.exists', { file: 'store.db' }));
  try {
    mkdirSync(wanted.folder, { recursive: true, mode: 0o700 });
    const built = build(wanted);
    return built.ok ? openStore(wanted) : built;
  } catch (thrown) {
    return fail(diskFailure(thrown));
  }
}

/** Tells a folder that cannot be written to before anything is tried: some systems let SQLite open it all the same. */
function checkWritable(folder: string): void {
  const probe = `${storeFiles(folder).database}.probe`;
  closeSync(openSync(probe, 'w', 0o600));
  rmSync(probe);
}

/**
 * Opens a store for work, after inspecting it without changing it. Failures: store.missing, store.busy,
 * store.notThisKey, store.truncated, store.corrupt, store.newerVersion, store.chainBroken, store.migrationFailed,
 * store.readOnly, store.diskFull, store.ioFailed.
 */
export function openStore({ folder, key, summarise, migrations = readMigrations() }: OpenStore): Result<CaseStore> {
  const files = storeFiles(folder);
  const inspected = inspectStore(files, key, migrations);
  if (!inspected.ok) return inspected;
  try {
    checkWritable(folder);
    makeLogRoom(files.log);
    const database = openForWork(files.database, key, true);
    const migrated = migrate(database, migrations);
    if (!migrated.ok) {
      database.close();
      return migrated;
    }
    rmSync(files.logIndex, { force: true });
    const head = openHeadMark(files.head);
    return ok(storeOver({ database, key, head, summarise, ...inspected.value }));
  } catch (thrown) {
    return fail(diskFailure(thrown));
  }
}
