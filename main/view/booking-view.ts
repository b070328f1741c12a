/** The interview of a case as the window shows it: booked, held or refused, with the diary's word on it. */
import type { InterviewOutcome, ProcessState } from '../../shared/case/process-state.ts';
import type { BookingViews } from '../../shared/contract/booking-view.ts';
import { isFailureKind } from '../../shared/error/catalogue.ts';

export function bookingViews(
  { booking, bookingRequest, heldBooking, refusedBooking, outcome }: ProcessState,
  types: Readonly<Record<string, string>>,
  officerName: (id: string) => string,
): BookingViews {
  const labelOf = (type: string): string => types[type] ?? type;
  const nameOf = (id: string | undefined): string | null => (id === undefined ? null : officerName(id));
  return {
    outcome: outcome === undefined ? null : outcomeOf(outcome),
    booking:
      booking === undefined
        ? null
        : {
            interviewType: booking.interviewType,
            interviewTypeLabel: labelOf(booking.interviewType),
            slot: booking.slot,
            assessorSlot: booking.assessorSlot ?? null,
            reason: booking.reason ?? null,
            state: bookingRequest === undefined ? 'outside' : bookingRequest.confirmed ? 'confirmed' : 'provisional',
            officerName: nameOf(booking.officer),
            assessorName: nameOf(booking.assessor),
          },
    held:
      heldBooking === undefined
        ? null
        : { interviewTypeLabel: labelOf(heldBooking.interviewType), slot: heldBooking.slot },
    refused:
      refusedBooking === undefined
        ? null
        : {
            slot: refusedBooking.booking.slot,
            reason: isFailureKind(refusedBooking.reason) ? refusedBooking.reason : 'diary.slotTaken',
          },
  };
}

function outcomeOf(outcome: InterviewOutcome): BookingViews['outcome'] {
  switch (outcome.kind) {
    case 'waived':
      return { kind: 'waived', date: null };
    case 'deferred':
      return { kind: 'deferred', date: outcome.from };
    case 'attended':
      return { kind: 'attended', date: outcome.on };
    case 'failed': {
      const { goodCause, goodCauseBy } = outcome;
      if (goodCause === undefined) return { kind: 'failed', date: goodCauseBy };
      return { kind: goodCause.accepted ? 'goodCauseAccepted' : 'goodCauseRefused', date: goodCause.on };
    }
  }
}
