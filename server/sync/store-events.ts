/** Writes the events of a batch with their place in the case and in the feed of the office. */
import type { PoolClient } from 'pg';
import type { CheckedEvent } from '../../shared/sync/check-event.ts';
import type { DeviceIdentity } from '../access/token.ts';
import { insertRows } from './insert-rows.ts';

export interface Placed {
  readonly caseSequence: number;
  readonly position: number;
}

async function openCases(client: PoolClient, office: string, opened: readonly string[]): Promise<void> {
  if (opened.length === 0) return;
  await client.query({
    name: 'open-cases',
    text: 'insert into case_file (id, office_id) select id, $2 from unnest($1::text[]) as id',
    values: [[...opened].sort(), office],
  });
}

/** Reserves the next numbers of each case; the first number by case. The cases are locked, or new in this transaction. */
async function numberCases(client: PoolClient, events: readonly CheckedEvent[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(event.caseId, (counts.get(event.caseId) ?? 0) + 1);
  const { rows } = await client.query<{ id: string; last_sequence: string }>({
    name: 'number-cases',
    text: `update case_file c set last_sequence = c.last_sequence + n.count
             from unnest($1::text[], $2::int[]) as n (id, count) where c.id = n.id returning c.id, c.last_sequence`,
    values: [[...counts.keys()], [...counts.values()]],
  });
  return new Map(rows.map((row) => [row.id, Number(row.last_sequence) - (counts.get(row.id) ?? 0) + 1]));
}

/** Reserves numbers in the feed and holds its lock until the commit (see the migration for why); the first number. */
async function numberFeed(client: PoolClient, office: string, count: number): Promise<number> {
  const { rows } = await client.query<{ head: string }>({
    name: 'number-feed',
    text: 'update office_feed set head = head + $2 where office_id = $1 returning head',
    values: [office, count],
  });
  return Number(rows[0]?.head ?? Number.NaN) - count + 1;
}

/** Stores the events in the order given. The feed comes last: its lock is shared by the whole office. */
export async function storeEvents(
  client: PoolClient,
  { device, office }: DeviceIdentity,
  opened: readonly string[],
  events: readonly CheckedEvent[],
): Promise<ReadonlyMap<string, Placed>> {
  if (events.length === 0) return new Map();
  await openCases(client, office, opened);
  const next = await numberCases(client, events);
  const numbered = events.map(({ event, text }) => {
    const caseSequence = next.get(event.caseId) ?? Number.NaN;
    next.set(event.caseId, caseSequence + 1);
    return { event, text, caseSequence };
  });
  await insertRows(
    client,
    'event',
    ['id', 'case_id', 'case_sequence', 'device_id', 'device_sequence', 'hash', 'body'],
    numbered.map(({ event, text, caseSequence }) => [
      event.id, event.caseId, caseSequence, device, event.deviceSequence, event.hash, text,
    ]),
  );
  const first = await numberFeed(client, office, events.length);
  await client.query({
    name: 'feed-events',
    text: `insert into feed (office_id, position, event_id)
           select $1, $2::bigint + n - 1, id from unnest($3::text[]) with ordinality as e (id, n)`,
    values: [office, first, numbered.map(({ event }) => event.id)],
  });
  return new Map(numbered.map(({ event, caseSequence }, index) => [event.id, { caseSequence, position: first + index }]));
}
