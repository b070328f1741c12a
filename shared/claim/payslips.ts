/**
 * What payslips must be like before they are averaged, box by box, and which method fits a job (domain.md 2.5;
 * catalogue, process.averaging). The arithmetic is averaging.ts's.
 */
import { daysBetween, type LocalDate } from '../base/local-date.ts';
import type { CalculationMethod, Payment } from '../case/event.ts';
import { type Failure, failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import type { RegularAmount } from '../script/value.ts';

/** Days from one payday to the next that a method takes: a bank holiday moves a payday by a day or two. */
const daysApart: Partial<Record<CalculationMethod, readonly [number, number]>> = {
  fiveWeeks: [5, 9],
  twoMonths: [26, 36],
};

export const paymentParts = ['gross', 'tax', 'ni', 'pension'] as const;

/** The first thing wrong; its field is the box: `date-0` is the date of the first payment. Undefined when all is well. */
export function checkPayslips(
  method: CalculationMethod,
  payments: readonly Payment[],
  today: LocalDate,
  weeks?: number,
): Failure | undefined {
  const checks = payments.flatMap((payment, at) => [ahead(payment, at, today), tooMuchOff(payment, at)]);
  return [...checks, ...orderChecks(payments), ...distanceChecks(method, payments, weeks)].find(
    (check) => check !== undefined,
  );
}

const ahead = ({ date }: Payment, at: number, today: LocalDate): Failure | undefined =>
  date > today ? failure('claim.dateInFuture', { field: 'payday', today }, `date-${at}`) : undefined;

function tooMuchOff({ gross, tax, ni, pension }: Payment, at: number): Failure | undefined {
  return tax + ni + pension > gross
    ? failure('claim.deductionsOverGross', { position: at + 1 }, `gross-${at}`)
    : undefined;
}

/** The oldest first or the latest first; a slip that stands twice or out of its place is said where it stands. */
function orderChecks(payments: readonly Payment[]): readonly (Failure | undefined)[] {
  const dates = payments.map(({ date }) => date);
  const falling = dates.length > 1 && (dates[0] ?? '') > (dates.at(-1) ?? '');
  return dates.map((date, at) => {
    const before = dates.indexOf(date);
    if (before < at) return failure('claim.paydayTwice', { date, position: before + 1 }, `date-${at}`);
    const last = dates[at - 1];
    const wrong = last !== undefined && (falling ? date > last : date < last);
    return wrong ? failure('claim.paydayOrder', { date, last }, `date-${at}`) : undefined;
  });
}

/** Weekly pay a week apart, monthly pay a month apart; a period's payments inside its weeks. */
function distanceChecks(
  method: CalculationMethod,
  payments: readonly Payment[],
  weeks: number | undefined,
): readonly (Failure | undefined)[] {
  const range = daysApart[method];
  const dates = payments.map(({ date }) => date);
  if (range === undefined) {
    const sorted = dates.toSorted();
    const [first, last] = [sorted[0], sorted.at(-1)];
    if (first === undefined || last === undefined || weeks === undefined) return [];
    const days = daysBetween(first, last);
    return [days >= weeks * 7 ? failure('claim.paydaysOutsideWeeks', { days: days + 1, weeks }, 'weeks') : undefined];
  }
  return dates.map((date, at) => {
    const last = dates[at - 1];
    if (last === undefined) return undefined;
    const days = Math.abs(daysBetween(last, date));
    if (days >= range[0] && days <= range[1]) return undefined;
    return failure('claim.paydaysApart', { method, days, last, least: range[0], most: range[1] }, `date-${at}`);
  });
}

/** The oldest first, as they are kept and printed. */
export const inOrder = (payments: readonly Payment[]): readonly Payment[] =>
  payments.toSorted((one, other) => (one.date < other.date ? -1 : 1));

/** A method with the reason for it; `weeks` where the cycle says how many. */
export interface MethodProposal {
  readonly method: CalculationMethod;
  readonly why: 'cycle' | 'weekly' | 'monthly' | 'other' | 'unknown';
  readonly weeks?: number;
}

/** What fits the job's pay: a cycle where there is one, else by how often it is paid (domain.md 2.5). */
export function proposeMethod(interview: Interview, job: number): MethodProposal {
  const cycleWeeks = interview.value('jobs[].cycleWeeks', job);
  if (interview.value('jobs[].cycle', job) === true)
    return {
      method: 'recognisedCycle',
      why: 'cycle',
      ...(typeof cycleWeeks === 'number' ? { weeks: cycleWeeks } : {}),
    };
  const pay = interview.value('jobs[].pay', job) as RegularAmount | null;
  if (pay === null) return { method: 'fiveWeeks', why: 'unknown' };
  if (pay.frequency === 'weekly') return { method: 'fiveWeeks', why: 'weekly' };
  if (pay.frequency === 'monthly') return { method: 'twoMonths', why: 'monthly' };
  return { method: 'otherPeriod', why: 'other' };
}
