/** The window in both languages: the same texts with the same placeholders, and no English left over in the Welsh. */
import { describe, expect, it } from 'vitest';
import cy from '../../../renderer/text/cy.json' with { type: 'json' };
import en from '../../../renderer/text/en.json' with { type: 'json' };
import failuresInWelsh from '../../../renderer/text/failure-cy.json' with { type: 'json' };
import { failureCatalogue } from '../../../shared/error/catalogue.ts';
import {
  wordsOf,
  derivedWords,
  codeWords,
  contextWords,
  phraseWords,
} from '../../../shared/interview/explain-words.ts';
import { caseStateLabel, laidStateLabel } from '../../../main/view/state-label.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

const texts = (tree: Tree, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : texts(value, `${path}${key}.`),
  );
const english = new Map(texts(en));
const welsh = new Map(texts(cy));
const failuresInEnglish = new Map(Object.entries(failureCatalogue).map(([kind, { wording }]) => [kind, wording]));

/** A text with a count has a form for each way its language counts. */
const plural = /_(zero|one|two|few|many|other)$/;
const formsIn = (language: string): readonly string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
const bases = (of: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...of.keys()].map((key) => key.replace(plural, '')))].toSorted();
const withoutPlaceholders = (text: string): string => text.replace(/\{+\w+\}+/g, '');
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{+(\w+)\}+/g)].map(([, name]) => name ?? '').toSorted();

/** The same in both languages, and rightly so. */
const alike = new Set([
  'common.pdf',
  'case.person',
  'field.person',
  'note.by',
  'case.partner',
  'case.dividedBy.twoMonths',
  'laid.post',
  'service.segment',
  'interview.badValue',
  'interview.checkFailed',
  'interview.warningNotConfirmed',
]);
/** Words that a Welsh sentence does not have. `language.switchWindow` is the name of the other language. */
const englishWords =
  /\b(the|and|this|that|with|for|from|cannot|must|has|been|case|claim|answer|customer|is not|already|again)\b/i;

describe('the words of the window', () => {
  it('are there in both languages, with a form for each way of counting', () => {
    expect(bases(welsh)).toEqual(bases(english));
    for (const [language, of] of [
      ['en', english],
      ['cy', welsh],
    ] as const) {
      const counted = [...of.keys()].filter((key) => plural.test(key));
      for (const base of new Set(counted.map((key) => key.replace(plural, '')))) {
        const forms = counted.filter((key) => key.replace(plural, '') === base).map((key) => plural.exec(key)?.[1]);
        expect({ base, forms: forms.map(String).toSorted((a, b) => a.localeCompare(b)) }).toEqual({
          base,
          forms: formsIn(language),
        });
      }
    }
  });

  it('have the same placeholders in both languages', () => {
    const differ = [...welsh].filter(([key, text]) => {
      const other = english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
      return placeholders(text).join() !== placeholders(other).join();
    });
    expect(differ).toEqual([]);
  });

  it('leave no English in the Welsh', () => {
    const left = [...welsh].filter(
      ([key, text]) =>
        key !== 'language.switchWindow' &&
        ((english.get(key) === text && !alike.has(key)) || englishWords.test(withoutPlaceholders(text))),
    );
    expect(left).toEqual([]);
  });
});

describe('the wordings of failures', () => {
  it('are there in Welsh for every kind, with the same placeholders', () => {
    const of = (wordings: Iterable<readonly [string, string]>): Readonly<Record<string, string>> =>
      Object.fromEntries([...wordings].map(([kind, wording]) => [kind, placeholders(wording).join(' ')]));
    expect(of(Object.entries(failuresInWelsh))).toEqual(of(failuresInEnglish));
  });

  it('leave no English in the Welsh', () => {
    const left = Object.entries(failuresInWelsh).filter(
      ([kind, text]) =>
        (failuresInEnglish.get(kind) === text && !alike.has(kind)) || englishWords.test(withoutPlaceholders(text)),
    );
    expect(left).toEqual([]);
  });
});

describe('the words of reasons and states', () => {
  it('are Welsh in Welsh', () => {
    const tables = { ...derivedWords, ...codeWords, ...contextWords, ...phraseWords };
    const left = Object.keys(tables).filter((name) => {
      const both = [wordsOf(tables, name, 'en', ''), wordsOf(tables, name, 'cy', '')];
      return both[0] === both[1] || englishWords.test(both[1] ?? '');
    });
    expect(left).toEqual([]);
    for (const state of ['interviewing', 'awaitingCallBack', 'complete', 'pushed', 'readyToPush', 'deleted'])
      expect(caseStateLabel(state, 'cy')).not.toBe(caseStateLabel(state, 'en'));
    for (const state of ['notDue', 'blocked', 'ready', 'queued', 'dispatched'])
      expect(laidStateLabel(state, 'cy')).not.toBe(laidStateLabel(state, 'en'));
  });
});
