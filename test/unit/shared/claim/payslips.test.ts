/** Payslips are looked at box by box, and the method that fits a job's pay is proposed. */
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import type { Payment } from '../../../../shared/case/event.ts';
import { averageEarnings } from '../../../../shared/claim/averaging.ts';
import { workOut } from '../../../../shared/claim/earnings-working.ts';
import { checkPayslips, inOrder, proposeMethod } from '../../../../shared/claim/payslips.ts';
import { openScenario, readScenario } from './support/scenario.ts';

const today = '2009-06-02' as LocalDate;
const slip = (date: string, gross = 86_00, tax = 0, ni = 0, pension = 0): Payment => ({
  date: date as LocalDate,
  gross,
  tax,
  ni,
  pension,
});
const five = ['2009-05-01', '2009-05-08', '2009-05-15', '2009-05-22', '2009-05-29'].map((date) => slip(date));
const without = (at: number, date: string): readonly Payment[] => five.with(at, slip(date));

describe('five weekly payslips', () => {
  it('are taken from the first to the last, from the last to the first, and with a payday moved by a holiday', () => {
    expect(checkPayslips('fiveWeeks', five, today)).toBeUndefined();
    expect(checkPayslips('fiveWeeks', five.toReversed(), today)).toBeUndefined();
    expect(checkPayslips('fiveWeeks', without(4, '2009-05-28'), today)).toBeUndefined();
    expect(inOrder(five.toReversed())).toEqual(five);
  });

  it.each([
    ['a date ahead', without(4, '2009-06-03'), 'claim.dateInFuture', 'date-4'],
    ['a date twice', without(2, '2009-05-08'), 'claim.paydayTwice', 'date-2'],
    ['a date out of its place', without(2, '2009-05-04'), 'claim.paydayOrder', 'date-2'],
    ['a date inside the week before', without(1, '2009-05-04'), 'claim.paydaysApart', 'date-1'],
    ['a week that is missing', without(4, '2009-06-02'), 'claim.paydaysApart', 'date-4'],
    [
      'more taken off than there is',
      five.with(3, slip('2009-05-22', 10_00, 5_00, 4_00, 1_01)),
      'claim.deductionsOverGross',
      'gross-3',
    ],
  ] as const)('with %s are refused at the box', (_name, payments, kind, field) => {
    expect(checkPayslips('fiveWeeks', payments, today)).toMatchObject({ kind, field });
  });

  it('may have everything taken off, and a week without pay', () => {
    expect(checkPayslips('fiveWeeks', five.with(0, slip('2009-05-01', 10_00, 10_00)), today)).toBeUndefined();
    expect(checkPayslips('fiveWeeks', five.with(0, slip('2009-05-01', 0)), today)).toBeUndefined();
  });
});

it('monthly payslips are about a month apart, over February too', () => {
  const months = (one: string, other: string) => checkPayslips('twoMonths', [slip(one), slip(other)], today);
  expect(months('2009-01-31', '2009-02-28')).toBeUndefined();
  expect(months('2009-04-30', '2009-05-29')).toBeUndefined();
  expect(months('2009-03-31', '2009-05-29')).toMatchObject({ kind: 'claim.paydaysApart', field: 'date-1' });
});

it('the paydays of a period lie within its weeks', () => {
  const period = (weeks: number) =>
    checkPayslips('otherPeriod', [slip('2009-05-01'), slip('2009-05-15')], today, weeks);
  expect(period(3)).toBeUndefined();
  expect(period(2)).toMatchObject({ kind: 'claim.paydaysOutsideWeeks', field: 'weeks' });
});

describe('the method proposed', () => {
  const withPay = (pay: unknown, more: Readonly<Record<string, unknown>> = {}) => {
    const player = openScenario(readScenario('p09-part-time-averaging'));
    player.answer('jobs[].pay', pay, 1);
    for (const [key, value] of Object.entries(more)) player.answer(key, value, 1);
    return proposeMethod(player.interview, 1);
  };
  const every = (frequency: string) => ({ amount: 100, frequency });

  it('follows how often the pay comes', () => {
    const none = { 'jobs[].cycle': false };
    expect(withPay(every('weekly'), none)).toEqual({ method: 'fiveWeeks', why: 'weekly' });
    expect(withPay(every('monthly'), none)).toEqual({ method: 'twoMonths', why: 'monthly' });
    expect(withPay(every('fourWeekly'), none)).toEqual({ method: 'otherPeriod', why: 'other' });
  });

  it('is the cycle with its weeks where the work has one', () => {
    const cycle = { 'jobs[].payVaries': true, 'jobs[].cycle': true, 'jobs[].cycleWeeks': 4 };
    expect(withPay(every('weekly'), cycle)).toEqual({ method: 'recognisedCycle', why: 'cycle', weeks: 4 });
  });
});

it('the working says where a fraction is dropped, to half a penny', () => {
  const payments = five.map(({ date }) => slip(date, 86_00, 1_10, 0, 3_01));
  const average = averageEarnings({ method: 'fiveWeeks', payments });
  if (!average.ok) throw new Error('five good payslips');
  const working = workOut({ method: 'fiveWeeks', payments, ...average.value });
  // 5 x (86.00 - 1.10) - half of 15.05 = 416.97½ = 83395 half pence; a fifth of it is 83.39½.
  expect(working).toMatchObject({
    netHalves: 83_395,
    weeks: 5,
    gross: { average: 86_00, exact: true },
    net: { average: 83_39, exact: false },
  });
});
