/**
 * Finding cases by a name that may be spelt, heard or typed otherwise. Every typed word leads to words that are in use, in
 * four steps of likeness, and those to their cases, in indexes alone: no row of a case is read before it is shown.
 */
import { isOneApart, shorterForms } from '../near-word.ts';
import { soundOf } from '../name-sound.ts';
import { afterPrefix, joinedKeys, nameKeys } from '../search-key.ts';
import { typoMin, wordMax } from './name-table.ts';
import type { Database } from './open.ts';

/** How a name was found, the best first. `part`: a word of it fits, and no name has them all. */
export const nameLikenesses = ['exact', 'beginning', 'sound', 'spelling', 'part'] as const;
export type NameLikeness = (typeof nameLikenesses)[number];

export interface NameHit {
  readonly caseId: string;
  readonly likeness: NameLikeness;
}

/** Words that a typed word may stand for, and cases looked at for one of them: bounds of one search's time. */
const wordsMax = 48;
const casesOfWordMax = 5_000;
/** So few cases are asked for their words one by one. */
const askedMax = 250;
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
const casesSql = 'select case_id from case_name where word = ? order by contact desc, case_id desc limit ?';
// The case's contact is the same under each of its words, so the second look-up goes along the index as the first does.
const casesOfTwoSql =
  'select case_id from case_name as one where word = ? and exists (select 1 from case_name as two not indexed ' +
  'where two.word = ? and two.contact = one.contact and two.case_id = one.case_id) order by contact desc, case_id desc limit ?';
const countSql = 'select count(*) from (select 1 from case_name where word = ? limit ?)';
const wordsOfCaseSql = 'select word from case_name where case_id = ?';

/** The statements of a search, for the test that looks at their plans. */
export const nameSearchSql = [
  exactSql,
  beginningSql,
  soundSql,
  spellingSql,
  casesSql,
  wordsOfCaseSql,
  casesOfTwoSql,
] as const;

export type NameSearch = (name: string, limit: number) => readonly NameHit[];
type Words = ReadonlySet<string>;

const pluck = (database: Database, sql: string) => database.prepare<(string | number)[], string>(sql).pluck();

/** For each step of likeness: the words in use that a typed word may stand for. */
function wordFinders(database: Database): Readonly<Record<Step, (word: string) => readonly string[]>> {
  const [exact, beginning] = [pluck(database, exactSql), pluck(database, beginningSql)];
  const [sound, spelling] = [pluck(database, soundSql), pluck(database, spellingSql)];
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

/** Cases by their words, for one search: each step has the words of the step before, and some more. */
function caseFinder(database: Database): () => (slots: readonly Words[], limit: number) => readonly string[] {
  const [casesOf, casesOfTwo] = [pluck(database, casesSql), pluck(database, casesOfTwoSql)];
  const wordsOfCase = pluck(database, wordsOfCaseSql);
  const count = database.prepare<[string, number], number>(countSql).pluck();
  const sizeOf = (word: string): number => count.get(word, casesOfWordMax) ?? 0;
  const ofTwo = ([one, two]: readonly [string, string], limit: number): readonly string[] =>
    sizeOf(one) <= sizeOf(two) ? casesOfTwo.all(one, two, limit) : casesOfTwo.all(two, one, limit);
  return () => {
    const known = new Map<string, readonly string[]>();
    const ofWord = (word: string, limit: number): readonly string[] => {
      const key = `${limit} ${word}`;
      const cases = known.get(key) ?? casesOf.all(word, limit);
      known.set(key, cases);
      return cases;
    };
    const ofWords = (words: Words, limit: number): ReadonlySet<string> => {
      const cases = new Set<string>();
      for (const word of words) {
        if (cases.size >= limit) break;
        for (const caseId of ofWord(word, limit)) cases.add(caseId);
      }
      return cases;
    };
    /** Cases that have one of the words of every slot, the latest of a single slot's first. */
    return (slots, limit) => {
      if (slots.some((words) => words.size === 0)) return [];
      const two = asTwoWords(slots);
      if (two !== undefined) return ofTwo(two, limit);
      const most = slots.length === 1 ? limit : casesOfWordMax;
      const lists = slots
        .map((words) => ({ words, cases: ofWords(words, most) }))
        .sort((a, b) => a.cases.size - b.cases.size);
      let found = [...(lists[0]?.cases ?? [])];
      for (const { words, cases } of lists.slice(1)) {
        // Words of very many cases were cut off: few cases are asked themselves.
        const isCut = cases.size >= casesOfWordMax && found.length <= askedMax;
        found = found.filter(
          (caseId) => cases.has(caseId) || (isCut && wordsOfCase.all(caseId).some((word) => words.has(word))),
        );
      }
      return found.slice(0, limit);
    };
  };
}

export function nameSearch(database: Database): NameSearch {
  const finders = wordFinders(database);
  const search = caseFinder(database);
  return (name, limit) => {
    const inAll = search();
    const typed = nameKeys(name)
      .slice(0, slotsMax)
      .map((word) => word.slice(0, wordMax));
    const joined = joinedKeys(name).filter((word) => word.length <= wordMax);
    const hits = new Map<string, NameHit>();
    const take = (caseIds: readonly string[], likeness: NameLikeness): void => {
      for (const caseId of caseIds) if (!hits.has(caseId) && hits.size < limit) hits.set(caseId, { caseId, likeness });
    };
    const slots = typed.map(() => new Set<string>());
    const asOne = new Set<string>();
    for (const step of steps) {
      for (const [at, word] of typed.entries()) for (const other of finders[step](word)) slots[at]?.add(other);
      for (const word of joined) for (const other of finders[step](word)) asOne.add(other);
      if (slots.length > 0) take(inAll(slots, limit), step);
      take(inAll([asOne], limit), step);
      if (hits.size >= Math.min(limit, enough)) break;
    }
    if (hits.size === 0 && typed.length > 1)
      for (const word of typed.filter((one) => one.length > 2))
        take(inAll([new Set(finders.exact(word))], limit), 'part');
    return [...hits.values()];
  };
}

/** The words when there are two slots with one word each: forename and surname as they are. */
function asTwoWords([one, two, ...more]: readonly Words[]): readonly [string, string] | undefined {
  if (one?.size !== 1 || two?.size !== 1 || more.length > 0) return undefined;
  const [first = ''] = one;
  const [second = ''] = two;
  return [first, second];
}
