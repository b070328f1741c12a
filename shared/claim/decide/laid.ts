/** What is decided about the document to the council: which council, sending it, and a manager's override. */
import type { LocalDateTime } from '../../base/local-date.ts';
import type { DispatchMethod } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { resolveCouncil } from '../council.ts';
import { gatherGateFacts } from '../gate/gate-facts.ts';
import { assessLaid, type LaidOutcome } from '../gate/laid.ts';
import { type Decision, decide, filled, oneOf } from './command-check.ts';

const standing = (interview: Interview, process: ProcessState, now: LocalDateTime): LaidOutcome =>
  assessLaid(interview, process, gatherGateFacts(interview, process, now));

export interface AssignCouncil {
  readonly code: string;
  /** The codes it was chosen from. */
  readonly candidates: readonly string[];
  /** Whether a code is a council of the list; handed in, because the list is data. */
  readonly knownCouncil: (code: string) => boolean;
}

/** Answers home.council and its confirmation; a signature stays. The same council again changes nothing. */
export function decideAssignCouncil(
  _interview: Interview,
  process: ProcessState,
  command: AssignCouncil,
  _now: LocalDateTime,
): Decision {
  const { code, candidates, knownCouncil } = command;
  const strange = candidates.length > 0 && !candidates.includes(code);
  const checks = [
    knownCouncil(code) ? undefined : failure('claim.unknownCouncil', { code }, 'code'),
    strange ? failure('claim.councilNotCandidate', { code }, 'code') : undefined,
  ];
  const unchanged = process.council?.code === code;
  return decide(process, checks, () => (unchanged ? [] : [{ type: 'councilAssigned', payload: { code, candidates } }]));
}

export interface Dispatch {
  readonly batchId: string;
  readonly council: string;
  readonly method: DispatchMethod;
}

/** Sends a queued document with the batch of its council; anything else is refused. */
export function decideDispatch(
  interview: Interview,
  process: ProcessState,
  command: Dispatch,
  now: LocalDateTime,
): Decision {
  const { batchId, council, method } = command;
  const { state } = standing(interview, process, now);
  const queued = state === 'queued' && resolveCouncil(interview, process) === council;
  const checks = [
    oneOf('method', method, ['post', 'courier', 'collect']),
    filled('batchId', batchId),
    queued ? undefined : failure('claim.laidNotQueued', { council, state }, 'council'),
  ];
  return decide(process, checks, () => [{ type: 'laidDispatched', payload: { batchId, council, method } }]);
}

/** A manager lets a document go that something holds. The reason is the event's note; the event itself is the audit. */
export function decideReleaseByManager(
  interview: Interview,
  process: ProcessState,
  _command: Readonly<Record<string, never>>,
  now: LocalDateTime,
): Decision {
  const { state } = standing(interview, process, now);
  const check = state === 'blocked' ? undefined : failure('claim.laidNotBlocked', { state });
  return decide(process, [check], () => [{ type: 'laidReleased', payload: { reason: 'manual' } }]);
}
