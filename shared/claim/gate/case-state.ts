/** The one word that says where a case is: the first that fits (catalogue, process.caseStates). */
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import type { GateFacts } from './gate-facts.ts';
import type { LaidOutcome } from './laid.ts';
import type { PushOutcome } from './push.ts';

export const caseStates = [
  'deleted',
  'awaitingCapture',
  'changeLogged',
  'secondaryOnly',
  'awaitingCallBack',
  'interviewing',
  'complete',
  'pushed',
  'overdueOneMonth',
  'readyToPush',
  'awaitingSignature',
  'awaitingEvidence',
  'awaitingConditionality',
] as const;
export type CaseState = (typeof caseStates)[number];

/** Whether nothing more is to be sent to a council. */
export const laidSettled = (laid: LaidOutcome): boolean => laid.state === 'dispatched' || laid.state === 'notDue';

/** After one month, with document and push done, nothing keeps the case (domain.md 1.3). */
export const deletionDue = (facts: GateFacts, laid: LaidOutcome, push: PushOutcome): boolean =>
  facts.oneMonthReached && laidSettled(laid) && push.state === 'done';

/** The first state that fits; interviewing when none does. */
export function assessCaseState(
  interview: Interview,
  process: ProcessState,
  facts: GateFacts,
  laid: LaidOutcome,
  push: PushOutcome,
): CaseState {
  const { conditionality, information, evidence } = facts;
  const printed = process.statements.length > 0;
  const callDropped = information.unanswered.some(({ reason }) => reason === 'callDropped');
  const pushDone = push.state === 'done';
  const holds: Readonly<Record<CaseState, () => boolean>> = {
    deleted: () => process.deleted || deletionDue(facts, laid, push),
    awaitingCapture: () => process.clerical !== undefined && !process.answersTaken,
    changeLogged: () => interview.value('claim.existingClaimChange') === true,
    secondaryOnly: () => interview.derived('secondaryOnly') === true,
    awaitingCallBack: () => callDropped && !printed,
    interviewing: () => !printed && process.signatures.length === 0,
    complete: () => pushDone && laidSettled(laid),
    pushed: () => pushDone,
    overdueOneMonth: () => facts.oneMonthReached,
    readyToPush: () => push.state === 'ready',
    awaitingSignature: () => facts.signature === undefined,
    awaitingEvidence: () => !information.complete || !evidence.complete,
    awaitingConditionality: () =>
      (conditionality.needed && !conditionality.complete) ||
      (conditionality.cms1Needed && !conditionality.cms1Recorded),
  };
  return caseStates.find((state) => holds[state]()) ?? 'interviewing';
}
