/** Seeded random numbers: a run that failed can be had again with FAULT_SEED. */
export interface Random {
  /** From 0 up to, but not including, n. */
  below(n: number): number;
  /** True in so many of a hundred. */
  percent(chance: number): boolean;
}

/** mulberry32: 32 bits of state, good enough for choosing and the same everywhere. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (n) => Math.floor(next() * n), percent: (chance) => next() * 100 < chance };
}

/** The seed of this run: FAULT_SEED, or one that is printed so that it can be given. */
export function runSeed(name: string): number {
  const given = Number(process.env['FAULT_SEED']);
  const seed = Number.isInteger(given) && given > 0 ? given : 1 + (Date.now() % 2_000_000_000);
  process.stdout.write(`${name}: FAULT_SEED=${seed}\n`);
  return seed;
}
