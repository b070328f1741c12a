/**
 * Other cases that may be the same customer's: told while the name is being typed, so that nobody is asked everything twice.
 * A name alone is not enough where a birthday or postcode tells two people of one name apart.
 */
import type { Language } from '../../shared/base/language.ts';
import { dateOf, type LocalDate } from '../../shared/base/local-date.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { SimilarCase } from '../../shared/contract/view.ts';
import type { SimilarReason } from '../../shared/contract/work-list.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';
import { likeness, nearCodes } from '../store/near-word.ts';
import { soundOf } from '../store/name-sound.ts';
import type { FoundCase } from '../store/ports.ts';
import { codeKey, indexKeys, nameKeys } from '../store/search-key.ts';
import { caseRow } from '../view/case-row.ts';
import type { Work } from '../work.ts';

export interface SimilarRequest {
  readonly caseId: string;
  readonly name?: string | undefined;
  readonly nino?: string | undefined;
  readonly dateOfBirth?: string | undefined;
  readonly postcode?: string | undefined;
  readonly language: Language;
}

/** The customer as far as known: what is typed now, else what the case holds. Empty where neither says. */
interface Customer {
  readonly name: string;
  readonly nino: string;
  readonly dateOfBirth: string;
  readonly postcode: string;
}

const shownMax = 5;
/** Cases of one name, one birthday or one postcode that are looked at. */
const lookedAtMax = 60;
const ninoLength = 9;
/** Cases of a name alone that are looked at; more are told apart by a number, a birthday or a postcode. */
const namesakesMax = 20;
/** A name of two words at least, of so many letters. */
const nameLettersMin = 5;
/** Names this much alike are one name, spelt otherwise. */
const alikeFrom = 0.72;

const weights: Readonly<Record<SimilarReason, number>> = {
  nino: 10,
  ninoNear: 5,
  name: 3,
  dateOfBirth: 3,
  nameNear: 2,
  postcode: 2,
};
/** From here on a case is worth a look: the whole name alone is, half a name and a postcode are. */
const worthALook = 3;

export function similarCases({ workstation }: Work, request: SimilarRequest): Result<readonly SimilarCase[]> {
  const { store, clock } = workstation;
  const customer = customerOf(store.cases.caseSummary(request.caseId), request, dateOf(clock.now().local));
  const similar = [...candidates(store.cases, customer).values()]
    .filter(({ caseId, state }) => caseId !== request.caseId && state !== 'deleted')
    .map((found) => ({ found, why: reasonsOf(found, customer) }))
    .map((one) => ({ ...one, weight: one.why.reduce((sum, reason) => sum + weights[reason], 0) }))
    .filter(({ found, why, weight }) => weight >= worthALook && isPossible(found, customer, why))
    .sort((a, b) => b.weight - a.weight || (a.found.updated < b.found.updated ? 1 : -1))
    .slice(0, shownMax);
  const { language } = request;
  return ok(
    similar.map(({ found, why }) => ({
      row: caseRow(found, { workstation, language }),
      why,
      certain: why.includes('nino'),
    })),
  );
}

function customerOf(own: FoundCase | undefined, typed: SimilarRequest, today: LocalDate): Customer {
  const date = typed.dateOfBirth === undefined ? undefined : readDate(typed.dateOfBirth, { today, past: true });
  return {
    name: (typed.name ?? own?.customerName ?? '').trim(),
    nino: codeKey(typed.nino ?? own?.nino ?? ''),
    dateOfBirth: (date === undefined ? own?.dateOfBirth : date.ok ? date.value : undefined) ?? '',
    postcode: codeKey(typed.postcode ?? own?.postcode ?? ''),
  };
}

const isWholeName = (name: string): boolean =>
  nameKeys(name).length > 1 && nameKeys(name).join('').length >= nameLettersMin;
const isWholePostcode = (postcode: string): boolean => /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(postcode);

function candidates(cases: Work['workstation']['store']['cases'], customer: Customer): Map<string, FoundCase> {
  const { name, nino, dateOfBirth, postcode } = customer;
  const found: FoundCase[] = [];
  if (nino.length === ninoLength)
    found.push(...cases.findByCodes('nino', [nino, ...nearCodes(nino, ninoLength)], lookedAtMax));
  if (dateOfBirth !== '') found.push(...cases.findCases({ dateOfBirth: dateOfBirth as LocalDate, limit: lookedAtMax }));
  if (isWholePostcode(postcode)) found.push(...cases.findByCodes('postcode', [postcode], lookedAtMax));
  if (isWholeName(name)) found.push(...cases.findByName(name, namesakesMax).map((one) => one.found));
  return new Map(found.map((one) => [one.caseId, one]));
}

function reasonsOf(found: FoundCase, { name, nino, dateOfBirth, postcode }: Customer): readonly SimilarReason[] {
  const why: SimilarReason[] = [];
  if (nino !== '' && found.nino !== undefined) {
    const other = codeKey(found.nino);
    if (other === nino) why.push('nino');
    else if (nino.length === ninoLength && nearCodes(nino, ninoLength).includes(other)) why.push('ninoNear');
  }
  if (name !== '' && isSameName(found.customerName, name)) why.push('name');
  else if (name !== '' && isAlike(found.customerName, name)) why.push('nameNear');
  if (dateOfBirth !== '' && found.dateOfBirth === dateOfBirth) why.push('dateOfBirth');
  if (isWholePostcode(postcode) && found.postcode !== undefined && codeKey(found.postcode) === postcode)
    why.push('postcode');
  return why;
}

/** Two people of one name are two people: another number and another birthday say so, and so does a household's postcode. */
function isPossible(found: FoundCase, { nino, dateOfBirth }: Customer, why: readonly SimilarReason[]): boolean {
  if (why.includes('nino') || why.includes('ninoNear')) return true;
  const named = why.includes('name') || why.includes('nameNear');
  const otherBirth = dateOfBirth !== '' && found.dateOfBirth !== undefined && found.dateOfBirth !== dateOfBirth;
  const otherNino = nino.length === ninoLength && found.nino !== undefined;
  return named && !otherBirth && !(otherNino && !why.includes('dateOfBirth'));
}

const sorted = (name: string): string => nameKeys(name).toSorted().join(' ');
const isSameName = (a: string, b: string): boolean => a !== '' && sorted(a) === sorted(b);

/** Every word of the shorter name has one in the other that sounds like it or is spelt much like it. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = nameKeys(a).length <= nameKeys(b).length ? [a, b] : [b, a];
  const others = indexKeys(long);
  const words = nameKeys(short);
  return words.length > 1 && words.every((word) => others.some((other) => soundsOrLooksLike(word, other)));
}

const soundsOrLooksLike = (a: string, b: string): boolean =>
  a === b || likeness(a, b) >= alikeFrom || (soundOf(a).length > 1 && soundOf(a) === soundOf(b));
