/** Whether officers can take an appointment as it is asked for: said by the server before it gives the slot. */
import { dateOf } from '../base/local-date.ts';
import type { BankHolidayCalendar } from '../rates/bank-holiday.ts';
import { type Failure, failure } from '../error/failure.ts';
import { type AppointmentPlace, timesOf } from './appointment.ts';
import { assessorType, type DiarySetup } from './diary.ts';
import { freeTime, openingOn } from './free-time.ts';
import { holds } from './time.ts';

/**
 * Failures: diary.officerUnknown, diary.officerWithoutSkill, diary.officeClosed, diary.officerAway. Whether somebody else has
 * the time is not asked here: only the database can say so of two at once.
 */
export function checkPlace(
  setup: DiarySetup,
  calendar: BankHolidayCalendar,
  place: AppointmentPlace,
): Failure | undefined {
  const day = dateOf(place.slot);
  const opening = openingOn(setup.office, calendar, day);
  if (!opening.ok) return opening.failure;
  if (opening.value.length === 0) return failure('diary.officeClosed', {}, 'slot');
  for (const { officer: id, span } of timesOf(place)) {
    const officer = setup.officers.find((one) => one.id === id);
    if (officer === undefined) return failure('diary.officerUnknown', {}, 'officer');
    const type = id === place.officer ? place.interviewType : assessorType;
    if (!officer.skills.includes(type)) return failure('diary.officerWithoutSkill', {}, 'officer');
    if (!holds(freeTime(officer, opening.value, day), span)) return failure('diary.officerAway', {}, 'slot');
  }
  return undefined;
}
