/** The store's key: 32 random bytes that exist in memory alone, and what is derived from them. */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Redacted } from '../../../shared/base/redacted.ts';

export interface StoreKey {
  readonly storeId: string;
  /** 32 bytes. */
  readonly secret: Redacted<Buffer>;
}

/** What a derived key is for. A new use gets a new name: one key never serves two ends. */
export type KeyUse = 'key-check' | 'database-salt' | 'checkpoint-seal';

export const storeKeyBytes = 32;

/** A new random key. A store that is only to last as long as the process (scenarios, tests) needs no key file. */
export const newStoreKey = (storeId: string): StoreKey => ({
  storeId,
  secret: new Redacted(randomBytes(storeKeyBytes)),
});

/** 32 bytes for one use, derived by HKDF-SHA-256. */
export const deriveKey = (key: StoreKey, use: KeyUse): Buffer =>
  Buffer.from(hkdfSync('sha256', key.secret.reveal(), Buffer.from(key.storeId), `cms-store/${use}/1`, 32));

/** HMAC-SHA-256 of a text under a derived key. */
export const seal = (derived: Buffer, text: string): Buffer => createHmac('sha256', derived).update(text).digest();

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
