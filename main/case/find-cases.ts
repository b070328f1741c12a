/**
 * Finds and lists cases. One box: what was typed tells whether it is a number, a reference, a postcode or a name. A number is
 * looked for by its beginning, then by what is one character from it; a name as name-search.ts says.
 */
import type { Language } from '../../shared/base/language.ts';
import { addDays, dateOf } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { CaseRow } from '../../shared/contract/view.ts';
import type { CaseMatch } from '../../shared/contract/work-list.ts';
import { likeness, nearCodes } from '../store/near-word.ts';
import type { CaseReader, CodeKind, FoundCase } from '../store/ports.ts';
import { codeKey, nameKeys, phoneKey } from '../store/search-key.ts';
import { caseRow } from '../view/case-row.ts';
import type { Work } from '../work.ts';
import { bringDue } from './bring-due.ts';

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
  const codes = codesOf(text);
  const found = codes.length > 0 ? byCodes(cases, codes, limit) : byName(cases, text, limit);
  return ok(found.slice(0, limit).map((one) => caseRow(one.found, { workstation, language }, one.match)));
}

interface Code {
  readonly kind: CodeKind;
  readonly key: string;
  /** Characters of a whole one. */
  readonly length: number;
}

/** What a text with digits in it may be, the likeliest first; nothing when it is a name. */
function codesOf(text: string): readonly Code[] {
  const code = codeKey(text);
  if (!/\d/.test(code)) return [];
  const phone = phoneKey(text);
  const of = (kind: CodeKind, length: number): Code => ({ kind, key: code, length });
  if (/^L\d{2}/.test(code) && code.length > 7) return [of('reference', 17)];
  if (/^\+?[\d\s()-]+$/.test(text.trim())) return [{ kind: 'phone', key: phone, length: 11 }];
  const nino = of('nino', 9);
  const postcode = of('postcode', Math.max(5, Math.min(7, code.length)));
  return code.length > 7 || /^[A-Z]{2}\d{3}/.test(code) ? [nino, postcode, of('reference', 17)] : [postcode, nino];
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
      if (key.length >= length * wholeShare) take(cases.findByCodes(kind, nearCodes(key, length), limit), () => 'near');
  }
  return latestFirst([...all.values()]);
}

const keyOf = (found: FoundCase, kind: CodeKind): string => (kind === 'phone' ? phoneKey : codeKey)(found[kind] ?? '');

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

/** A case due within this many days is shown as due. */
export const dueDays = 7;

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
      ? cases.listCases({ owner: person.id, limit })
      : filter === 'due'
        ? cases.listCases({ oneMonthBy: addDays(today, dueDays), limit })
        : cases.recentCases(limit);
  return ok(found.filter(({ state }) => state !== 'deleted').map((one) => caseRow(one, { workstation, language })));
}
