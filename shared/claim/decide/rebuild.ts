/** Delete and rebuild: the same answers, a new start for what was done with them (catalogue, process.rebuild). */
import type { LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import { type Decision, decide, filled } from './command-check.ts';

/** The diary's interview is cancelled and its slot held (process.heldBooking) until it is booked again. */
export function decideRebuild(
  _interview: Interview,
  process: ProcessState,
  command: { readonly reason: string },
  _now: LocalDateTime,
): Decision {
  const reason = command.reason.trim();
  const appointment = process.booking?.appointment;
  return decide(process, [filled('reason', reason)], () => [
    { type: 'caseRebuilt', payload: { reason, ...(appointment === undefined ? {} : { appointment }) } },
  ]);
}
