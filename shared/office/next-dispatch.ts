/** The day on which the next documents can leave for a council. */
import { addDays, dateOf, type LocalDate, type LocalDateTime, weekday } from '../base/local-date.ts';
import { ok, type Result } from '../base/result.ts';
import { type BankHolidayCalendar, isWorkingDay, type Nation } from '../rates/bank-holiday.ts';
import type { CouncilArrangement } from './council-arrangement.ts';
import type { Weekday } from './weekday.ts';

/**
 * Today while the cut-off has not passed and today is one of the agreed days; else the next working day that is. A day that
 * is agreed but a bank holiday is passed over. Failure: rates.noValue for a year without bank holidays.
 */
export function nextDispatchDay(
  { days, cutOff }: Pick<CouncilArrangement, 'days' | 'cutOff'>,
  calendar: BankHolidayCalendar,
  nation: Nation,
  now: LocalDateTime,
): Result<LocalDate> {
  const missed = cutOff !== '' && now.slice(11) >= cutOff;
  for (let day = addDays(dateOf(now), missed ? 1 : 0); ; day = addDays(day, 1)) {
    if (days.length > 0 && !days.includes(weekday(day) as Weekday)) continue;
    const working = isWorkingDay(calendar, nation, day);
    if (!working.ok) return working;
    if (working.value) return ok(day);
  }
}
