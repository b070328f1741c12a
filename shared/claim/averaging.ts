/**
 * Weekly amounts and average earnings (catalogue, process.averaging; Income Support (General) Regulations 1987 reg.
 * 32, Jobseeker's Allowance Regulations 1996 reg. 97). All money is whole pence; a fraction of a penny of income is
 * dropped, and only at the very end, so every step before it is exact.
 */
import type { CalculationMethod, Payment } from '../case/event.ts';
import { isLocalDate } from '../base/local-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { failure } from '../error/failure.ts';
import type { Frequency } from '../script/value.ts';

/** Weeks' worth in a period as a fraction: amount * numerator / denominator is the weekly amount. */
const weekly: Readonly<Record<Exclude<Frequency, 'irregular'>, readonly [number, number]>> = {
  weekly: [1, 1],
  fortnightly: [7, 14],
  fourWeekly: [7, 28],
  monthly: [12, 52],
  quarterly: [4, 52],
  annual: [1, 52],
};

/**
 * The weekly amount of pay or income, in pence. `period` is a frequency or a number of days (7 or fewer: the amount
 * as it is). Irregular pay has no period, so it has no weekly amount and gives undefined.
 */
export function weeklyAmount(amount: number, period: Frequency | { readonly days: number }): number | undefined {
  if (period === 'irregular') return undefined;
  if (typeof period === 'object') return period.days <= 7 ? amount : Math.trunc((amount * 7) / period.days);
  const [numerator, denominator] = weekly[period];
  return Math.trunc((amount * numerator) / denominator);
}

/** What a calculation is made of. `weeks`: weeks in the cycle, or weeks covered by another period. */
export interface EarningsInput {
  readonly method: CalculationMethod;
  readonly weeks?: number;
  readonly payments: readonly Payment[];
}

/** Weekly averages in pence. */
export interface EarningsAverage {
  readonly averageGross: number;
  readonly averageNet: number;
}

/** Payments a method needs; null where the weeks say how much is covered. */
const paymentCount: Readonly<Record<CalculationMethod, number | null>> = {
  recognisedCycle: null,
  fiveWeeks: 5,
  twoMonths: 2,
  otherPeriod: null,
};

/** All methods, for a door that has to check one. */
export const calculationMethods = Object.keys(paymentCount) as readonly CalculationMethod[];

const wholeAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

const wellFormed = (payment: Payment): boolean =>
  isLocalDate(payment.date) && [payment.gross, payment.tax, payment.ni, payment.pension].every(wholeAmount);

/** The two averages, or what is wrong with the payments or weeks and what would be right. */
export function averageEarnings(input: EarningsInput): Result<EarningsAverage> {
  const { method, payments, weeks } = input;
  const needed = paymentCount[method];
  if (payments.length === 0 || (needed !== null && payments.length !== needed)) {
    const detail = { method, needed: needed ?? '1 or more', given: payments.length };
    return fail(failure('claim.paymentCount', detail, 'payments'));
  }
  const wrong = payments.findIndex((payment) => !wellFormed(payment));
  if (wrong >= 0) return fail(failure('claim.badPayment', { position: wrong + 1 }, 'payments'));
  if (needed === null && (weeks === undefined || !Number.isInteger(weeks) || weeks < 1)) {
    return fail(failure('claim.weeksNeeded', { method }, 'weeks'));
  }
  const total = (part: (payment: Payment) => number): number =>
    payments.reduce((sum, payment) => sum + part(payment), 0);
  // Half of the pension contribution can be half a penny: the net total is kept in half pence until the end.
  const netHalves = total((payment) => 2 * (payment.gross - payment.tax - payment.ni) - payment.pension);
  const [numerator, denominator] = weeklyFraction(method, weeks ?? 1);
  return ok({
    averageGross: Math.trunc((total((payment) => payment.gross) * numerator) / denominator),
    averageNet: Math.trunc((netHalves * numerator) / (denominator * 2)),
  });
}

/** Total times numerator over denominator is the weekly average. */
export function weeklyFraction(method: CalculationMethod, weeks: number): readonly [number, number] {
  switch (method) {
    case 'fiveWeeks':
      return [1, 5];
    case 'twoMonths':
      return [12, 52 * 2];
    case 'recognisedCycle':
    case 'otherPeriod':
      return [1, weeks];
  }
}
