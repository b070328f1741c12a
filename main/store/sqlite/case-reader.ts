/** Finding, listing and loading cases. Every query here has an index, and a test looks at the query plans. */
import type { CaseFilter, CaseQuery, CaseReader, StoreCounts } from '../ports.ts';
import { afterPrefix, codeKey, nameKeys, phoneKey } from '../search-key.ts';
import type { EventTable } from './event-table.ts';
import type { Database } from './open.ts';
import { outboxTailCount } from './outbox-tail.ts';
import { rowToSummary } from './summary-row.ts';
import type { SummaryRow, SummaryTable } from './summary-row.ts';
import type { Durably } from './transaction.ts';

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

const beginning = (column: string, value: string | undefined): Clause[] =>
  value === undefined ? [] : [{ sql: `${column} >= ? and ${column} < ?`, values: [value, afterPrefix(value)] }];

function query(clauses: readonly Clause[], limit: number, offset: number): Query {
  const where = clauses.length === 0 ? '' : `where ${clauses.map((one) => one.sql).join(' and ')} `;
  return {
    sql: `select * from case_summary ${where}order by updated desc, case_id limit ? offset ?`,
    values: [...clauses.flatMap((one) => one.values), limit, offset],
  };
}

/** The query of a search; undefined when nothing to search by was given. */
export function findQuery(wanted: CaseQuery): Query | undefined {
  const mapped = (value: string | undefined, key: (text: string) => string): string | undefined =>
    value === undefined || key(value) === '' ? undefined : key(value);
  const names = wanted.name === undefined ? [] : nameKeys(wanted.name);
  const clauses = [
    ...equal('reference_key', mapped(wanted.reference, codeKey)),
    ...equal('nino_key', mapped(wanted.nino, codeKey)),
    ...equal('phone_key', mapped(wanted.phone, phoneKey)),
    ...beginning('postcode_key', mapped(wanted.postcode, codeKey)),
    ...names.map((key) => ({
      sql: 'case_id in (select case_id from case_name_key where name_key >= ? and name_key < ?)',
      values: [key, afterPrefix(key)],
    })),
  ];
  return clauses.length === 0 ? undefined : query(clauses, wanted.limit ?? limitDefault, 0);
}

/** The query of a list. */
export function listQuery(filter: CaseFilter): Query {
  const clauses = [
    ...equal('state', filter.state),
    ...equal('owner', filter.owner),
    ...equal('push_state', filter.pushState),
    ...equal('laid_state', filter.laidState),
    ...equal('laid_council', filter.laidCouncil),
    ...(filter.oneMonthBy === undefined ? [] : [{ sql: 'one_month_date <= ?', values: [filter.oneMonthBy] }]),
  ];
  return query(clauses, filter.limit ?? limitDefault, filter.offset ?? 0);
}

function counter(database: Database, device: string): () => StoreCounts {
  const one = (sql: string): (() => number) => {
    const statement = database.prepare<[], number>(sql).pluck();
    return () => statement.get() ?? 0;
  };
  const by = (column: string): (() => Record<string, number>) => {
    const statement = database.prepare<[], { name: string; count: number }>(
      `select ${column} as name, count(*) as count from case_summary group by ${column}`,
    );
    return () => Object.fromEntries(statement.all().map((row) => [row.name, row.count]));
  };
  const cases = one('select count(*) from case_summary');
  const events = one('select max(position) from event');
  const parked = one(`select count(*) from outbox where state = 'parked'`);
  const waiting = one('select count(*) from outbox');
  const tail = outboxTailCount(database);
  const documents = one('select count(*) from document where sent = 0');
  const laid = one('select count(*) from laid_queue where batch_id is null');
  const [states, pushStates, laidStates] = [by('state'), by('push_state'), by('laid_state')];
  return () => ({
    cases: cases(),
    events: events(),
    casesByState: states(),
    casesByPushState: pushStates(),
    casesByLaidState: laidStates(),
    outboxQueued: waiting() - parked() + (tail.get(device) ?? 0),
    outboxParked: parked(),
    documentsToSend: documents(),
    laidQueued: laid(),
  });
}

export function caseReader(database: Database, durably: Durably, events: EventTable, summaries: SummaryTable): CaseReader {
  const statements = new Map<string, ReturnType<typeof prepare>>();
  const prepare = (sql: string) => database.prepare<(string | number)[], SummaryRow>(sql);
  const run = ({ sql, values }: Query) => {
    // A full disk does not keep anybody from reading a list: its order is then a little behind.
    if (summaries.tail.waits()) durably(() => summaries.tail.bringUp());
    const statement = statements.get(sql) ?? prepare(sql);
    statements.set(sql, statement);
    return statement.all(...values).map(rowToSummary);
  };
  return {
    loadEvents: (caseId) => events.byCase(caseId),
    caseSummary: (caseId) => {
      const row = summaries.row(caseId);
      return row && rowToSummary(row);
    },
    findCases: (wanted) => {
      const found = findQuery(wanted);
      return found === undefined ? [] : run(found);
    },
    listCases: (filter) => run(listQuery(filter)),
    counts: counter(database, events.device),
  };
}
