/** How long before the end of a case's month it is warned of: working days, as the office has chosen. */
import { addDays, type LocalDate } from '../../shared/base/local-date.ts';
import { addWorkingDays } from '../../shared/rates/bank-holiday.ts';
import { readOfficeRecord } from '../office/read-record.ts';
import type { Workstation } from '../workstation.ts';

/** Of an office that has not chosen. */
const workingDaysUsually = 5;
/** Calendar days, where no bank holidays are known for the year. */
const daysOfAWeek = 7;

/**
 * The last end of a month that is warned of on a day: at most so many working days lie after the day until then. The days
 * off that follow the last of them belong to it.
 */
export function monthSoonBy({ store, rules }: Pick<Workstation, 'store' | 'rules'>, today: LocalDate): LocalDate {
  const kept = readOfficeRecord(store, 'monthWarning', 'office');
  const workingDays = kept?.body.workingDays ?? workingDaysUsually;
  const after = addWorkingDays(rules.bankHolidays, rules.nationOf(undefined), today, workingDays + 1);
  return after.ok
    ? addDays(after.value, -1)
    : addDays(today, Math.ceil((workingDays / workingDaysUsually) * daysOfAWeek));
}
