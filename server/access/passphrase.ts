/** Passphrases are kept as argon2id, with the settings beside the salt so that they can be raised later. */
import { argon2, timingSafeEqual } from 'node:crypto';

interface Settings {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's second recommendation for argon2id (19 MiB, two passes): about 40 ms on the project's machine. */
const settings: Settings = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

function derive(passphrase: string, nonce: Buffer, { memory, passes, parallelism }: Settings): Promise<Buffer> {
  const parameters = { message: passphrase.normalize('NFKC'), nonce, parallelism, tagLength, memory, passes };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

/** `argon2id$memory$passes$parallelism$salt$tag`. The salt is 16 random bytes. */
export async function hashPassphrase(passphrase: string, salt: Buffer): Promise<string> {
  const tag = await derive(passphrase, salt, settings);
  const { memory, passes, parallelism } = settings;
  return ['argon2id', memory, passes, parallelism, salt.toString('base64url'), tag.toString('base64url')].join('$');
}

/** Whether the passphrase is the kept one. Takes as long for nobody (undefined) as for somebody. */
export async function isPassphrase(passphrase: string, kept: string | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = (kept ?? '').split('$');
  if (salt === undefined || tag === undefined) {
    await derive(passphrase, Buffer.alloc(16), settings);
    return false;
  }
  const found = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const derived = await derive(passphrase, Buffer.from(salt, 'base64url'), found);
  const expected = Buffer.from(tag, 'base64url');
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}
