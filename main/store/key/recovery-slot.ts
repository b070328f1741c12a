/**
 * The office's slot: the store's key for the holder of an X25519 private key that is never on the workstation. An
 * ephemeral key pair is made, its secret with the office's public key gives the wrapping key, and it is thrown away.
 */
import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { unwrapSecret, wrapSecret } from './wrap.ts';
import type { Wrapped } from './wrap.ts';

export interface RecoverySlot extends Wrapped {
  readonly kind: 'recovery';
  /** SPKI, base64: whose private key opens it. */
  readonly recipient: string;
  /** SPKI, base64. */
  readonly ephemeral: string;
}

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
const boundTo = (storeId: string): string => `cms-store/recovery/${storeId}`;

function wrappingKey(shared: Buffer, ephemeral: Buffer, recipient: Buffer, storeId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, Buffer.concat([ephemeral, recipient]), boundTo(storeId), 32));
}

/** `recipientPem`: the office's X25519 public key. Throws on a key of another kind: that is a mistake of deployment. */
export function makeRecoverySlot(storeId: string, recipientPem: string, secret: Buffer): RecoverySlot {
  const recipient = createPublicKey(recipientPem);
  if (recipient.asymmetricKeyType !== 'x25519') throw new Error('the recovery key is not an X25519 key');
  const pair = generateKeyPairSync('x25519');
  const shared = diffieHellman({ privateKey: pair.privateKey, publicKey: recipient });
  const key = wrappingKey(shared, spki(pair.publicKey), spki(recipient), storeId);
  return {
    kind: 'recovery',
    recipient: spki(recipient).toString('base64'),
    ephemeral: spki(pair.publicKey).toString('base64'),
    ...wrapSecret(key, secret, boundTo(storeId)),
  };
}

/** The store's key, or undefined when the private key is not the office's, or no key at all. */
export function openRecoverySlot(storeId: string, slot: RecoverySlot, privatePem: string): Buffer | undefined {
  try {
    const privateKey = createPrivateKey(privatePem);
    const ephemeral = Buffer.from(slot.ephemeral, 'base64');
    const publicKey = createPublicKey({ key: ephemeral, type: 'spki', format: 'der' });
    const recipient = spki(createPublicKey(privateKey));
    const key = wrappingKey(diffieHellman({ privateKey, publicKey }), ephemeral, recipient, storeId);
    return unwrapSecret(key, slot, boundTo(storeId));
  } catch {
    return undefined;
  }
}
