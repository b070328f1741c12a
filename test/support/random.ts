/** Randomness that can be had again: one seed for a run, printed, and generators made from it. */

/** From TEST_SEED when it is set; else the same for everybody. */
export const seed = Number(process.env['TEST_SEED'] ?? 20_090_602);

/** A number in [0, 1) at each call (mulberry32). */
export type Random = () => number;

/** The same numbers from the same start. */
export function randomFrom(start: number): Random {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** One of a list that is not empty. */
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Settings of a fast-check run: its seed is printed now, and with a failure. */
export function seeded(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  console.info(`random test: seed ${seed}, ${numRuns} runs`);
  return { seed, numRuns };
}
