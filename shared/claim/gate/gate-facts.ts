/** What the gates of document and push look at, gathered once. */
import { dateOf, type LocalDate, type LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState, Signature } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import { resolveCouncil } from '../council.ts';
import { assessEvidence, type EvidenceState } from '../evidence.ts';
import { assessConditionality, type ConditionalityState } from './conditionality.ts';
import { assessInformation, type InformationState } from './information.ts';
import { standingSignature } from './signature.ts';

export interface GateFacts {
  readonly signature: Signature | undefined;
  readonly information: InformationState;
  readonly evidence: EvidenceState;
  readonly conditionality: ConditionalityState;
  readonly council: string | undefined;
  /** One calendar month after first contact. */
  readonly oneMonthDate: LocalDate;
  /** It has come: from its start on, what is outstanding no longer holds the document. */
  readonly oneMonthReached: boolean;
}

/** `now` is the wall clock of the office. */
export function gatherGateFacts(interview: Interview, process: ProcessState, now: LocalDateTime): GateFacts {
  const oneMonthDate = interview.derived('oneMonthDate') as LocalDate;
  return {
    signature: standingSignature(interview, process),
    information: assessInformation(interview, process),
    evidence: assessEvidence(interview, process),
    conditionality: assessConditionality(interview, process),
    council: resolveCouncil(interview, process),
    oneMonthDate,
    oneMonthReached: dateOf(now) >= oneMonthDate,
  };
}
