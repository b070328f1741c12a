/** Making the projection again from the events: one case after its order changed, or all of them. */
import type { Summarise } from '../case-summary.ts';
import type { CaseEvent } from '../../../shared/case/event.ts';
import type { EventTable } from './event-table.ts';
import type { LaidTable } from './laid-table.ts';
import type { Database } from './open.ts';
import type { SummaryTable } from './summary-row.ts';

export interface Refold {
  /** Notes the server's order of an event; whether that is news. Inside a transaction. */
  place(position: number, serverSequence: number): boolean;
  /**
   * Whether the server's order can give another fold than the order of recording: the case has events of another
   * device, or the server has placed this device's in another order.
   */
  needsRefold(caseId: string): boolean;
  /** Folds one case again and gives its events. Inside a transaction. */
  refold(caseId: string): readonly CaseEvent[];
  /** Drops the projection and folds every case; how many. Inside a transaction. */
  refoldAll(): number;
  /** Whether a migration asks for that. */
  isDue(): boolean;
}

export interface RefoldParts {
  readonly database: Database;
  readonly events: EventTable;
  readonly summaries: SummaryTable;
  readonly laid: Pick<LaidTable, 'note' | 'clear'>;
  readonly summarise: Summarise;
}

export function refolding({ database, events, summaries, laid, summarise }: RefoldParts): Refold {
  const setPlace = database.prepare<[number, number]>(
    'insert into event_order values (?, ?) on conflict do update set server_sequence = excluded.server_sequence ' +
      'where server_sequence <> excluded.server_sequence',
  );
  const foreign = database
    .prepare<[string, string], number>('select 1 from event where case_id = ? and device <> ? limit 1')
    .pluck();
  const places = database
    .prepare<[string], number | null>(
      'select server_sequence from event left join event_order using (position) where case_id = ? order by position',
    )
    .pluck();
  const inOrderOfRecording = (caseId: string): boolean => {
    const known = places.all(caseId).map((place) => place ?? Number.MAX_SAFE_INTEGER);
    return known.every((place, index) => index === 0 || place >= (known[index - 1] ?? 0));
  };
  const allCases = database
    .prepare<[], string>("select distinct case_id from event where payload <> '' order by case_id")
    .pluck();
  const due = database.prepare<[], number>('select refold from tail_mark').pluck();
  const refold = (caseId: string): readonly CaseEvent[] => {
    const folded = events.byCase(caseId);
    summaries.put(summarise(folded), folded.length, summaries.row(caseId));
    return folded;
  };
  return {
    place: (position, serverSequence) => setPlace.run(position, serverSequence).changes > 0,
    needsRefold: (caseId) => foreign.get(caseId, events.device) !== undefined || !inOrderOfRecording(caseId),
    refold,
    refoldAll: () => {
      database.exec('delete from case_name; delete from name_typo; delete from name_word; delete from case_summary');
      summaries.forget();
      laid.clear();
      const cases = allCases.all();
      for (const caseId of cases) {
        for (const event of refold(caseId)) laid.note(event);
      }
      database.exec('update tail_mark set refold = 0');
      return cases.length;
    },
    isDue: () => due.get() === 1,
  };
}
