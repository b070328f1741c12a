/**
 * From the words of names to their cases, in indexes alone: no row of a case is read before it is shown. Two words of a case
 * stand together in the index (name-table.ts), so that the work is that of the cases found, however common either word is.
 */
import { afterPrefix } from '../search-key.ts';
import type { Database } from './open.ts';

export type Words = ReadonlySet<string>;

/** Bounds of one search's time: pairs of words tried, and cases of two words that are asked for a third. */
const pairsMax = 1_500;
const askedMax = 400;
/** Pairs that are counted to find the rarest two of three words, and how far. */
const countedMax = 16;

const casesSql = 'select case_id from case_name where word = ? order by contact desc, case_id desc limit ?';
const nextSql = 'select word from case_name where word >= ? and word < ? order by word limit 1';
// The case's contact is the same under each of its words, so the second look-up goes along the index as the first does.
const casesOfTwoSql =
  'select case_id from case_name as one where word = ? and exists (select 1 from case_name as two not indexed ' +
  'where two.word = ? and two.contact = one.contact and two.case_id = one.case_id) order by contact desc, case_id desc limit ?';
const countSql = 'select count(*) from (select 1 from case_name where word = ? limit ?)';
const wordsOfCaseSql = 'select word from case_name where case_id = ?';

/** The statements that lead from words to cases, for the test that looks at their plans. */
export const nameCaseSql = [casesSql, nextSql, casesOfTwoSql, countSql, wordsOfCaseSql] as const;

export interface CaseFinder {
  /** Cases that have one of the words of every slot. */
  having(slots: readonly Words[], limit: number): readonly string[];
  /** Cases with a word of every slot, or one that begins as it was typed. */
  beginning(typed: readonly string[], slots: readonly Words[], limit: number): readonly string[];
}

const pairOf = (one: string, two: string): string => `${one} ${two}`;

interface Look {
  readonly of: (word: string, limit: number) => readonly string[];
  readonly ofBoth: (word: string, other: string, limit: number) => readonly string[];
  readonly next: (from: string, to: string) => string | undefined;
  readonly count: (word: string) => number;
  readonly words: (caseId: string) => readonly string[];
}

function looksInto(database: Database): Look {
  const pluck = <T>(sql: string) => database.prepare<(string | number)[], T>(sql).pluck();
  const [of, ofBoth, next] = [pluck<string>(casesSql), pluck<string>(casesOfTwoSql), pluck<string>(nextSql)];
  const [count, words] = [pluck<number>(countSql), pluck<string>(wordsOfCaseSql)];
  return {
    of: (word, limit) => of.all(word, limit),
    ofBoth: (word, other, limit) => ofBoth.all(word, other, limit),
    next: (from, to) => next.get(from, to),
    count: (word) => count.get(word, 2 * askedMax) ?? 0,
    words: (caseId) => words.all(caseId),
  };
}

/** Cases of one word after the other until there are enough. */
function gather(words: Iterable<string>, limit: number, look: Look): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    if (found.size >= limit) break;
    for (const caseId of look.of(word, limit)) found.add(caseId);
  }
  return found;
}

function* pairsOf(one: Words, two: Words): Generator<string> {
  let tried = 0;
  for (const word of one)
    for (const other of two) {
      tried += 1;
      if (tried > pairsMax) return;
      yield pairOf(word, other);
    }
}

/** Pairs in use of one of some words and a word that begins so: each is one step along the index. */
function* pairsBeginning(anchors: Words, start: string, { next }: Look): Generator<string> {
  for (const anchor of anchors) {
    const end = afterPrefix(pairOf(anchor, start));
    for (let pair = next(pairOf(anchor, start), end); pair !== undefined; pair = next(`${pair} `, end)) yield pair;
  }
}

interface Two {
  readonly pairs: Iterable<string>;
  /** How many cases they have, as far as it was worth counting. */
  readonly size: number;
  readonly rest: readonly number[];
}

/** The two slots of several that are looked up together: the rarest, as far as counted. */
function rarestTwo(slots: readonly Words[], { count }: Look): Two | undefined {
  const all = slots.flatMap((one, at) =>
    slots.slice(at + 1).map((two, after): Two => {
      const few = one.size * two.size <= countedMax;
      const size = few ? [...pairsOf(one, two)].reduce((sum, pair) => sum + count(pair), 0) : 2 * askedMax;
      const rest = slots.map((_, place) => place).filter((place) => place !== at && place !== at + 1 + after);
      return { pairs: pairsOf(one, two), size, rest };
    }),
  );
  return all.toSorted((a, b) => a.size - b.size)[0];
}

/** All slots have one word each: the pair of two of them, kept where the case has the third word beside one of these. */
function exactly([first, ...more]: readonly string[], look: Look, limit: number): readonly string[] {
  if (first === undefined) return [];
  const pairs = more.map((word) => pairOf(first, word)).sort((a, b) => look.count(a) - look.count(b));
  const [one, two, ...rest] = pairs;
  if (one === undefined) return look.of(first, limit);
  if (two === undefined) return look.of(one, limit);
  if (rest.length === 0) return look.ofBoth(one, two, limit);
  return look
    .ofBoth(one, two, askedMax)
    .filter((caseId) => rest.every((pair) => look.words(caseId).includes(pair)))
    .slice(0, limit);
}

export function caseFinder(database: Database): CaseFinder {
  const look = looksInto(database);
  const inAll = (slots: readonly Words[], limit: number): readonly string[] => {
    const two = rarestTwo(slots, look);
    if (two === undefined) return [];
    const found = gather(two.pairs, askedMax, look);
    const has = (caseId: string): boolean => {
      const words = look.words(caseId);
      return two.rest.every((at) => words.some((word) => slots[at]?.has(word)));
    };
    return [...found].filter(has).slice(0, limit);
  };
  return {
    having: (slots, limit) => {
      const [one, two, ...more] = slots;
      if (one === undefined || slots.some((words) => words.size === 0)) return [];
      if (slots.every((words) => words.size === 1))
        return exactly(
          slots.flatMap((words) => [...words]),
          look,
          limit,
        );
      if (two === undefined) return [...gather(one, limit, look)];
      return more.length === 0 ? [...gather(pairsOf(one, two), limit, look)] : inAll(slots, limit);
    },
    beginning: (typed, slots, limit) => {
      const [one, two, ...more] = slots;
      if (one === undefined) return [];
      if (two === undefined) return [...gather(one, limit, look)];
      if (more.length > 0) return slots.some((words) => words.size === 0) ? [] : inAll(slots, limit);
      // The longer beginning leads to fewer words: from each of them along the index to those that begin as the other.
      const [anchors, start] = one.size <= two.size ? [one, typed[1] ?? ''] : [two, typed[0] ?? ''];
      return [...gather(pairsBeginning(anchors, start, look), limit, look)];
    },
  };
}
