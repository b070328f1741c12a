/**
 * Imports a postcode directory into the packed table: reads it piece by piece, keeps a checkpoint every so often, and puts the
 * new table in the place of the old one at the very end. Runs on a thread of its own (import-worker.ts); blocks.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { encodeTable } from '../../shared/postcode/encode.ts';
import { DirectoryReader } from '../../shared/postcode/read-directory.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { type Checkpoint, dropCheckpoint, keepCheckpoint, readCheckpoint, readEntries } from './checkpoint.ts';
import { writeTable } from './table-file.ts';

export interface ImportOrder {
  /** The directory file and the name it is known by. */
  readonly file: string;
  readonly name: string;
  /** Folder of the table and of the checkpoint. */
  readonly folder: string;
  readonly tableFile: string;
  /** Code of the statistics office to council codes. */
  readonly authorities: ReadonlyMap<string, string>;
  /** Instant, for the table's description. */
  readonly made: string;
  /** Bytes between two checkpoints. */
  readonly checkpointBytes?: number;
  /** Bytes read at once: longer than any line. */
  readonly pieceBytes?: number;
}

export interface ImportProgress {
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

export interface ImportHooks {
  readonly progress: (progress: ImportProgress) => void;
  readonly isStopped: () => boolean;
}

export interface Imported {
  readonly rows: number;
  readonly postcodes: number;
  /** Rows whose authority the councils' list does not know, by its code. */
  readonly unknown: Readonly<Record<string, number>>;
  /** Whether it went on from a checkpoint. */
  readonly resumed: boolean;
}

const pieceBytesUsual = 4_194_304;
const checkpointBytesUsual = 33_554_432;

/**
 * Undefined when it was stopped: the checkpoint stays, and the same order goes on from it. A checkpoint counts only when the
 * file still begins with the very bytes it was made from; otherwise the reading starts anew. Failures: postcode.badLine,
 * postcode.fileGone: nothing is left of the import then. A failure of the disk leaves the checkpoint. The table in use stays.
 */
export function importDirectory(order: ImportOrder, hooks: ImportHooks): Result<Imported | undefined> {
  let handle: number;
  try {
    handle = openSync(order.file, 'r');
  } catch (thrown) {
    return fail(failure('postcode.fileGone', { code: (thrown as NodeJS.ErrnoException).code ?? 'unknown' }));
  }
  try {
    const done = new Importing(order, hooks, handle).run();
    if (!done.ok || done.value !== undefined) dropCheckpoint(order.folder);
    return done;
  } catch (thrown) {
    return fail(diskFailure(thrown));
  } finally {
    closeSync(handle);
  }
}

class Importing {
  readonly #order: ImportOrder;
  readonly #hooks: ImportHooks;
  readonly #handle: number;
  readonly #size: number;
  #reader: DirectoryReader;
  #hash: Hash = createHash('sha256');
  #offset = 0;
  #header = '';
  /** Entries up to the last checkpoint, and how many they are. */
  #parts: Float64Array[] = [];
  #kept = 0;

  constructor(order: ImportOrder, hooks: ImportHooks, handle: number) {
    this.#order = order;
    this.#hooks = hooks;
    this.#handle = handle;
    this.#size = fstatSync(handle).size;
    this.#reader = new DirectoryReader(order.authorities);
  }

  run(): Result<Imported | undefined> {
    const resumed = this.#takeUp(readCheckpoint(this.#order.folder));
    const { checkpointBytes = checkpointBytesUsual, pieceBytes = pieceBytesUsual } = this.#order;
    let lastCheckpoint = this.#offset;
    const buffer = Buffer.alloc(pieceBytes);
    let left = 0;
    for (;;) {
      if (this.#hooks.isStopped()) {
        this.#checkpoint();
        return ok(undefined);
      }
      const got = readSync(this.#handle, buffer, left, buffer.length - left, this.#offset + left);
      const piece = buffer.subarray(0, left + got);
      if (got === 0) {
        const end = this.#reader.end(piece);
        return end.ok ? ok(this.#finish(resumed)) : end;
      }
      const read = this.#reader.push(piece);
      if (!read.ok) return read;
      if (this.#offset === 0) this.#header = piece.toString('latin1', 0, Math.max(0, piece.indexOf('\n')));
      this.#hash.update(piece.subarray(0, read.value));
      this.#offset += read.value;
      left = piece.length - read.value;
      buffer.copyWithin(0, read.value, piece.length);
      this.#tell();
      if (this.#offset - lastCheckpoint >= checkpointBytes) {
        this.#checkpoint();
        lastCheckpoint = this.#offset;
      }
    }
  }

  #tell(): void {
    this.#hooks.progress({ bytes: this.#offset, of: this.#size, rows: Math.max(0, this.#reader.place().lines - 1) });
  }

  /** Goes on from a checkpoint of the same file; whether it did. */
  #takeUp(checkpoint: Checkpoint | undefined): boolean {
    const { file, folder, authorities } = this.#order;
    if (checkpoint === undefined || checkpoint.file !== file || checkpoint.bytes !== this.#size) return false;
    const entries = readEntries(folder, checkpoint.entries);
    const hash = this.#hashOf(checkpoint.offset);
    if (entries === undefined || hash.copy().digest('hex') !== checkpoint.sha256) return false;
    const reader = new DirectoryReader(authorities, checkpoint.place);
    if (!reader.readHeader(checkpoint.header).ok) return false;
    this.#reader = reader;
    this.#hash = hash;
    this.#offset = checkpoint.offset;
    this.#header = checkpoint.header;
    this.#parts = [entries];
    this.#kept = entries.length;
    this.#tell();
    return true;
  }

  #hashOf(length: number): Hash {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(pieceBytesUsual);
    for (let at = 0; at < length; ) {
      const got = readSync(this.#handle, buffer, 0, Math.min(buffer.length, length - at), at);
      if (got === 0) break;
      hash.update(buffer.subarray(0, got));
      at += got;
    }
    return hash;
  }

  #checkpoint(): void {
    if (this.#header === '') return;
    const entries = this.#reader.takeEntries();
    const { file, name, folder } = this.#order;
    keepCheckpoint(folder, this.#kept, entries, {
      file,
      name,
      bytes: this.#size,
      offset: this.#offset,
      sha256: this.#hash.copy().digest('hex'),
      header: this.#header,
      entries: this.#kept + entries.length,
      place: { ...this.#reader.place(), values: [...this.#reader.place().values] },
    });
    this.#parts.push(entries);
    this.#kept += entries.length;
  }

  #finish(resumed: boolean): Imported {
    this.#parts.push(this.#reader.takeEntries());
    const entries = new Float64Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      entries.set(part, at);
      at += part.length;
    }
    const { lines, latest, values, unknown } = this.#reader.place();
    const month = String(latest);
    const edition = latest === 0 ? '' : `${month.slice(0, 4)}-${month.slice(4)}`;
    const { name: source, made, tableFile } = this.#order;
    const description = { edition, source, sha256: this.#hash.digest('hex'), made, rows: lines - 1, values };
    const table = encodeTable(entries, description);
    writeTable(tableFile, table);
    const postcodes = new DataView(table.buffer).getUint32(24, true);
    return { rows: lines - 1, postcodes, unknown, resumed };
  }
}
