/** The packed table on disk: its bytes with their SHA-256 behind them, replaced as a whole or not at all. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { openTable, type PostcodeTable } from '../../shared/postcode/table.ts';
import { writeDurably } from '../store/durable-file.ts';

const checksumBytes = 32;
const checksum = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Throws what the disk throws; the table that was there stays then. */
export const writeTable = (file: string, table: Uint8Array): void =>
  writeDurably(file, Buffer.concat([table, checksum(table)]));

/** The table, or undefined while none was imported. Failure: postcode.damaged when a byte is not what was written. */
export function readTable(file: string): Result<PostcodeTable | undefined> {
  if (!existsSync(file)) return ok(undefined);
  const bytes = readFileSync(file);
  const body = bytes.subarray(0, Math.max(0, bytes.length - checksumBytes));
  const table = checksum(body).equals(bytes.subarray(body.length)) ? openTable(body) : undefined;
  return table === undefined ? fail(failure('postcode.damaged')) : ok(table);
}
