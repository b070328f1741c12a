/** The evidence list and how far it is (catalogue, evidence and process.evidenceState). Primary benefits only. */
import type { Verdict } from '../case/event.ts';
import type { EvidenceRecord, ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import { governingBenefits } from './benefit-proposal.ts';
import { type ByLanguage, inBoth } from './by-language.ts';

/** One item of the list as it stands; `O` is outstanding. */
export interface EvidenceItem {
  readonly item: string;
  readonly who: 'customer' | 'partner' | 'both';
  readonly label: ByLanguage;
  /** Kinds accepted for it, in the order of the release. */
  readonly accepted: readonly { readonly code: string; readonly label: ByLanguage }[];
  /** Benefits it is asked for. */
  readonly for: readonly string[];
  /** Whether it is for a governing benefit: only then can it hold anything back. */
  readonly governing: boolean;
  readonly verdict: Verdict | 'O';
  readonly record: EvidenceRecord | undefined;
}

export interface EvidenceState {
  /** Every governing item has a verdict. */
  readonly complete: boolean;
  /** A governing item was not supplied (N or X), so that a complete list is one with a reason given. */
  readonly reasonGiven: boolean;
  readonly items: readonly EvidenceItem[];
  /** Findings about items that the answers no longer call for: kept in case they come back. */
  readonly kept: readonly EvidenceRecord[];
}

/** The list that the answers call for now, in the order of the release. */
export function assessEvidence(interview: Interview, process: ProcessState): EvidenceState {
  const { release } = interview;
  const governing = governingBenefits(interview);
  const items = release.evidence
    .filter(({ when }) => interview.holds(when))
    .map(({ source }): EvidenceItem => {
      const isGoverning = source.for.some((benefit) => governing.includes(benefit));
      const found = process.evidence[source.id];
      // What could be done without becomes outstanding when the answers make it a governing benefit's.
      const record = isGoverning && found?.verdict === 'NR' ? undefined : found;
      return {
        item: source.id,
        who: source.who,
        label: inBoth(release, source.id, (policy) => policy.evidence[source.id]?.label),
        accepted: source.acceptedTypes.map((code) => ({
          code,
          label: inBoth(release, code, (policy) => policy.evidence[source.id]?.types[code]),
        })),
        for: source.for,
        governing: isGoverning,
        verdict: record?.verdict ?? 'O',
        record,
      };
    });
  const deciding = items.filter((item) => item.governing);
  return {
    complete: deciding.every(({ verdict }) => verdict !== 'O'),
    reasonGiven: deciding.some(({ verdict }) => verdict === 'N' || verdict === 'X'),
    items,
    kept: Object.values(process.evidence).filter((record) => items.every(({ item }) => item !== record.item)),
  };
}
