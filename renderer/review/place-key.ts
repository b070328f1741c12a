/** The keys of the things to settle in the review: 1 to 9, then the letters. */
const keys = '123456789abcdefghijklmnopqrstuvwxyz';

/** The key of the nth thing, from 0; undefined for what comes after the last key. */
export const placeKey = (place: number): string | undefined => keys[place];

/** Which thing a key means; undefined for a key that means none. */
export function placeOfKey(key: string): number | undefined {
  const place = keys.indexOf(key.toLowerCase());
  return key.length !== 1 || place < 0 ? undefined : place;
}
