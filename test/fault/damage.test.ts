/** Real damage to real files: whatever is flipped, cut or mixed up, a store opens whole or says what is wrong. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustBeOk } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { newStoreKey } from '../../main/store/key/store-key.ts';
import type { StoreKey } from '../../main/store/key/store-key.ts';
import { createStore, openStore } from '../../main/store/sqlite/open-store.ts';
import { readMigrations } from '../../main/store/sqlite/migrate.ts';
import { openForWork } from '../../main/store/sqlite/open.ts';
import { pageBytes } from '../../main/store/sqlite/page.ts';
import { setAside } from '../../main/store/set-aside.ts';
import { storeFiles } from '../../main/store/store-folder.ts';
import {
  answered,
  opened,
  record,
  removeFolder,
  sampleDevice,
  sampleFolder,
  sampleStore,
  summarise,
} from '../unit/main/store/sample.ts';

const eventsAtRest = 160;
const eventsInLog = 40;

describe('a damaged store', () => {
  const root = sampleFolder();
  const atRest = join(root, 'at-rest');
  const killed = join(root, 'killed');
  let key: StoreKey;
  let number = 0;

  beforeAll(() => {
    const sample = sampleStore(join(root, 'made'));
    key = sample.key;
    record(sample.store, 'c1', opened('R-1'));
    for (let n = 1; n < eventsAtRest; n++)
      record(sample.store, 'c1', answered(`key.${n}`, 'a marker that must not be seen '.repeat(8)));
    sample.store.close();
    copyStore(sample.folder, atRest);
    const again = mustBeOk(openStore({ folder: sample.folder, key, summarise }));
    for (let n = 0; n < eventsInLog; n++) record(again, 'c1', answered(`late.${n}`, 'a marker that must not be seen'));
    // The files as a kill leaves them: the last events are in the write-ahead log alone.
    copyStore(sample.folder, killed);
    again.close();
  });
  afterAll(() => removeFolder(root));

  function copyStore(from: string, to: string): void {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from).filter((one) => one !== 'set-aside'))
      copyFileSync(join(from, name), join(to, name));
  }
  function fresh(from: string): string {
    number++;
    const folder = join(root, `copy-${number}`);
    copyStore(from, folder);
    return folder;
  }
  /** Bytes of the log that hold frames; the rest is room made in advance. */
  function logSize(): number {
    const log = readFileSync(join(killed, 'store.db-wal'));
    const frames = log.findLastIndex((byte) => byte !== 0) + 1 - 32;
    return 32 + Math.ceil(frames / (pageBytes + 24)) * (pageBytes + 24);
  }
  function flip(file: string, at: number): void {
    const bytes = readFileSync(file);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    writeFileSync(file, bytes);
  }
  /** Kind of the failure, or the number of events; and nothing may have changed by a byte when it was refused. */
  function outcome(folder: string, with_: StoreKey = key): string | number {
    const names = ['store.db', 'store.db-wal'].filter((name) => existsSync(join(folder, name)));
    const before = names.map((name) => readFileSync(join(folder, name)));
    const result = openStore({ folder, key: with_, summarise });
    if (result.ok) {
      const count = result.value.cases.loadEvents('c1').length;
      result.value.close();
      return count;
    }
    const after = names.map((name) => readFileSync(join(folder, name)));
    expect(after.map((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toEqual(names.map(() => true));
    const again = openStore({ folder, key: with_, summarise });
    expect(again).toEqual(result);
    return result.failure.kind;
  }

  it('opens where nothing is damaged, at rest and after a kill', () => {
    expect(outcome(fresh(atRest))).toBe(eventsAtRest);
    expect(outcome(fresh(killed))).toBe(eventsAtRest + eventsInLog);
  });

  it('shows nothing of what was recorded in any of its files', () => {
    for (const folder of [atRest, killed]) {
      for (const name of readdirSync(folder)) {
        const text = readFileSync(join(folder, name)).toString('latin1');
        for (const marker of ['marker', 'answerRecorded', 'create table', 'SQLite format'])
          expect(text).not.toContain(marker);
      }
    }
  });

  it('tells a flipped bit in the salt, the header, any page and the last page, and names the page', () => {
    const pages = statSync(join(atRest, 'store.db')).size / pageBytes;
    expect(pages).toBeGreaterThan(20);
    for (let page = 1; page <= pages; page++) {
      const places = page === 1 ? [3, 40, 2000, 4090] : [page % 2 === 0 ? 100 : 4040];
      for (const place of places) {
        const folder = fresh(atRest);
        flip(join(folder, 'store.db'), (page - 1) * pageBytes + place);
        const result = openStore({ folder, key, summarise });
        expect(result).toEqual({ ok: false, failure: { kind: 'store.corrupt', detail: { place: `page ${page}` } } });
        expect(outcome(folder)).toBe('store.corrupt');
        removeFolder(folder);
      }
    }
  });

  it('never loses a saved answer to a flipped bit in the log without saying so', () => {
    const size = logSize();
    const seen = new Map<string | number, number>();
    const step = Math.floor(size / 60);
    for (let at = 1; at < size; at += step) {
      const folder = fresh(killed);
      flip(join(folder, 'store.db-wal'), at);
      const got = outcome(folder);
      seen.set(got, (seen.get(got) ?? 0) + 1);
      removeFolder(folder);
    }
    const allowed = new Set<string | number>([
      eventsAtRest + eventsInLog,
      'store.truncated',
      'store.corrupt',
      'store.chainBroken',
    ]);
    expect([...seen.keys()].filter((one) => !allowed.has(one))).toEqual([]);
    expect((seen.get('store.truncated') ?? 0) + (seen.get('store.corrupt') ?? 0)).toBeGreaterThan(20);
  });

  it('tells a store that is cut short, at every kind of place', () => {
    const size = statSync(join(atRest, 'store.db')).size;
    for (const left of [
      0,
      1,
      16,
      100,
      pageBytes,
      pageBytes + 1,
      Math.floor(size / 2 / pageBytes) * pageBytes,
      size - pageBytes,
      size - 1,
    ]) {
      const folder = fresh(atRest);
      truncateSync(join(folder, 'store.db'), left);
      expect([left, outcome(folder)]).toEqual([left, 'store.truncated']);
    }
  });

  it('tells a log that was cut, emptied or taken away', () => {
    const size = logSize();
    for (const left of [size - 1, size - 5000, Math.floor(size / 2), 40, 0]) {
      const folder = fresh(killed);
      truncateSync(join(folder, 'store.db-wal'), left);
      expect([left, outcome(folder)]).toEqual([left, 'store.truncated']);
    }
    const folder = fresh(killed);
    rmSync(join(folder, 'store.db-wal'));
    expect(openStore({ folder, key, summarise })).toEqual({
      ok: false,
      failure: {
        kind: 'store.truncated',
        detail: { unit: 'event', found: eventsAtRest, expected: eventsAtRest + eventsInLog },
      },
    });
  });

  it('opens with a damaged or missing head mark, which only helps to tell', () => {
    const flipped = fresh(killed);
    flip(join(flipped, 'store.head'), 5);
    expect(outcome(flipped)).toBe(eventsAtRest + eventsInLog);
    const gone = fresh(killed);
    rmSync(join(gone, 'store.head'));
    expect(outcome(gone)).toBe(eventsAtRest + eventsInLog);
  });

  it('tells a key of another store from damage', () => {
    expect(outcome(fresh(atRest), newStoreKey('store-1'))).toBe('store.notThisKey');
    expect(outcome(fresh(killed), newStoreKey('store-1'))).toBe('store.notThisKey');
    expect(outcome(fresh(atRest), { ...key, storeId: 'store-2' })).toBe('store.notThisKey');
  });

  it('tells a file that is no store at all', () => {
    const folder = fresh(atRest);
    writeFileSync(join(folder, 'store.db'), Buffer.alloc(pageBytes * 3, 'plain text '));
    expect(outcome(folder)).toBe('store.notThisKey');
  });

  it('tells a store from a newer version with both numbers', () => {
    const folder = fresh(atRest);
    const database = openForWork(join(folder, 'store.db'), key, true);
    const known = readMigrations().length;
    database.pragma(`user_version = ${known + 1}`);
    database.close();
    expect(openStore({ folder, key, summarise })).toEqual({
      ok: false,
      failure: { kind: 'store.newerVersion', detail: { found: known + 1, known } },
    });
  });

  it('is never made anew: neither where it is missing nor where part of it is left', () => {
    const folder = fresh(killed);
    rmSync(join(folder, 'store.db'));
    expect(outcome(folder)).toBe('store.missing');
    expect(createStore({ folder, key, device: sampleDevice, summarise })).toMatchObject({
      ok: false,
      failure: { kind: 'store.exists' },
    });
    expect(createStore({ folder: fresh(atRest), key, device: sampleDevice, summarise })).toMatchObject({
      ok: false,
      failure: { kind: 'store.exists' },
    });
  });

  it('is set aside as it is, with its keys and the reason, and a new one can then be made on purpose', () => {
    const folder = fresh(killed);
    writeFileSync(join(folder, 'keys.json'), '{"sample":true}');
    flip(join(folder, 'store.db'), 9000);
    const bytes = readFileSync(join(folder, 'store.db'));
    const reason = failure('store.corrupt', { place: 'page 3' });
    const aside = mustBeOk(setAside(folder, reason, '2009-06-02T10-15'));
    expect(readdirSync(aside.folder).sort()).toEqual([
      'keys.json',
      'reason.json',
      'store.db',
      'store.db-wal',
      'store.head',
    ]);
    expect(readFileSync(join(aside.folder, 'store.db')).equals(bytes)).toBe(true);
    expect(JSON.parse(readFileSync(join(aside.folder, 'reason.json'), 'utf8'))).toEqual(reason);
    expect(setAside(folder, reason, '2009-06-02T10-15')).toMatchObject({
      ok: false,
      failure: { kind: 'store.setAsideExists' },
    });
    expect(outcome(folder)).toBe('store.missing');
    const store = mustBeOk(createStore({ folder, key, device: sampleDevice, summarise }));
    record(store, 'c1', opened('R-1'));
    store.close();
    expect(existsSync(storeFiles(folder).keys)).toBe(true);
  });

  it('is in use: a second opening is refused and disturbs nothing', () => {
    const folder = fresh(killed);
    const store = mustBeOk(openStore({ folder, key, summarise }));
    expect(openStore({ folder, key, summarise })).toEqual({ ok: false, failure: { kind: 'store.busy' } });
    record(store, 'c1', answered('after', 'x'));
    store.close();
    expect(outcome(folder)).toBe(eventsAtRest + eventsInLog + 1);
  });

  it('copies itself encrypted, under the same key', () => {
    const folder = fresh(killed);
    const store = mustBeOk(openStore({ folder, key, summarise }));
    const copy = join(root, 'backup');
    mkdirSync(copy);
    mustBeOk(store.copyTo(join(copy, 'store.db')));
    expect(store.copyTo(join(copy, 'store.db'))).toMatchObject({ ok: false, failure: { kind: 'store.exists' } });
    store.close();
    expect(readFileSync(join(copy, 'store.db')).toString('latin1')).not.toContain('marker');
    expect(outcome(copy)).toBe(eventsAtRest + eventsInLog);
  });
});
