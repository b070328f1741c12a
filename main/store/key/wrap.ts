/** Wraps the store's key under another key by AES-256-GCM. The additional data ties it to its store and slot. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Base64 of each part; `sealed` ends with the 16 bytes of the tag. */
export interface Wrapped {
  readonly iv: string;
  readonly sealed: string;
}

const tagBytes = 16;

export function wrapSecret(wrappingKey: Buffer, secret: Buffer, boundTo: string): Wrapped {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64'), sealed: sealed.toString('base64') };
}

/** The secret, or undefined when the key, the place or a bit is not the one it was wrapped with. */
export function unwrapSecret(wrappingKey: Buffer, wrapped: Wrapped, boundTo: string): Buffer | undefined {
  const sealed = Buffer.from(wrapped.sealed, 'base64');
  try {
    const iv = Buffer.from(wrapped.iv, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, iv, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}
