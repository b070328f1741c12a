/** The queries of searches and lists over the case rows. Each has an index, and a test looks at the plans. */
import { type CaseFilter, type CaseQuery, type CodeKind, doneStates } from '../ports.ts';
import { afterPrefix, codeKey, nameKeys, phoneKey } from '../search-key.ts';

const limitDefault = 50;

export interface Query {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

interface Clause {
  readonly sql: string;
  readonly values: readonly string[];
}

const equal = (column: string, value: string | undefined): Clause[] =>
  value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];
const atMost = (column: string, value: string | undefined): Clause[] =>
  value === undefined ? [] : [{ sql: `${column} <= ?`, values: [value] }];
const atLeast = (column: string, value: string | undefined): Clause[] =>
  value === undefined ? [] : [{ sql: `${column} >= ?`, values: [value] }];

const beginning = (column: string, value: string | undefined): Clause[] =>
  value === undefined ? [] : [{ sql: `${column} >= ? and ${column} < ?`, values: [value, afterPrefix(value)] }];

const whereOf = (clauses: readonly Clause[]): string =>
  clauses.length === 0 ? '' : `where ${clauses.map((one) => one.sql).join(' and ')} `;

function query(clauses: readonly Clause[], order: string, limit: number, offset: number, index = ''): Query {
  return {
    sql: `select * from case_summary ${index}${whereOf(clauses)}order by ${order} limit ? offset ?`,
    values: [...clauses.flatMap((one) => one.values), limit, offset],
  };
}

const ninoDigits = 'substr(nino_key, 3)';
/** The index of the digits has only the cases with a number. */
const onlyWithNino = (clauses: readonly Clause[]): Clause[] =>
  clauses.map(({ sql, values }) => ({ sql: `nino_key is not null and ${sql}`, values }));

/** The query of a search; undefined when nothing to search by was given. */
export function findQuery(wanted: CaseQuery): Query | undefined {
  const mapped = (value: string | undefined, key: (text: string) => string): string | undefined =>
    value === undefined || key(value) === '' ? undefined : key(value);
  const names = wanted.name === undefined ? [] : nameKeys(wanted.name);
  const codes: readonly (readonly [column: string, clauses: readonly Clause[]])[] = [
    ['reference_key', beginning('reference_key', mapped(wanted.reference, codeKey))],
    ['nino_key', beginning('nino_key', mapped(wanted.nino, codeKey))],
    [ninoDigits, onlyWithNino(beginning(ninoDigits, mapped(wanted.ninoDigits, codeKey)))],
    ['phone_key', beginning('phone_key', mapped(wanted.phone, phoneKey))],
    ['postcode_key', beginning('postcode_key', mapped(wanted.postcode, codeKey))],
  ];
  const clauses = [
    ...codes.flatMap(([, one]) => one),
    ...equal('date_of_birth', wanted.dateOfBirth),
    ...names.map((key) => ({
      sql: 'case_id in (select case_id from case_name where word >= ? and word < ?)',
      values: [key, afterPrefix(key)],
    })),
  ];
  if (clauses.length === 0) return undefined;
  // In the order of the code alone, a short beginning stops at the limit instead of sorting thousands.
  const [code] = codes.filter(([, one]) => one.length > 0);
  const order = code === undefined ? 'updated desc, case_id' : code[0];
  return query(clauses, order, wanted.limit ?? limitDefault, 0);
}

/** Cases that have one of some codes. */
export const codesQuery = (kind: CodeKind, codes: readonly string[], limit: number): Query => ({
  sql: `select * from case_summary where ${kind}_key in (select value from json_each(?)) limit ?`,
  values: [JSON.stringify(codes), limit],
});

// Word for word as the partial indexes have it: only then are they used.
const notAmong = (states: readonly string[]): string =>
  `state not in (${states.map((state) => `'${state}'`).join(', ')})`;
const stillOpen = {
  untilDone: notAmong(doneStates.untilDone),
  untilPushed: notAmong(doneStates.untilPushed),
} as const;

const having: Readonly<Record<NonNullable<CaseFilter['having']>, string>> = {
  toChase: 'to_chase > 0',
  toPrint: 'to_print > 0',
  evidenceDue: 'evidence_due > 0',
  adviserDue: 'adviser_due is not null',
  rebookDue: 'rebook_due is not null',
  goodCauseDue: 'good_cause_by is not null',
  monthToCome: 'month_met = 0',
  readyToPush: "push_state = 'ready'",
  packsDue: 'packs_due > 0',
  courierDue: 'courier_due > 0',
  messagesStuck: 'messages_stuck > 0',
  draft: 'case_id in (select case_id from draft)',
  parked: `case_id in (select of_case from outbox where state = 'parked')`,
  unsent:
    // From each case to the next: a day without the server is thousands of events of a few cases.
    'case_id in (with recursive waiting (of_case) as (select min(of_case) from outbox union all ' +
    'select (select min(of_case) from outbox where of_case > waiting.of_case) from waiting where of_case is not null) ' +
    'select of_case from waiting union ' +
    'select case_id from event where position > (select outbox from tail_mark) and device = ?)',
};

const orders: Readonly<Record<NonNullable<CaseFilter['order']>, string>> = {
  updated: 'updated desc, case_id',
  callBack: 'call_back_due, case_id',
  interview: 'interview_slot, case_id',
  month: 'one_month_date, case_id',
  council: 'laid_council, one_month_date, case_id',
  deferred: 'deferred_to, case_id',
  goodCause: 'good_cause_by, case_id',
};

function clausesOf(filter: CaseFilter, device: string): readonly Clause[] {
  return [
    ...equal('state', filter.state),
    ...equal('owner', filter.owner),
    ...equal('laid_state', filter.laidState),
    ...equal('laid_place', filter.laidPlace),
    ...equal('laid_council', filter.laidCouncil),
    ...equal('laid_batch', filter.laidBatch),
    ...atLeast('one_month_date', filter.oneMonthFrom),
    ...atMost('one_month_date', filter.oneMonthBy),
    ...atMost('call_back_due', filter.callBackBy),
    ...atLeast('interview_slot', filter.interviewFrom),
    ...atMost('interview_slot', filter.interviewBy),
    ...atMost('deferred_to', filter.deferredBy),
    ...(filter.having === undefined
      ? []
      : [{ sql: having[filter.having], values: filter.having === 'unsent' ? [device] : [] }]),
    ...(filter.requestFor === undefined
      ? []
      : [{ sql: 'case_id in (select case_id from case_request where person = ?)', values: [filter.requestFor] }]),
    ...(filter.requestIn === undefined
      ? []
      : [
          {
            sql: 'case_id in (select case_id from case_request where segment in (select value from json_each(?)))',
            values: [JSON.stringify(filter.requestIn)],
          },
        ]),
    ...(filter.open === undefined ? [] : [{ sql: stillOpen[filter.open], values: [] }]),
  ];
}

/** The partial index of a list of open cases. Named, because the planner takes one of all cases where that covers a count. */
function indexOf({ open, owner, having }: CaseFilter): string {
  if (having === 'draft') return '';
  const index =
    having === 'readyToPush'
      ? 'case_ready_to_push'
      : open === 'untilPushed'
        ? 'case_open_by_month'
        : open === 'untilDone' && owner !== undefined
          ? 'case_open_by_owner'
          : undefined;
  return index === undefined ? '' : `indexed by ${index} `;
}

/** The query of a list. `device` is this workstation's, whose events wait for a receipt. */
export const listQuery = (filter: CaseFilter, device = ''): Query =>
  query(
    clausesOf(filter, device),
    orders[filter.order ?? 'updated'],
    filter.limit ?? limitDefault,
    filter.offset ?? 0,
    indexOf(filter),
  );

/** Lists that papers have left on, and the cases of one: along an index of these events alone. */
export const paperListSql = {
  lists:
    "select json_extract(payload, '$.list') as list, min(at_local) as at, count(*) as papers from event " +
    "where type = 'paperSent' and json_extract(payload, '$.list') is not null and json_extract(payload, '$.way') = ? " +
    'group by 1 order by 2 desc, 1 desc limit ?',
  cases: "select distinct case_id from event where type = 'paperSent' and json_extract(payload, '$.list') = ?",
} as const;

/** How many a list has, up to `most`. */
export function countQuery(filter: CaseFilter, device: string, most: number): Query {
  const clauses = clausesOf(filter, device);
  return {
    sql: `select count(*) from (select 1 from case_summary ${indexOf(filter)}${whereOf(clauses)}limit ?)`,
    values: [...clauses.flatMap((one) => one.values), most],
  };
}
