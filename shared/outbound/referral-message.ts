/** Referrals that go to another system: tax credits, child support, the Social Fund (domain.md 5.5, 5.6, 10). */
import type { CaseFact } from '../case/event.ts';
import type { MessageTarget } from '../case/message.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import { about } from './about.ts';
import { queueMessage } from './queue-message.ts';
import { among, crisisFacts, maintenanceFacts, taxCreditFacts } from './receiver-facts.ts';

/** Id of the referral in the catalogue. */
export const taxCredits = 'taxCredits';

interface Referred {
  readonly target: MessageTarget;
  message(interview: Interview, process: ProcessState): CaseFact;
}

/** By the referral's id in the catalogue. */
const referred: Readonly<Record<string, Referred>> = {
  [taxCredits]: {
    target: 'taxCredits',
    message: (interview, process) =>
      queueMessage('taxCredits', 'taxCreditClaim', about(interview, process, among(taxCreditFacts))),
  },
  childSupport: {
    target: 'childSupport',
    message: (interview, process) =>
      queueMessage('childSupport', 'maintenanceReferral', {
        ...about(interview, process, among(maintenanceFacts)),
        compulsory: interview.derived('childSupportCompulsory') === true,
      }),
  },
  crisisLoan: {
    target: 'socialFund',
    message: (interview, process) =>
      queueMessage('socialFund', 'crisisLoanReferral', about(interview, process, among(crisisFacts))),
  },
};

/** Referrals of the release that go out as a message. */
export const isMessage = (referral: string): boolean => Object.hasOwn(referred, referral);

/** Referrals that a person may be put through for by telephone: money for today cannot wait for a queue (domain.md 5.5). */
export const byTelephone: ReadonlySet<string> = new Set(['crisisLoan']);

/** Whether a referral has been made from this case: as a message, by telephone, or, for tax credits, on paper. */
export function isReferred({ messages, transfers, fastTrack }: ProcessState, referral: string): boolean {
  return (
    messages.some(({ target }) => target === referred[referral]?.target) ||
    Object.hasOwn(transfers, referral) ||
    (referral === taxCredits && fastTrack !== undefined)
  );
}

/** The message of a referral, or none when it goes out no such way or has gone out already. */
export function referralMessage(interview: Interview, process: ProcessState, referral: string): readonly CaseFact[] {
  const found = referred[referral];
  return found === undefined || isReferred(process, referral) ? [] : [found.message(interview, process)];
}
