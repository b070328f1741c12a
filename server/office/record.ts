/** Office records: each version is taken once, numbered within the office, and given to all its devices. */
import type { PoolClient } from 'pg';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { WireParsed, WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import { isOfficeRecordKind, officeRecordKinds } from '../../shared/office/record-kind.ts';
import type { OfficeRecord } from '../../shared/office/record.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';
import { inTransaction } from '../store/transaction.ts';

/**
 * Takes a version. The same again is answered again with the same place. Failures: office.kindUnknown,
 * office.recordDiffers for another one under its identity, request.malformed for a body that is not of its kind,
 * access.roleNotAllowed when its author holds none of the roles in the office that may write the kind.
 */
export async function putOfficeRecord(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'putOfficeRecord'>,
): Promise<Result<WireReply<'putOfficeRecord'>>> {
  if (!isOfficeRecordKind(request.kind)) return fail(failure('office.kindUnknown'));
  const { roles, body: schema } = officeRecordKinds[request.kind];
  const content = schema.nullable().safeParse(request.body);
  if (!content.success) {
    const [issue] = content.error.issues;
    return fail(failure('request.malformed', { reason: `body.${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}` }));
  }
  return inTransaction(context.pool, async (client) => {
    const known = await readPlace(client, device.office, request);
    if (known !== undefined) return known;
    const { rows } = await client.query<{ roles: string[] }>(
      'select roles from person where staff_number = $1 and office_id = $2 and active',
      [request.actor.id, device.office],
    );
    const held = rows[0]?.roles ?? [];
    if (!roles.includes(request.actor.role) || !held.includes(request.actor.role))
      return fail(failure('access.roleNotAllowed', { roles: roles.join(', ') }));
    // The row of the head is locked until the commit, so that a cursor never jumps over a version that commits late.
    const numbered = await client.query<{ head: string }>(
      `insert into office_record_feed (office_id, head) values ($1, 1)
       on conflict (office_id) do update set head = office_record_feed.head + 1 returning head`,
      [device.office],
    );
    const position = Number(numbered.rows[0]?.head);
    const kept = await client.query(
      `insert into office_record (id, office_id, position, device_id, kind, body) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do nothing`,
      [request.id, device.office, position, device.device, request.kind, canonicalJson(request)],
    );
    if (kept.rowCount === 1) return ok({ id: request.id, position });
    return (await readPlace(client, device.office, request)) ?? fail(failure('office.recordDiffers'));
  });
}

/** The place of a version that is stored already; undefined when none has its identity. */
async function readPlace(
  client: PoolClient,
  office: string,
  record: OfficeRecord,
): Promise<Result<WireReply<'putOfficeRecord'>> | undefined> {
  const { rows } = await client.query<{ office_id: string; position: string; body: string }>(
    'select office_id, position, body::text as body from office_record where id = $1',
    [record.id],
  );
  const [kept] = rows;
  if (kept === undefined) return undefined;
  return kept.office_id === office && kept.body === canonicalJson(record)
    ? ok({ id: record.id, position: Number(kept.position) })
    : fail(failure('office.recordDiffers'));
}

/** A reply stays below this, but always holds one version. */
const replyBytesMax = 4_000_000;

/** The versions of the office after a cursor, in order, the device's own among them: a store put back from a copy needs those. */
export async function pullOfficeRecords(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'pullOfficeRecords'>,
): Promise<Result<WireReply<'pullOfficeRecords'>>> {
  const max = Math.max(1, request.max);
  const { rows } = await context.pool.query<{ position: string; body: string }>(
    `select position, body::text as body from office_record
      where office_id = $1 and position > $2 order by position limit $3`,
    [device.office, request.after, max],
  );
  const records: WireReply<'pullOfficeRecords'>['records'] = [];
  let bytes = 0;
  for (const { position, body } of rows) {
    bytes += body.length;
    if (records.length > 0 && bytes > replyBytesMax) break;
    records.push({ position: Number(position), record: JSON.parse(body) as OfficeRecord });
  }
  const cursor = records.at(-1)?.position ?? request.after;
  return ok({ records, cursor, more: rows.length === max || records.length < rows.length });
}
