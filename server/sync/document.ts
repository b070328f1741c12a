/** PDFs of cases: stored once, checked against their checksum. */
import { createHash } from 'node:crypto';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireDocument, WireParsed, WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';
import { checkCases } from './check-cases.ts';

/** Stores a document. The same again is answered again; another under the same id is `sync.documentDiffers`. */
export async function putDocument(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'putDocument'>,
): Promise<Result<WireReply<'putDocument'>>> {
  const { id, caseId, kind, version, language, template, made, sha256 } = request;
  const content = Buffer.from(request.content, 'base64');
  if (createHash('sha256').update(content).digest('hex') !== sha256) return fail(failure('sync.documentDiffers'));
  const cases = await checkCases(context.pool, device.office, [caseId]);
  if (!cases.ok) return cases;
  await context.pool.query(
    `insert into document (id, case_id, kind, version, language, template, made, sha256, content, device_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing`,
    [id, caseId, kind, version, language, template, made, sha256, content, device.device],
  );
  const { rows } = await context.pool.query<{ case_id: string; sha256: string }>(
    'select case_id, sha256 from document where id = $1',
    [id],
  );
  const kept = rows[0];
  return kept?.sha256 === sha256 && kept.case_id === caseId
    ? ok({ id, sha256 })
    : fail(failure('sync.documentDiffers'));
}

type DocumentRow = Omit<WireDocument, 'caseId' | 'content'> & { readonly case_id: string; readonly content: Buffer };

/** A document of a case of the device's office; else `sync.documentUnknown`. */
export async function getDocument(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'getDocument'>,
): Promise<Result<WireReply<'getDocument'>>> {
  const { rows } = await context.pool.query<DocumentRow>(
    `select d.id, d.case_id, d.kind, d.version, d.language, d.template, d.made, d.sha256, d.content
       from document d join case_file c on c.id = d.case_id where d.id = $1 and c.office_id = $2`,
    [request.id, device.office],
  );
  if (rows[0] === undefined) return fail(failure('sync.documentUnknown'));
  const { case_id: caseId, content, ...rest } = rows[0];
  return ok({ ...rest, caseId, content: content.toString('base64') });
}
