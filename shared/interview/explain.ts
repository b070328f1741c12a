/** "Why am I asking this?": the chain from earlier answers to a question, an evidence item or a referral, in words. */
import { fail, ok, type Result } from '../base/result.ts';
import type { CellRef } from '../case/event.ts';
import { failure } from '../error/failure.ts';
import type { CompiledFact } from '../script/compile-release.ts';
import type { Condition } from '../script/condition.ts';
import { aboutRow, type Because, Explainer, type ExplainWords } from './explain-condition.ts';
import { phraseWords } from './explain-words.ts';
import type { RowState } from './interview-state.ts';
import type { LiveInterview } from './open-interview.ts';

export type { Because, ExplainWords } from './explain-condition.ts';

/** Why a question is on the route; never empty. Fails on one that is not (interview.notAsked, interview.unknownFact). */
export function explainQuestion(
  interview: LiveInterview,
  { key, row }: CellRef,
  words: ExplainWords,
): Result<readonly Because[]> {
  const fact = interview.release.fact(key);
  const roster = fact?.roster ?? interview.release.roster(key);
  if (fact === undefined && roster === undefined) return fail(failure('interview.unknownFact', { key }, key));
  const onRoute =
    fact === undefined
      ? interview.rosterOnRoute(key)
      : interview.cell(row === undefined ? { key } : { key, row }).status !== 'notOnRoute';
  if (!onRoute) return fail(failure('interview.notAsked', { key }, key));
  const explainer = new Explainer(interview, words);
  const section = (fact ?? roster)?.section;
  // The nearest reason comes first; the section's, which every question of it shares, last.
  const reasons = [
    ...(fact === undefined
      ? []
      : fact.roster === undefined
        ? ownReasons(explainer, fact)
        : rowReasons(interview, explainer, fact, row ?? 0, words)),
    ...(roster === undefined ? [] : explainer.condition(roster.gate)),
    ...(section?.askWhen === undefined ? [] : explainer.condition(section.askWhen)),
  ];
  return ok(orElse(reasons, phraseWords.always[words.language]));
}

const ownReasons = (explainer: Explainer, { askWhen }: CompiledFact): readonly Because[] =>
  askWhen === undefined ? [] : explainer.condition(askWhen);

/** A roster's question is asked because its row is there and counts, and for reasons of its own. */
function rowReasons(
  interview: LiveInterview,
  explainer: Explainer,
  { roster, askWhen }: CompiledFact,
  number: number,
  { language }: ExplainWords,
): readonly Because[] {
  const row = roster === undefined ? undefined : aboutRow(interview, roster, number);
  if (roster === undefined || row === undefined) return [];
  const added = phraseWords.rowAdded[language].replace('{row}', explainer.rowName(roster, number));
  const recorded = { ...row, values: (row.values as RowState).asRecorded };
  return [
    { text: added, because: [] },
    ...(roster.rowWhen === undefined ? [] : explainer.condition(roster.rowWhen, recorded)),
    ...(askWhen === undefined ? [] : explainer.condition(askWhen, row)),
  ];
}

/** Why evidence is asked for. Fails on an item that is not asked for now. */
export const explainEvidence = (
  interview: LiveInterview,
  id: string,
  words: ExplainWords,
): Result<readonly Because[]> =>
  explainRule(interview, interview.release.evidence.find(({ source }) => source.id === id)?.when, id, words);

/** Why somebody is referred, transferred or sent a form. Fails on one that does not apply now. */
export const explainReferral = (
  interview: LiveInterview,
  id: string,
  words: ExplainWords,
): Result<readonly Because[]> =>
  explainRule(interview, interview.release.referrals.find(({ source }) => source.id === id)?.when, id, words);

function explainRule(
  interview: LiveInterview,
  when: Condition | undefined,
  id: string,
  words: ExplainWords,
): Result<readonly Because[]> {
  if (when === undefined || !interview.holds(when)) return fail(failure('interview.notAsked', { key: id }, id));
  return ok(orElse(new Explainer(interview, words).condition(when), phraseWords.otherwise[words.language]));
}

const orElse = (reasons: readonly Because[], text: string): readonly Because[] =>
  reasons.length > 0 ? reasons : [{ text, because: [] }];
