/**
 * The tail of the case rows: an answer that changes nothing a list shows leaves its case's row as it is; how many events
 * the case has and when it was last touched follow from the events after the mark. Brought up to date in an idle moment,
 * at opening, and before a list is read.
 */
import type { Database } from './open.ts';
import type { SummaryRow } from './summary-row.ts';

interface Touched {
  readonly count: number;
  /** The last event of the case. */
  readonly last: number | null;
}

export interface SummaryTail {
  /** The row with what the events after the mark add to it. */
  exact(row: SummaryRow): SummaryRow;
  /** Writes that to every row it concerns and moves the mark. Inside a transaction. */
  bringUp(): void;
  /** Whether there is something to bring up. */
  waits(): boolean;
}

export function summaryTail(database: Database): SummaryTail {
  const ends = database.prepare<[], { readonly mark: number; readonly last: number | null }>(
    'select case_summary as mark, (select max(position) from event) as last from tail_mark',
  );
  const eventsOf = database.prepare<[string], Touched>(
    'select count(*) as count, max(position) as last from event where case_id = ?',
  );
  const instant = database.prepare<[number], string>('select at_utc from event where position = ?').pluck();
  const casesAfter = database
    .prepare<[number], string>('select distinct case_id from event where position > ?')
    .pluck();
  const counted = database.prepare<[string], number>('select event_count from case_summary where case_id = ?').pluck();
  const touch = database.prepare<[string, number, string]>(
    'update case_summary set updated = ?, event_count = ? where case_id = ?',
  );
  const move = database.prepare<[number]>('update tail_mark set case_summary = ?');
  const waits = (): boolean => {
    const found = ends.get();
    return found !== undefined && (found.last ?? 0) !== found.mark;
  };
  return {
    waits,
    exact: (row) => {
      if (!waits()) return row;
      const { count = 0, last = null } = eventsOf.get(row.case_id) ?? {};
      if (count === row.event_count || last === null) return row;
      return { ...row, event_count: count, updated: instant.get(last) ?? row.updated };
    },
    bringUp: () => {
      const { mark = 0, last = 0 } = ends.get() ?? {};
      for (const caseId of casesAfter.all(mark)) {
        const found = eventsOf.get(caseId);
        // A row with the right count was written whole after its last event.
        if (found === undefined || found.last === null || found.count === counted.get(caseId)) continue;
        touch.run(instant.get(found.last) ?? '', found.count, caseId);
      }
      move.run(last ?? 0);
    },
  };
}
