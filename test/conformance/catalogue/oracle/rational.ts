/** Exact numbers for the oracle: a fraction of two whole numbers, the lower one above nought. */
export class Rational {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d: bigint) {
    this.n = d < 0n ? -n : n;
    this.d = d < 0n ? -d : d;
  }
}

/** The exact value of a number as it is written in decimals (512.3 is 5123/10). */
export function rational(value: number | bigint | string): Rational {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a plain decimal: ${text}`);
  const fraction = match[3] ?? '';
  const size = BigInt((match[2] ?? '0') + fraction);
  return new Rational(match[1] === '-' ? -size : size, 10n ** BigInt(fraction.length));
}

export const nought = new Rational(0n, 1n);
export const plus = (a: Rational, b: Rational): Rational => new Rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => new Rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => new Rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => new Rational(a.n * b.d, a.d * b.n);
export const order = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The whole number at or below. */
export function floor(a: Rational): bigint {
  const part = a.n / a.d;
  return part * a.d > a.n ? part - 1n : part;
}

/** Without the fraction of a penny: cut towards nought. */
export const cutToPenny = (pounds: Rational): Rational => new Rational((pounds.n * 100n) / pounds.d, 100n);

/** As a plain number, for an expectation. */
export const asNumber = (a: Rational): number => Number(a.n) / Number(a.d);
