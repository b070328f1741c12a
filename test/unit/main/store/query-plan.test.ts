import { afterAll, describe, expect, it } from 'vitest';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { newStoreKey } from '../../../../main/store/key/store-key.ts';
import { codesQuery, countQuery, findQuery, listQuery } from '../../../../main/store/sqlite/case-query.ts';
import type { Query } from '../../../../main/store/sqlite/case-query.ts';
import { nameCaseSql } from '../../../../main/store/sqlite/name-cases.ts';
import { nameWordSql } from '../../../../main/store/sqlite/name-search.ts';
import { migrate, readMigrations } from '../../../../main/store/sqlite/migrate.ts';
import { openForWork } from '../../../../main/store/sqlite/open.ts';
import type { LocalDate, LocalDateTime } from '../../../../shared/base/local-date.ts';
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
    ['number without its letters', { ninoDigits: '123456' }, 'case_by_nino_digits'],
    ['date of birth', { dateOfBirth: '1970-01-02' as LocalDate }, 'case_by_birth'],
    ['phone', { phone: '01614960000' }, 'case_by_phone'],
    ['postcode', { postcode: 'M1' }, 'case_by_postcode'],
  ])('a search by %s uses its index', (_name, query, index) => {
    const text = planOf(findQuery(query));
    expect(text).toContain(index);
    expect(text).not.toMatch(/^SCAN case_summary/m);
  });

  it.each([
    ['state', { state: 'open' }, 'case_by_state'],
    ['owner', { owner: 'staff-1' }, 'case_by_owner'],
    ['LAID state and council', { laidState: 'ready', laidCouncil: 'E1' }, 'case_by_laid'],
    ['call-back', { callBackBy: '2009-07-02T10:15' as LocalDateTime, order: 'callBack' }, 'case_by_call_back'],
    ['interview', { interviewFrom: '2009-07-02T00:00' as LocalDateTime, order: 'interview' }, 'case_by_interview'],
    ['answers to chase', { having: 'toChase', order: 'month' }, 'case_to_chase'],
    ['evidence', { having: 'evidenceDue', order: 'month' }, 'case_evidence_due'],
    ['interviews put off', { deferredBy: '2009-07-02' as LocalDate, order: 'deferred' }, 'case_deferred'],
    ['good cause to decide', { having: 'goodCauseDue', order: 'goodCause' }, 'case_good_cause'],
    ['what the adviser has to do', { having: 'adviserDue', order: 'interview' }, 'case_adviser_due'],
    [
      'month that is still to come',
      { having: 'monthToCome', oneMonthBy: '2009-07-02' as LocalDate, order: 'month' },
      'case_month_to_come',
    ],
    ['draft', { having: 'draft', owner: 'staff-1', open: 'untilDone' }, 'draft'],
    ['what is mine', { owner: 'staff-1', open: 'untilDone', order: 'month' }, 'case_open_by_owner'],
    [
      'month over',
      { oneMonthBy: '2009-07-02' as LocalDate, open: 'untilPushed', order: 'month' },
      'case_open_by_month',
    ],
    [
      'month near',
      {
        oneMonthFrom: '2009-07-02' as LocalDate,
        oneMonthBy: '2009-07-08' as LocalDate,
        open: 'untilPushed',
        order: 'month',
      },
      'case_open_by_month',
    ],
    ['ready to push', { having: 'readyToPush', open: 'untilDone', order: 'month' }, 'case_ready_to_push'],
    ['council', { laidState: 'queued', order: 'council' }, 'case_by_laid'],
  ] as const)('a list by %s and its size use its index', (_name, filter, index) => {
    expect(planOf(listQuery(filter))).toContain(index);
    expect(planOf(countQuery(filter, 'device', 999))).toContain(index);
  });

  it.each([
    ['nino', 'case_by_nino'],
    ['phone', 'case_by_phone'],
    ['reference', 'case_by_reference'],
    ['postcode', 'case_by_postcode'],
  ] as const)('a search by codes near a %s uses its index', (kind, index) => {
    expect(planOf(codesQuery(kind, ['A1', 'A2'], 50))).toContain(index);
  });

  it('a search by name looks at indexes alone, and reads no table from end to end', () => {
    for (const sql of [...nameWordSql, ...nameCaseSql]) {
      const values = [...sql.matchAll(/\?/g)].map((_, at) =>
        sql.includes('json_each') && at === 0 ? '["a"]' : at === 0 ? 'a' : 5,
      );
      const text = plan(sql, values);
      expect(text, sql).not.toMatch(/SCAN (case_name|name_word|name_typo|one|two|case_summary)/);
      // In the order of the index: a search stops at its limit instead of sorting what everybody is called.
      if (sql.includes('order by')) expect(text, sql).not.toContain('TEMP B-TREE');
    }
  });

  it('lists the cases with something to send without reading every event', () => {
    expect(planOf(listQuery({ having: 'parked' }))).toContain('outbox_parked');
    expect(planOf(listQuery({ having: 'unsent' }, 'device'))).not.toMatch(/SCAN (event|case_summary)\b(?! USING)/);
    expect(planOf(listQuery({ having: 'unsent' }, 'device'))).toContain('outbox_by_case (of_case>?)');
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
