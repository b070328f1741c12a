/** How often one caller may try what is worth guessing at. In the memory of each process; the hashing slows the rest. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireCallName } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';

/** Tries a minute. Offices share an address, so the limits by address are for whole offices. */
export interface AttemptLimits {
  readonly enrolByAddress: number;
  readonly tokenByAddress: number;
  readonly signInByDevice: number;
  readonly signInByPerson: number;
}
export const attemptLimits: AttemptLimits = {
  enrolByAddress: 20,
  tokenByAddress: 2_000,
  signInByDevice: 20,
  signInByPerson: 6,
};

/** Checks one call of a request; `identities` are what the limits by person and device count. */
export type CheckLimits = (
  name: WireCallName,
  request: FastifyRequest,
  identities: { readonly device: string; readonly person: string },
) => Promise<Result<void>>;

/** Registers the limiter and gives the check. */
export async function createLimits(app: FastifyInstance, limits: AttemptLimits): Promise<CheckLimits> {
  await app.register(rateLimit, { global: false });
  const keys = new WeakMap<FastifyRequest, string>();
  const limiter = (max: number) =>
    app.createRateLimit({ max, timeWindow: 60_000, keyGenerator: (request) => keys.get(request) ?? request.ip });
  const byCall = { enrol: limiter(limits.enrolByAddress), token: limiter(limits.tokenByAddress) };
  const signIn = { device: limiter(limits.signInByDevice), person: limiter(limits.signInByPerson) };
  const check = async (
    limit: ReturnType<typeof limiter>,
    request: FastifyRequest,
    key: string,
  ): Promise<Result<void>> => {
    keys.set(request, key);
    const result = await limit(request);
    if (result.isAllowed || !result.isExceeded) return ok(undefined);
    return fail(failure('sync.tooManyAttempts', { seconds: result.ttlInSeconds }));
  };
  return async (name, request, identities) => {
    if (name === 'enrol') return check(byCall.enrol, request, request.ip);
    if (name === 'challenge' || name === 'deviceToken') return check(byCall.token, request, request.ip);
    if (name !== 'signIn') return ok(undefined);
    const device = await check(signIn.device, request, identities.device);
    return device.ok ? check(signIn.person, request, identities.person) : device;
  };
}
