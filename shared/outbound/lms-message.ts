/** Basic details and markers for the diary and job-search system (seed 002; domain.md 5.4). */
import type { CaseFact } from '../case/event.ts';
import type { Booking, ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Interview } from '../interview/interview.ts';
import { about } from './about.ts';
import { queueMessage } from './queue-message.ts';
import { sentToLms } from './select-answers.ts';

const details = (interview: Interview, process: ProcessState, { markers }: Pick<CaseAssessment, 'markers'>) => ({
  ...about(interview, process, sentToLms),
  markers: markers.map(({ id }) => id),
});

/** Who the customer is, without an interview: for a claim that has none. */
export const customerDetailsMessage = (
  interview: Interview,
  process: ProcessState,
  assessment: Pick<CaseAssessment, 'markers'>,
): CaseFact => queueMessage('lms', 'customerDetails', details(interview, process, assessment));

/** A booking, its move, or that it is taken back. */
export function bookingMessage(
  interview: Interview,
  process: ProcessState,
  assessment: Pick<CaseAssessment, 'markers'>,
  { interviewType, slot, minutes, assessorSlot }: Booking,
  change: 'booked' | 'moved' | 'cancelled',
): CaseFact {
  return queueMessage('lms', 'interviewBooking', {
    ...details(interview, process, assessment),
    interviewType,
    slot,
    minutes,
    ...(assessorSlot === undefined ? {} : { assessorSlot }),
    change,
  });
}

/** What became of the interview: `outcome` is a code (waived, deferred, attended, failedToAttend), `on` a date. */
export function outcomeMessage(
  interview: Interview,
  process: ProcessState,
  assessment: Pick<CaseAssessment, 'markers'>,
  told: { readonly outcome: string; readonly reason: string; readonly on: string },
): CaseFact {
  return queueMessage('lms', 'interviewOutcome', { ...details(interview, process, assessment), ...told });
}
