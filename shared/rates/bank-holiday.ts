/**
 * Bank holidays by nation and year, and the counting of working days. The data is in assets/rates/bank-holidays.yaml.
 */
import { addDays, isLocalDate, type LocalDate, weekday } from '../base/local-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { failure } from '../error/failure.ts';

/** Where the office is: the two have different bank holidays. */
export const nations = ['englandWales', 'scotland'] as const;
export type Nation = (typeof nations)[number];

/** Bank holidays of whole years, first and last included. */
export interface BankHolidayCalendar {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly holidays: Readonly<Record<Nation, ReadonlySet<string>>>;
}

/** Parses the file's value, as YAML gives it. */
export function parseBankHolidays(raw: unknown): Result<BankHolidayCalendar> {
  const { firstYear, lastYear, nations: byNation } = asMap(raw);
  if (!Number.isInteger(firstYear) || !Number.isInteger(lastYear)) return refuse('firstYear and lastYear are years');
  const holidays: Record<Nation, ReadonlySet<string>> = { englandWales: new Set(), scotland: new Set() };
  for (const nation of nations) {
    const years = asMap(byNation)[nation];
    if (!Array.isArray(years)) return refuse(`nations.${nation} is a list with one list of days a year`);
    const days: unknown[] = years.flat();
    const wrong = days.find((day) => typeof day !== 'string' || !isLocalDate(day));
    if (wrong !== undefined) return refuse(`nations.${nation} holds something that is not a date`);
    holidays[nation] = new Set(days as string[]);
    for (let year = firstYear as number; year <= (lastYear as number); year += 1) {
      if (!(days as string[]).some((day) => day.startsWith(`${year}-`)))
        return refuse(`nations.${nation} has no ${year}`);
    }
  }
  return ok({
    firstYear: firstYear as number,
    lastYear: lastYear as number,
    holidays: holidays,
  });
}

const asMap = (raw: unknown): Record<string, unknown> =>
  raw !== null && typeof raw === 'object' ? (raw as Record<string, unknown>) : {};

const refuse = (reason: string) => fail(failure('file.unreadable', { file: 'bank-holidays.yaml', reason }));

/** Whether offices are open; a year without data is a failure. */
export function isWorkingDay(calendar: BankHolidayCalendar, nation: Nation, date: string): Result<boolean> {
  const year = Number(date.slice(0, 4));
  if (year < calendar.firstYear || year > calendar.lastYear) {
    return fail(failure('rates.noValue', { name: 'bank holidays', date }));
  }
  return ok(weekday(date) <= 5 && !calendar.holidays[nation].has(date));
}

/** The nth working day after a date: counting starts on the day after it (catalogue, wfi.rule). */
export function addWorkingDays(
  calendar: BankHolidayCalendar,
  nation: Nation,
  date: string,
  count: number,
): Result<LocalDate> {
  let day = addDays(date, 0);
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    const working = isWorkingDay(calendar, nation, day);
    if (!working.ok) return working;
    if (working.value) left -= 1;
  }
  return ok(day);
}
