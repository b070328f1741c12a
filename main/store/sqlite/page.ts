/**
 * The page format of SQLCipher 4, as far as telling a wrong key from a damaged file needs it. A page has 4,096 bytes:
 *
 *   | content, AES-256-CBC (page 1: after 16 bytes of salt) | IV 16 | HMAC-SHA-512 64 |
 *
 * The HMAC covers content, IV and the page's number, so it also tells pages that were moved.
 */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { sameBytes } from '../key/store-key.ts';
import type { StoreKey } from '../key/store-key.ts';

export const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const hmacBytes = 64;

/** SQLCipher's own derivation: the salt with every byte turned by 0x3a, two rounds. */
export function pageHmacKey(key: StoreKey, salt: Buffer): Buffer {
  const turned = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(key.secret.reveal(), turned, 2, 32, 'sha512');
}

/** Whether the page is as the cipher wrote it. `number` counts from 1. */
export function pageHolds(page: Buffer, number: number, hmacKey: Buffer): boolean {
  const numberBytes = Buffer.alloc(4);
  numberBytes.writeUInt32LE(number);
  const covered = page.subarray(number === 1 ? saltBytes : 0, pageBytes - hmacBytes);
  const expected = createHmac('sha512', hmacKey).update(covered).update(numberBytes).digest();
  return sameBytes(expected, page.subarray(pageBytes - hmacBytes));
}

/** How many pages the database says it has (its header, bytes 28 to 31); of a page 1 that holds. */
export function pageCountIn(firstPage: Buffer, key: StoreKey): number {
  const end = pageBytes - hmacBytes;
  const decipher = createDecipheriv('aes-256-cbc', key.secret.reveal(), firstPage.subarray(end - ivBytes, end));
  const header = decipher.setAutoPadding(false).update(firstPage.subarray(saltBytes, saltBytes + 32));
  return header.readUInt32BE(28 - saltBytes);
}
