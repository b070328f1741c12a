/** What the packed table says of a postcode, and which councils are near one that it does not have. */
import { areaOf, keyOf, outwardOf, sectorCount, sectorOf, unitCount, unitOf } from './key.ts';
import { bitmapBytes } from './table.ts';
import type { PostcodeTable } from './table.ts';

/** Why a postcode has no council of the list. */
export type OutsideReason = 'northernIreland' | 'channelIslands' | 'isleOfMan' | 'unknownAuthority';

/**
 * `found`: one council; `split`: several, of which the customer knows theirs; `outside`: none of Great Britain's;
 * `unknown`: the directory does not have the postcode. `ended`: the postcode is no longer in use.
 */
export type PostcodeFinding =
  | { readonly kind: 'found'; readonly council: string; readonly ended: boolean }
  | { readonly kind: 'split'; readonly councils: readonly string[]; readonly ended: boolean }
  | { readonly kind: 'outside'; readonly reason: OutsideReason; readonly ended: boolean }
  | { readonly kind: 'unknown' };

const unknown: PostcodeFinding = { kind: 'unknown' };

/** Place of an outward code, -1 when it is not there. */
function placeOf(outwards: Uint32Array, outward: number): number {
  let low = 0;
  let high = outwards.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = outwards[middle] ?? 0;
    if (found === outward) return middle;
    if (found < outward) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function bitsBelow(mask: number, bit: number): number {
  let count = 0;
  for (let left = mask & ((1 << bit) - 1); left !== 0; left &= left - 1) count++;
  return count;
}

/** Place of a sector in the table, -1 when it is not there. */
function sectorPlace(table: PostcodeTable, outwardAt: number, sector: number): number {
  const mask = table.sectorMask[outwardAt] ?? 0;
  return (mask >> sector) % 2 === 0 ? -1 : (table.firstSector[outwardAt] ?? 0) + bitsBelow(mask, sector);
}

const hasBit = (bits: Uint8Array, sectorAt: number, unit: number): boolean =>
  (((bits[sectorAt * bitmapBytes + (unit >> 3)] ?? 0) >> (unit & 7)) & 1) === 1;

function valueAt(table: PostcodeTable, sectorAt: number, unit: number): string {
  let low = table.firstRun[sectorAt] ?? 0;
  let high = (table.firstRun[sectorAt + 1] ?? 0) - 1;
  // The last run that begins at or before the unit.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.runs[middle * 2] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  return table.description.values[table.runs[low * 2 + 1] ?? 0] ?? '=unknownAuthority';
}

/** Looks a postcode up, in its usual form or spaced anyhow. */
export function lookUp(table: PostcodeTable, postcode: string): PostcodeFinding {
  const key = keyOf(postcode);
  if (key < 0) return unknown;
  const outwardAt = placeOf(table.outwards, outwardOf(key));
  if (outwardAt < 0) return unknown;
  const sectorAt = sectorPlace(table, outwardAt, sectorOf(key));
  const unit = unitOf(key);
  if (sectorAt < 0 || !hasBit(table.units, sectorAt, unit)) return unknown;
  const value = valueAt(table, sectorAt, unit);
  const ended = hasBit(table.ended, sectorAt, unit);
  if (value.startsWith('=')) return { kind: 'outside', reason: value.slice(1) as OutsideReason, ended };
  return value.includes(' ')
    ? { kind: 'split', councils: value.split(' '), ended }
    : { kind: 'found', council: value, ended };
}

/** Adds the councils of a sector with the number of their postcodes. */
function countSector(table: PostcodeTable, sectorAt: number, counts: Map<string, number>): void {
  for (let unit = 0; unit < unitCount; unit++) {
    if (!hasBit(table.units, sectorAt, unit)) continue;
    const value = valueAt(table, sectorAt, unit);
    if (!value.startsWith('=')) for (const code of value.split(' ')) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
}

const byCount = (counts: ReadonlyMap<string, number>): readonly string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);

/**
 * Councils near a postcode, those with most postcodes first: of its sector; else of its outward code (district); else of
 * its area (the letters it begins with). Empty when not even the area is known.
 */
export function councilsNear(table: PostcodeTable, postcode: string): readonly string[] {
  const key = keyOf(postcode);
  if (key < 0) return [];
  const counts = new Map<string, number>();
  const outwardAt = placeOf(table.outwards, outwardOf(key));
  const countOutward = (at: number): void => {
    for (let sector = 0; sector < sectorCount; sector++) {
      const sectorAt = sectorPlace(table, at, sector);
      if (sectorAt >= 0) countSector(table, sectorAt, counts);
    }
  };
  if (outwardAt >= 0) {
    const sectorAt = sectorPlace(table, outwardAt, sectorOf(key));
    if (sectorAt >= 0) countSector(table, sectorAt, counts);
    if (counts.size === 0) countOutward(outwardAt);
    if (counts.size > 0) return byCount(counts);
  }
  const area = areaOf(outwardOf(key));
  for (const [at, outward] of table.outwards.entries()) if (areaOf(outward) === area) countOutward(at);
  return byCount(counts);
}
