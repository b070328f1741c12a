/**
 * Reads a postcode directory of the Office for National Statistics (CSV) piece by piece: which columns matter is said by the
 * header, each row becomes one entry. It does no input and output and keeps no text: whoever has the bytes hands them in.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { failure } from '../error/failure.ts';
import { findColumns, type Columns } from './directory-header.ts';
import { entryOf } from './encode.ts';
import { keyOfBytes } from './key.ts';
import { ValueList } from './value-list.ts';

const quote = 34;
const comma = 44;
const lineFeed = 10;
const carriageReturn = 13;
const zero = 48;
/** Bytes of a line: ten times the longest in the real directory. */
const lineBytesMax = 16_384;

/** How far a reader has come: enough for another one to go on. */
export interface ReaderPlace {
  /** Lines read, the header among them. */
  readonly lines: number;
  /** YYYYMM of the latest coming or going; 0 while there was none. */
  readonly latest: number;
  readonly values: readonly string[];
  /** Rows of authorities that the councils' list does not know, by their code. */
  readonly unknown: Readonly<Record<string, number>>;
}

export const firstPlace: ReaderPlace = { lines: 0, latest: 0, values: [], unknown: {} };

/** Refuses a line: what is wrong, and what would be right. */
const refuse = (line: number, reason: string): Result<never> =>
  fail(failure('postcode.badLine', { line, reason }, 'file'));

/** One reading of a directory. `push` is given consecutive pieces that each begin with a line. */
export class DirectoryReader {
  readonly #values: ValueList;
  #columns: Columns | undefined;
  #lines: number;
  #latest: number;
  /** Entries since they were last taken. */
  #entries = new Float64Array(65_536);
  #count = 0;

  /** `authorities`: code of the statistics office to council codes, with spaces where there are several. */
  constructor(authorities: ReadonlyMap<string, string>, from: ReaderPlace = firstPlace) {
    this.#values = new ValueList(authorities, from.values, from.unknown);
    this.#lines = from.lines;
    this.#latest = from.latest;
  }

  place(): ReaderPlace {
    return { lines: this.#lines, latest: this.#latest, ...this.#values.state() };
  }

  /** The entries read since the last time. */
  takeEntries(): Float64Array {
    const taken = this.#entries.slice(0, this.#count);
    this.#count = 0;
    return taken;
  }

  /** The header of a directory whose first lines are read already. */
  readHeader(line: string): Result<void> {
    const columns = findColumns(line);
    if (!columns.ok) return columns;
    this.#columns = columns.value;
    return ok(undefined);
  }

  /**
   * Reads the whole lines of a piece; how many bytes they were. The rest belongs to the next piece. `postcode.badLine` names
   * the line; nothing of the piece counts then.
   */
  push(bytes: Uint8Array): Result<number> {
    let start = 0;
    if (this.#columns === undefined) {
      const end = bytes.indexOf(lineFeed);
      if (end < 0) return bytes.length > lineBytesMax ? refuse(1, tooLong) : ok(0);
      const header = this.readHeader(textOf(bytes, 0, end));
      if (!header.ok) return header;
      this.#lines = 1;
      start = end + 1;
    }
    return this.#rows(bytes, start);
  }

  /** After the last piece: what is left must be nothing. */
  end(left: Uint8Array): Result<void> {
    if (this.#columns === undefined) return refuse(1, 'the file is empty or has one line alone');
    if (left.length > 0)
      return refuse(this.#lines + 1, 'the last line has no end: the file was cut short. Fetch it again, whole');
    return this.#lines < 2 ? refuse(2, 'no postcode follows the header') : ok(undefined);
  }

  #rows(bytes: Uint8Array, from: number): Result<number> {
    const { count, postcode, authority, ended, began } = this.#columns as Columns;
    const last = count - 1;
    const ends = new Int32Array(count);
    let lineStart = from;
    let column = 0;
    let quoted = false;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === quote) quoted = !quoted;
      else if (quoted) continue;
      else if (byte === comma) {
        if (column < count) ends[column] = at;
        column++;
      } else if (byte === lineFeed) {
        this.#lines++;
        const lineEnd = bytes[at - 1] === carriageReturn && at > lineStart ? at - 1 : at;
        if (column !== last) return refuse(this.#lines, `it has ${column + 1} columns; the header has ${count}`);
        ends[last] = lineEnd;
        const cell = (index: number): number => (index === 0 ? lineStart : (ends[index - 1] ?? 0) + 1);
        const key = keyOfCell(bytes, cell(postcode), ends[postcode] ?? 0);
        if (key < 0) return refuse(this.#lines, `column ${postcode + 1} has no postcode, such as LS1 1AA`);
        const value = this.#values.of(bytes, cell(authority), ends[authority] ?? 0);
        if (value < 0)
          return refuse(this.#lines, `column ${authority + 1} has no code of an authority, such as 00DA or E08000035`);
        const endedIn = ended < 0 ? 0 : monthOf(bytes, cell(ended), ends[ended] ?? 0);
        const beganIn = began < 0 ? 0 : monthOf(bytes, cell(began), ends[began] ?? 0);
        if (endedIn < 0 || beganIn < 0)
          return refuse(this.#lines, 'a month is not written as six digits, such as 200911');
        if (endedIn > this.#latest) this.#latest = endedIn;
        if (beganIn > this.#latest) this.#latest = beganIn;
        this.#add(entryOf(key, endedIn > 0, value));
        lineStart = at + 1;
        column = 0;
      }
    }
    if (bytes.length - lineStart > lineBytesMax) return refuse(this.#lines + 1, tooLong);
    return ok(lineStart);
  }

  #add(entry: number): void {
    if (this.#count === this.#entries.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#entries);
      this.#entries = larger;
    }
    this.#entries[this.#count++] = entry;
  }
}

const tooLong = `it is longer than ${lineBytesMax} bytes: a quote is not closed, or this is not a CSV file`;

function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** A cell without its quotes. */
const keyOfCell = (bytes: Uint8Array, start: number, end: number): number =>
  end - start > 1 && bytes[start] === quote ? keyOfBytes(bytes, start + 1, end - 1) : keyOfBytes(bytes, start, end);

/** YYYYMM; 0 for an empty cell, -1 for anything else. */
function monthOf(bytes: Uint8Array, start: number, end: number): number {
  let month = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === quote || byte === 32) continue;
    if (byte < zero || byte > zero + 9) return -1;
    month = month * 10 + byte - zero;
    digits++;
  }
  return digits === 0 || digits === 6 ? month : -1;
}
