/**
 * Everything that is checked before a store is opened for work. Looks only: a store that is refused here has not
 * changed by a byte, so it can be set aside as it is.
 */
import { existsSync, statSync } from 'node:fs';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { Failure } from '../../../shared/error/failure.ts';
import { diskFailure } from '../disk-failure.ts';
import type { StoreKey } from '../key/store-key.ts';
import type { StoreFiles } from '../store-folder.ts';
import { readCheckpoint, verifyChain } from './chain.ts';
import type { ChainPoint } from './chain.ts';
import { checkPages } from './file-check.ts';
import { readHeadMark } from './head-mark.ts';
import { checkVersion } from './migrate.ts';
import type { Migration } from './migrate.ts';
import { openForInspection } from './open.ts';
import type { Database } from './open.ts';
import { pageBytes } from './page.ts';

/** Up to this size every page is read at each opening (about 0.25 s); a larger file has a part of its pages checked. */
const wholeCheckMaxBytes = 64 * 1024 * 1024;
const partPages = 2048;

export interface Inspected {
  readonly device: string;
  readonly point: ChainPoint;
}

/** What SQLite refused, said more exactly from the bytes; of a log that replaces pages, SQLite's own word stands. */
function explain(thrown: unknown, files: StoreFiles, key: StoreKey): Failure {
  const failed = diskFailure(thrown);
  if (failed.kind !== 'store.corrupt') return failed;
  const found = checkPages(files.database, key);
  return found ?? (hasLog(files) ? failure('store.corrupt', { place: 'its write-ahead log' }) : failed);
}

const hasLog = (files: StoreFiles): boolean => existsSync(files.log) && statSync(files.log).size > 0;

function checkContent(database: Database, files: StoreFiles, key: StoreKey, turn: number): Failure | undefined {
  const bytes = statSync(files.database).size;
  if (bytes <= wholeCheckMaxBytes) {
    const found = database.pragma('quick_check(1)', { simple: true });
    return found === 'ok'
      ? undefined
      : (checkPages(files.database, key) ?? failure('store.corrupt', { place: 'its tables' }));
  }
  if (hasLog(files)) return undefined;
  // Another part each time, by the number of events: all pages get their turn without keeping a mark.
  const parts = Math.ceil(bytes / pageBytes / partPages);
  const from = (turn % parts) * partPages + 1;
  return checkPages(files.database, key, from, from + partPages - 1);
}

function lookInside(
  database: Database,
  files: StoreFiles,
  key: StoreKey,
  migrations: readonly Migration[],
): Result<Inspected> {
  const version = checkVersion(database, migrations);
  if (!version.ok) return version;
  const identity = database
    .prepare<[], { store_id: string; device: string }>('select store_id, device from store_identity')
    .get();
  if (identity === undefined) return fail(failure('store.corrupt', { place: 'its identity' }));
  if (identity.store_id !== key.storeId) return fail(failure('store.notThisKey', { file: 'store.db' }));
  const checkpoint = readCheckpoint(database, key);
  if (checkpoint === undefined)
    return fail(failure('store.chainBroken', { position: 0, reason: 'the seal of the checkpoint does not hold' }));
  const damage = checkContent(database, files, key, checkpoint.deviceSequence);
  if (damage !== undefined) return fail(damage);
  const verified = verifyChain(database, identity.device, checkpoint);
  if (!verified.ok) return verified;
  const { point } = verified.value;
  const mark = readHeadMark(files.head);
  if (mark !== undefined && mark.deviceSequence > point.deviceSequence) {
    return fail(
      failure('store.truncated', { unit: 'event', found: point.deviceSequence, expected: mark.deviceSequence }),
    );
  }
  if (mark !== undefined && mark.deviceSequence === point.deviceSequence && mark.hash !== point.hash) {
    return fail(
      failure('store.chainBroken', {
        position: point.position,
        reason: 'the last event is not the one that was recorded',
      }),
    );
  }
  return ok({ device: identity.device, point });
}

/**
 * Sizes that no whole file has: told before SQLite takes an empty file for a new database. With a log beside it the
 * last page may lawfully be cut (a disk that filled up while the log was moved in); SQLite then takes it from the log.
 */
function checkSize(files: StoreFiles): Failure | undefined {
  const bytes = statSync(files.database).size;
  const whole = Math.floor(bytes / pageBytes);
  if (whole > 0 && (bytes % pageBytes === 0 || hasLog(files))) return undefined;
  return failure('store.truncated', { unit: 'page', found: whole, expected: whole + 1 });
}

/**
 * Failures: store.missing, store.busy, store.notThisKey, store.truncated, store.corrupt, store.newerVersion,
 * store.chainBroken, store.readOnly, store.ioFailed.
 */
export function inspectStore(files: StoreFiles, key: StoreKey, migrations: readonly Migration[]): Result<Inspected> {
  if (!existsSync(files.database)) return fail(failure('store.missing', { file: 'store.db' }));
  const cut = checkSize(files);
  if (cut !== undefined) return fail(cut);
  let database: Database | undefined;
  try {
    database = openForInspection(files.database, key);
    database.exec('begin; select 1 from sqlite_schema');
    return lookInside(database, files, key, migrations);
  } catch (thrown) {
    return fail(explain(thrown, files, key));
  } finally {
    database?.close();
  }
}
