/** One person's slot: the store's key under a key that scrypt makes of their passphrase. */
import { randomBytes, scrypt } from 'node:crypto';
import { unwrapSecret, wrapSecret } from './wrap.ts';
import type { Wrapped } from './wrap.ts';

/** scrypt's cost: memory is 128 * n * r bytes. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MB and about 0.4 s a try here (OWASP's figure for scrypt). */
export const defaultCost: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

export interface PassphraseSlot extends Wrapped {
  readonly kind: 'passphrase';
  /** Staff number. */
  readonly person: string;
  readonly cost: ScryptCost;
  readonly salt: string;
}

const boundTo = (storeId: string, person: string): string => `cms-store/passphrase/${storeId}/${person}`;

function stretch(passphrase: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const options = { N: cost.n, r: cost.r, p: cost.p, maxmem: 256 * cost.n * cost.r };
  return new Promise((resolve, reject) => {
    // NFKC: the same passphrase typed on another keyboard layout or system gives the same bytes.
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

export async function makePassphraseSlot(
  storeId: string,
  person: string,
  passphrase: string,
  secret: Buffer,
  cost: ScryptCost,
): Promise<PassphraseSlot> {
  const salt = randomBytes(16);
  const wrapped = wrapSecret(await stretch(passphrase, salt, cost), secret, boundTo(storeId, person));
  return { kind: 'passphrase', person, cost, salt: salt.toString('base64'), ...wrapped };
}

/** The store's key, or undefined when the passphrase is not the one. */
export async function openPassphraseSlot(
  storeId: string,
  slot: PassphraseSlot,
  passphrase: string,
): Promise<Buffer | undefined> {
  const key = await stretch(passphrase, Buffer.from(slot.salt, 'base64'), slot.cost);
  return unwrapSecret(key, slot, boundTo(storeId, slot.person));
}
