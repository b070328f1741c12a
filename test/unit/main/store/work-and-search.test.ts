/** Migrations 0003 and 0005: a store of the version before it is folded again when it is opened, also after a kill in between. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newStoreKey } from '../../../../main/store/key/store-key.ts';
import type { StoreKey } from '../../../../main/store/key/store-key.ts';
import { migrate, readMigrations } from '../../../../main/store/sqlite/migrate.ts';
import { openForWork } from '../../../../main/store/sqlite/open.ts';
import { openStore } from '../../../../main/store/sqlite/open-store.ts';
import { storeFiles } from '../../../../main/store/store-folder.ts';
import type { LocalDateTime } from '../../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { answered, opened, record, removeFolder, sampleFolder, sampleStore, summarise } from './sample.ts';

let folder = '';
beforeEach(() => {
  folder = sampleFolder();
});
afterEach(() => removeFolder(folder));

/** A store whose rows say less than its events do, as right after the migration. */
function staleStore(): StoreKey {
  const { store, key } = sampleStore(`${folder}/store`);
  record(store, 'c1', opened('R-1'), answered('customer.name', 'Siân Evans'));
  store.close();
  const database = openForWork(storeFiles(`${folder}/store`).database, key, true);
  database.exec('update tail_mark set refold = 1; update case_summary set to_chase = 0; delete from name_word');
  database.close();
  return key;
}
const fold = (events: Parameters<typeof summarise>[0]) => ({
  ...summarise(events),
  toChase: 3,
  callBack: { due: '2009-06-02T14:15' as LocalDateTime, urgency: 'urgent4h' as const },
});

describe('migrations 0003 and 0005', () => {
  it('takes the words of the names along, alone and two by two, and drops the table they were in', () => {
    const own = readMigrations();
    const database = openForWork(`${folder}/old.db`, newStoreKey('s'), false);
    mustBeOk(migrate(database, own.slice(0, 2)));
    database.exec(
      `insert into case_summary (case_id, reference, reference_key, customer_name, names, state, first_contact, laid_state, push_state, updated, event_count)
       values ('c1', 'R', 'R', 'Siân Evans', '["Siân Evans"]', 'open', '2009-06-02', 'none', 'none', '', 1);
       insert into case_name_key values ('sian', 'c1'), ('evans', 'c1')`,
    );
    mustBeOk(migrate(database, own));
    const words = database
      .prepare<[], { word: string; contact: string }>('select word, contact from case_name order by word')
      .all();
    expect(words).toEqual([
      { word: 'evans', contact: '2009-06-02' },
      { word: 'evans sian', contact: '2009-06-02' },
      { word: 'sian', contact: '2009-06-02' },
      { word: 'sian evans', contact: '2009-06-02' },
    ]);
    expect(database.prepare(`select refold from tail_mark`).pluck().get()).toBe(1);
    expect(() => database.prepare('select * from case_name_key')).toThrow(/no such table/);
    const tables = ['case_name', 'name_word', 'name_typo'];
    const strict = database.prepare<[], string>(`select name from pragma_table_list where strict = 1`).pluck().all();
    expect(strict).toEqual(expect.arrayContaining(tables));
    database.close();
  });

  it('folds the rows once at the next opening, and not at the one after', () => {
    const key = staleStore();
    const store = mustBeOk(openStore({ folder: `${folder}/store`, key, summarise: fold }));
    expect(store.cases.findByName('sian evbns', 5)).toMatchObject([{ likeness: 'spelling' }]);
    expect(store.cases.listCases({ having: 'toChase' })).toMatchObject([{ caseId: 'c1', toChase: 3 }]);
    expect(store.cases.listCases({ callBackBy: '2009-06-02T15:00' as LocalDateTime })).toHaveLength(1);
    expect(store.cases.countCases({ callBackBy: '2009-06-02T14:00' as LocalDateTime }, 9)).toBe(0);
    store.close();
    const again = mustBeOk(
      openStore({
        folder: `${folder}/store`,
        key,
        summarise: () => {
          throw new Error('folded again');
        },
      }),
    );
    expect(again.cases.countCases({ having: 'toChase' }, 9)).toBe(1);
    again.close();
  });
});
