/**
 * The tail of the outbox: this device's events after the mark wait for their receipt although the outbox has no row for
 * them yet. So an event is in the outbox by being stored, in the same transaction and without another page.
 */
import { eventColumns } from './event-row.ts';
import type { EventRow } from './event-row.ts';
import type { Database, Statement } from './open.ts';

const afterMark = 'position > (select outbox from tail_mark) and device = ?';

/** This device's events after the mark, in the order of its chain. */
export const outboxTail = (database: Database): Statement<[string], EventRow> =>
  database.prepare(`select ${eventColumns} from event where ${afterMark} order by position`);

/** How many there are. */
export const outboxTailCount = (database: Database): Statement<[string], number> =>
  database.prepare<[string], number>(`select count(*) from event where ${afterMark}`).pluck();

/** Prepared once: gives every event after the mark its row and moves the mark. Inside a transaction. */
export function fillOutboxOf(database: Database, device: string): () => void {
  const mark = database.prepare<[], number>('select outbox from tail_mark').pluck();
  const last = database.prepare<[], number | null>('select max(position) from event').pluck();
  const fill = database.prepare<[string]>(
    `insert into outbox (position, of_case) select position, case_id from event where ${afterMark}`,
  );
  const move = database.prepare<[number]>('update tail_mark set outbox = ?');
  return () => {
    const end = last.get() ?? 0;
    if (end === mark.get()) return;
    fill.run(device);
    move.run(end);
  };
}
