import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { averageEarnings, weeklyAmount } from '../../../../shared/claim/averaging.ts';
import type { Frequency } from '../../../../shared/script/value.ts';

const payment = (gross: number, tax = 0, ni = 0, pension = 0) => ({
  date: '2009-04-10' as LocalDate,
  gross,
  tax,
  ni,
  pension,
});

describe('a weekly amount', () => {
  it.each<[number, Frequency, number]>([
    [43333, 'monthly', 9999],
    [43334, 'monthly', 10000],
    [40000, 'fourWeekly', 10000],
    [15000, 'fortnightly', 7500],
    [130000, 'quarterly', 10000],
    [520000, 'annual', 10000],
    [8520, 'weekly', 8520],
  ])('of %i pence %s is %i pence, the fraction dropped', (amount, period, expected) => {
    expect(weeklyAmount(amount, period)).toBe(expected);
  });

  it.each([
    [7000, 5, 7000],
    [7000, 7, 7000],
    [10000, 10, 7000],
    [10001, 10, 7000],
  ])('of %i pence for %i days is %i pence', (amount, days, expected) => {
    expect(weeklyAmount(amount, { days })).toBe(expected);
  });

  it('does not exist for pay without a period', () => {
    expect(weeklyAmount(10000, 'irregular')).toBeUndefined();
  });
});

describe('average earnings', () => {
  it('are the mean of five weekly payments', () => {
    const payments = [8000, 9500, 6000, 11000, 7500].map((gross) => payment(gross));
    expect(averageEarnings({ method: 'fiveWeeks', payments })).toEqual({
      ok: true,
      value: { averageGross: 8400, averageNet: 8400 },
    });
  });

  it('over two months are the mean month times 12 divided by 52', () => {
    const payments = [payment(43333), payment(43333)];
    expect(averageEarnings({ method: 'twoMonths', payments })).toMatchObject({ value: { averageGross: 9999 } });
  });

  it('over a cycle count the weeks off too', () => {
    const payments = [payment(20000), payment(20000)];
    expect(averageEarnings({ method: 'recognisedCycle', weeks: 3, payments })).toMatchObject({
      value: { averageGross: 13333 },
    });
  });

  it('over another period are the total divided by its weeks', () => {
    expect(averageEarnings({ method: 'otherPeriod', weeks: 8, payments: [payment(100000)] })).toMatchObject({
      value: { averageGross: 12500 },
    });
  });

  it('take tax, National Insurance and half the pension off the totals before averaging', () => {
    // Totals: gross 50000, tax 3000, NI 2000, pension 1005. Net total 44497.5 pence, a fifth of it 8899.5.
    const payments = [payment(10000, 3000, 2000, 1005), ...[1, 2, 3, 4].map(() => payment(10000))];
    expect(averageEarnings({ method: 'fiveWeeks', payments })).toMatchObject({
      value: { averageGross: 10000, averageNet: 8899 },
    });
  });

  it.each([
    ['fiveWeeks', 4, 5],
    ['fiveWeeks', 6, 5],
    ['twoMonths', 1, 2],
    ['recognisedCycle', 0, '1 or more'],
  ] as const)('by %s are refused for %i payments: %s would be right', (method, given, needed) => {
    const payments = Array.from({ length: given }, () => payment(1000));
    expect(averageEarnings({ method, payments, weeks: 2 })).toEqual({
      ok: false,
      failure: { kind: 'claim.paymentCount', field: 'payments', detail: { method, needed, given } },
    });
  });

  it.each(['recognisedCycle', 'otherPeriod'] as const)('by %s are refused without whole weeks', (method) => {
    for (const weeks of [undefined, 0, 1.5]) {
      const input = { method, payments: [payment(1000)], ...(weeks === undefined ? {} : { weeks }) };
      expect(averageEarnings(input)).toMatchObject({ failure: { kind: 'claim.weeksNeeded' } });
    }
  });

  it('are refused when a payment has a day that does not exist, a negative amount or a fraction of a penny', () => {
    const wrong = [{ ...payment(1), date: '2009-02-30' as LocalDate }, payment(-1), payment(1.5)];
    for (const one of wrong) {
      expect(averageEarnings({ method: 'otherPeriod', weeks: 1, payments: [payment(1), one] })).toMatchObject({
        failure: { kind: 'claim.badPayment', detail: { position: 2 } },
      });
    }
  });
});
