/** Passes: what they say is in them, signed, so that any server process can check one without asking another. */
import { z } from 'zod';
import { roles } from '../../shared/base/role.ts';
import { identity } from '../../shared/sync/event-schema.ts';
import type { ServerKey } from './server-key.ts';

/** A pass is good for this long; a revoked device is refused at once all the same, because calls look the device up. */
export const tokenMs = 15 * 60_000;
export const challengeMs = 60_000;

const challengeContent = z.strictObject({ device: identity, nonce: z.string(), until: z.int() });
const deviceContent = z.strictObject({ device: identity, office: identity, until: z.int() });
const personContent = z.strictObject({
  device: identity,
  person: identity,
  office: identity,
  roles: z.array(z.enum(roles)),
  until: z.int(),
});
const contents = { challenge: challengeContent, deviceToken: deviceContent, personToken: personContent };
type Contents = { [P in keyof typeof contents]: z.output<(typeof contents)[P]> };

export type DeviceIdentity = Contents['deviceToken'];
export type PersonIdentity = Contents['personToken'];

/** A signed pass: content and signature, both base64url. */
export function issue<P extends keyof Contents>(key: ServerKey, purpose: P, content: Contents[P]): string {
  return `${Buffer.from(JSON.stringify(content)).toString('base64url')}.${key.sign(purpose, content)}`;
}

/** The content of a pass that this server signed for this purpose and that is still good; else undefined. */
export function readToken<P extends keyof Contents>(
  key: ServerKey,
  purpose: P,
  token: string,
  now: number,
): Contents[P] | undefined {
  const [content = '', signature = ''] = token.split('.');
  try {
    const parsed = contents[purpose].parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
    if (parsed.until <= now || !key.verify(purpose, parsed, signature)) return undefined;
    return parsed as Contents[P];
  } catch {
    return undefined;
  }
}
