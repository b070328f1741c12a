/** An event as a row of the event table, and back. */
import { hash } from 'node:crypto';
import { canonicalJson } from '../../../shared/case/canonical.ts';
import type { CaseEvent } from '../../../shared/case/event.ts';

export interface EventRow {
  readonly position: number;
  readonly id: string;
  readonly case_id: string;
  readonly case_sequence: number;
  readonly device: string;
  readonly device_sequence: number;
  readonly actor: string;
  readonly role: string;
  readonly at_utc: string;
  readonly at_local: string;
  readonly zone: string;
  readonly schema_version: number;
  readonly type: string;
  /** Canonical JSON; empty when the content was erased with its case. */
  readonly payload: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/** The columns of EventRow, for select and insert. */
export const eventColumns =
  'position, id, case_id, case_sequence, device, device_sequence, actor, role, at_utc, at_local, zone, ' +
  'schema_version, type, payload, previous_hash, hash';

/** The values of a row in the order of the columns. */
export const valuesOf = (row: EventRow): (string | number | Buffer)[] => [
  row.position,
  row.id,
  row.case_id,
  row.case_sequence,
  row.device,
  row.device_sequence,
  row.actor,
  row.role,
  row.at_utc,
  row.at_local,
  row.zone,
  row.schema_version,
  row.type,
  row.payload,
  row.previous_hash,
  row.hash,
];

/**
 * The canonical text of a row's event. It is eventText() of shared/case, put together around the payload's text, which
 * is canonical already: hashing needs no parsing, and 750,000 events are verified in seconds. A test holds both equal.
 */
export function rowText(row: Omit<EventRow, 'position' | 'hash'>): string {
  const text = JSON.stringify;
  return (
    `{"actor":{"id":${text(row.actor)},"role":${text(row.role)}},` +
    `"at":{"instant":${text(row.at_utc)},"local":${text(row.at_local)},"zone":${text(row.zone)}},` +
    `"caseId":${text(row.case_id)},"caseSequence":${row.case_sequence},` +
    `"device":${text(row.device)},"deviceSequence":${row.device_sequence},"id":${text(row.id)},` +
    `"payload":${row.payload},"previousHash":"${row.previous_hash.toString('hex')}",` +
    `"schemaVersion":${row.schema_version},"type":${text(row.type)}}`
  );
}

export const rowHash = (row: Omit<EventRow, 'position' | 'hash'>): Buffer => hash('sha256', rowText(row), 'buffer');

/** The content was deleted with its case; place and hash stay. */
export const isErased = ({ payload }: Pick<EventRow, 'payload'>): boolean => payload === '';

export function rowToEvent(row: EventRow): CaseEvent {
  return {
    id: row.id,
    caseId: row.case_id,
    type: row.type,
    payload: isErased(row) ? null : JSON.parse(row.payload),
    actor: { id: row.actor, role: row.role },
    at: { instant: row.at_utc, zone: row.zone, local: row.at_local },
    schemaVersion: row.schema_version,
    caseSequence: row.case_sequence,
    device: row.device,
    deviceSequence: row.device_sequence,
    previousHash: row.previous_hash.toString('hex'),
    hash: row.hash.toString('hex'),
    // The row was written from a CaseEvent by this file, under a hash: the one place that may say so.
  } as unknown as CaseEvent;
}

/** An event of the chain as a row at a position; its hash is taken as it is. */
export function eventToRow(position: number, event: CaseEvent): EventRow {
  return {
    position,
    id: event.id,
    case_id: event.caseId,
    case_sequence: event.caseSequence,
    device: event.device,
    device_sequence: event.deviceSequence,
    actor: event.actor.id,
    role: event.actor.role,
    at_utc: event.at.instant,
    at_local: event.at.local,
    zone: event.at.zone,
    schema_version: event.schemaVersion,
    type: event.type,
    payload: canonicalJson(event.payload),
    previous_hash: Buffer.from(event.previousHash, 'hex'),
    hash: Buffer.from(event.hash, 'hex'),
  };
}
