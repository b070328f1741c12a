import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addHours,
  addMonths,
  age,
  daysBetween,
  daysInMonth,
  epochDay,
  firstDay,
  formatDate,
  isLocalDate,
  isLocalDateTime,
  isPartialDate,
  weekday,
} from '../../../../shared/base/local-date.ts';
import { seeded } from '../../../support/random.ts';

const dates = fc
  .date({ min: new Date('1890-01-01T00:00:00Z'), max: new Date('2120-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('a date', () => {
  it.each(['2009-06-02', '2008-02-29', '2000-02-29', '0099-12-31'])('%s exists', (text) => {
    expect([isLocalDate(text), isPartialDate(text)]).toStrictEqual([true, true]);
  });

  it.each([
    '2009-02-29',
    '1900-02-29',
    '2009-13-01',
    '2009-00-10',
    '2009-06-31',
    '2009-6-2',
    '02/06/2009',
    '2009-06-02T10:00',
    '',
  ])('%s does not', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('may be a year or a month alone where it is partial, and counts as its first day', () => {
    expect(['2009', '2009-06', '2009-13', '209'].map(isPartialDate)).toStrictEqual([true, true, false, false]);
    expect(['2009', '2009-06', '2009-06-02'].map(firstDay)).toStrictEqual(['2009-01-01', '2009-06-01', '2009-06-02']);
  });

  it('is moved and measured as the calendar of the platform does', () => {
    const property = fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const moved = new Date(Date.parse(date) + days * 86_400_000);
      fc.pre(moved.getUTCFullYear() > 0);
      expect(addDays(date, days)).toBe(moved.toISOString().slice(0, 10));
      expect(daysBetween(date, addDays(date, days))).toBe(days);
      expect(weekday(date)).toBe(new Date(date).getUTCDay() || 7);
      expect(epochDay(date) * 86_400_000).toBe(Date.parse(date));
    });
    fc.assert(property, seeded(500));
  });

  it('keeps its day number when months are added, or takes the last day of a shorter month', () => {
    expect(addMonths('2009-01-31', 1)).toBe('2009-02-28');
    expect(addMonths('2008-01-31', 1)).toBe('2008-02-29');
    expect(addMonths('2009-06-02', 1)).toBe('2009-07-02');
    expect(addMonths('2009-03-31', -13)).toBe('2008-02-29');
    const property = fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
      const moved = addMonths(date, months);
      const [year = 0, month = 0, day = 0] = moved.split('-').map(Number);
      expect(year * 12 + month).toBe(Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) + months);
      expect(day).toBe(Math.min(Number(date.slice(8)), daysInMonth(year, month)));
    });
    fc.assert(property, seeded(500));
  });

  it('gives an age that grows on the birthday, on 1 March for 29 February in other years', () => {
    expect([age('1984-06-02', '2009-06-01'), age('1984-06-02', '2009-06-02')]).toStrictEqual([24, 25]);
    expect([
      age('1984-02-29', '2009-02-28'),
      age('1984-02-29', '2009-03-01'),
      age('1984-02-29', '2008-02-29'),
    ]).toStrictEqual([24, 25, 24]);
    expect(age('1968', '2009-01-01')).toBe(41);
  });

  it('is printed the British way round, whole or partial', () => {
    expect(['2009-06-02', '2009-06', '2009'].map(formatDate)).toStrictEqual(['02/06/2009', '06/2009', '2009']);
  });
});

describe('a time', () => {
  it('exists from midnight to a minute before midnight', () => {
    expect(
      ['2009-06-02T00:00', '2009-06-02T23:59', '2009-06-02T24:00', '2009-02-29T10:00'].map(isLocalDateTime),
    ).toStrictEqual([true, true, false, false]);
  });

  it('moves on the wall clock, over days and without summer time', () => {
    expect(addHours('2009-03-28T23:30', 4)).toBe('2009-03-29T03:30');
    expect(addHours('2009-06-02T10:15', 24)).toBe('2009-06-03T10:15');
    expect(addHours('2009-06-02T01:00', -2)).toBe('2009-06-01T23:00');
  });
});
