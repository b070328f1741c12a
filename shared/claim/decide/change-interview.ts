/** Moves, cancels and takes up again the interview that is booked, and takes the diary's word on it. */
import type { LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import type { DiaryAnswer } from '../../diary/request.ts';
import { type Failure, failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { type BookingPlace, minutesBefore } from './book-interview.ts';
import { type Decision, decide, filled, realTime } from './command-check.ts';

export interface MoveInterview {
  /** Start of the interview. */
  readonly slot: LocalDateTime;
  readonly reason: string;
  readonly place?: BookingPlace;
}

/** The interview keeps its type. Failures: diary.notBooked, claim.missingField, claim.badDate, claim.slotInPast. */
export function decideMoveInterview(
  _interview: Interview,
  process: ProcessState,
  { slot, reason, place }: MoveInterview,
  now: LocalDateTime,
): Decision {
  const { booking } = process;
  const checks = [
    booking === undefined ? failure('diary.notBooked') : undefined,
    overCheck(process),
    filled('reason', reason),
    realTime('slot', slot),
    slot < now ? failure('claim.slotInPast', { slot }, 'slot') : undefined,
  ];
  return decide(process, checks, () => {
    if (booking === undefined) return [];
    const { interviewType, minutes } = booking;
    const assessorSlot = booking.assessorSlot === undefined ? undefined : minutesBefore(slot, assessorMinutes(booking));
    const payload = {
      interviewType,
      minutes,
      slot,
      ...(assessorSlot === undefined ? {} : { assessorSlot }),
      ...place,
      reason: reason.trim(),
    };
    return [{ type: 'interviewMoved', payload }];
  });
}

/** What became of an interview is recorded once: another is booked, this one is not moved. */
const overCheck = ({ booking, outcome }: ProcessState): Failure | undefined =>
  booking !== undefined && outcome !== undefined ? failure('diary.appointmentOver') : undefined;

/** As long as the assessor's meeting was, from its beginning to the interview's. */
function assessorMinutes({ slot, assessorSlot = slot }: { slot: LocalDateTime; assessorSlot?: LocalDateTime }): number {
  const minutes = (at: string): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
  return minutes(slot) - minutes(assessorSlot);
}

/** What is booked, or held since a rebuild. Failures: diary.notBooked, claim.missingField. */
export function decideCancelInterview(
  _interview: Interview,
  process: ProcessState,
  { reason }: { readonly reason: string },
  _now: LocalDateTime,
): Decision {
  const booked = process.booking ?? process.heldBooking;
  const checks = [
    booked === undefined ? failure('diary.notBooked') : undefined,
    overCheck(process),
    filled('reason', reason),
  ];
  return decide(process, checks, () => {
    const appointment = booked?.appointment;
    const payload = { reason: reason.trim(), ...(appointment === undefined ? {} : { appointment }) };
    return [{ type: 'interviewCancelled', payload }];
  });
}

/** Books the slot again that a rebuild left held: one confirmation. Failures: diary.nothingHeld, diary.heldSlotPast. */
export function decideRebook(
  _interview: Interview,
  process: ProcessState,
  _command: object,
  now: LocalDateTime,
): Decision {
  const { heldBooking } = process;
  return decide(process, [heldCheck(heldBooking?.slot, now)], () =>
    heldBooking === undefined ? [] : [{ type: 'interviewBooked', payload: heldBooking }],
  );
}

function heldCheck(slot: LocalDateTime | undefined, now: LocalDateTime): Failure | undefined {
  if (slot === undefined) return failure('diary.nothingHeld');
  return slot < now ? failure('diary.heldSlotPast') : undefined;
}

/** Who takes the interview instead of those who were asked for. */
function othersThan(booking: ProcessState['booking'], given: DiaryAnswer['appointment']): object {
  if (given === null || booking === undefined) return {};
  const { officer, assessor } = given;
  if (officer === booking.officer && assessor === booking.assessor) return {};
  return { officer, ...(assessor === undefined ? {} : { assessor }) };
}

/** An answer that something else has followed since, or that only says how a cancellation went, decides nothing. */
export function decideDiaryAnswer(
  _interview: Interview,
  process: ProcessState,
  { id, outcome, reason, appointment: given }: DiaryAnswer,
): Decision {
  const { bookingRequest, booking } = process;
  if (process.deleted || bookingRequest?.request !== id || bookingRequest.confirmed) return { ok: true, value: [] };
  const appointment = booking?.appointment ?? '';
  return {
    ok: true,
    value: [
      outcome === 'taken'
        ? { type: 'interviewConfirmed', payload: { appointment, request: id, ...othersThan(booking, given) } }
        : { type: 'interviewRefused', payload: { appointment, request: id, reason: reason ?? '' } },
    ],
  };
}
