/** Whether the case can be transferred to the benefit systems (catalogue, process.push). */
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import type { ByLanguage } from '../by-language.ts';
import type { GateFacts } from './gate-facts.ts';
import { reasonText } from './laid.ts';

export const pushGates = [
  'noPrimaryClaim',
  'statementNotSigned',
  'questionsUnanswered',
  'evidenceOutstanding',
  'conditionalityIncomplete',
  'cms1Missing',
] as const;
export type PushBlockedReason = (typeof pushGates)[number];

/**
 * - `open`: met. - `shut`: it holds the push. - `waived`: not met, but the month is over and it no longer holds.
 * - `notNeeded`: this case has no such thing to complete.
 */
export type GateState = 'open' | 'shut' | 'waived' | 'notNeeded';

/** One thing that has to be complete before the push; its name is the reason that it holds with. */
export interface PushGate {
  readonly reason: PushBlockedReason;
  readonly state: GateState;
}

export interface PushOutcome {
  readonly state: 'blocked' | 'ready' | 'done';
  readonly reason: PushBlockedReason | undefined;
  readonly text: ByLanguage | undefined;
}

/**
 * Every gate in the order in which it becomes the reason. After one month signature, questions and evidence no longer hold;
 * conditionality and CMS1 still do.
 */
export function assessGates(interview: Interview, facts: GateFacts): readonly PushGate[] {
  const { conditionality, oneMonthReached } = facts;
  const gate = (reason: PushBlockedReason, isMet: boolean): PushGate => ({ reason, state: isMet ? 'open' : 'shut' });
  const untilMonth = (reason: PushBlockedReason, isMet: boolean): PushGate =>
    !isMet && oneMonthReached ? { reason, state: 'waived' } : gate(reason, isMet);
  const ifNeeded = (reason: PushBlockedReason, isNeeded: boolean, isMet: boolean): PushGate =>
    isNeeded ? gate(reason, isMet) : { reason, state: 'notNeeded' };
  return [
    gate('noPrimaryClaim', interview.derived('primaryClaimed') === true),
    untilMonth('statementNotSigned', facts.signature !== undefined),
    untilMonth('questionsUnanswered', facts.information.complete),
    untilMonth('evidenceOutstanding', facts.evidence.complete),
    ifNeeded('conditionalityIncomplete', conditionality.needed, conditionality.complete),
    ifNeeded('cms1Missing', conditionality.cms1Needed, conditionality.cms1Recorded),
  ];
}

/** Done is final; otherwise the first reason that holds it, or ready. */
export function assessPush(interview: Interview, process: ProcessState, facts: GateFacts): PushOutcome {
  if (process.pushedAt !== undefined) return { state: 'done', reason: undefined, text: undefined };
  const reason = assessGates(interview, facts).find(({ state }) => state === 'shut')?.reason;
  if (reason === undefined) return { state: 'ready', reason, text: undefined };
  return { state: 'blocked', reason, text: reasonText(interview, reason) };
}
