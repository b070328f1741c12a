/** One option, or several, by code. */
import type { Result } from '../../base/result.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerFact, AnswerKind } from './answer.ts';
import { cleanLine } from './clean.ts';

/** The option that says none of the others holds. */
const none = 'none';

const optionsOf = (fact: AnswerFact): { readonly options: string } => ({ options: (fact.options ?? []).join(', ') });

/** The option whose code this is, small and capital letters alike. */
function optionFor(typed: string, fact: AnswerFact): string | undefined {
  const code = cleanLine(typed).toLowerCase();
  return fact.options?.find((option) => option.toLowerCase() === code);
}

export const choiceKind: AnswerKind<string> = {
  parse(typed, fact) {
    const option = typeof typed === 'string' ? optionFor(typed, fact) : undefined;
    return option === undefined ? refuse('answer.choice', optionsOf(fact)) : accept(option);
  },
  toTyped: (code) => code,
};

/** A list of codes, or one text with commas or spaces between. Kept once each, in the order of the options. */
function parseCodes(typed: unknown, fact: AnswerFact): Result<Answer<readonly string[]>> {
  const codes: unknown = typeof typed === 'string' ? typed.split(/[\s,;]+/).filter((code) => code !== '') : typed;
  if (!Array.isArray(codes)) return refuse('answer.multiChoice', optionsOf(fact));
  const found = codes.map((code: unknown) => (typeof code === 'string' ? optionFor(code, fact) : undefined));
  if (found.includes(undefined)) return refuse('answer.multiChoice', optionsOf(fact));
  const chosen = (fact.options ?? []).filter((option) => found.includes(option));
  if (chosen.length === 0) return refuse('answer.blank');
  return chosen.includes(none) && chosen.length > 1 ? refuse('answer.noneWithOthers') : accept(chosen);
}

export const multiChoiceKind: AnswerKind<readonly string[]> = {
  parse: parseCodes,
  toTyped: (codes) => codes,
};
