/** Appending to the chain and reading it. The head is kept in memory and moves only once a transaction is durable. */
import { canonicalJson } from '../../../shared/case/canonical.ts';
import { eventSchemaVersion } from '../../../shared/case/event.ts';
import type { CaseEvent, NewCaseEvent } from '../../../shared/case/event.ts';
import { checkpointWriter } from './chain.ts';
import type { ChainPoint } from './chain.ts';
import { eventColumns, rowHash, rowToEvent, valuesOf } from './event-row.ts';
import type { EventRow } from './event-row.ts';
import type { HeadMark } from './head-mark.ts';
import type { Database } from './open.ts';
import type { StoreKey } from '../key/store-key.ts';

/** Events between two sealed checkpoints: what an opening after a kill has to verify at most. */
const checkpointEvery = 256;

export interface KnownEvent {
  readonly position: number;
  readonly hash: Buffer;
}

export interface EventTable {
  readonly device: string;
  /** Adds this device's next event to the chain, and by that to the outbox. Inside a transaction. */
  append(event: NewCaseEvent, caseSequence: number): CaseEvent;
  /** Adds another device's event as it is. Inside a transaction; `row.position` is given here. */
  addForeign(row: EventRow): number;
  has(caseId: string, id: string): KnownEvent | undefined;
  byCase(caseId: string): readonly CaseEvent[];
  /** What was appended is durable: the head moves. */
  settle(): void;
  /** What was appended is rolled back. */
  undo(): void;
  /** Seals the checkpoint at the head. Inside a transaction. */
  sealHead(): void;
}

export interface EventTableParts {
  readonly database: Database;
  readonly key: StoreKey;
  readonly device: string;
  /** The verified end of the store. */
  readonly point: ChainPoint;
  readonly head: HeadMark;
}

function statementsOf(database: Database) {
  return {
    // Bound by place: names cost an answer as much again as the insert does.
    insertRow: database.prepare<(string | number | Buffer)[]>(
      `insert into event (${eventColumns}) values (${eventColumns.replace(/\w+/g, '?')})`,
    ),
    known: database.prepare<[string, string], KnownEvent>(
      'select position, hash from event where case_id = ? and id = ?',
    ),
    ofCase: database.prepare<[string], EventRow>(
      `select ${eventColumns.replace('position', 'event.position')} from event left join event_order using (position) ` +
        `where case_id = ? and payload <> '' order by server_sequence is null, server_sequence, position`,
    ),
  };
}

export function eventTable({ database, key, device, point, head }: EventTableParts): EventTable {
  const { insertRow, known, ofCase } = statementsOf(database);
  const insert = (row: EventRow): void => {
    insertRow.run(...valuesOf(row));
  };
  const writeCheckpoint = checkpointWriter(database, key);
  let settled: ChainPoint = point;
  let current: ChainPoint = point;
  let sealedAt = point.position;
  const move = (next: ChainPoint): void => {
    current = next;
    if (Math.floor(next.position / checkpointEvery) > Math.floor(sealedAt / checkpointEvery)) {
      writeCheckpoint(next);
      sealedAt = next.position;
    }
  };
  return {
    device,
    append: (event, caseSequence) => {
      const unhashed = {
        position: current.position + 1,
        id: event.id,
        case_id: event.caseId,
        case_sequence: caseSequence,
        device,
        device_sequence: current.deviceSequence + 1,
        actor: event.actor.id,
        role: event.actor.role,
        at_utc: event.at.instant,
        at_local: event.at.local,
        zone: event.at.zone,
        schema_version: eventSchemaVersion,
        type: event.type,
        payload: canonicalJson(event.payload),
        previous_hash: Buffer.from(current.hash, 'hex'),
      };
      const row: EventRow = { ...unhashed, hash: rowHash(unhashed) };
      insert(row);
      const place = { schemaVersion: eventSchemaVersion, caseSequence, device, deviceSequence: row.device_sequence };
      const hash = row.hash.toString('hex');
      const added = { ...event, ...place, previousHash: current.hash, hash };
      move({ position: row.position, deviceSequence: row.device_sequence, hash });
      return added;
    },
    addForeign: (row) => {
      const position = current.position + 1;
      insert({ ...row, position });
      move({ ...current, position });
      return position;
    },
    has: (caseId, id) => known.get(caseId, id),
    byCase: (caseId) => ofCase.all(caseId).map(rowToEvent),
    settle: () => {
      const moved = settled.deviceSequence !== current.deviceSequence;
      settled = current;
      if (moved) head.move(settled);
    },
    undo: () => {
      current = settled;
      sealedAt = Math.min(sealedAt, settled.position);
    },
    sealHead: () => writeCheckpoint(current),
  };
}
