/** The server's Ed25519 key. It signs receipts, leases and passes, and is shared by all processes through the database. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Pool } from 'pg';
import { signedText } from '../../shared/sync/signed-text.ts';
import type { SignedPurpose } from '../../shared/sync/signed-text.ts';

export interface ServerKey {
  /** The public key, 32 bytes as base64url. */
  readonly publicKey: string;
  readonly sign: (purpose: SignedPurpose, value: unknown) => string;
  readonly verify: (purpose: SignedPurpose, value: unknown, signature: string) => boolean;
}

/** A public Ed25519 key from its 32 bytes in base64url. */
export const importPublicKey = (publicKey: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });

/** Whether the signature over the purpose and value is that of the key. A malformed key or signature is simply not. */
export function verifySigned(publicKey: string, purpose: SignedPurpose, value: unknown, signature: string): boolean {
  try {
    const text = Buffer.from(signedText(purpose, value));
    return verify(null, text, importPublicKey(publicKey), Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function fromPrivate(privateKey: KeyObject): ServerKey {
  const publicObject = createPublicKey(privateKey);
  const publicKey = publicObject.export({ format: 'jwk' }).x ?? '';
  return {
    publicKey,
    sign: (purpose, value) => sign(null, Buffer.from(signedText(purpose, value)), privateKey).toString('base64url'),
    verify: (purpose, value, signature) =>
      verify(null, Buffer.from(signedText(purpose, value)), publicObject, Buffer.from(signature, 'base64url')),
  };
}

/** The key in the database; the first process makes it. */
export async function loadServerKey(pool: Pool): Promise<ServerKey> {
  const fresh = generateKeyPairSync('ed25519');
  const privatePem = fresh.privateKey.export({ format: 'pem', type: 'pkcs8' });
  const publicText = fresh.publicKey.export({ format: 'jwk' }).x;
  await pool.query('insert into server_key (private_key, public_key) values ($1, $2) on conflict do nothing', [
    privatePem,
    publicText,
  ]);
  const { rows } = await pool.query<{ private_key: string }>('select private_key from server_key');
  return fromPrivate(createPrivateKey(rows[0]?.private_key ?? ''));
}
