/** Starts a case from a paper form (catalogue, process.clerical; domain.md 12). */
import type { LocalDateTime } from '../../base/local-date.ts';
import type { EventPayloads } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { type Decision, decide, filled, pastDate, realTime } from './command-check.ts';

/** Always first: the form's first contact gives every date of the claim. */
export function decideCaptureClerical(
  _interview: Interview,
  process: ProcessState,
  command: EventPayloads['clericalCaptured'],
  now: LocalDateTime,
): Decision {
  const { firstContact, issued, received, capturedBy } = command;
  const today = now.slice(0, 10);
  const checks = [
    process.clerical === undefined && !process.answersTaken ? undefined : failure('claim.alreadyCaptured'),
    realTime('firstContact', firstContact),
    firstContact > now ? failure('claim.dateInFuture', { field: 'firstContact', today }, 'firstContact') : undefined,
    pastDate('issued', issued, now),
    pastDate('received', received, now),
    filled('capturedBy', capturedBy),
  ];
  const payload = { firstContact, issued, received, capturedBy };
  return decide(process, checks, () => [{ type: 'clericalCaptured', payload }]);
}
