/** Where the Local Authority Input Document stands (catalogue, process.laid; domain.md 2.2). */
import type { ReleaseReason } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import { type ByLanguage, inBoth } from '../by-language.ts';
import type { GateFacts } from './gate-facts.ts';

export type LaidNotDueReason = 'noPrimaryClaim' | 'councilHelpNotClaimed' | 'rapidReclaim';
export type LaidBlockedReason =
  | 'statementNotSigned'
  | 'questionsUnanswered'
  | 'evidenceOutstanding'
  | 'conditionalityIncomplete';

export interface LaidOutcome {
  readonly state: 'notDue' | 'blocked' | 'ready' | 'queued' | 'dispatched';
  /** Why it is not due or held, or why it is released. Undefined only for a document sent without one. */
  readonly reason: LaidNotDueReason | LaidBlockedReason | ReleaseReason | undefined;
  readonly text: ByLanguage | undefined;
  /** Everything that holds or would hold it, in order; after one month they no longer do. */
  readonly holding: readonly LaidBlockedReason[];
}

function notDueReason(interview: Interview): LaidNotDueReason | undefined {
  if (interview.derived('primaryClaimed') !== true) return 'noPrimaryClaim';
  if (interview.derived('hbClaimed') !== true && interview.derived('ctbClaimed') !== true)
    return 'councilHelpNotClaimed';
  return interview.derived('laidDue') === true ? undefined : 'rapidReclaim';
}

function holdingReasons(facts: GateFacts): readonly LaidBlockedReason[] {
  const { conditionality } = facts;
  const reasons: readonly (readonly [LaidBlockedReason, boolean])[] = [
    ['statementNotSigned', facts.signature === undefined],
    ['questionsUnanswered', !facts.information.complete],
    ['evidenceOutstanding', !facts.evidence.complete],
    ['conditionalityIncomplete', conditionality.needed && !conditionality.complete],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

function releaseReason(facts: GateFacts, process: ProcessState, held: boolean): ReleaseReason {
  if (process.release !== undefined) return process.release.reason;
  if (held) return 'oneMonth';
  return facts.evidence.reasonGiven ? 'reasonGiven' : 'complete';
}

/** Dispatched is final; then not due; then the first reason that holds it, until a month is over; then out it goes. */
export function assessLaid(interview: Interview, process: ProcessState, facts: GateFacts): LaidOutcome {
  const outcome = (
    state: LaidOutcome['state'],
    reason: LaidOutcome['reason'],
    holding: readonly LaidBlockedReason[] = [],
  ): LaidOutcome => ({
    state,
    reason,
    holding,
    text: reason === undefined ? undefined : reasonText(interview, reason),
  });

  if (process.dispatch !== undefined) return outcome('dispatched', process.release?.reason);
  const notDue = notDueReason(interview);
  if (notDue !== undefined) return outcome('notDue', notDue);
  const holding = holdingReasons(facts);
  if (holding.length > 0 && !facts.oneMonthReached && !process.releasedByManager) {
    return outcome('blocked', holding[0], holding);
  }
  const reason = releaseReason(facts, process, holding.length > 0);
  return outcome(facts.council === undefined ? 'ready' : 'queued', reason, holding);
}

/** A reason in words, whether it holds something back or lets it go. */
export function reasonText(interview: Interview, code: string): ByLanguage {
  return inBoth(interview.release, code, (policy) => policy.releaseReasons[code] ?? policy.blockedReasons[code]);
}
