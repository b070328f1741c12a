/** Finding, listing and loading cases. Every query here has an index, and a test looks at the query plans. */
import type { CaseReader, ClosedList, FoundCase, StoreCounts } from '../ports.ts';
import { codesQuery, countQuery, findQuery, listQuery, paperListSql } from './case-query.ts';
import type { Query } from './case-query.ts';
import type { EventTable } from './event-table.ts';
import { nameSearch } from './name-search.ts';
import type { Database, Statement } from './open.ts';
import { outboxTailCount } from './outbox-tail.ts';
import { rowToSummary } from './summary-row.ts';
import type { SummaryRow, SummaryTable } from './summary-row.ts';
import type { Durably } from './transaction.ts';

function counter(database: Database, device: string): () => StoreCounts {
  const one = (sql: string): (() => number) => {
    const statement = database.prepare<[], number>(sql).pluck();
    return () => statement.get() ?? 0;
  };
  const events = one('select max(position) from event');
  const parked = one(`select count(*) from outbox where state = 'parked'`);
  const waiting = one('select count(*) from outbox');
  const tail = outboxTailCount(database);
  const documents = one('select count(*) from document where sent = 0');
  return () => ({
    events: events(),
    outboxQueued: waiting() - parked() + (tail.get(device) ?? 0),
    outboxParked: parked(),
    documentsToSend: documents(),
  });
}

/** Events looked back on for the latest cases: some twenty interviews. */
const eventsForRecent = 6_000;

export function caseReader(
  database: Database,
  durably: Durably,
  events: EventTable,
  summaries: SummaryTable,
): CaseReader {
  const statements = new Map<string, ReturnType<typeof prepare>>();
  const prepare = (sql: string) => database.prepare<(string | number)[], SummaryRow>(sql);
  // A search looks at the rows as they are and writes nothing; a list may be in the order of the last change.
  // A full disk does not keep anybody from reading a list: its order is then a little behind.
  const bringUp = (): void => {
    if (summaries.tail.waits()) durably(() => summaries.tail.bringUp());
  };
  const search = ({ sql, values }: Query): readonly FoundCase[] => {
    const statement = statements.get(sql) ?? prepare(sql);
    statements.set(sql, statement);
    return statement.all(...values).map((row) => rowToSummary(summaries.tail.exact(row)));
  };
  const list = (query: Query): readonly FoundCase[] => {
    bringUp();
    return search(query);
  };
  const counts = new Map<string, Statement<(string | number)[], number>>();
  const searchNames = nameSearch(database);
  const lastTouched = database
    .prepare<[number], string>('select case_id from event order by position desc limit ?')
    .pluck();
  const paperLists = database.prepare<[string, number], ClosedList>(paperListSql.lists);
  const onList = database.prepare<[string], string>(paperListSql.cases).pluck();
  const rowsOf = (caseIds: readonly string[]): readonly FoundCase[] =>
    caseIds.flatMap((caseId) => {
      const row = summaries.row(caseId);
      return row === undefined ? [] : [rowToSummary(row)];
    });
  return {
    loadEvents: (caseId) => events.byCase(caseId),
    caseSummary: (caseId) => {
      const row = summaries.row(caseId);
      return row && rowToSummary(row);
    },
    findCases: (wanted) => {
      const found = findQuery(wanted);
      return found === undefined ? [] : search(found);
    },
    findByName: (name, limit) =>
      searchNames(name, limit).flatMap(({ caseId, likeness }) =>
        rowsOf([caseId]).map((found) => ({ found, likeness })),
      ),
    findByCodes: (kind, codes, limit) => search(codesQuery(kind, codes, limit)),
    listCases: (filter) => list(listQuery(filter, events.device)),
    countCases: (filter, most) => {
      const { sql, values } = countQuery(filter, events.device, most);
      const statement = counts.get(sql) ?? database.prepare<(string | number)[], number>(sql).pluck();
      counts.set(sql, statement);
      return statement.get(...values) ?? 0;
    },
    recentCases: (limit) => rowsOf([...new Set(lastTouched.all(eventsForRecent))].slice(0, limit)),
    counts: counter(database, events.device),
    paperLists: (way, limit) => paperLists.all(way, limit),
    casesOnList: (list) => onList.all(list),
  };
}
