/**
 * The chain of events: each event of a device holds the hash of the one before. Verifying goes on from a sealed
 * checkpoint; events of other devices are there for the cases held here only, so theirs is checked where it touches.
 */
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { firstPreviousHash } from '../../../shared/case/canonical.ts';
import { failure } from '../../../shared/error/failure.ts';
import { deriveKey, sameBytes, seal } from '../key/store-key.ts';
import type { StoreKey } from '../key/store-key.ts';
import { eventColumns, isErased, rowHash } from './event-row.ts';
import type { EventRow } from './event-row.ts';
import type { ChainHead } from './head-mark.ts';
import type { Database } from './open.ts';

/** How far the chain is known to hold: a position in the store, and this device's head there. */
export interface ChainPoint extends ChainHead {
  readonly position: number;
}

export const chainStart: ChainPoint = { position: 0, deviceSequence: 0, hash: firstPreviousHash };

interface CheckpointRow {
  readonly position: number;
  readonly device_sequence: number;
  readonly hash: Buffer;
  readonly seal: Buffer;
}

const sealedText = (point: ChainPoint): string => `${point.position} ${point.deviceSequence} ${point.hash}`;

/** The sealed point; the start where there is none; undefined where the seal does not hold. */
export function readCheckpoint(database: Database, key: StoreKey): ChainPoint | undefined {
  const row = database.prepare<[], CheckpointRow>('select * from chain_checkpoint').get();
  if (row === undefined) return chainStart;
  const point = { position: row.position, deviceSequence: row.device_sequence, hash: row.hash.toString('hex') };
  return sameBytes(seal(deriveKey(key, 'checkpoint-seal'), sealedText(point)), row.seal) ? point : undefined;
}

/** Prepared once: writes the sealed point. */
export function checkpointWriter(database: Database, key: StoreKey): (point: ChainPoint) => void {
  const write = database.prepare(
    'insert into chain_checkpoint values (1, ?, ?, ?, ?) on conflict (one) do update set ' +
      'position = excluded.position, device_sequence = excluded.device_sequence, ' +
      'hash = excluded.hash, seal = excluded.seal',
  );
  const sealKey = deriveKey(key, 'checkpoint-seal');
  return (point) => {
    write.run(point.position, point.deviceSequence, Buffer.from(point.hash, 'hex'), seal(sealKey, sealedText(point)));
  };
}

interface Verified {
  readonly point: ChainPoint;
  /** Whether the last position of the store is reached. */
  readonly done: boolean;
}

const broken = (position: number, reason: string) => fail(failure('store.chainBroken', { position, reason }));

/** Verifies the events after `from`, at most `limit` of them. Failure: store.chainBroken with the position. */
export function verifyChain(
  database: Database,
  device: string,
  from: ChainPoint,
  limit = Number.MAX_SAFE_INTEGER,
): Result<Verified> {
  const last =
    database.prepare<[], { last: number | null }>('select max(position) as last from event').get()?.last ?? 0;
  if (last < from.position) return broken(last + 1, 'events that were verified before are gone');
  const heads = new Map<string, ChainHead>([[device, from]]);
  const rows = database.prepare<[number, number], EventRow>(
    `select ${eventColumns} from event where position > ? order by position limit ?`,
  );
  const erased = database.prepare<[string], number>('select 1 from tombstone where case_id = ?').pluck();
  let position = from.position;
  for (const row of rows.iterate(from.position, limit)) {
    if (row.position !== position + 1) return broken(position + 1, 'the event is missing');
    position = row.position;
    // The hash of an erased event is held by the event after it; that its case was erased is on record.
    const holds = isErased(row) ? erased.get(row.case_id) !== undefined : row.hash.equals(rowHash(row));
    if (!holds) return broken(position, 'the event is not the one that was recorded');
    const head = heads.get(row.device);
    const follows = head !== undefined && row.device_sequence === head.deviceSequence + 1;
    if (row.device === device && !follows) return broken(position, 'an event of this workstation is missing before it');
    if (follows && head.hash !== row.previous_hash.toString('hex'))
      return broken(position, 'it does not follow the one before');
    heads.set(row.device, { deviceSequence: row.device_sequence, hash: row.hash.toString('hex') });
  }
  const own = heads.get(device) ?? from;
  return ok({ point: { position, deviceSequence: own.deviceSequence, hash: own.hash }, done: position === last });
}

/** This device's head at a position, for verifying from there on. */
export function pointAt(database: Database, device: string, position: number): ChainPoint {
  const row = database
    .prepare<[string, number], EventRow>(
      `select ${eventColumns} from event where device = ? and position <= ? order by position desc limit 1`,
    )
    .get(device, position);
  if (row === undefined) return { ...chainStart, position };
  return { position, deviceSequence: row.device_sequence, hash: row.hash.toString('hex') };
}
