/** LAID batches that were dispatched to councils: recorded once, listed for those who look after them. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { WireLaidBatch, WireParsed, WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { DeviceIdentity, PersonIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';
import { checkCases } from '../sync/check-cases.ts';

const listMax = 50;

/** Records a batch. The same again is answered again; another under the same id is `sync.batchDiffers`. */
export async function putLaidBatch(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'putLaidBatch'>,
): Promise<Result<WireReply<'putLaidBatch'>>> {
  const cases = await checkCases(
    context.pool,
    device.office,
    request.cases.map(({ caseId }) => caseId),
  );
  if (!cases.ok) return cases;
  const body = canonicalJson(request);
  await context.pool.query(
    'insert into laid_batch (id, office_id, device_id, body) values ($1, $2, $3, $4) on conflict (id) do nothing',
    [request.id, device.office, device.device, body],
  );
  const { rows } = await context.pool.query<{ body: string }>(
    'select body::text as body from laid_batch where id = $1',
    [request.id],
  );
  return rows[0]?.body === body
    ? ok({ id: request.id, count: request.cases.length })
    : fail(failure('sync.batchDiffers'));
}

/** The office's batches by identity, which is the order they were made in. */
export async function listLaidBatches(
  context: ServerContext,
  person: PersonIdentity,
  request: WireParsed<'listLaidBatches'>,
): Promise<Result<WireReply<'listLaidBatches'>>> {
  const { rows } = await context.pool.query<{ body: WireLaidBatch }>(
    'select body from laid_batch where office_id = $1 and id > $2 order by id limit $3',
    [person.office, request.after ?? '', listMax],
  );
  return ok({ batches: rows.map((row) => row.body), more: rows.length === listMax });
}
