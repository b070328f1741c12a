/** Median and tail of measured times. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

/** In the unit of the samples. */
export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Microseconds that work takes. */
export function micros(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1000;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
