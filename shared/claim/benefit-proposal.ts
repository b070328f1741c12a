/** Which primary benefits the answers point to (catalogue, benefitProposal). */
import type { Interview } from '../interview/interview.ts';
import { type ByLanguage, inBoth } from './by-language.ts';

/** `notOffered` shows nothing: neither proposed nor ruled out. */
export interface BenefitProposal {
  readonly benefit: string;
  readonly label: ByLanguage;
  readonly outcome: 'proposed' | 'unavailable' | 'notOffered';
  /** Why it is unavailable: the first reason that holds. */
  readonly reason?: { readonly code: string; readonly text: ByLanguage };
}

/** Each benefit in the order of the rules, with what can be said about it now. */
export function proposeBenefits(interview: Interview): readonly BenefitProposal[] {
  const { release } = interview;
  return release.benefits.map(({ source, proposeWhen, unavailable }) => {
    const benefit = source.code;
    const label = inBoth(release, benefit, (policy) => policy.benefits[benefit]);
    const ruledOut = unavailable.find(({ when }) => interview.holds(when));
    if (ruledOut !== undefined) {
      const { code } = ruledOut;
      const text = inBoth(release, code, (policy) => policy.unavailable[benefit]?.[code]);
      return { benefit, label, outcome: 'unavailable', reason: { code, text } };
    }
    return { benefit, label, outcome: interview.holds(proposeWhen) ? 'proposed' : 'notOffered' };
  });
}

/** The benefits whose information and evidence govern release: the means-tested ones if any, else all claimed. */
export function governingBenefits(interview: Interview): readonly string[] {
  const value = interview.derived('governingBenefits');
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}
