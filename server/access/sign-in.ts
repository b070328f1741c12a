/** Signs a person in on an enrolled device, and gives the lease that lets them sign in there without the server. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Role } from '../../shared/base/role.ts';
import type { WireParsed, WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import { isPassphrase } from './passphrase.ts';
import { issue, tokenMs } from './token.ts';
import type { DeviceIdentity } from './token.ts';

/** A visiting officer is offline for days; a fortnight also covers a leave. */
export const leaseMs = 14 * 24 * 3_600_000;
/** Added to every failed attempt, on top of the time that the hash takes. */
export const failedAttemptMs = 400;

interface PersonRow {
  readonly id: string;
  readonly staff_number: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office_id: string;
  readonly office_name: string;
  readonly passphrase: string;
}

/** Unknown person, person of another office, and wrong passphrase fail alike and as slowly: `access.wrongPassphrase`. */
export async function signIn(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'signIn'>,
): Promise<Result<WireReply<'signIn'>>> {
  const { rows } = await context.pool.query<PersonRow>(
    `select p.id, p.staff_number, p.name, p.roles, p.office_id, o.name as office_name, p.passphrase
       from person p join office o on o.id = p.office_id
      where p.staff_number = $1 and p.active and p.office_id = $2`,
    [request.staffNumber, device.office],
  );
  const person = rows[0];
  if (!(await isPassphrase(request.passphrase, person?.passphrase)) || person === undefined) {
    await context.delay(failedAttemptMs);
    return fail(failure('access.wrongPassphrase'));
  }
  const now = context.now();
  const roles = [...person.roles];
  const lease = {
    device: device.device,
    person: person.id,
    roles,
    office: person.office_id,
    issuedAt: instantOf(now),
    expiresAt: instantOf(now + leaseMs),
  };
  const until = now + tokenMs;
  const pass = { device: device.device, person: person.id, office: person.office_id, roles, until };
  return ok({
    person: { id: person.id, staffNumber: person.staff_number, name: person.name, roles },
    office: { id: person.office_id, name: person.office_name },
    lease: { lease, signature: context.key.sign('lease', lease) },
    personToken: issue(context.key, 'personToken', pass),
    expiresAt: instantOf(until),
  });
}
