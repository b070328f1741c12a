/** Entries the server can't take and keeps aside, so that they neither block a queue nor get lost. */
import type { PoolClient } from 'pg';
import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireReply } from '../../shared/contract/wire.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import type { PersonIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import type { Incoming } from './incoming.ts';

/** Keeps entries aside with the reason. What a training case holds is not kept at all. */
export async function keepParked(
  client: PoolClient,
  device: string,
  entries: readonly { readonly incoming: Incoming; readonly kind: FailureKind }[],
  at: string,
): Promise<void> {
  for (const { incoming, kind } of entries) {
    await client.query(
      `insert into parked (device_id, entry_key, event_id, device_sequence, kind, body, parked_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (device_id, entry_key) do update set kind = excluded.kind, resolved_at = null`,
      [
        device,
        incoming.key,
        incoming.link?.id ?? null,
        incoming.sequence ?? null,
        kind,
        incoming.training ? null : (incoming.text() ?? null),
        at,
      ],
    );
  }
}

/** Notes that entries were taken after all. */
export async function resolveParked(
  client: PoolClient,
  device: string,
  keys: readonly string[],
  at: string,
): Promise<void> {
  if (keys.length === 0) return;
  await client.query('update parked set resolved_at = $3, body = null where device_id = $1 and entry_key = any($2)', [
    device,
    keys,
    at,
  ]);
}

interface ParkedRow {
  readonly device_id: string;
  readonly event_id: string | null;
  readonly device_sequence: string | null;
  readonly kind: FailureKind;
  readonly parked_at: Date;
}

/** What is kept aside for the person's office, newest first, without content. */
export async function listParked(
  context: ServerContext,
  person: PersonIdentity,
): Promise<Result<WireReply<'listParked'>>> {
  const { rows } = await context.pool.query<ParkedRow>(
    `select p.device_id, p.event_id, p.device_sequence, p.kind, p.parked_at
       from parked p join device d on d.id = p.device_id
      where d.office_id = $1 and p.resolved_at is null order by p.parked_at desc, p.entry_key limit 500`,
    [person.office],
  );
  return ok({
    entries: rows.map((row) => ({
      device: row.device_id,
      id: row.event_id,
      deviceSequence: row.device_sequence === null ? null : Number(row.device_sequence),
      kind: row.kind,
      at: instantOf(row.parked_at.getTime()),
    })),
  });
}
