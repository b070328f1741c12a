/** Asks for the transfer to the benefit systems (catalogue, process.push). */
import type { LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { gatherGateFacts } from '../gate/gate-facts.ts';
import { assessPush } from '../gate/push.ts';
import { type Decision, decide } from './command-check.ts';

/** Refused with the reason while blocked; done is final, so asking again changes nothing. */
export function decidePush(
  interview: Interview,
  process: ProcessState,
  _command: Readonly<Record<string, never>>,
  now: LocalDateTime,
): Decision {
  const push = assessPush(interview, process, gatherGateFacts(interview, process, now));
  const { state, reason, text } = push;
  const blocked =
    state === 'blocked'
      ? failure('claim.pushBlocked', { reason: reason ?? '', text: text?.en ?? '', textCy: text?.cy ?? '' })
      : undefined;
  return decide(process, [blocked], () => (state === 'done' ? [] : [{ type: 'pushed', payload: {} }]));
}
