/** Ed25519 on the workstation: its own key, and checking what the server signed. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Sha256 } from '../../shared/sync/check-event.ts';
import { signedText } from '../../shared/sync/signed-text.ts';
import type { SignedPurpose } from '../../shared/sync/signed-text.ts';
import type { DeviceKey } from './ports.ts';

/** SHA-256 of a text, as lower-case hexadecimal. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** A new key pair for this device. */
export function makeDeviceKey(): DeviceKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'jwk' }).x ?? '',
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/** The device's signature, base64url. */
export const signAsDevice = (key: DeviceKey, purpose: SignedPurpose, value: unknown): string =>
  sign(null, Buffer.from(signedText(purpose, value)), createPrivateKey(key.privateKey)).toString('base64url');

/** Whether the server with this key signed the value for this purpose. A malformed key or signature is simply not it. */
export function isSignedBy(publicKey: string, purpose: SignedPurpose, value: unknown, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(signedText(purpose, value)), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
