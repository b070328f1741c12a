/** The functions a condition may call (catalogue, evaluation.functions). Null in gives null out unless said otherwise. */
import { addDays, addHours, addMonths, age, dateOf, daysBetween, isLocalDate, weekday } from '../../base/local-date.ts';
import { pensionCreditDate } from './pension-credit-date.ts';
import { ERROR, type RowValues } from './scope.ts';

/** What the composition root hands in: the modulus check needs a data file, and this layer reads none. */
export interface ScriptFunctions {
  readonly modulusValid: (sortCode: string, accountNumber: string) => boolean;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** Runs only when no argument is null; null otherwise. */
const strict =
  (run: (...args: never[]) => unknown) =>
  (...args: unknown[]): unknown =>
    args.some(isNothing) ? null : run(...(args as never[]));

/** The two complete tax years before the benefit year of a date, which starts on the first Sunday in January. */
export function relevantTaxYears(date: string): string[] {
  const calendarYear = Number(date.slice(0, 4));
  const newYear = `${calendarYear}-01-01`;
  const firstSunday = addDays(newYear, (7 - weekday(newYear)) % 7);
  const benefitYear = date >= firstSunday ? calendarYear : calendarYear - 1;
  const label = (from: number): string => `${from}/${String((from + 1) % 100).padStart(2, '0')}`;
  return [label(benefitYear - 3), label(benefitYear - 2)];
}

/** 00-19 monday, 20-39 tuesday ... from the last two digits (domain.md 3.3); null for a number without six digits. */
export function ninoSigningDay(nino: string): string | null {
  const digits = /^[A-Z]{2}\d{4}(\d{2})/.exec(nino)?.[1];
  return digits === undefined
    ? null
    : (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'][Math.floor(Number(digits) / 20)] ?? null);
}

const wholeHolders = new Set<unknown>([null, 'customer', 'partner', 'customerAndPartner']);

/** 1 for what is held alone or together; the share, or half, with somebody else; nothing for a child's. */
export function heldShare(holder: unknown, share: unknown): number {
  if (wholeHolders.has(holder)) return 1;
  return holder === 'child' ? 0 : typeof share === 'number' ? share / 100 : 0.5;
}

/** Functions by name, as the compiler calls them; types are in function-types.ts. */
export function functionLibrary(functions: ScriptFunctions): Readonly<Record<string, (...args: unknown[]) => unknown>> {
  return {
    age: strict((born: string, on: string) => age(born, on)),
    daysBetween: strict((a: string, b: string) => daysBetween(a, b)),
    addDays: strict((date: string, n: number) => addDays(date, n)),
    addMonths: strict((date: string, n: number) => addMonths(date, n)),
    addHours: strict((at: string, n: number) => addHours(at, n)),
    blank: (value) => isNothing(value) || value === '' || (Array.isArray(value) && value.length === 0),
    digits: (value, n) => typeof value === 'string' && value.length === n && /^\d+$/.test(value),
    nz: (value) => value ?? 0,
    sum: (list) =>
      (list as (number | null)[]).reduce<number | symbol>(
        (total, one) => (typeof total === 'number' && one !== null ? total + one : ERROR),
        0,
      ),
    minOf: (list) => {
      const known = (list as (number | null)[]).filter((one) => one !== null);
      return known.length === 0 ? null : known.reduce((least, one) => (one < least ? one : least));
    },
    atLeastZero: (value) => (typeof value === 'number' && value > 0 ? value : 0),
    ceilDiv: strict((a: number, b: number) => (b === 0 ? ERROR : Math.ceil(Math.round((a / b) * 1e9) / 1e9))),
    heldShare: (row) =>
      heldShare((row as RowValues & { holder: unknown }).holder, (row as RowValues & { share: unknown }).share),
    pensionCreditDate: strict(pensionCreditDate),
    ninoSigningDay: strict(ninoSigningDay),
    relevantTaxYears: strict((at: string) => relevantTaxYears(dateOf(at))),
    modulusValid: strict((sortCode: string, accountNumber: string) => functions.modulusValid(sortCode, accountNumber)),
    size: (value) =>
      isNothing(value) ? ERROR : typeof value === 'string' ? [...value].length : (value as readonly unknown[]).length,
  };
}

/** Whether a text literal can stand for a date. */
export const isDateLiteral = (text: string): boolean => isLocalDate(text);
