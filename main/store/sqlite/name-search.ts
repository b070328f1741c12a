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
const spellingSql =
  'select distinct word from name_typo where shorter in (select value from json_each(?)) limit 4000';
const casesSql =
  'select case_id from case_name where word = ? order by contact desc, case_id desc limit ?';
// The case's contact is the same under each of its words, so the second look-up goes along the index as the first does.
const casesOfTwoSql =
  'select case_id from case_name as one where word = ? and exists (select 1 from case_name as two not indexed ' +
  'where two.word = ? and two.contact = one.contact and two.case_id = one.case_id) order by contact desc, case_id desc limit ?';
const countSql = 'select count(*) from (select 1 from case_name where word = ? limit ?)';
const wordsOfCaseSql = 'select word from case_name where case_id = ?';

/** The statements of a search, for the test that looks at their plans. */
export const nameSearchSql = [exactSql, beginningSql, soundSql, spellingSql, casesSql, wordsOfCaseSql, casesOfTwoSql] as const;

export type NameSearch = (name: string, limit: number) => readonly NameHit[];

export function nameSearch(database: Database): NameSearch {
  const pluck = (sql: string) => database.prepare<(string | number)[], string>(sql).pluck();
  const exact = pluck(exactSql);
  const beginning = pluck(beginningSql);
  const sound = pluck(soundSql);
  const spelling = pluck(spellingSql);
  const casesOf = pluck(casesSql);
  const casesOfTwo = pluck(casesOfTwoSql);
  const wordsOfCase = pluck(wordsOfCaseSql);
  const count = database.prepare<[string, number], number>(countSql).pluck();
  const finders: Readonly<Record<Step, (word: string) => readonly string[]>> = {
    exact: (word) => exact.all(word),
    beginning: (word) => (word.length < 2 ? beginning.all(word, afterPrefix(word), wordsMax / 4) : beginning.all(word, afterPrefix(word), wordsMax)),
    sound: (word) => (soundOf(word).length < 2 ? [] : sound.all(soundOf(word), wordsMax)),
    spelling: (word) =>
      word.length < typoMin
        ? []
        : spelling.all(JSON.stringify(shorterForms(word))).filter((other) => isOneApart(word, other)).slice(0, wordsMax),
  };
  const casesOfWords = (words: ReadonlySet<string>, limit: number): Set<string> => {
    const cases = new Set<string>();
    for (const word of words) {
      if (cases.size >= limit) break;
      for (const caseId of casesOf.all(word, limit)) cases.add(caseId);
    }
    return cases;
  };
  /** Cases that have one of the words of every slot, the latest of a single slot's first. */
  const inAll = (slots: readonly ReadonlySet<string>[], limit: number): readonly string[] => {
    if (slots.some((words) => words.size === 0)) return [];
    const [only] = slots;
    if (slots.length === 1 && only !== undefined) return [...casesOfWords(only, limit)].slice(0, limit);
    const two = asTwoWords(slots);
    if (two !== undefined) {
      const [rarer, other] = two.map((word) => ({ word, size: count.get(word, casesOfWordMax) ?? 0 })).sort((a, b) => a.size - b.size);
      return rarer === undefined || other === undefined ? [] : casesOfTwo.all(rarer.word, other.word, limit);
    }
    const lists = slots.map((words) => ({ words, cases: casesOfWords(words, casesOfWordMax) })).sort((a, b) => a.cases.size - b.cases.size);
    let found = [...(lists[0]?.cases ?? [])];
    for (const { words, cases } of lists.slice(1)) {
      // A word of very many cases was cut off: few cases are asked themselves.
      const cut = cases.size >= casesOfWordMax && found.length <= askedMax;
      found = found.filter((caseId) => cases.has(caseId) || (cut && wordsOfCase.all(caseId).some((word) => words.has(word))));
    }
    return found.slice(0, limit);
  };
  return (name, limit) => {
    const typed = nameKeys(name).map((word) => word.slice(0, wordMax)).slice(0, slotsMax);
    const joined = joinedKeys(name).filter((word) => word.length <= wordMax);
    const hits = new Map<string, NameHit>();
    const take = (caseIds: readonly string[], likeness: NameLikeness): void => {
      for (const caseId of caseIds) if (!hits.has(caseId) && hits.size < limit) hits.set(caseId, { caseId, likeness });
    };
    const slots = typed.map(() => new Set<string>());
    const joinedWords = new Set<string>();
    for (const step of steps) {
      for (const [at, word] of typed.entries()) for (const other of finders[step](word)) slots[at]?.add(other);
      for (const word of joined) for (const other of finders[step](word)) joinedWords.add(other);
      take(inAll(slots, limit), step);
      if (joined.length > 0) take(inAll([joinedWords], limit), step);
      if (hits.size >= Math.min(limit, enough)) break;
    }
    if (hits.size === 0 && typed.length > 1)
      for (const word of typed.filter((one) => one.length > 2)) take(inAll([new Set(exact.all(word))], limit), 'part');
    return [...hits.values()];
  };
}

/** The words when there are two slots with one word each: forename and surname as they are. */
function asTwoWords(slots: readonly ReadonlySet<string>[]): readonly string[] | undefined {
  if (slots.length !== 2 || slots.some((words) => words.size !== 1)) return undefined;
  return slots.flatMap((words) => [...words]);
}
