/** What events say about messages, brought into the queue in the transaction that stores the events. */
import type { PoolClient } from 'pg';
import type { CaseEvent } from '../../shared/case/event.ts';
import { insertRows } from '../sync/insert-rows.ts';

/** Queued messages become rows; one that a person wants tried again is due at once, one that goes on paper is withdrawn. Costs nothing where there are none. */
export async function takeMessages(client: PoolClient, office: string, events: readonly CaseEvent[]): Promise<void> {
  const queued = events.filter((event) => event.type === 'messageQueued');
  const rows = queued.map((event) => {
    const { target, kind, body } = event.payload;
    return [event.id, office, event.caseId, target, kind, body, event.at.instant];
  });
  if (rows.length > 0)
    await insertRows(
      client,
      'outbound_message',
      ['id', 'office_id', 'case_id', 'target', 'kind', 'body', 'queued_at'],
      rows,
    );
  const withdrawn = events.flatMap((event) =>
    event.type === 'fastTrackChosen' && event.payload.message !== undefined ? [event.payload.message] : [],
  );
  if (withdrawn.length > 0)
    await client.query(
      "update outbound_message set state = 'withdrawn' where id = any($1) and office_id = $2 and state <> 'delivered'",
      [withdrawn, office],
    );
  const retried = events.flatMap((event) => (event.type === 'messageRetried' ? [event.payload.message] : []));
  if (retried.length > 0)
    await client.query(
      "update outbound_message set state = 'waiting', attempts = 0, next_attempt = 'epoch' " +
        "where id = any($1) and office_id = $2 and state not in ('delivered', 'withdrawn')",
      [retried, office],
    );
}
