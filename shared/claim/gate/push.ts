/** Whether the case can be transferred to the benefit systems (catalogue, process.push). */
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import type { ByLanguage } from '../by-language.ts';
import type { GateFacts } from './gate-facts.ts';
import { reasonText } from './laid.ts';

export type PushBlockedReason =
  | 'noPrimaryClaim'
  | 'statementNotSigned'
  | 'questionsUnanswered'
  | 'evidenceOutstanding'
  | 'conditionalityIncomplete'
  | 'cms1Missing';

export interface PushOutcome {
  readonly state: 'blocked' | 'ready' | 'done';
  readonly reason: PushBlockedReason | undefined;
  readonly text: ByLanguage | undefined;
}

/** After one month signature, questions and evidence no longer hold it; conditionality and CMS1 still do. */
function blockedReason(interview: Interview, facts: GateFacts): PushBlockedReason | undefined {
  const { conditionality } = facts;
  if (interview.derived('primaryClaimed') !== true) return 'noPrimaryClaim';
  if (!facts.oneMonthReached) {
    if (facts.signature === undefined) return 'statementNotSigned';
    if (!facts.information.complete) return 'questionsUnanswered';
    if (!facts.evidence.complete) return 'evidenceOutstanding';
  }
  if (conditionality.needed && !conditionality.complete) return 'conditionalityIncomplete';
  return conditionality.cms1Needed && !conditionality.cms1Recorded ? 'cms1Missing' : undefined;
}

/** Done is final; otherwise the first reason that holds it, or ready. */
export function assessPush(interview: Interview, process: ProcessState, facts: GateFacts): PushOutcome {
  if (process.pushedAt !== undefined) return { state: 'done', reason: undefined, text: undefined };
  const reason = blockedReason(interview, facts);
  if (reason === undefined) return { state: 'ready', reason, text: undefined };
  return { state: 'blocked', reason, text: reasonText(interview, reason) };
}
