/** The outbox: what the server has no receipt for, in the order of this device's chain. */
import { ok } from '../../../shared/base/result.ts';
import type { AcceptedEvent, OutboxReader, OutboxWriter, ParkedEvent, Receipt } from '../outbox-port.ts';
import { eventColumns, rowText, rowToEvent } from './event-row.ts';
import type { EventRow } from './event-row.ts';
import type { EventTable } from './event-table.ts';
import type { Database } from './open.ts';
import { fillOutboxOf, outboxTail } from './outbox-tail.ts';
import type { Refold } from './refold.ts';
import type { TombstoneTable } from './tombstone-table.ts';
import type { Durably } from './transaction.ts';

const columns = eventColumns.replace('position', 'event.position');

/** An event that waits or is parked. */
interface Held {
  readonly position: number;
  readonly id: string;
  readonly caseId: string;
}

/**
 * The events of these ids that are in the outbox, in one pass that ends with the last found. Receipts come for the
 * oldest events, so the pass is short; an index of ids would cost every answer one more page.
 */
function heldIn(database: Database): (ids: readonly string[]) => readonly Held[] {
  const all = database.prepare<[], Held>(
    'select outbox.position, id, case_id as caseId from outbox join event using (position) order by outbox.position',
  );
  return (ids) => {
    const wanted = new Set(ids);
    const found: Held[] = [];
    if (wanted.size === 0) return found;
    for (const row of all.iterate()) {
      if (!wanted.delete(row.id)) continue;
      found.push(row);
      if (wanted.size === 0) break;
    }
    return found;
  };
}

export function outboxReader(database: Database, device: string): OutboxReader {
  const tail = outboxTail(database);
  function* waiting(): Generator<EventRow> {
    yield* queued.iterate();
    yield* tail.iterate(device);
  }
  const queued = database.prepare<[], EventRow>(
    `select ${columns} from outbox join event using (position) where state = 'queued' order by outbox.position`,
  );
  const parked = database.prepare<[], EventRow & { last_error: string | null; attempts: number }>(
    `select ${columns}, last_error, attempts from outbox join event using (position) ` +
      `where state = 'parked' order by outbox.position`,
  );
  const find = heldIn(database);
  const receipt = database.prepare<[string], Receipt>(
    'select batch_id as batchId, received, body as text from receipt where batch_id = ?',
  );
  return {
    nextBatch: (maxEvents, maxBytes) => {
      const batch = [];
      let bytes = 0;
      for (const row of waiting()) {
        bytes += Buffer.byteLength(rowText(row));
        if (batch.length > 0 && (batch.length >= maxEvents || bytes > maxBytes)) break;
        batch.push(rowToEvent(row));
      }
      return batch;
    },
    parked: () =>
      parked
        .all()
        .map((row): ParkedEvent => ({ event: rowToEvent(row), reason: row.last_error ?? '', attempts: row.attempts })),
    held: (ids) => {
      const held = new Set(find(ids).map((one) => one.id));
      const open = new Set(ids.filter((id) => !held.has(id)));
      if (open.size === 0) return held;
      for (const { id } of tail.iterate(device)) {
        if (open.delete(id)) held.add(id);
        if (open.size === 0) break;
      }
      return held;
    },
    receipt: (batchId) => receipt.get(batchId),
  };
}

export interface OutboxWriterParts {
  readonly database: Database;
  readonly durably: Durably;
  readonly events: EventTable;
  readonly refold: Refold;
  readonly erased: Pick<TombstoneTable, 'has'>;
}

/** Everything of the writer but applyPulled, which is in pulled.ts. */
export function outboxWriter({
  database,
  durably,
  events,
  refold,
  erased,
}: OutboxWriterParts): Omit<OutboxWriter, 'applyPulled'> {
  const find = heldIn(database);
  const fill = fillOutboxOf(database, events.device);
  /** Every change finds each waiting event as a row. */
  const changing: Durably = (work) =>
    durably(() => {
      fill();
      return work();
    });
  const note = database.prepare<[string, number]>(
    'update outbox set attempts = attempts + 1, last_error = ? where position = ?',
  );
  const setState = database.prepare<[string, string | null, number]>(
    'update outbox set state = ?, last_error = ? where position = ?',
  );
  const remove = database.prepare<[number]>('delete from outbox where position = ?');
  const keepReceipt = database.prepare(
    'insert or ignore into receipt (batch_id, received, body) values (@batchId, @received, @text)',
  );
  const again = database.prepare<[string, number]>(
    'insert or ignore into outbox (position, of_case) select position, case_id from event where device = ? and device_sequence >= ?',
  );
  /** Takes accepted events out of the outbox; the cases in which that changed the order. */
  const accept = (accepted: readonly AcceptedEvent[]): ReadonlySet<string> => {
    const places = new Map(accepted.map((one) => [one.id, one.serverSequence]));
    const moved = new Set<string>();
    for (const { position, id, caseId } of find([...places.keys()])) {
      remove.run(position);
      if (refold.place(position, places.get(id) ?? 1)) moved.add(caseId);
    }
    return moved;
  };
  const set = (id: string, state: string, reason: string | null) =>
    changing(() => {
      for (const { position } of find([id])) setState.run(state, reason, position);
    });
  return {
    tried: (ids, failureKind) =>
      changing(() => {
        for (const { position } of find(ids)) note.run(failureKind, position);
      }),
    acknowledge: (accepted, receipt) =>
      changing(() => {
        keepReceipt.run(receipt);
        for (const caseId of accept(accepted))
          if (!erased.has(caseId) && refold.needsRefold(caseId)) refold.refold(caseId);
      }),
    park: (id, reason) => set(id, 'parked', reason),
    unpark: (id) => set(id, 'queued', null),
    rewind: (deviceSequence) => {
      const result = changing(() => again.run(events.device, deviceSequence).changes);
      return result.ok ? ok(result.value) : result;
    },
  };
}
