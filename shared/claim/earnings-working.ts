/** The steps of an average, for showing them: sums, divisor, and whether a fraction of a penny is dropped at the end. */
import type { CalculationMethod, Payment } from '../case/event.ts';
import { type EarningsAverage, type EarningsInput, weeklyFraction } from './averaging.ts';

export interface EarningsWorking {
  /** Sums of all payments, in pence. */
  readonly total: Omit<Payment, 'date'>;
  /** Gross less tax, National Insurance and half of the pension, in half pence. */
  readonly netHalves: number;
  /** How the total becomes a week's: weeks that it is divided by, or the months' fraction. */
  readonly by: 'weeks' | 'months';
  readonly weeks: number;
  /** Pence a week, and whether they came out without a fraction. */
  readonly gross: { readonly average: number; readonly exact: boolean };
  readonly net: { readonly average: number; readonly exact: boolean };
}

const byMonths = (method: CalculationMethod): boolean => method === 'twoMonths';

/** Of a calculation that was accepted. */
export function workOut(calculation: EarningsInput & EarningsAverage): EarningsWorking {
  const { method, payments, weeks, averageGross, averageNet } = calculation;
  const sum = (part: 'gross' | 'tax' | 'ni' | 'pension'): number =>
    payments.reduce((total, payment) => total + payment[part], 0);
  const total = { gross: sum('gross'), tax: sum('tax'), ni: sum('ni'), pension: sum('pension') };
  const netHalves = 2 * (total.gross - total.tax - total.ni) - total.pension;
  const [numerator, denominator] = weeklyFraction(method, weeks ?? 1);
  return {
    total,
    netHalves,
    by: byMonths(method) ? 'months' : 'weeks',
    weeks: method === 'fiveWeeks' ? 5 : (weeks ?? 1),
    gross: { average: averageGross, exact: (total.gross * numerator) % denominator === 0 },
    net: { average: averageNet, exact: (netHalves * numerator) % (2 * denominator) === 0 },
  };
}
