import { afterAll, describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { newStoreKey } from '../../../../main/store/key/store-key.ts';
import { codesQuery, countQuery, findQuery, listQuery } from '../../../../main/store/sqlite/case-query.ts';
import type { Query } from '../../../../main/store/sqlite/case-query.ts';
import { migrate, readMigrations } from '../../../../main/store/sqlite/migrate.ts';
import { openForWork } from '../../../../main/store/sqlite/open.ts';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { removeFolder, sampleFolder } from './sample.ts';

const folder = sampleFolder();
const database = openForWork(`${folder}/plan.db`, newStoreKey('s'), false);
mustBeOk(migrate(database, readMigrations()));
afterAll(() => {
  database.close();
  removeFolder(folder);
});

const plan = (sql: string, values: readonly unknown[]): string =>
  database
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all(...values)
    .map((row) => row.detail)
    .join('\n');

const planOf = (query: Query | undefined): string => {
  if (query === undefined) throw new Error('no query');
  return plan(query.sql, query.values);
};

describe('query plans', () => {
  it.each([
    ['name', { name: 'sian wyn' }, 'PRIMARY KEY (word>? AND word<?)'],
    ['National Insurance number', { nino: 'QQ123456C' }, 'case_by_nino'],
    ['phone', { phone: '01614960000' }, 'case_by_phone'],
    ['reference', { reference: 'R-1' }, 'case_by_reference'],
    ['postcode', { postcode: 'M1' }, 'case_by_postcode'],
  ])('a search by %s uses its index', (_name, query, index) => {
    const text = planOf(findQuery(query));
    expect(text).toContain(index);
    expect(text).not.toMatch(/^SCAN case_summary/m);
  });

  it.each([
    ['state', { state: 'open' }, 'case_by_state'],
    ['owner', { owner: 'staff-1' }, 'case_by_owner'],
    ['push state', { pushState: 'due' }, 'case_by_push'],
    ['LAID state and council', { laidState: 'ready', laidCouncil: 'E1' }, 'case_by_laid'],
    ['one month', { oneMonthBy: '2009-07-02' as LocalDate }, 'case_by_month'],
  ])('a list by %s uses its index', (_name, filter, index) => {
    expect(planOf(listQuery(filter))).toContain(index);
  });

  it('loading a case and sending the outbox touch only their own rows', () => {
    expect(plan('select * from event left join event_order using (position) where case_id = ?', ['c'])).toContain(
      'event_by_case',
    );
    const outbox = plan(
      `select id from outbox join event using (position) where state = 'queued' order by outbox.position`,
      [],
    );
    expect(outbox).toContain('SEARCH event USING INTEGER PRIMARY KEY');
    expect(outbox).not.toContain('TEMP B-TREE');
    expect(plan('select id from document where sent = 0 order by made limit 5', [])).toContain('document_to_send');
  });
});
