/** Reads and locks what the admission of a batch needs to know. */
import type { PoolClient } from 'pg';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { Known } from './admit.ts';
import type { Incoming } from './incoming.ts';

interface EventRow {
  readonly id: string;
  readonly hash: string;
  readonly device_id: string;
  readonly case_sequence: string;
  readonly position: string | null;
}

async function readEvents(client: PoolClient, device: DeviceIdentity, ids: readonly string[]): Promise<Known['events']> {
  const { rows } = await client.query<EventRow>({
    name: 'known-events',
    text: `select e.id, e.hash, e.device_id, e.case_sequence, f.position
             from event e left join feed f on f.event_id = e.id and f.office_id = $2
            where e.id = any($1)`,
    values: [ids, device.office],
  });
  // An identity that another device used is never acknowledged to this one, whatever its hash.
  return new Map(
    rows.map((row) => [
      row.id,
      {
        hash: row.device_id === device.device ? row.hash : '',
        caseSequence: Number(row.case_sequence),
        position: Number(row.position ?? 0),
      },
    ]),
  );
}

async function readParked(client: PoolClient, device: string, keys: readonly string[]): Promise<Known['parked']> {
  const { rows } = await client.query<{ entry_key: string; kind: FailureKind }>({
    name: 'known-parked',
    text: 'select entry_key, kind from parked where device_id = $1 and entry_key = any($2) and resolved_at is null',
    values: [device, keys],
  });
  return new Map(rows.map((row) => [row.entry_key, row.kind]));
}

/** Locks the cases in the order of their ids, so that two batches on the same cases never wait for each other in a ring. */
async function lockCases(client: PoolClient, ids: readonly string[]): Promise<Known['officeByCase']> {
  const { rows } = await client.query<{ id: string; office_id: string }>({
    name: 'lock-cases',
    text: 'select id, office_id from case_file where id = any($1) order by id for no key update',
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, row.office_id]));
}

/** What the database knows of a batch. Its cases stay locked until the transaction ends. */
export async function readKnown(client: PoolClient, device: DeviceIdentity, batch: readonly Incoming[]): Promise<Known> {
  const ids = batch.flatMap((incoming) => incoming.link?.id ?? []);
  const cases = new Set(batch.flatMap((incoming) => (incoming.checked.ok ? [incoming.checked.value.event.caseId] : [])));
  const keys = batch.map((incoming) => incoming.key);
  const officeByCase = await lockCases(client, [...cases]);
  const parked = await readParked(client, device.device, keys);
  return { events: await readEvents(client, device, ids), parked, officeByCase };
}
