/**
 * The same offers, found the slow way: every start of every day and every pair of officers, asked for each five minutes
 * whether they are there. Everything in these diaries begins and ends on five minutes.
 */
import { addDays, dateOf, type LocalDate, type LocalDateTime, weekday } from '../../../../shared/base/local-date.ts';
import type { AppointmentPlace } from '../../../../shared/diary/appointment.ts';
import type { DiarySetup, KnownOfficer } from '../../../../shared/diary/diary.ts';
import type { SlotWish } from '../../../../shared/diary/offer-slots.ts';
import type { BankHolidayCalendar } from '../../../../shared/rates/bank-holiday.ts';

export interface Booked {
  readonly officer: string | null;
  readonly day: LocalDate;
  readonly from: number;
  readonly to: number;
}

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Whether the officer can be there and has nothing else in the minute. */
function isThere(
  setup: DiarySetup,
  officer: KnownOfficer,
  booked: readonly Booked[],
  day: LocalDate,
  minute: number,
): boolean {
  const now = time(minute);
  const at = `${day}T${now}`;
  const inSpan = ({ from, to }: { from: string; to: string }): boolean => from <= now && now < to;
  const open = setup.office.opening.some((hours) => hours.day === weekday(day) && inSpan(hours));
  const works =
    officer.weekly.some((hours) => hours.day === weekday(day) && inSpan(hours)) ||
    officer.extra.some((hours) => hours.date === day && inSpan(hours));
  const away = officer.unavailable.some(({ from, to }) => from <= at && at < to);
  const busy = booked.some(
    (one) =>
      (one.officer === officer.id || one.officer === null) && one.day === day && one.from <= minute && minute < one.to,
  );
  return open && works && !away && !busy;
}

export function naiveStarts(
  setup: DiarySetup,
  calendar: BankHolidayCalendar,
  booked: readonly Booked[],
  wish: SlotWish,
  days: number,
  enough: number,
): readonly LocalDateTime[] {
  const first = wish.earliest !== null && wish.earliest > dateOf(wish.from) ? wish.earliest : dateOf(wish.from);
  const found: LocalDateTime[] = [];
  const last = addDays(wish.latest !== null && wish.latest > first ? wish.latest : first, days);
  for (let day = first; day <= last && found.length < enough; day = addDays(day, 1)) {
    const holiday = weekday(day) > 5 || calendar.holidays[setup.office.nation].has(day);
    const closed = holiday || setup.office.closures.some(({ from, to }) => from <= day && day <= to);
    const there = new Map<string, readonly boolean[]>();
    const isFree = (officer: KnownOfficer, minute: number): boolean => {
      const minutes =
        there.get(officer.id) ??
        Array.from({ length: 288 }, (_, index) => isThere(setup, officer, booked, day, index * 5));
      there.set(officer.id, minutes);
      return minutes[minute / 5] ?? false;
    };
    for (let start = 0; start < (closed ? 0 : 1440); start += setup.office.stepMinutes) {
      if (start + wish.minutes > 1440 || start < wish.assessorMinutes) continue;
      if (`${day}T${time(start - wish.assessorMinutes)}` < wish.from) continue;
      const can = (officer: KnownOfficer, type: string, from: number, to: number): boolean =>
        officer.skills.includes(type) &&
        wish.needs.every((need) => officer.meets.includes(need)) &&
        Array.from({ length: (to - from) / 5 }, (_, index) => from + index * 5).every((minute) =>
          isFree(officer, minute),
        );
      const taker = setup.officers.find(
        (officer) =>
          can(officer, wish.interviewType, start, start + wish.minutes) &&
          (wish.assessorMinutes === 0 ||
            setup.officers.some(
              (other) =>
                other.id !== officer.id && can(other, 'financialAssessor', start - wish.assessorMinutes, start),
            )),
      );
      if (taker !== undefined) found.push(`${day}T${time(start)}` as LocalDateTime);
    }
  }
  return found;
}

/** What a place takes of its officers' and the customer's time. */
export function bookedBy(place: AppointmentPlace): readonly Booked[] {
  const at = (text: string): number => Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
  const day = dateOf(place.slot);
  const own = { officer: place.officer, day, from: at(place.slot), to: at(place.slot) + place.minutes };
  return place.assessor === undefined || place.assessorSlot === undefined
    ? [own]
    : [own, { officer: place.assessor, day, from: at(place.assessorSlot), to: own.from }];
}
