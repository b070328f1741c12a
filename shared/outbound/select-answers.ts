/** The answers a receiver is sent: those on route that it needs, by their keys, and nothing that is nobody's business. */
import { benefitsNeeding } from '../claim/gate/information.ts';
import type { Interview } from '../interview/interview.ts';
import type { CompiledFact } from '../script/compiled-release.ts';
import type { FactValue } from '../script/value.ts';

export interface SelectedAnswers {
  readonly answers: Record<string, NonNullable<FactValue>>;
  /** By roster, one map a row that counts, keyed by the part after `[].`. */
  readonly rosters: Record<string, Record<string, NonNullable<FactValue>>[]>;
}

/**
 * How a customer at risk can be reached safely, and how the caller's identity was checked, leave this system with no
 * message (catalogue, process.documents.neverOnLaid).
 */
const neverSent: ReadonlySet<string> = new Set([
  'urgency.safeToContact',
  'urgency.safeContact',
  'customer.securityCheck',
]);

/** Of the facts that are wanted, those with an answer that counts. */
export function selectAnswers(interview: Interview, wanted: (fact: CompiledFact) => boolean): SelectedAnswers {
  const selected: SelectedAnswers = { answers: {}, rosters: {} };
  for (const fact of interview.release.facts) {
    const { key } = fact.source;
    if (neverSent.has(key) || !wanted(fact)) continue;
    if (fact.roster === undefined) {
      const { value } = interview.cell({ key });
      if (value !== null) selected.answers[key] = value;
    } else addColumn(selected, interview, fact.roster.source.key, key);
  }
  return selected;
}

function addColumn({ rosters }: SelectedAnswers, interview: Interview, roster: string, key: string): void {
  const numbers = interview.rows(roster);
  if (numbers.length === 0) return;
  const rows = (rosters[roster] ??= numbers.map(() => ({})));
  for (const [index, row] of numbers.entries()) {
    const { value } = interview.cell({ key, row });
    const cells = rows[index];
    if (value !== null && cells !== undefined) cells[key.slice(key.indexOf('[].') + 3)] = value;
  }
}

/** Facts of one of the benefits: by their own list, else their section's (catalogue, process.information). */
export const neededForAny =
  (interview: Interview, benefits: readonly string[]) =>
  ({ source: { key } }: CompiledFact): boolean =>
    benefitsNeeding(interview, key).some((benefit) => benefits.includes(benefit));

/** Facts of some sections. */
export const ofSections =
  (...sections: readonly string[]) =>
  ({ source: { section } }: CompiledFact): boolean =>
    sections.includes(section);

/** Facts the release marks for the diary and job-search system. */
export const sentToLms = ({ source: { sentTo } }: CompiledFact): boolean => sentTo.includes('lms');
