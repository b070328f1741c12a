/** When an officer can see customers on a day, before appointments are taken out. */
import { type LocalDate, weekday } from '../base/local-date.ts';
import type { Result } from '../base/result.ts';
import { type BankHolidayCalendar, isWorkingDay } from '../rates/bank-holiday.ts';
import type { DiaryOffice, DiaryOfficer } from './diary.ts';
import { minuteOf, onDay, type Span, within, without } from './time.ts';

const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): Span => ({
  from: minuteOf(from),
  to: minuteOf(to),
});

/** The opening hours of a day: none at a weekend, on a bank holiday or in a closure. A year without data is `rates.noValue`. */
export function openingOn(office: DiaryOffice, calendar: BankHolidayCalendar, day: LocalDate): Result<readonly Span[]> {
  const working = isWorkingDay(calendar, office.nation, day);
  if (!working.ok) return working;
  const closed = !working.value || office.closures.some(({ from, to }) => from <= day && day <= to);
  return { ok: true, value: closed ? [] : office.opening.filter((hours) => hours.day === weekday(day)).map(spanOf) };
}

/** Weekly hours and flexibilities, within the opening hours, without what the officer is unavailable for. */
export function freeTime(officer: DiaryOfficer, opening: readonly Span[], day: LocalDate): readonly Span[] {
  if (opening.length === 0) return [];
  const hours = officer.weekly.filter((own) => own.day === weekday(day)).map(spanOf);
  const extra = officer.extra.filter((own) => own.date === day).map(spanOf);
  const away = officer.unavailable.flatMap(({ from, to }) => onDay(from, to, day) ?? []);
  return without(within([...hours, ...extra], opening), away);
}
