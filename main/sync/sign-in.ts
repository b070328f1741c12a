/** Signs a person in with the server, and says whether they may still sign in without it. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { leaseSchema } from '../../shared/contract/wire.ts';
import type { Lease, WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { EnrolledPerson } from '../store/ports.ts';
import type { DeviceSession } from './device-session.ts';
import { readEnrolment } from './ports.ts';
import type { SyncStore } from './ports.ts';
import { isSignedBy } from './signing.ts';

type SignInStore = Pick<SyncStore, 'device' | 'settings'> & { readonly write: Pick<SyncStore['write'], 'settings'> };
type SignedLease = WireReply<'signIn'>['lease'];

export interface SignedIn {
  readonly person: EnrolledPerson;
  readonly office: { readonly id: string; readonly name: string };
  /** For calls that want a role; kept in memory alone. */
  readonly personToken: string;
}

/**
 * Signs in and keeps the person with their lease. Failures: `access.wrongPassphrase`, `sync.tooManyAttempts`,
 * `sync.badReply` for a lease that the server's key did not sign, and those of the way and the store.
 */
export async function signInOnline(
  { store, session }: { readonly store: SignInStore; readonly session: DeviceSession },
  request: { readonly staffNumber: string; readonly passphrase: string },
): Promise<Result<SignedIn>> {
  const reply = await session.call('signIn', request);
  if (!reply.ok) return reply;
  const { person, office, lease, personToken } = reply.value;
  const isOurs =
    lease.lease.device === store.device &&
    lease.lease.person === person.id &&
    person.staffNumber === request.staffNumber;
  if (!isOurs || !isLeaseSigned(store, lease))
    return fail(failure('sync.badReply', { reason: 'the lease is not for this person and device' }));
  const enrolled: EnrolledPerson = {
    id: person.staffNumber,
    name: person.name,
    roles: lease.lease.roles,
    office: office.id,
    leaseUntil: lease.lease.expiresAt,
    lease: JSON.stringify(lease),
  };
  const kept = store.write.settings.keepPerson(enrolled);
  return kept.ok ? ok({ person: enrolled, office, personToken }) : kept;
}

function isLeaseSigned(store: Pick<SyncStore, 'settings'>, { lease, signature }: SignedLease): boolean {
  const serverKey = readEnrolment(store)?.serverKey;
  return serverKey !== undefined && isSignedBy(serverKey, 'lease', lease, signature);
}

function readLease(store: Pick<SyncStore, 'settings'>, text: string): Lease | undefined {
  try {
    const { lease, signature } = JSON.parse(text) as { lease: unknown; signature: unknown };
    const parsed = leaseSchema.parse(lease);
    return typeof signature === 'string' && isLeaseSigned(store, { lease: parsed, signature }) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether the person's lease is of this device, signed by the server, and not over; else `access.leaseEnded`. A clock
 * that was set back before the lease began is no way to prolong it. The passphrase is checked by the key file.
 */
export function checkLease(
  store: Pick<SyncStore, 'device' | 'settings'>,
  person: EnrolledPerson,
  now: string,
): Result<Lease> {
  const lease = readLease(store, person.lease ?? '');
  if (lease === undefined || lease.device !== store.device) return fail(failure('access.leaseEnded'));
  const daySlack = new Date(Date.parse(now) + 24 * 3_600_000).toISOString();
  return lease.expiresAt > now && lease.issuedAt <= daySlack ? ok(lease) : fail(failure('access.leaseEnded'));
}
