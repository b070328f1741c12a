/** The claim for a benefit system (domain.md 1.1, 1.5): one message a system, with the benefits it pays. */
import type { CaseFact } from '../case/event.ts';
import type { MessageTarget } from '../case/message.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import { benefitsNeeding } from '../claim/gate/information.ts';
import type { Interview } from '../interview/interview.ts';
import { about } from './about.ts';
import type { MessageBody } from './body.ts';
import { queueMessage } from './queue-message.ts';
import { among, payerFacts } from './receiver-facts.ts';
import { neededForAny } from './select-answers.ts';

/** Which system pays which primary benefit (domain.md 0.2, glossary). */
const systems: readonly { readonly target: MessageTarget; readonly pays: readonly string[] }[] = [
  { target: 'iscs', pays: ['is'] },
  { target: 'jsaps', pays: ['jsaIb', 'jsaC'] },
  { target: 'pscs', pays: ['ib'] },
];

/** The messages for the primary benefits that are claimed, in the order of the systems. */
export function claimMessages(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
): readonly CaseFact[] {
  const claimed = claimedBenefits(interview);
  return systems
    .map(({ target, pays }) => ({ target, benefits: pays.filter((benefit) => claimed.includes(benefit)) }))
    .filter(({ benefits }) => benefits.length > 0)
    .map(({ target, benefits }) =>
      queueMessage(target, 'benefitClaim', claimBody(interview, process, assessment, benefits)),
    );
}

function claimedBenefits(interview: Interview): readonly unknown[] {
  const claimed = interview.value('claim.benefits');
  return Array.isArray(claimed) ? claimed : [];
}

function claimBody(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  benefits: readonly string[],
): MessageBody<'benefitClaim'> {
  const [customer, partner] = assessment.s19;
  const { conditionality } = process;
  const { signature, information, evidence, oneMonthReached } = assessment;
  const needed = neededForAny(interview, benefits);
  const isOwn = among(payerFacts);
  const isTheirs = (codes: readonly string[]): boolean => codes.some((benefit) => benefits.includes(benefit));
  return {
    ...about(interview, process, (fact) => needed(fact) || isOwn(fact)),
    benefits: [...benefits],
    unanswered: information.unanswered
      .filter(({ key }) => isTheirs(benefitsNeeding(interview, key)))
      .map(({ key, row }) => (row === undefined ? key : `${key}#${row}`)),
    evidence: evidence.items
      .filter((item) => isTheirs(item.for))
      .map(({ item, verdict, record }) => ({
        item,
        verdict,
        ...(record?.seenOn === undefined ? {} : { seenOn: record.seenOn }),
      })),
    s19: {
      customer: customer?.status ?? 'notChecked',
      ...(partner === undefined ? {} : { partner: partner.status }),
    },
    averageEarnings: interview.rows('jobs').flatMap((job) => {
      const made = process.calculations[job];
      return made === undefined ? [] : [{ job, gross: made.averageGross, net: made.averageNet }];
    }),
    ...(conditionality === undefined ? {} : { conditionality: { ...conditionality } }),
    ...(signature === undefined ? {} : { signedOn: signature.signedOn }),
    oneMonth: oneMonthReached,
  };
}
