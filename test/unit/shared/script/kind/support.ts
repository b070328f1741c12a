import type { LocalDate } from '../../../../../shared/base/local-date.ts';
import type { Failure } from '../../../../../shared/error/failure.ts';
import { failureWording } from '../../../../../shared/error/catalogue.ts';
import type { AnswerContext, AnswerFact } from '../../../../../shared/script/kind/answer.ts';
import { parseAnswer } from '../../../../../shared/script/kind/parse-answer.ts';
import type { FactKind } from '../../../../../shared/script/value.ts';

export const context: AnswerContext = {
  today: '2009-06-02' as LocalDate,
  language: 'en',
  knownCouncil: (code) => code === 'NOW' || code === 'SHF',
};

/** A fact of a kind; choices have the codes of a small fictional question. */
export const factOf = (kind: FactKind, more: Partial<AnswerFact> = {}): AnswerFact => ({
  key: `test.${kind}`,
  kind,
  mayBeBlank: false,
  ...(kind === 'choice' || kind === 'multiChoice' ? { options: ['heating', 'hotWater', 'meals', 'none'] } : {}),
  ...more,
});

/** The value that typing gives; the failure's kind when it is refused. */
export function typedValue(kind: FactKind, typed: unknown, more: Partial<AnswerFact> = {}): unknown {
  const answer = parseAnswer(factOf(kind, more), typed, context);
  return answer.ok ? answer.value.value : answer.failure.kind;
}

/** The codes of the warnings that typing gives. */
export function warningCodes(kind: FactKind, typed: unknown): readonly string[] {
  const answer = parseAnswer(factOf(kind), typed, context);
  return answer.ok ? answer.value.warnings.map(({ code }) => code) : [answer.failure.kind];
}

export function refusal(kind: FactKind, typed: unknown): Failure {
  const answer = parseAnswer(factOf(kind), typed, context);
  if (answer.ok) throw new Error('the answer was taken');
  return answer.failure;
}

/** What a refusal says, in full: no placeholder is left. */
export function refusalText(kind: FactKind, typed: unknown): string {
  return failureWording(refusal(kind, typed));
}
