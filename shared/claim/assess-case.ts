/**
 * Everything that follows from a case as it stands, in one value: what to propose, ask for, book, hold back and send.
 */
import type { LocalDateTime } from '../base/local-date.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import type { BankHolidayCalendar, Nation } from '../rates/bank-holiday.ts';
import { type BenefitProposal, governingBenefits, proposeBenefits } from './benefit-proposal.ts';
import { assessCaseState, type CaseState } from './gate/case-state.ts';
import { type GateFacts, gatherGateFacts } from './gate/gate-facts.ts';
import { assessLaid, type LaidOutcome } from './gate/laid.ts';
import { assessPush, type PushOutcome } from './gate/push.ts';
import { listMarkers, listReferrals, type Marker, type Referral } from './referral.ts';
import { assessS19, type S19State } from './s19.ts';
import { decideWfi, type WfiDecision } from './wfi.ts';

/** Data besides the script that the rules need, parsed by the caller. */
export interface ClaimRules {
  readonly bankHolidays: BankHolidayCalendar;
  /** The nation a council is in; the office's own while none is known. */
  readonly nationOf: (council: string | undefined) => Nation;
}

export interface CaseAssessment extends GateFacts {
  /** The time it was made for. */
  readonly at: LocalDateTime;
  readonly benefits: readonly BenefitProposal[];
  readonly governing: readonly string[];
  readonly wfi: WfiDecision;
  readonly s19: readonly S19State[];
  readonly referrals: readonly Referral[];
  readonly markers: readonly Marker[];
  readonly laid: LaidOutcome;
  readonly push: PushOutcome;
  readonly caseState: CaseState;
  /** It is not safe to write to the customer: nothing is posted (catalogue, process.documents.safeContact). */
  readonly holdPost: boolean;
}

/** Nothing to post when the customer said that writing is not safe. */
export const mustHoldPost = (interview: Interview): boolean => interview.value('urgency.safeToContact') === false;

/** Reads answers and process; changes neither. `now` is the wall clock of the office. */
export function assessCase(
  interview: Interview,
  process: ProcessState,
  now: LocalDateTime,
  rules: ClaimRules,
): CaseAssessment {
  const facts = gatherGateFacts(interview, process, now);
  const laid = assessLaid(interview, process, facts);
  const push = assessPush(interview, process, facts);
  return {
    ...facts,
    at: now,
    benefits: proposeBenefits(interview),
    governing: governingBenefits(interview),
    wfi: decideWfi(interview, rules.bankHolidays, rules.nationOf(facts.council)),
    s19: assessS19(interview, process),
    referrals: listReferrals(interview),
    markers: listMarkers(interview),
    laid,
    push,
    caseState: assessCaseState(interview, process, facts, laid, push),
    holdPost: mustHoldPost(interview),
  };
}
