import { describe, expect, it } from 'vitest';
import { weekday } from '../../../../shared/base/local-date.ts';
import { addWorkingDays, isWorkingDay, nations, parseBankHolidays } from '../../../../shared/rates/bank-holiday.ts';
import { bankHolidays } from './support/release.ts';

describe('working days', () => {
  it.each([
    ['englandWales', '2009-06-02', 4, '2009-06-08'],
    ['englandWales', '2009-04-09', 1, '2009-04-14'],
    ['scotland', '2009-04-09', 1, '2009-04-13'],
    ['englandWales', '2009-12-23', 4, '2009-12-31'],
    ['scotland', '2009-12-30', 2, '2010-01-05'],
    ['englandWales', '2011-04-21', 1, '2011-04-26'],
    ['englandWales', '2009-06-05', 1, '2009-06-08'],
    ['englandWales', '2009-06-05', 0, '2009-06-05'],
  ] as const)('in %s after %s: number %i is %s', (nation, date, count, expected) => {
    expect(addWorkingDays(bankHolidays, nation, date, count)).toEqual({ ok: true, value: expected });
  });

  it('are refused outside the years of the data, with the date', () => {
    expect(isWorkingDay(bankHolidays, 'scotland', '2031-01-02')).toEqual({
      ok: false,
      failure: { kind: 'rates.noValue', detail: { name: 'bank holidays', date: '2031-01-02' } },
    });
    expect(addWorkingDays(bankHolidays, 'englandWales', '2030-12-31', 1).ok).toBe(false);
  });

  it('have eight or more bank holidays a year, none of them at a weekend', () => {
    for (const nation of nations) {
      const days = [...bankHolidays.holidays[nation]];
      expect(days.filter((day) => weekday(day) > 5)).toEqual([]);
      for (let year = 2003; year <= 2030; year += 1) {
        expect(days.filter((day) => day.startsWith(`${year}-`)).length).toBeGreaterThanOrEqual(8);
      }
    }
  });
});

describe('a file of bank holidays', () => {
  const years = { firstYear: 2009, lastYear: 2009 };
  it.each([
    [null, 'firstYear and lastYear are years'],
    [years, 'nations.englandWales is a list with one list of days a year'],
    [
      { ...years, nations: { englandWales: [['2009-02-30']], scotland: [] } },
      'nations.englandWales holds something that is not a date',
    ],
    [{ ...years, nations: { englandWales: [['2008-01-01']], scotland: [] } }, 'nations.englandWales has no 2009'],
  ])('is refused with the place when it is wrong (%#)', (raw, reason) => {
    expect(parseBankHolidays(raw)).toMatchObject({ failure: { kind: 'file.unreadable', detail: { reason } } });
  });
});
