import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseStore } from '../../../../main/store/ports.ts';
import { openStore } from '../../../../main/store/sqlite/open-store.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { OfficeRecord } from '../../../../shared/office/record.ts';
import { nextId, removeFolder, sampleStore, summarise } from './sample.ts';
import type { SampleStore } from './sample.ts';

let made: SampleStore;
let store: CaseStore;
beforeEach(() => {
  made = sampleStore();
  store = made.store;
});
afterEach(() => {
  store.close();
  removeFolder(made.folder);
});

const version = (key: string, note: string, previous: string | null = null): OfficeRecord => ({
  id: nextId(),
  kind: 'councilArrangement',
  key,
  previous,
  body: { note },
  actor: { id: '100005', role: 'sds' },
  at: '2009-06-02T09:15:00.000Z',
});
const save = (record: OfficeRecord): OfficeRecord => {
  mustBeOk(store.write.office.save(record));
  return record;
};
const standing = (key: string) => store.office.current('councilArrangement', key)?.body;

describe('office records in the store', () => {
  it('keep every version, and the latest stands', () => {
    const first = save(version('LEE', 'one'));
    save(version('LEE', 'two', first.id));
    expect(standing('LEE')).toEqual({ note: 'two' });
    expect(store.office.history('councilArrangement', 'LEE').map(({ body }) => body)).toEqual([
      { note: 'two' },
      { note: 'one' },
    ]);
    expect(store.office.toSend().map(({ id }) => id)).toHaveLength(2);
  });

  it('refuse a version whose author saw another one than stands, and keep nothing of it', () => {
    const first = save(version('LEE', 'one'));
    save(version('LEE', 'two', first.id));
    for (const seen of [null, first.id, 'another']) {
      expect(store.write.office.save(version('LEE', 'lost', seen))).toEqual({
        ok: false,
        failure: { kind: 'office.recordChanged', detail: { by: '100005' } },
      });
    }
    expect(store.office.history('councilArrangement', 'LEE')).toHaveLength(2);
  });

  it('stand in the order of the server once it is known, whatever was made first', () => {
    const mine = save(version('LEE', 'mine'));
    const theirs = version('LEE', 'theirs');
    mustBeOk(store.write.office.applyPulled([{ position: 7, record: theirs }], {}));
    expect(standing('LEE')).toEqual({ note: 'mine' });
    mustBeOk(store.write.office.taken(mine.id, 5));
    expect(standing('LEE')).toEqual({ note: 'theirs' });
    expect(store.office.toSend()).toEqual([]);
  });

  it('let a version go that the server refused, and keep its text', () => {
    const stands = save(version('LEE', 'good'));
    mustBeOk(store.write.office.taken(stands.id, 1));
    const refused = save(version('LEE', 'not allowed', stands.id));
    mustBeOk(store.write.office.refused(refused.id, 'access.roleNotAllowed'));
    expect(standing('LEE')).toEqual({ note: 'good' });
    expect(store.office.toSend()).toEqual([]);
    expect(store.office.history('councilArrangement', 'LEE').map(({ refused: why }) => why)).toEqual([
      undefined,
      'access.roleNotAllowed',
    ]);
  });

  it('list what stands by key, without what was withdrawn', () => {
    save(version('LEE', 'a'));
    const other = save(version('BRD', 'b'));
    const gone = save(version('KIR', 'c'));
    save({ ...version('KIR', '', gone.id), body: null });
    save(version('BRD', 'b2', other.id));
    expect(store.office.list('councilArrangement').map(({ key, body }) => [key, body])).toEqual([
      ['BRD', { note: 'b2' }],
      ['LEE', { note: 'a' }],
    ]);
    expect(store.office.current('councilArrangement', 'KIR')?.body).toBeNull();
    expect(store.office.list('another')).toEqual([]);
  });

  it('take a delivery twice without harm, together with the cursor', () => {
    const record = version('LEE', 'pulled');
    for (let times = 0; times < 2; times++)
      mustBeOk(store.write.office.applyPulled([{ position: 3, record }], { 'sync.officeCursor': 3 }));
    expect(store.office.history('councilArrangement', 'LEE')).toEqual([{ ...record, position: 3, refused: undefined }]);
    expect(store.settings.get('sync.officeCursor')).toBe(3);
  });

  it('are there after the store was closed and opened again', () => {
    save(version('LEE', 'kept'));
    store.close();
    store = mustBeOk(openStore({ folder: made.folder, key: made.key, summarise }));
    expect(standing('LEE')).toEqual({ note: 'kept' });
  });
});
