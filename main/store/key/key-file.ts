/**
 * keys.json beside the store: who can unlock it. Nothing in it is secret by itself. Its checksum tells a damaged file
 * from a wrong passphrase, and `keyCheck` tells that an unwrapped key is the one the file was made with.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { canonicalJson } from '../../../shared/case/canonical.ts';
import { failure } from '../../../shared/error/failure.ts';
import { writeDurably } from '../durable-file.ts';
import { storeFiles } from '../store-folder.ts';
import { diskFailure } from '../disk-failure.ts';

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]+={0,2}$/)
  .max(4096);
const wrapped = { iv: base64, sealed: base64 };
/** Bounds, so that a hostile file cannot make unlocking take all memory: 1 GB at most. */
const cost = z.object({
  n: z
    .number()
    .int()
    .min(2)
    .max(2 ** 20),
  r: z.number().int().min(1).max(8),
  p: z.number().int().min(1).max(4),
});

const slot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), person: z.string().min(1).max(200), cost, salt: base64, ...wrapped }),
  z.object({ kind: z.literal('recovery'), recipient: base64, ephemeral: base64, ...wrapped }),
  z.object({ kind: z.literal('vault'), vault: z.string().min(1).max(50), sealed: base64 }),
]);

const keyFile = z.object({
  format: z.literal(1),
  storeId: z.string().min(1).max(100),
  keyCheck: z.string().regex(/^[0-9a-f]{64}$/),
  slots: z.array(slot).min(1).max(1000),
});

export type KeySlot = z.infer<typeof slot>;
export type KeyFile = z.infer<typeof keyFile>;

const checksumOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

function parseKeyFile(text: string): Result<KeyFile> {
  const damaged = (reason: string) => fail(failure('store.keysDamaged', { reason }));
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return damaged('it is not JSON');
  }
  if (typeof read !== 'object' || read === null || !('checksum' in read)) return damaged('it has no checksum');
  const { checksum, ...content } = read;
  if (checksum !== checksumOf(content)) return damaged('its checksum is wrong');
  const parsed = keyFile.safeParse(content);
  return parsed.success ? ok(parsed.data) : damaged('it has another form than this version knows');
}

/** Reads keys.json. Failures: store.missingKeys, store.keysDamaged, store.ioFailed. */
export function readKeyFile(folder: string): Result<KeyFile> {
  try {
    return parseKeyFile(readFileSync(storeFiles(folder).keys, 'utf8'));
  } catch (thrown) {
    const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    return fail(missing ? failure('store.missingKeys', { file: 'keys.json' }) : diskFailure(thrown));
  }
}

/** Replaces keys.json as a whole. Failures: store.diskFull, store.readOnly, store.ioFailed. */
export function writeKeyFile(folder: string, content: KeyFile): Result<void> {
  try {
    writeDurably(
      storeFiles(folder).keys,
      `${JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 2)}\n`,
    );
    return ok(undefined);
  } catch (thrown) {
    return fail(diskFailure(thrown));
  }
}
