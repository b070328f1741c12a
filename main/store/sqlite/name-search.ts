/**
 * Finding cases by a name that may be spelt, heard or typed otherwise. Every typed word leads to words that are in use, in
 * four steps of likeness, and those, alone or two together, to their cases (name-cases.ts).
 */
import { isOneApart, shorterForms } from '../near-word.ts';
import { soundOf } from '../name-sound.ts';
import { afterPrefix, asOneWord, nameKeys } from '../search-key.ts';
import { caseFinder, type Words } from './name-cases.ts';
import { typoMin, wordMax } from './name-table.ts';
import type { Database } from './open.ts';

/** How a name was found, the best first. `part`: a word of it fits, and no name has them all. */
export const nameLikenesses = ['exact', 'beginning', 'sound', 'spelling', 'part'] as const;
export type NameLikeness = (typeof nameLikenesses)[number];

export interface NameHit {
  readonly caseId: string;
  readonly likeness: NameLikeness;
}

/** Words that a typed word may stand for: a bound of one search's time. */
const wordsMax = 48;
/** With so many hits of better likeness nobody reads on to those of a lesser one. */
const enough = 20;
/** Typed words that are looked for. */
const slotsMax = 5;

const steps = ['exact', 'beginning', 'sound', 'spelling'] as const;
type Step = (typeof steps)[number];

const exactSql = 'select word from name_word where word = ?';
const beginningSql = 'select word from name_word where word > ? and word < ? limit ?';
const soundSql = 'select word from name_word where sound = ? limit ?';
const spellingSql = 'select distinct word from name_typo where shorter in (select value from json_each(?)) limit 4000';

/** The statements that lead from a typed word to words in use, for the test that looks at their plans. */
export const nameWordSql = [exactSql, beginningSql, soundSql, spellingSql] as const;

export type NameSearch = (name: string, limit: number) => readonly NameHit[];

/** For each step of likeness: the words in use that a typed word may stand for. */
function wordFinders(database: Database): Readonly<Record<Step, (word: string) => readonly string[]>> {
  const pluck = (sql: string) => database.prepare<(string | number)[], string>(sql).pluck();
  const [exact, beginning, sound, spelling] = [exactSql, beginningSql, soundSql, spellingSql].map(pluck) as [
    ReturnType<typeof pluck>,
    ReturnType<typeof pluck>,
    ReturnType<typeof pluck>,
    ReturnType<typeof pluck>,
  ];
  return {
    exact: (word) => exact.all(word),
    // One letter begins too many words to be meant for all of them.
    beginning: (word) => beginning.all(word, afterPrefix(word), word.length < 2 ? wordsMax / 4 : wordsMax),
    sound: (word) => (soundOf(word).length < 2 ? [] : sound.all(soundOf(word), wordsMax)),
    spelling: (word) => {
      if (word.length < typoMin) return [];
      const near = spelling.all(JSON.stringify(shorterForms(word)));
      return near.filter((other) => isOneApart(word, other)).slice(0, wordsMax);
    },
  };
}

/** A way to read what was typed: its words, and what each may stand for so far. */
interface Reading {
  readonly typed: readonly string[];
  readonly slots: readonly Set<string>[];
}

/** The words as they were typed, and those that are also written as one as one: "ian mc donald" is "ian mcdonald", too. */
function readingsOf(name: string): readonly Reading[] {
  const typed = nameKeys(name).map((word) => word.slice(0, wordMax));
  const joined = asOneWord(typed, name);
  return [typed, ...(joined.join(' ') === typed.join(' ') ? [] : [joined])]
    .map((words) => words.slice(0, slotsMax))
    .filter((words) => words.length > 0)
    .map((words) => ({ typed: words, slots: words.map(() => new Set<string>()) }));
}

export function nameSearch(database: Database): NameSearch {
  const finders = wordFinders(database);
  const cases = caseFinder(database);
  return (name, limit) => {
    const hits = new Map<string, NameHit>();
    const take = (caseIds: Iterable<string>, likeness: NameLikeness): void => {
      for (const caseId of caseIds) if (!hits.has(caseId) && hits.size < limit) hits.set(caseId, { caseId, likeness });
    };
    const readings = readingsOf(name);
    for (const step of steps) {
      for (const { typed, slots } of readings) {
        for (const [at, word] of typed.entries()) for (const other of finders[step](word)) slots[at]?.add(other);
        take(step === 'beginning' ? cases.beginning(typed, slots, limit) : cases.having(slots, limit), step);
      }
      if (hits.size >= Math.min(limit, enough)) break;
    }
    const [first] = readings;
    if (hits.size === 0 && first !== undefined && first.typed.length > 1)
      for (const word of first.typed.filter((one) => one.length > 2))
        take(cases.having([new Set(finders.exact(word)) satisfies Words], limit), 'part');
    return [...hits.values()];
  };
}
