/** Everything that leaves with the push: the claim for each benefit system, and the referrals that have not gone yet. */
import type { CaseFact } from '../case/event.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Interview } from '../interview/interview.ts';
import { claimMessages } from './claim-message.ts';
import { customerDetailsMessage } from './lms-message.ts';
import { referralMessage } from './referral-message.ts';

export function pushMessages(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
): readonly CaseFact[] {
  const knownToLms = process.messages.some(({ target }) => target === 'lms');
  return [
    ...claimMessages(interview, process, assessment),
    ...(knownToLms ? [] : [customerDetailsMessage(interview, process, assessment)]),
    ...assessment.referrals.flatMap(({ id }) => referralMessage(interview, process, id)),
  ];
}
