/** The call ends early, or the customer asks to be rung back (catalogue, process.callBack). */
import type { LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { callBackDue } from '../call-back.ts';
import { type Decision, decide, realTime } from './command-check.ts';

/** Every question still open counts as callDropped, and the call-back is set at once. */
export function decideDropCall(
  interview: Interview,
  process: ProcessState,
  _command: Readonly<Record<string, never>>,
  now: LocalDateTime,
): Decision {
  return decide(process, [], () => [
    { type: 'callDropped', payload: {} },
    { type: 'callBackBooked', payload: callBackDue(interview, now) },
  ]);
}

/** At the time the customer asks for, or when the urgency of the case calls for it. */
export function decideBookCallBack(
  interview: Interview,
  process: ProcessState,
  command: { readonly due?: LocalDateTime },
  now: LocalDateTime,
): Decision {
  const { due } = command;
  const checks =
    due === undefined
      ? []
      : [realTime('due', due), due < now ? failure('claim.slotInPast', { slot: due }, 'due') : undefined];
  return decide(process, checks, () => [
    { type: 'callBackBooked', payload: { ...callBackDue(interview, now), ...(due === undefined ? {} : { due }) } },
  ]);
}
