/** Where in the diary an interview goes: the slots to offer, and the officers for a time that was chosen. */
import { dateOf, type LocalDateTime } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { type BookingPlace, openAppointment } from '../../shared/claim/decide/book-interview.ts';
import { slotWish } from '../../shared/claim/slot-wish.ts';
import type { DiarySetup } from '../../shared/diary/diary.ts';
import { offerSlots, placeAtTime, type SlotOffer, type SlotWish } from '../../shared/diary/offer-slots.ts';
import { failure } from '../../shared/error/failure.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Workstation } from '../workstation.ts';
import { diarySetups, takenOn } from './setup.ts';

/** The appointment that a booking or move of this case goes under, where it has one already. */
export const ownAppointment = ({ process }: OpenCase): string | undefined =>
  process.booking?.appointment ?? openAppointment(process);

export interface Offers {
  readonly setup: DiarySetup;
  readonly wish: SlotWish;
  readonly offers: readonly SlotOffer[];
  /** No officer meets all that the customer needs: the slots are offered without. */
  readonly needsUnmet: boolean;
}

/** The next slots at the first place that has a diary; undefined where the office has set up none. */
export function findOffers(
  workstation: Workstation,
  opened: OpenCase,
  interviewType: string,
  from: LocalDateTime,
  limit: number,
): Offers | undefined {
  const { store, rules } = workstation;
  const [setup] = diarySetups(store);
  if (setup === undefined) return undefined;
  const taken = takenOn(store, { caseId: opened.caseId, own: ownAppointment(opened) });
  const { office } = setup;
  const wish = slotWish(opened.interview, { office, calendar: rules.bankHolidays, interviewType, from });
  const offers = offerSlots(setup, rules.bankHolidays, taken, wish, limit);
  if (offers.length > 0 || wish.needs.length === 0) return { setup, wish, offers, needsUnmet: false };
  const without = { ...wish, needs: [] };
  return { setup, wish, offers: offerSlots(setup, rules.bankHolidays, taken, without, limit), needsUnmet: true };
}

/**
 * The place for a time that was chosen, with officers who are free then; undefined where the office has no diary.
 * Failure: diary.noOfficerFree.
 */
export function findPlace(
  workstation: Workstation,
  opened: OpenCase,
  interviewType: string,
  slot: LocalDateTime,
  now: LocalDateTime,
): Result<BookingPlace | undefined> {
  const { store, rules, ids } = workstation;
  const [setup] = diarySetups(store);
  if (setup === undefined) return ok(undefined);
  const { office } = setup;
  const own = ownAppointment(opened);
  const taken = takenOn(store, { caseId: opened.caseId, own });
  const wish = slotWish(opened.interview, { office, calendar: rules.bankHolidays, interviewType, from: now });
  for (const needs of wish.needs.length === 0 ? [[]] : [wish.needs, []]) {
    const place = placeAtTime(setup, rules.bankHolidays, taken, { ...wish, needs }, slot);
    if (!place.ok) return place;
    if (place.value !== undefined) return ok({ ...place.value, appointment: own ?? ids.next() });
  }
  return fail(failure('diary.noOfficerFree', { day: dateOf(slot) }, 'slot'));
}
