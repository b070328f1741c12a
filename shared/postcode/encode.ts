/** Makes the packed table from entries in any order. */
import { outwardOf, sectorOf, unitCount, unitOf } from './key.ts';
import { bitmapBytes, emptyTable } from './table.ts';
import type { TableDescription } from './table.ts';

/** Values of one table: 380 councils, their joint successors, and the reasons for none. */
export const valuesMax = 1_024;

/** An entry as one number that sorts by postcode: its key, whether the postcode is no longer in use, its value. */
export const entryOf = (key: number, ended: boolean, value: number): number =>
  (key * 2 + (ended ? 1 : 0)) * valuesMax + value;
const keyOfEntry = (entry: number): number => Math.floor(entry / (2 * valuesMax));
const isEnded = (entry: number): boolean => Math.floor(entry / valuesMax) % 2 === 1;

/**
 * Sorts the entries in place and packs them. A postcode that comes more than once is in use when one of its entries is, and
 * has the councils of all of those (a split postcode); `description.values` gains such joint values.
 */
export function encodeTable(entries: Float64Array, description: TableDescription): Uint8Array {
  entries.sort();
  const values = [...description.values];
  const count = mergeRepeated(entries, values);
  const kept = entries.subarray(0, count);
  const { bytes, table } = emptyTable({ ...description, values }, { ...measure(kept), postcodes: count });
  let outwardAt = -1;
  let sectorAt = -1;
  let runAt = -1;
  let sector = -1;
  for (const entry of kept) {
    const key = keyOfEntry(entry);
    const unit = unitOf(key);
    const value = entry % valuesMax;
    if (Math.floor(key / unitCount) !== sector) {
      sector = Math.floor(key / unitCount);
      sectorAt++;
      if (table.outwards[outwardAt] !== outwardOf(key)) {
        outwardAt++;
        table.outwards[outwardAt] = outwardOf(key);
        table.firstSector[outwardAt] = sectorAt;
      }
      table.sectorMask[outwardAt] = (table.sectorMask[outwardAt] ?? 0) | (1 << sectorOf(key));
      table.firstRun[sectorAt] = runAt + 1;
    }
    if (table.firstRun[sectorAt] === runAt + 1 || table.runs[runAt * 2 + 1] !== value) {
      runAt++;
      table.runs[runAt * 2] = unit;
      table.runs[runAt * 2 + 1] = value;
    }
    const byte = sectorAt * bitmapBytes + (unit >> 3);
    table.units[byte] = (table.units[byte] ?? 0) | (1 << (unit & 7));
    if (isEnded(entry)) table.ended[byte] = (table.ended[byte] ?? 0) | (1 << (unit & 7));
  }
  table.firstRun[sectorAt + 1] = runAt + 1;
  return bytes;
}

/** Sizes of the arrays for sorted entries without repetition. */
function measure(entries: Float64Array): {
  readonly outwards: number;
  readonly sectors: number;
  readonly runs: number;
} {
  const size = { outwards: 0, sectors: 0, runs: 0 };
  let outward = -1;
  let sector = -1;
  let value = -1;
  for (const entry of entries) {
    const key = keyOfEntry(entry);
    if (outwardOf(key) !== outward) size.outwards++;
    outward = outwardOf(key);
    const ownSector = Math.floor(key / unitCount);
    if (ownSector !== sector) size.sectors++;
    if (ownSector !== sector || entry % valuesMax !== value) size.runs++;
    sector = ownSector;
    value = entry % valuesMax;
  }
  return size;
}

/** Leaves one entry a postcode at the front of the sorted entries; how many there are. Those in use sort before those ended. */
function mergeRepeated(entries: Float64Array, values: string[]): number {
  let count = 0;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] ?? 0;
    const before = count === 0 ? -1 : (entries[count - 1] ?? 0);
    if (count === 0 || keyOfEntry(before) !== keyOfEntry(entry)) {
      entries[count++] = entry;
    } else if (isEnded(before) === isEnded(entry) && before !== entry) {
      const joint = joinValues(values, before % valuesMax, entry % valuesMax);
      entries[count - 1] = entryOf(keyOfEntry(entry), isEnded(entry), joint);
    }
  }
  return count;
}

/** The value of a postcode that has two; councils count before reasons for none. */
function joinValues(values: string[], one: number, other: number): number {
  const named = [values[one] ?? '', values[other] ?? ''];
  const councils = named.filter((value) => !value.startsWith('=')).flatMap((value) => value.split(' '));
  const joint = councils.length === 0 ? (named[0] ?? '') : [...new Set(councils)].sort().join(' ');
  const known = values.indexOf(joint);
  if (known >= 0) return known;
  if (values.length === valuesMax) throw new Error(`a table has at most ${valuesMax} values`);
  return values.push(joint) - 1;
}
