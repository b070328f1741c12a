/** How a device shows that it holds its key: it signs a text of the server and gets a pass for it. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireParsed, WireReply } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import { verifySigned } from './server-key.ts';
import { challengeMs, issue, readToken, tokenMs } from './token.ts';

/** A text to sign. It is given to unknown devices too, so that it tells nobody which devices are known. */
export function giveChallenge(
  context: ServerContext,
  request: WireParsed<'challenge'>,
): Promise<Result<WireReply<'challenge'>>> {
  const nonce = context.randomBytes(16).toString('base64url');
  const content = { device: request.device, nonce, until: context.now() + challengeMs };
  return Promise.resolve(ok({ challenge: issue(context.key, 'challenge', content) }));
}

/** A pass for 15 minutes; `sync.notEnrolled` for an unknown device, a stale challenge or a wrong signature alike. */
export async function giveDeviceToken(
  context: ServerContext,
  request: WireParsed<'deviceToken'>,
): Promise<Result<WireReply<'deviceToken'>>> {
  const { device, challenge, signature } = request;
  const content = readToken(context.key, 'challenge', challenge, context.now());
  const { rows } = await context.pool.query<{ office_id: string; public_key: string; revoked_at: Date | null }>(
    'select office_id, public_key, revoked_at from device where id = $1',
    [device],
  );
  const known = rows[0];
  if (known === undefined || content?.device !== device) return fail(failure('sync.notEnrolled'));
  if (!verifySigned(known.public_key, 'challengeAnswer', { device, challenge }, signature))
    return fail(failure('sync.notEnrolled'));
  if (known.revoked_at !== null) return fail(failure('sync.deviceRevoked'));
  const until = context.now() + tokenMs;
  const token = issue(context.key, 'deviceToken', { device, office: known.office_id, until });
  return ok({ token, expiresAt: instantOf(until) });
}
