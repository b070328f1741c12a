/**
 * The next suitable slots for an interview: within its working-day limit, the assessor straight before the adviser on the
 * same day where the table says so, with officers who may take it and can meet what the customer needs (domain.md 5.3).
 * Looks at one day after another and stops when it has enough, so the work goes with the days looked at.
 */
import { addDays, dateOf, type LocalDate, type LocalDateTime } from '../base/local-date.ts';
import { ok, type Result } from '../base/result.ts';
import type { BankHolidayCalendar } from '../rates/bank-holiday.ts';
import type { AppointmentPlace } from './appointment.ts';
import type { DiaryNeed } from '../case/booking-event.ts';
import { assessorType, type DiarySetup, type KnownOfficer } from './diary.ts';
import { freeTime, openingOn } from './free-time.ts';
import { holds, minuteOf, type Span, timeOn, without } from './time.ts';

/** What is to be booked. */
export interface SlotWish {
  readonly interviewType: string;
  readonly minutes: number;
  /** Minutes with the assessor straight before; 0: no assessor. */
  readonly assessorMinutes: number;
  /** Nothing before this moment. */
  readonly from: LocalDateTime;
  /** Nothing before this day, where the table says so. */
  readonly earliest: LocalDate | null;
  /** The last day of the limit; null: none. */
  readonly latest: LocalDate | null;
  readonly needs: readonly DiaryNeed[];
}

export interface SlotOffer extends AppointmentPlace {
  /** After the limit: offered only when nothing is free within it. */
  readonly late: boolean;
}

/** What is taken on a day: spans by officer, and those of the customer (and partner) under `null`. */
export type TakenOn = (day: LocalDate) => ReadonlyMap<string | null, readonly Span[]>;

/** Days after the limit, or after the first day where there is none, in which a slot is looked for. */
export const lookAheadDays = 28;

interface OfficerDay {
  readonly officer: KnownOfficer;
  readonly free: readonly Span[];
  /** Minutes taken already: work is shared out evenly. */
  readonly load: number;
}

const mayTake = (officer: KnownOfficer, type: string, needs: readonly DiaryNeed[]): boolean =>
  officer.skills.includes(type) && needs.every((need) => officer.meets.includes(need));

const minutesIn = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** Who goes out on visits takes an interview at the office only when nobody else can. */
const visits = ({ officer }: OfficerDay): number => (officer.meets.includes('homeVisit') ? 1 : 0);

/** The least busy first; by staff number where that is the same. On a visit all of them visit. */
const inOrder = (a: OfficerDay, b: OfficerDay): number =>
  visits(a) - visits(b) || a.load - b.load || (a.officer.id < b.officer.id ? -1 : a.officer.id > b.officer.id ? 1 : 0);

interface Staff {
  readonly officers: readonly OfficerDay[];
  readonly assessors: readonly OfficerDay[];
}

/** Who may take the interview on a day, and when; nobody while the office is closed. */
function staffOn(
  setup: DiarySetup,
  calendar: BankHolidayCalendar,
  takenOn: TakenOn,
  wish: SlotWish,
  day: LocalDate,
): Result<Staff> {
  const opening = openingOn(setup.office, calendar, day);
  if (!opening.ok) return opening;
  if (opening.value.length === 0) return ok({ officers: [], assessors: [] });
  const taken = takenOn(day);
  const customer = taken.get(null) ?? [];
  const daysOf = (type: string): readonly OfficerDay[] =>
    setup.officers
      .filter((officer) => mayTake(officer, type, wish.needs))
      .map((officer) => {
        const own = taken.get(officer.id) ?? [];
        return {
          officer,
          free: without(freeTime(officer, opening.value, day), [...own, ...customer]),
          load: minutesIn(own),
        };
      })
      .sort(inOrder);
  return ok({
    officers: daysOf(wish.interviewType),
    assessors: wish.assessorMinutes === 0 ? [] : daysOf(assessorType),
  });
}

/** Every start of one day, each with the officers who would take it. Fails where the calendar has no such year. */
function slotsOn(
  setup: DiarySetup,
  calendar: BankHolidayCalendar,
  takenOn: TakenOn,
  wish: SlotWish,
  day: LocalDate,
): Result<readonly AppointmentPlace[]> {
  const staff = staffOn(setup, calendar, takenOn, wish, day);
  if (!staff.ok) return staff;
  const { officers, assessors } = staff.value;
  const first = dateOf(wish.from) === day ? minuteOf(wish.from) : 0;
  const starts = new Set(officers.flatMap(({ free }) => startsIn(free, wish, setup.office.stepMinutes, first)));
  const inOrderOfTime = [...starts].sort((a, b) => a - b);
  return ok(inOrderOfTime.flatMap((start) => placeAt(setup.key, wish, day, start, officers, assessors) ?? []));
}

/** The officers for a time that was chosen, on the grid or off it; undefined when nobody is free then. */
export function placeAtTime(
  setup: DiarySetup,
  calendar: BankHolidayCalendar,
  takenOn: TakenOn,
  wish: SlotWish,
  slot: LocalDateTime,
): Result<AppointmentPlace | undefined> {
  const day = dateOf(slot);
  const staff = staffOn(setup, calendar, takenOn, wish, day);
  if (!staff.ok) return staff;
  return ok(placeAt(setup.key, wish, day, minuteOf(slot), staff.value.officers, staff.value.assessors));
}

/** Starts on the grid at which the interview fits, with room for the assessor after `first`. */
function startsIn(free: readonly Span[], wish: SlotWish, step: number, first: number): readonly number[] {
  return free.flatMap(({ from, to }) => {
    const earliest = Math.max(from, first + wish.assessorMinutes);
    const starts: number[] = [];
    for (let start = Math.ceil(earliest / step) * step; start + wish.minutes <= to; start += step) starts.push(start);
    return starts;
  });
}

function placeAt(
  office: string,
  wish: SlotWish,
  day: LocalDate,
  start: number,
  officers: readonly OfficerDay[],
  assessors: readonly OfficerDay[],
): AppointmentPlace | undefined {
  const { interviewType, minutes, assessorMinutes, needs } = wish;
  const span = { from: start, to: start + minutes };
  const before = { from: start - assessorMinutes, to: start };
  for (const { officer } of officers.filter(({ free }) => holds(free, span))) {
    const given = needs.length === 0 ? {} : { needs: [...needs] };
    const place = { office, interviewType, slot: timeOn(day, start), minutes, officer: officer.id, ...given };
    if (assessorMinutes === 0) return place;
    const assessor = assessors.find(({ officer: { id }, free }) => id !== officer.id && holds(free, before));
    if (assessor !== undefined)
      return { ...place, assessor: assessor.officer.id, assessorSlot: timeOn(day, before.from) };
  }
  return undefined;
}

/**
 * At most `limit` slots, the earliest first. Within the limit where there is one there; otherwise the first after it, marked
 * late. Days of years without bank holidays end the search.
 */
export function offerSlots(
  setup: DiarySetup,
  calendar: BankHolidayCalendar,
  takenOn: TakenOn,
  wish: SlotWish,
  limit: number,
): readonly SlotOffer[] {
  const today = dateOf(wish.from);
  const start = wish.earliest !== null && wish.earliest > today ? wish.earliest : today;
  const end = addDays(wish.latest !== null && wish.latest > start ? wish.latest : start, lookAheadDays);
  const offers: SlotOffer[] = [];
  for (let day = start; day <= end && offers.length < limit; day = addDays(day, 1)) {
    const late = wish.latest !== null && day > wish.latest;
    if (late && offers.some((offer) => !offer.late)) break;
    const slots = slotsOn(setup, calendar, takenOn, wish, day);
    if (!slots.ok) break;
    offers.push(...slots.value.slice(0, limit - offers.length).map((place) => ({ ...place, late })));
  }
  return offers;
}
