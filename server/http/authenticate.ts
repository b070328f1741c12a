/** Who is calling: the device by its pass, the person by theirs; both must still be in order at this moment. */
import type { IncomingHttpHeaders } from 'node:http';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { personTokenHeader, wireCalls } from '../../shared/contract/wire.ts';
import type { WireCall } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import { readToken } from '../access/token.ts';
import type { DeviceIdentity, PersonIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';

type Caller = DeviceIdentity | PersonIdentity | undefined;

function readDevice(context: ServerContext, headers: IncomingHttpHeaders): DeviceIdentity | undefined {
  const [scheme, token] = (headers.authorization ?? '').split(' ');
  return scheme === 'Bearer' ? readToken(context.key, 'deviceToken', token ?? '', context.now()) : undefined;
}

function readPerson(
  context: ServerContext,
  headers: IncomingHttpHeaders,
  device: DeviceIdentity,
): PersonIdentity | undefined {
  const token = headers[personTokenHeader];
  const person = typeof token === 'string' ? readToken(context.key, 'personToken', token, context.now()) : undefined;
  return person?.device === device.device ? person : undefined;
}

/** A revoked device and a person who left are shut out at once, not when their pass ends. */
async function checkStanding(
  context: ServerContext,
  device: DeviceIdentity,
  person: PersonIdentity | undefined,
): Promise<Result<void>> {
  const { rows } = await context.pool.query<{ revoked: boolean; active: boolean }>({
    name: 'standing',
    text: `select revoked_at is not null as revoked, $2::text is null or exists (
             select 1 from person where id = $2 and active and roles @> $3::text[]) as active
             from device where id = $1`,
    values: [device.device, person?.person ?? null, person?.roles ?? []],
  });
  if (rows[0] === undefined) return fail(failure('sync.notEnrolled'));
  if (rows[0].revoked) return fail(failure('sync.deviceRevoked'));
  return rows[0].active ? ok(undefined) : fail(failure('access.notSignedIn'));
}

/**
 * The caller that the call's access demands. Failures: `sync.tokenEnded`, `sync.notEnrolled`, `sync.deviceRevoked`,
 * `access.notSignedIn`, `access.roleNotAllowed`.
 */
export async function authenticate(
  context: ServerContext,
  call: WireCall,
  headers: IncomingHttpHeaders,
): Promise<Result<Caller>> {
  if (call.access === 'open') return ok(undefined);
  const device = readDevice(context, headers);
  if (device === undefined) return fail(failure('sync.tokenEnded'));
  const person = call.access === 'person' ? readPerson(context, headers, device) : undefined;
  if (call.access === 'person') {
    if (person === undefined) return fail(failure('access.notSignedIn'));
    if (!call.roles.some((role) => person.roles.includes(role))) {
      return fail(failure('access.roleNotAllowed', { roles: call.roles.join(', ') }));
    }
  }
  // A push looks its device up under the lock that it takes anyway.
  if (call === wireCalls.push) return ok(device);
  const standing = await checkStanding(context, device, person);
  return standing.ok ? ok(person ?? device) : standing;
}
