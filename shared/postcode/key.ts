/** Postcodes as whole numbers that sort by outward code, sector and unit: what the packed table and its import count in. */

/** Letters of a unit; C, I, K, M, O and V are never used. */
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ';
/** Units of a sector. */
export const unitCount = unitLetters.length ** 2;
/** Sectors of an outward code. */
export const sectorCount = 10;
const outwardMax = 4;
const base = 37;
const letterA = 65;
const space = 32;

/** Place of each byte among the unit letters, -1 for what is none. */
const unitPlace = new Int8Array(256).fill(-1);
for (let place = 0; place < unitLetters.length; place++) unitPlace[unitLetters.charCodeAt(place)] = place;

/** 1 to 10 for digits, 11 to 36 for capital letters, 0 for anything else. */
const digitOf = (byte: number): number => {
  if (byte >= 48 && byte <= 57) return byte - 47;
  return byte >= letterA && byte <= 90 ? byte - 54 : 0;
};

/**
 * The key of a postcode in bytes (capitals or small letters, spaced anyhow, from `start` to before `end`), or -1 when it has
 * not the shape of one: one to four letters and digits beginning with a letter, a digit, two unit letters.
 */
export function keyOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let outward = 0;
  let length = 0;
  // The last three are the inward code; each byte is pushed through a window of three.
  let third = 0;
  let second = 0;
  let first = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    let byte = bytes[at] ?? 0;
    if (byte === space) continue;
    if (byte >= 97 && byte <= 122) byte -= 32;
    if (count >= 3) {
      const digit = digitOf(third);
      if (digit === 0 || length === outwardMax) return -1;
      outward = outward * base + digit;
      length++;
    }
    third = second;
    second = first;
    first = byte;
    count++;
  }
  const sector = third - 48;
  const high = unitPlace[second] ?? -1;
  const low = unitPlace[first] ?? -1;
  if (length === 0 || sector < 0 || sector > 9 || high < 0 || low < 0) return -1;
  for (let left = length; left < outwardMax; left++) outward *= base;
  // The first place of an outward code is a letter.
  if (outward < 11 * base ** (outwardMax - 1)) return -1;
  return (outward * sectorCount + sector) * unitCount + high * unitLetters.length + low;
}

/** The key of a postcode in its usual form, or -1. */
export function keyOf(postcode: string): number {
  const bytes = new Uint8Array(postcode.length);
  for (let at = 0; at < postcode.length; at++) bytes[at] = postcode.charCodeAt(at);
  return keyOfBytes(bytes, 0, bytes.length);
}

/** Outward code, sector and unit of a key. */
export const outwardOf = (key: number): number => Math.floor(key / (sectorCount * unitCount));
export const sectorOf = (key: number): number => Math.floor(key / unitCount) % sectorCount;
export const unitOf = (key: number): number => key % unitCount;

/** The letters with which an outward code begins (its area), as text. */
export function areaOf(outward: number): string {
  let text = '';
  for (let power = base ** (outwardMax - 1), left = outward; power >= 1; power /= base) {
    const digit = Math.floor(left / power);
    if (digit < 11) break;
    text += String.fromCharCode(digit + 54);
    left -= digit * power;
  }
  return text;
}
