/** Every question on the route of a case, for finding one by a few letters of its label. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { QuestionLine } from '../../shared/contract/view.ts';
import { contextOf } from '../view/print-context.ts';
import type { QuestionParts } from '../view/question-view.ts';
import { rowTitle } from '../view/section-items.ts';
import type { Work } from '../work.ts';

export interface ListedQuestions {
  readonly caseId: string;
  readonly language: Language;
}

/** In the order they are asked; those of a roster with the title of their row. */
export function listQuestions(
  { workstation, desk }: Work,
  { caseId, language }: ListedQuestions,
): Result<readonly QuestionLine[]> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { interview } = opened.value;
  const context = contextOf(workstation, opened.value, desk.assess(opened.value), language);
  const parts: QuestionParts = { interview, context, language, drafts: [] };
  const { facts } = interview.release.wording(language);
  return ok(
    interview.release.facts.flatMap(({ source: { key, section }, roster }): readonly QuestionLine[] => {
      const label = facts[key]?.label ?? key;
      if (roster === undefined) return interview.cell({ key }).status === 'notOnRoute' ? [] : [{ key, section, label }];
      return interview
        .rows(roster.source.key)
        .filter((row) => interview.cell({ key, row }).status !== 'notOnRoute')
        .map((row) => ({ key, row, section, label: `${rowTitle(parts, roster, row)}: ${label}` }));
    }),
  );
}
