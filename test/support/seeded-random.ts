/** Random numbers that a failing run can be repeated with: CMS_TEST_SEED sets the seed. */

/** Mulberry32: small, fast, and the same everywhere. `random` gives numbers in [0, 1). */
export function seededRandom(name: string): { readonly random: () => number; readonly seed: number } {
  const given = process.env['CMS_TEST_SEED'];
  const seed = given === undefined ? [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 2_009) : Number(given);
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { random, seed };
}
