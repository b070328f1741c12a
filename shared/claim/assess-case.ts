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
import { planUnanswered, type UnansweredPlan } from './unanswered-plan.ts';
import { decideWfi, type WfiDecision } from './wfi.ts';

/** Data besides the script that the rules need, parsed by the caller. */
export interface ClaimRules {
  readonly bankHolidays: BankHolidayCalendar;
  /** The nation a council is in; the office's own while none is known. */
  readonly nationOf: (council: string | undefined) => Nation;
}

/** Where the case stands: what decides about document and push, and what lists show. Each answer needs this much. */
export interface CaseStanding extends GateFacts {
  /** The time it was made for. */
  readonly at: LocalDateTime;
  readonly laid: LaidOutcome;
  readonly push: PushOutcome;
  readonly caseState: CaseState;
}

export interface CaseAssessment extends CaseStanding {
  readonly benefits: readonly BenefitProposal[];
  readonly governing: readonly string[];
  readonly wfi: WfiDecision;
  readonly s19: readonly S19State[];
  readonly referrals: readonly Referral[];
  readonly markers: readonly Marker[];
  /** Who sees to what has no answer, and by when. */
  readonly unansweredPlan: UnansweredPlan;
  /** It is not safe to write to the customer: nothing is posted (catalogue, process.documents.safeContact). */
  readonly holdPost: boolean;
}

/** Nothing to post when the customer said that writing is not safe. */
export const mustHoldPost = (interview: Interview): boolean => interview.value('urgency.safeToContact') === false;

/** Reads answers and process; changes neither. `now` is the wall clock of the office. */
export function assessStanding(interview: Interview, process: ProcessState, now: LocalDateTime): CaseStanding {
  const facts = gatherGateFacts(interview, process, now);
  const laid = assessLaid(interview, process, facts);
  const push = assessPush(interview, process, facts);
  return { ...facts, at: now, laid, push, caseState: assessCaseState(interview, process, facts, laid, push) };
}

/** As assessStanding, with all the rest; `standing` is that of the same moment where the caller has it already. */
export function assessCase(
  interview: Interview,
  process: ProcessState,
  now: LocalDateTime,
  rules: ClaimRules,
  standing: CaseStanding = assessStanding(interview, process, now),
): CaseAssessment {
  const { bankHolidays } = rules;
  const nation = rules.nationOf(standing.council);
  const { information, oneMonthDate } = standing;
  return {
    ...standing,
    benefits: proposeBenefits(interview),
    governing: governingBenefits(interview),
    wfi: decideWfi(interview, bankHolidays, nation),
    s19: assessS19(interview, process),
    referrals: listReferrals(interview),
    markers: listMarkers(interview),
    unansweredPlan: planUnanswered({ interview, process, information, oneMonthDate, now, bankHolidays, nation }),
    holdPost: mustHoldPost(interview),
  };
}
