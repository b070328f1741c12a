/**
 * The part of a child process that is the same whatever it records: opens the store, lets a driver work without end, and
 * tells the parent over stdout what the store has returned as durable. The parent kills it at any moment.
 *
 * Lines: `opened`; `event <id> ...` after a commit; `sending <id> ...` before, and `receipted <id> ...` after an
 * acknowledgement. Written with one write each, so a kill cuts the last line at most.
 */
import { writeSync } from 'node:fs';
import { Redacted } from '../../../shared/base/redacted.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import type { CaseStore, Summarise } from '../../../main/store/ports.ts';
import { openStore } from '../../../main/store/sqlite/open-store.ts';
import { seededRandom } from '../random.ts';
import type { Random } from '../random.ts';

export type Tell = (what: 'event' | 'sending' | 'receipted', ids: readonly string[]) => void;

/** One step of work; called again and again. Tells of events only after the call that recorded them has returned. */
export type Drive = (store: CaseStore, random: Random, tell: Tell) => void;

/** Arguments of the child: folder, store id, key in hex, seed. */
export function runUntilKilled(summarise: Summarise, driver: (store: CaseStore) => Drive): void {
  const [folder = '', storeId = '', key = '', seed = ''] = process.argv.slice(2);
  const secret = new Redacted(Buffer.from(key, 'hex'));
  const store = mustBeOk(openStore({ folder, key: { storeId, secret }, summarise }));
  const random = seededRandom(Number(seed));
  const tell: Tell = (what, ids) => void writeSync(1, `${what} ${ids.join(' ')}\n`);
  writeSync(1, 'opened\n');
  const drive = driver(store);
  // Bounded, so that a child whose parent is gone ends.
  for (let step = 0; step < 100_000; step++) drive(store, random, tell);
}
