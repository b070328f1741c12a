/** Gives a device what others of its office did, after a cursor. */
import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireParsed, WireReply } from '../../shared/contract/wire.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';

/** A reply stays below this, but always holds one event; the workstation refuses replies over 16 MB. */
const replyBytesMax = 4_000_000;

interface FeedRow {
  readonly head: string;
  readonly position: string | null;
  readonly case_sequence: string | null;
  readonly hash: string | null;
  readonly body: string | null;
}

/** One statement, so one snapshot: with `head` the cursor can also pass over what the device itself made. */
const pullText = `
  select o.head, f.position, f.case_sequence, f.hash, f.body
    from office_feed o
    left join lateral (
      select f.position, e.case_sequence, e.hash, e.body::text as body
        from feed f join event e on e.id = f.event_id
       where f.office_id = o.office_id and f.position > $2 and e.device_id <> $3
       order by f.position limit $4
    ) f on true
   where o.office_id = $1
   order by f.position`;

export async function pull(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'pull'>,
): Promise<Result<WireReply<'pull'>>> {
  const max = Math.max(1, request.max);
  const { rows } = await context.pool.query<FeedRow>({
    name: 'pull',
    text: pullText,
    values: [device.office, request.after, device.device, max],
  });
  const events: { position: number; caseSequence: number; event: unknown }[] = [];
  let bytes = 0;
  for (const { position, case_sequence, hash, body } of rows) {
    if (position === null || body === null) break;
    bytes += body.length;
    if (events.length > 0 && bytes > replyBytesMax) break;
    const event: unknown = { ...(JSON.parse(body) as object), hash };
    events.push({ position: Number(position), caseSequence: Number(case_sequence), event });
  }
  const head = Number(rows[0]?.head ?? 0);
  const more = events.length === max || events.length < rows.filter((row) => row.position !== null).length;
  const cursor = more ? (events.at(-1)?.position ?? request.after) : Math.max(head, request.after);
  return ok({ events, cursor, more });
}
