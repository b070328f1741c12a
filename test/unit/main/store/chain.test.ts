import { afterEach, describe, expect, it } from 'vitest';
import { fail, mustBeOk, ok } from '../../../../shared/base/result.ts';
import { eventText } from '../../../../shared/case/canonical.ts';
import type { CaseEvent } from '../../../../shared/case/event.ts';
import type { StoreKey } from '../../../../main/store/key/store-key.ts';
import { chainStart, readCheckpoint, verifyChain } from '../../../../main/store/sqlite/chain.ts';
import { eventToRow, rowHash, rowText, rowToEvent } from '../../../../main/store/sqlite/event-row.ts';
import { openForWork } from '../../../../main/store/sqlite/open.ts';
import type { Database } from '../../../../main/store/sqlite/open.ts';
import { openStore } from '../../../../main/store/sqlite/open-store.ts';
import { storeFiles } from '../../../../main/store/store-folder.ts';
import {
  answered,
  chainOf,
  newEvent,
  opened,
  record,
  removeFolder,
  sampleDevice,
  sampleStore,
  summarise,
} from './sample.ts';
import type { SampleStore } from './sample.ts';

describe('the chain of events', () => {
  let sample: SampleStore;
  afterEach(() => removeFolder(sample.folder));

  /** Changes a closed store by hand, with its key, as nobody but a thief of the key could. */
  function tamper(change: (database: Database) => void): void {
    sample.store.close();
    const database = openForWork(storeFiles(sample.folder).database, sample.key, true);
    database.exec(
      'drop trigger event_is_never_changed; drop trigger event_is_never_deleted; pragma foreign_keys = off',
    );
    change(database);
    database.close();
  }
  const reopened = (key: StoreKey = sample.key) => openStore({ folder: sample.folder, key, summarise });
  const filled = (count: number): readonly CaseEvent[] => {
    sample = sampleStore();
    const events = [...record(sample.store, 'c1', opened('R-1'))];
    for (let n = 1; n < count; n++)
      events.push(...record(sample.store, 'c1', answered(`key.${n}`, `value "${n}" é\n`)));
    return events;
  };

  it('hashes the same text as the rest of the product', () => {
    const events = filled(3);
    for (const event of events) {
      const { hash, ...unhashed } = event;
      const row = eventToRow(1, event);
      expect(rowText(row)).toBe(eventText(unhashed));
      expect(rowHash(row).toString('hex')).toBe(hash);
      expect(rowToEvent(row)).toEqual(event);
    }
    sample.store.close();
  });

  it.each([
    [
      'an answer changed',
      `update event set payload = '{"key":"k","source":"customer","value":"x"}' where position = 3`,
      3,
    ],
    ['an event taken out', 'delete from outbox where position = 3; delete from event where position = 3', 3],
    ['an actor changed', `update event set actor = 'staff-9' where position = 2`, 2],
    ['the last events cut off', 'delete from outbox where position > 3; delete from event where position > 3', 4],
    ['the checkpoint moved', 'update chain_checkpoint set position = 1, device_sequence = 1', 0],
  ])('shows %s at its position', (_what, sql, position) => {
    filled(5);
    tamper((database) => {
      // Before the first checkpoint, so that an opening verifies all of it.
      if (position > 0 && position !== 4) database.exec('delete from chain_checkpoint');
      database.exec(sql);
    });
    const result = reopened();
    if (position === 4) {
      expect(result).toMatchObject({
        ok: false,
        failure: { kind: 'store.truncated', detail: { found: 3, expected: 5 } },
      });
    } else {
      expect(result).toMatchObject({ ok: false, failure: { kind: 'store.chainBroken', detail: { position } } });
    }
  });

  it('opens from the sealed checkpoint on, and finds an older change when it verifies the whole', () => {
    filled(300);
    mustBeOk(sample.store.tidy());
    tamper((database) => database.exec(`update event set actor = 'staff-9' where position = 2`));
    const store = mustBeOk(reopened());
    expect(store.verifyWholeChain()).toMatchObject({
      ok: false,
      failure: { kind: 'store.chainBroken', detail: { position: 2 } },
    });
    expect(store.verifyChainPart(2, 100)).toEqual(ok({ verifiedTo: 102, done: false }));
    expect(store.verifyChainPart(202, 100)).toEqual(ok({ verifiedTo: 300, done: true }));
    expect(store.rebuild()).toMatchObject(fail({ kind: 'store.chainBroken' }));
    store.close();
  });

  it('seals a checkpoint every few hundred events, so that an opening after a kill verifies little', () => {
    filled(300);
    sample.store.close();
    const database = openForWork(storeFiles(sample.folder).database, sample.key, true);
    expect(readCheckpoint(database, sample.key)?.position).toBe(256);
    expect(mustBeOk(verifyChain(database, sampleDevice, chainStart)).point.position).toBe(300);
    database.close();
  });

  it('checks the events of another device where they touch', () => {
    sample = sampleStore();
    const theirs = chainOf(
      'device-2',
      [1, 2, 3, 4].map((n) => newEvent('c9', answered(`k${n}`, 'v'))),
    );
    const kept = theirs.filter((_, index) => index !== 1);
    mustBeOk(sample.store.write.outbox.applyPulled(kept.map((event, index) => ({ event, serverSequence: index + 1 }))));
    expect(mustBeOk(sample.store.verifyWholeChain())).toEqual({ verifiedTo: 3, done: true });
    sample.store.close();
    const again = mustBeOk(reopened());
    expect(record(again, 'c1', opened('R-1'))[0]?.deviceSequence).toBe(1);
    again.close();
  });
});
