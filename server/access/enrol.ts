/** Enrols a device: its public key becomes known to the office that the code was made for. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { firstPreviousHash } from '../../shared/case/canonical.ts';
import type { WireParsed, WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import { inTransaction } from '../store/transaction.ts';
import { codeHash } from './create-enrolment-code.ts';
import { verifySigned } from './server-key.ts';

interface CodeRow {
  readonly office_id: string;
  readonly name: string;
  readonly expires_at: Date;
  readonly used_by: string | null;
}

/**
 * A code enrols one device, once. The same device with the same key and code is answered again, because the first
 * answer may have been lost on the way.
 */
export function enrol(context: ServerContext, request: WireParsed<'enrol'>): Promise<Result<WireReply<'enrol'>>> {
  const { code, device, name, publicKey, proof } = request;
  if (!verifySigned(publicKey, 'enrolment', { code, device, name, publicKey }, proof)) {
    return Promise.resolve(fail(failure('request.malformed', { reason: 'the proof does not fit the key' }, 'proof')));
  }
  return inTransaction(context.pool, async (client) => {
    const codes = await client.query<CodeRow>(
      `select c.office_id, o.name, c.expires_at, c.used_by from enrolment_code c join office o on o.id = c.office_id
        where c.code_hash = $1 for update of c`,
      [codeHash(code)],
    );
    const found = codes.rows[0];
    if (found === undefined || found.expires_at.getTime() <= context.now()) return fail(failure('sync.codeNotGood'));
    const answer = { device, office: { id: found.office_id, name: found.name }, serverKey: context.key.publicKey };
    const devices = await client.query<{ public_key: string }>('select public_key from device where id = $1', [device]);
    const known = devices.rows[0];
    if (found.used_by !== null) {
      const again = found.used_by === device && known?.public_key === publicKey;
      return again ? ok(answer) : fail(failure('sync.codeNotGood'));
    }
    if (known !== undefined) return fail(failure('sync.deviceTaken'));
    await client.query(
      'insert into device (id, office_id, name, public_key, enrolled_at, last_hash) values ($1, $2, $3, $4, $5, $6)',
      [device, found.office_id, name, publicKey, instantOf(context.now()), firstPreviousHash],
    );
    await client.query('update enrolment_code set used_by = $2 where code_hash = $1', [codeHash(code), device]);
    return ok(answer);
  });
}
