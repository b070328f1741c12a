/** How far an import has come, so that one that was killed or stopped goes on where it was: a note, and the entries so far. */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../store/durable-file.ts';

const schema = z.strictObject({
  file: z.string(),
  name: z.string(),
  bytes: z.int().min(0),
  /** Bytes read and understood, and their SHA-256. */
  offset: z.int().min(0),
  sha256: z.string(),
  header: z.string(),
  entries: z.int().min(0),
  place: z.strictObject({
    lines: z.int(),
    latest: z.int(),
    values: z.array(z.string()),
    unknown: z.record(z.string(), z.int()),
  }),
});
export type Checkpoint = z.output<typeof schema>;

const entryBytes = 8;
const noteOf = (folder: string): string => join(folder, 'postcodes.import.json');
const entriesOf = (folder: string): string => join(folder, 'postcodes.import.entries');

/** The last checkpoint; undefined when there is none, or none that can be used. */
export function readCheckpoint(folder: string): Checkpoint | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(noteOf(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The entries up to a checkpoint; undefined when the file has lost some. */
export function readEntries(folder: string, count: number): Float64Array | undefined {
  if (!existsSync(entriesOf(folder))) return undefined;
  const bytes = readFileSync(entriesOf(folder));
  if (bytes.length < count * entryBytes) return undefined;
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + count * entryBytes));
}

/** Appends entries behind the first `before` and then moves the note: a kill in between leaves the earlier checkpoint. */
export function keepCheckpoint(folder: string, before: number, entries: Float64Array, note: Checkpoint): void {
  const handle = openSync(entriesOf(folder), before === 0 ? 'w' : 'r+', 0o600);
  try {
    ftruncateSync(handle, before * entryBytes);
    const bytes = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
    for (let written = 0; written < bytes.length; )
      written += writeSync(handle, bytes, written, bytes.length - written, before * entryBytes + written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  writeDurably(noteOf(folder), JSON.stringify(note));
}

export function dropCheckpoint(folder: string): void {
  rmSync(noteOf(folder), { force: true });
  rmSync(entriesOf(folder), { force: true });
}
