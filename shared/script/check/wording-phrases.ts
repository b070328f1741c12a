/** The fixed phrases of the documents: the same keys in both languages, the same {placeholders} in each. */
import type { Language } from '../../base/language.ts';
import type { Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import { type PathProblem, problemAt } from './locate.ts';
import { isEmpty } from './wording-table.ts';

type Phrases = Readonly<Record<string, string>>;

const file = (language: Language): string => `wording/${language}/document.yaml`;

export function checkPhrases(release: Release): readonly ScriptProblem[] {
  const { phrases: en } = release.wording('en');
  const { phrases: cy } = release.wording('cy');
  return [
    ...emptyPhrases('en', en),
    ...emptyPhrases('cy', cy),
    ...missing('cy', en, cy),
    ...missing('en', cy, en),
    ...Object.keys(en).flatMap((key) => {
      const [wanted, given] = [placeholders(en[key]), placeholders(Object.hasOwn(cy, key) ? cy[key] : en[key])];
      return wanted === given
        ? []
        : [
            problemAt(
              file('cy'),
              ['phrases', key],
              `phrase ${key} fills in ${given || 'nothing'} and in English ${wanted || 'nothing'}`,
            ),
          ];
    }),
  ];
}

const missing = (language: Language, from: Phrases, to: Phrases): readonly PathProblem[] =>
  Object.keys(from)
    .filter((key) => !Object.hasOwn(to, key))
    .map((key) => problemAt(file(language), ['phrases', key], `phrase ${key} is missing; the other language has it`));

const emptyPhrases = (language: Language, phrases: Phrases): readonly PathProblem[] =>
  Object.keys(phrases)
    .filter((key) => isEmpty(phrases[key]))
    .map((key) => problemAt(file(language), ['phrases', key], `phrase ${key} is empty`));

/** Names in braces, in alphabetical order: the order of words is each language's own. */
const placeholders = (text = ''): string => [...new Set(text.match(/\{[^{}]*\}/g))].sort().join(' ');
