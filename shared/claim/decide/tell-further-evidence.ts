/** The customer has been told what the council may still ask for (seed 001). A record, and no gate. */
import type { Language } from '../../base/language.ts';
import type { LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { councilHelpClaimed, listCouncilEvidence } from '../council-evidence.ts';
import { type Decision, decide } from './command-check.ts';

/** The items are those of the answers as they stand; there is nothing to tell where no council help is claimed. */
export function decideTellFurtherEvidence(
  interview: Interview,
  process: ProcessState,
  { language }: { readonly language: Language },
  _now: LocalDateTime,
): Decision {
  const nothing = councilHelpClaimed(interview) ? undefined : failure('claim.noCouncilHelp');
  return decide(process, [nothing], () => [
    { type: 'furtherEvidenceTold', payload: { items: listCouncilEvidence(interview), language } },
  ]);
}
