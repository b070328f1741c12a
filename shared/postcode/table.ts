/**
 * The packed postcode table: 2.6 million postcodes in about two megabytes, looked up where they lie.
 *
 * Bytes: `CMSPC001`, then six whole numbers (uint32, little-endian: length of the description, outward codes, sectors, runs,
 * postcodes, 0), the description as JSON padded with spaces to a multiple of four, then the arrays one after another:
 * - outward codes, ascending (uint32); the first sector of each (uint32); which of its ten sectors there are (uint16, padded);
 * - the first run of each sector, and one more for the end (uint32);
 * - runs: the unit each begins with, and its value (two uint16);
 * - for each sector 50 bytes of which units there are, and 50 bytes of which of those are no longer in use.
 * A value is a place in the description's list: council codes with spaces between, or `=` and why there is no council.
 */
import { unitCount } from './key.ts';

export const tableMagic = 'CMSPC001';
export const bitmapBytes = unitCount / 8;
const headBytes = tableMagic.length + 6 * 4;

/** What a table says of itself. It holds no personal data. */
export interface TableDescription {
  /** The latest month in which one of its postcodes came or went (YYYY-MM); empty where the file had no such dates. */
  readonly edition: string;
  /** Name of the file it was made from, and the SHA-256 of its bytes. */
  readonly source: string;
  readonly sha256: string;
  /** Instant of the import. */
  readonly made: string;
  readonly rows: number;
  readonly values: readonly string[];
}

/** The arrays of a table; all of them lie in one buffer. */
export interface PostcodeTable {
  readonly description: TableDescription;
  readonly postcodes: number;
  readonly outwards: Uint32Array;
  readonly firstSector: Uint32Array;
  readonly sectorMask: Uint16Array;
  readonly firstRun: Uint32Array;
  readonly runs: Uint16Array;
  readonly units: Uint8Array;
  readonly ended: Uint8Array;
}

const even = (count: number): number => count + (count % 2);

/** JSON in ASCII alone, so that a character is a byte. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
const asciiBytes = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const asciiText = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** A table of the given size with everything zero but its head: for the encoder to fill. */
export function emptyTable(
  description: TableDescription,
  size: { readonly outwards: number; readonly sectors: number; readonly runs: number; readonly postcodes: number },
): { readonly bytes: Uint8Array; readonly table: PostcodeTable } {
  const text = asciiBytes(asciiJson(description));
  const descriptionBytes = Math.ceil(text.length / 4) * 4;
  const sizes = [descriptionBytes, size.outwards, size.sectors, size.runs, size.postcodes, 0];
  const bytes = new Uint8Array(headBytes + descriptionBytes + arrayBytes(size));
  bytes.set(asciiBytes(tableMagic));
  bytes.fill(32, headBytes, headBytes + descriptionBytes);
  bytes.set(text, headBytes);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of sizes.entries()) view.setUint32(tableMagic.length + index * 4, value, true);
  return { bytes, table: layOut(bytes.buffer, headBytes + descriptionBytes, description, size) };
}

interface Size {
  readonly outwards: number;
  readonly sectors: number;
  readonly runs: number;
  readonly postcodes: number;
}

const arrayBytes = ({ outwards, sectors, runs }: Size): number =>
  outwards * 8 + even(outwards) * 2 + (sectors + 1) * 4 + runs * 4 + sectors * bitmapBytes * 2;

function layOut(buffer: ArrayBuffer, start: number, description: TableDescription, size: Size): PostcodeTable {
  const { outwards, sectors, runs, postcodes } = size;
  let at = start;
  const next = (bytes: number): number => {
    const here = at;
    at += bytes;
    return here;
  };
  return {
    description,
    postcodes,
    outwards: new Uint32Array(buffer, next(outwards * 4), outwards),
    firstSector: new Uint32Array(buffer, next(outwards * 4), outwards),
    sectorMask: new Uint16Array(buffer, next(even(outwards) * 2), outwards),
    firstRun: new Uint32Array(buffer, next((sectors + 1) * 4), sectors + 1),
    runs: new Uint16Array(buffer, next(runs * 4), runs * 2),
    units: new Uint8Array(buffer, next(sectors * bitmapBytes), sectors * bitmapBytes),
    ended: new Uint8Array(buffer, next(sectors * bitmapBytes), sectors * bitmapBytes),
  };
}

/** Reads a table where it lies; undefined when the bytes are none. That they are whole is for a checksum to say. */
export function openTable(bytes: Uint8Array): PostcodeTable | undefined {
  // Arrays of whole numbers must begin at a multiple of four.
  const { buffer } = new Uint8Array(bytes);
  if (bytes.length < headBytes || asciiText(bytes.subarray(0, tableMagic.length)) !== tableMagic) return undefined;
  const view = new DataView(buffer);
  const number = (index: number): number => view.getUint32(tableMagic.length + index * 4, true);
  const size = { outwards: number(1), sectors: number(2), runs: number(3), postcodes: number(4) };
  const start = headBytes + number(0);
  if (number(0) % 4 !== 0 || bytes.length !== start + arrayBytes(size)) return undefined;
  const description = readDescription(bytes.subarray(headBytes, start));
  return description && layOut(buffer, start, description, size);
}

function readDescription(bytes: Uint8Array): TableDescription | undefined {
  try {
    return JSON.parse(asciiText(bytes)) as TableDescription;
  } catch {
    return undefined;
  }
}
