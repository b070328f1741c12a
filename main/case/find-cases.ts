/**
 * Finds and lists cases. One box: what was typed tells whether it is a number, a reference, a postcode, a birthday or a name,
 * or a name and one of these (typed-search.ts). A number is looked for by its beginning, then by what is one character from
 * it; a name as name-search.ts says.
 */
import type { Language } from '../../shared/base/language.ts';
import { dateOf } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { CaseRow } from '../../shared/contract/view.ts';
import type { CaseMatch } from '../../shared/contract/work-list.ts';
import { soundOf } from '../store/name-sound.ts';
import { isOneApart, likeness, nearCodes } from '../store/near-word.ts';
import type { CaseReader, FoundCase } from '../store/ports.ts';
import { codeKey, indexKeys, nameKeys, phoneKey } from '../store/search-key.ts';
import { caseRow } from '../view/case-row.ts';
import type { Work } from '../work.ts';
import { bringDue } from './bring-due.ts';
import { monthSoonBy } from './month-warning.ts';
import { type Code, codesOf, readTyped, type Typed } from './typed-search.ts';

interface FindRequest {
  readonly text: string;
  readonly limit?: number | undefined;
  readonly language?: Language | undefined;
}

interface Found {
  readonly found: FoundCase;
  readonly match: CaseMatch;
}

export function findCases(
  { workstation }: Work,
  { text, limit = 50, language = 'en' }: FindRequest,
): Result<readonly CaseRow[]> {
  const { cases } = workstation.store;
  const typed = readTyped(text, dateOf(workstation.clock.now().local));
  const found =
    typed.code === ''
      ? byName(cases, typed.name, limit)
      : typed.name === ''
        ? byCodes(cases, codesOf(typed.code, typed.today), limit)
        : byBoth(cases, typed, limit);
  return ok(found.slice(0, limit).map((one) => caseRow(one.found, { workstation, language }, one.match)));
}

/** A code is whole enough to be searched for mistakes from this share of its characters on. */
const wholeShare = 0.7;

function byCodes(cases: CaseReader, codes: readonly Code[], limit: number): readonly Found[] {
  const all = new Map<string, Found>();
  const take = (found: readonly FoundCase[], match: (one: FoundCase) => CaseMatch): void => {
    for (const one of found) if (!all.has(one.caseId)) all.set(one.caseId, { found: one, match: match(one) });
  };
  for (const { kind, key } of codes)
    take(cases.findCases({ [kind]: key, limit }), (one) => (keyOf(one, kind) === key ? 'exact' : 'beginning'));
  if (all.size === 0) {
    for (const { kind, key, length } of codes)
      if (kind !== 'ninoDigits' && kind !== 'dateOfBirth' && key.length >= length * wholeShare)
        take(cases.findByCodes(kind, nearCodes(key, length), limit), () => 'near');
  }
  return latestFirst([...all.values()]);
}

function keyOf(found: FoundCase, kind: Code['kind']): string {
  switch (kind) {
    case 'phone':
      return phoneKey(found.phone ?? '');
    case 'dateOfBirth':
      return found.dateOfBirth ?? '';
    case 'ninoDigits':
      return codeKey(found.nino ?? '').slice(2);
    default:
      return codeKey(found[kind] ?? '');
  }
}

/** Cases of a code that are looked at for a name that was typed with it: a birthday or a postcode has far fewer. */
const namedMax = 200;

/** A name and a number of any kind: the cases of the number, as far as each word of the name is in theirs or much like it. */
function byBoth(cases: CaseReader, { name, code, today }: Typed, limit: number): readonly Found[] {
  const words = nameKeys(name);
  return byCodes(cases, codesOf(code, today), namedMax)
    .map(({ found }) => ({ found, match: matchOf(words, found.names.flatMap(indexKeys)) }))
    .filter((one): one is Found => one.match !== undefined)
    .toSorted((a, b) => order.indexOf(a.match) - order.indexOf(b.match))
    .slice(0, limit);
}

/** How the worst of the words fits; undefined when one does not. */
function matchOf(words: readonly string[], own: readonly string[]): CaseMatch | undefined {
  const fits = words.map((word): CaseMatch | undefined => {
    if (own.includes(word)) return 'exact';
    if (own.some((other) => other.startsWith(word))) return 'beginning';
    if (own.some((other) => soundOf(word).length > 1 && soundOf(other) === soundOf(word))) return 'sound';
    return own.some((other) => word.length > 3 && isOneApart(word, other)) ? 'spelling' : undefined;
  });
  const worst = Math.max(...fits.map((fit) => (fit === undefined ? order.length : order.indexOf(fit))));
  return order[worst];
}

const order: readonly CaseMatch[] = ['exact', 'beginning', 'sound', 'spelling', 'near', 'part'];

function latestFirst(found: readonly Found[]): readonly Found[] {
  return found.toSorted(
    (a, b) => order.indexOf(a.match) - order.indexOf(b.match) || (a.found.updated < b.found.updated ? 1 : -1),
  );
}

/** The nearest first: by how it was found, then by how much of the whole name is the same, then the latest. */
function byName(cases: CaseReader, text: string, limit: number): readonly Found[] {
  const typed = nameKeys(text).join(' ');
  if (typed === '') return [];
  return cases
    .findByName(text, limit)
    .map(({ found, likeness: match }) => ({
      found,
      match,
      same: Math.max(0, ...found.names.map((name) => likeness(typed, nameKeys(name).join(' ')))),
    }))
    .sort(
      (a, b) =>
        order.indexOf(a.match) - order.indexOf(b.match) ||
        Math.round((b.same - a.same) * 20) ||
        (a.found.updated < b.found.updated ? 1 : -1),
    );
}

interface ListRequest {
  readonly filter: 'mine' | 'due' | 'recent';
  readonly limit?: number | undefined;
  readonly language?: Language | undefined;
}

export function listCases(
  work: Work,
  { filter, limit = 50, language = 'en' }: ListRequest,
): Result<readonly CaseRow[]> {
  if (filter === 'due') bringDue(work);
  const { workstation, person } = work;
  const { cases } = workstation.store;
  const today = dateOf(workstation.clock.now().local);
  const found =
    filter === 'mine'
      ? cases.listCases({ owner: person.id, open: 'untilDone', order: 'month', limit })
      : filter === 'due'
        ? cases.listCases({ oneMonthBy: monthSoonBy(workstation, today), open: 'untilPushed', order: 'month', limit })
        : cases.recentCases(limit);
  return ok(found.filter(({ state }) => state !== 'deleted').map((one) => caseRow(one, { workstation, language })));
}
