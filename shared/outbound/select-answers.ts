/** The answers a receiver is sent: those on route that it needs, by their keys, and nothing that is nobody's business. */
import type { CellRef } from '../case/event.ts';
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
      const value = givenAnswer(interview, { key });
      if (value !== null) selected.answers[key] = value;
    } else addColumn(selected, interview, fact.roster.source.key, key);
  }
  return selected;
}

/** Null for what was not answered: conditions read a list that was never asked for as empty, a receiver must not. */
function givenAnswer(interview: Interview, cell: CellRef): FactValue {
  const { status, value } = interview.cell(cell);
  return status === 'answered' || status === 'copied' ? value : null;
}

function addColumn({ rosters }: SelectedAnswers, interview: Interview, roster: string, key: string): void {
  const numbers = interview.rows(roster);
  if (numbers.length === 0) return;
  const rows = (rosters[roster] ??= numbers.map(() => ({})));
  for (const [index, row] of numbers.entries()) {
    const value = givenAnswer(interview, { key, row });
    const cells = rows[index];
    if (value !== null && cells !== undefined) cells[key.slice(key.indexOf('[].') + 3)] = value;
  }
}

/** Facts of one of the benefits: by their own list, else their section's (catalogue, process.information). */
export const neededForAny =
  (interview: Interview, benefits: readonly string[]) =>
  ({ source: { key } }: CompiledFact): boolean =>
    benefitsNeeding(interview, key).some((benefit) => benefits.includes(benefit));

/** Facts the release marks for the diary and job-search system. */
export const sentToLms = ({ source: { sentTo } }: CompiledFact): boolean => sentTo.includes('lms');
