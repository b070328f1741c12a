/** Lets what is decided about an interview, and what became of it, reach the diary and job-search system with the customer's details and markers. */
import { dateOf, type LocalDate } from '../../shared/base/local-date.ts';
import type { CaseFact } from '../../shared/case/event.ts';
import type { Booking, ProcessState } from '../../shared/case/process-state.ts';
import { listMarkers } from '../../shared/claim/referral.ts';
import type { Interview } from '../../shared/interview/interview.ts';
import { bookingMessage, outcomeMessage } from '../../shared/outbound/lms-message.ts';
import type { Decided } from '../claim/carry-out.ts';

/** The decision, and with it the message in the same transaction. */
export const tellLms =
  (decided: Decided): Decided =>
  (interview, process, now) => {
    const done = decided(interview, process, now);
    return done.ok
      ? { ok: true, value: [...done.value, ...messages(interview, process, done.value, dateOf(now))] }
      : done;
  };

function messages(
  interview: Interview,
  process: ProcessState,
  facts: readonly CaseFact[],
  today: LocalDate,
): readonly CaseFact[] {
  const tell = (booking: Booking | undefined, change: 'booked' | 'moved' | 'cancelled'): readonly CaseFact[] =>
    booking === undefined
      ? []
      : [bookingMessage(interview, process, { markers: listMarkers(interview) }, booking, change)];
  const became = (outcome: string, reason: string, on: string): readonly CaseFact[] => [
    outcomeMessage(interview, process, { markers: listMarkers(interview) }, { outcome, reason, on }),
  ];
  return facts.flatMap((fact) => {
    switch (fact.type) {
      case 'interviewBooked':
        return tell(fact.payload, 'booked');
      case 'interviewMoved':
        return tell(fact.payload, 'moved');
      case 'interviewCancelled':
        // A slot that is only held was told as cancelled when the case was rebuilt.
        return tell(process.booking, 'cancelled');
      case 'caseRebuilt':
        return tell(process.booking, 'cancelled');
      case 'interviewWaived':
        return became('waived', fact.payload.reasonCode, today);
      case 'interviewDeferred':
        return became('deferred', fact.payload.reasonCode, fact.payload.from);
      case 'interviewAttended':
        return became('attended', '', fact.payload.on);
      case 'interviewFailed':
        return became('failedToAttend', '', fact.payload.on);
      case 'goodCauseRecorded':
        return became(
          fact.payload.accepted ? 'goodCauseAccepted' : 'goodCauseRefused',
          fact.payload.code,
          fact.payload.on,
        );
      default:
        return [];
    }
  });
}
