/** Whether the information for the governing benefits is complete (catalogue, process.information). */
import type { UnansweredReason } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import type { Interview } from '../../interview/interview.ts';
import { governingBenefits } from '../benefit-proposal.ts';
import { councilFacts } from '../council.ts';

/** A fact on route without an answer; a roster without rows stands here under its own key. */
export interface UnansweredFact {
  readonly key: string;
  readonly row?: number;
  /** Why; callDropped too for what nobody could ask before the line went. Undefined: simply not asked yet. */
  readonly reason: UnansweredReason | undefined;
  /** Whether a governing benefit needs it. */
  readonly needed: boolean;
}

export interface InformationState {
  readonly complete: boolean;
  readonly unanswered: readonly UnansweredFact[];
}

/** Benefits that need a fact: its own list, else its section's; a roster without rows counts as one of its section. */
export function benefitsNeeding(interview: Interview, key: string): readonly string[] {
  const { release } = interview;
  const fact = release.fact(key);
  return fact?.source.neededFor ?? (fact ?? release.roster(key))?.section.source.neededFor ?? [];
}

/** What is unanswered now and whether it holds the claim. */
export function assessInformation(interview: Interview, process: ProcessState): InformationState {
  const governing = governingBenefits(interview);
  const unanswered = interview
    .unanswered()
    .filter(({ key }) => process.council === undefined || !councilFacts.includes(key))
    .map(({ key, row, reason: given }): UnansweredFact => {
      const reason = given ?? (process.callDropped ? 'callDropped' : undefined);
      const needed = benefitsNeeding(interview, key).some((benefit) => governing.includes(benefit));
      return row === undefined ? { key, reason, needed } : { key, row, reason, needed };
    });
  return { complete: unanswered.every(({ needed }) => !needed), unanswered };
}
