/** Writes the events of a batch with their place in the case and in the feed of the office. */
import type { PoolClient } from 'pg';
import type { CheckedEvent } from '../../shared/sync/check-event.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { Admission } from './admit.ts';
import { takeMessages } from '../connector/take-messages.ts';
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

/** Each event with its number in its case; `lastByCase` moves on. */
function numberEvents(events: readonly CheckedEvent[], lastByCase: Map<string, number>) {
  return events.map(({ event, text }) => {
    const caseSequence = (lastByCase.get(event.caseId) ?? 0) + 1;
    lastByCase.set(event.caseId, caseSequence);
    return { event, text, caseSequence };
  });
}

/**
 * Moves cases, chain head and feed in one statement, the last before the commit: the feed's row is locked from here on,
 * and the whole office shares it (the migration says why it must be).
 */
const moveText = `
  with cases as (
    update case_file c set last_sequence = n.last from unnest($1::text[], $2::bigint[]) as n (id, last) where c.id = n.id
  ), chain as (
    update device set last_sequence = $3, last_hash = $4 where id = $5
  ), numbered as (
    update office_feed set head = head + cardinality($7::text[]) where office_id = $6 returning head
  )
  insert into feed (office_id, position, event_id)
  select $6, numbered.head - cardinality($7::text[]) + e.n, e.id from numbered, unnest($7::text[]) with ordinality as e (id, n)
  returning position, event_id`;

/** Moves the head of a chain of which nothing was taken. */
export async function moveHead(client: PoolClient, device: string, head: Admission['head']): Promise<void> {
  await client.query({
    name: 'move-head',
    text: 'update device set last_sequence = $2, last_hash = $3 where id = $1',
    values: [device, head.sequence, head.hash],
  });
}

/** Stores the events in the order given and moves the head of the device's chain. */
export async function storeEvents(
  client: PoolClient,
  { device, office }: Pick<DeviceIdentity, 'device' | 'office'>,
  { opened, head }: Pick<Admission, 'opened' | 'head'>,
  events: readonly CheckedEvent[],
  lastByCase: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, Placed>> {
  await openCases(client, office, opened);
  const last = new Map(lastByCase);
  const numbered = numberEvents(events, last);
  await insertRows(
    client,
    'event',
    ['id', 'case_id', 'case_sequence', 'device_id', 'device_sequence', 'hash', 'body'],
    numbered.map(({ event, text, caseSequence }) => [
      event.id,
      event.caseId,
      caseSequence,
      device,
      event.deviceSequence,
      event.hash,
      text,
    ]),
  );
  await takeMessages(
    client,
    office,
    numbered.map(({ event }) => event),
  );
  const ids = numbered.map(({ event }) => event.id);
  const values = [[...last.keys()], [...last.values()], head.sequence, head.hash, device, office, ids];
  const { rows } = await client.query<{ position: string; event_id: string }>({ name: 'move', text: moveText, values });
  const positions = new Map(rows.map((row) => [row.event_id, Number(row.position)]));
  return new Map(
    numbered.map(({ event, caseSequence }) => [
      event.id,
      { caseSequence, position: positions.get(event.id) ?? Number.NaN },
    ]),
  );
}
