/** Reads dates as people type them. A date that does not exist is named as such rather than rolled over. */
import { addDays, daysInMonth } from '../../base/local-date.ts';
import type { LocalDate } from '../../base/local-date.ts';
import { fail, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import { cleanLine } from './clean.ts';
import { monthFor, monthNames } from './month-word.ts';

/** What two-digit years are read against. */
export interface DateReading {
  readonly today: LocalDate;
  /** Whether the date cannot be after today: a birth. */
  readonly past: boolean;
}

/** How far ahead of today's year a two-digit year may lie when the date need not be past. */
const yearsAhead = 20;

const relativeDays: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['heddiw', 0],
  ['yesterday', -1],
  ['ddoe', -1],
  ['tomorrow', 1],
  ['yfory', 1],
]);
const ordinals = /(\d)(st|nd|rd|th|af|il|ail|ydd|fed|eg|ain)(?=[\s.,/-]|$)/g;
const fillers = new Set(['of', 'o', 'the', 'y', 'about', 'circa', 'tua']);

/** The numbers and words of a typed date in their order; undefined when it holds anything else. */
export function dateTokens(typed: string): string[] | undefined {
  const text = cleanLine(typed).toLowerCase().replace(ordinals, '$1');
  if (!/^[\p{L}\d\s.,/-]*$/u.test(text)) return undefined;
  return (text.match(/\d+|\p{L}+/gu) ?? []).filter((token) => !fillers.has(token));
}

/** "12/3/85", "1.2.9", "12 mar 1985", "12mawrth1985", "120385", "1985-03-12", "today": a whole date. */
export function readDate(typed: string, reading: DateReading): Result<LocalDate> {
  const tokens = dateTokens(typed) ?? [];
  const relative = tokens.length === 1 ? relativeDays.get(tokens[0] ?? '') : undefined;
  if (relative !== undefined) return ok(addDays(reading.today, relative));
  const [day, month, typedYear] = dayMonthYear(tokens);
  // 1.2.9 is the ninth year of a century.
  const year = typedYear.length === 1 ? `0${typedYear}` : typedYear;
  const monthNumber = readMonth(month);
  if (monthNumber === undefined || !/^\d{1,2}$/.test(day) || !isYear(year)) return fail(failure('answer.date'));
  if (monthNumber < 1 || monthNumber > 12) return fail(failure('answer.noSuchMonth', { month: monthNumber }));
  return realDate(readYear(year, `-${pad(monthNumber)}-${pad(Number(day))}`, reading), monthNumber, Number(day));
}

function dayMonthYear(tokens: readonly string[]): readonly [string, string, string] {
  const [first = '', second = '', third = ''] = tokens;
  if (tokens.length === 1 && /^(\d{6}|\d{8})$/.test(first))
    return [first.slice(0, 2), first.slice(2, 4), first.slice(4)];
  if (tokens.length !== 3) return ['', '', ''];
  if (/^\d{4}$/.test(first)) return [third, second, first];
  return /^\p{L}/u.test(first) ? [second, first, third] : [first, second, third];
}

/** A month by number (not yet checked) or name; undefined when it is neither. */
export const readMonth = (token: string): number | undefined =>
  /^\d{1,2}$/.test(token) ? Number(token) : monthFor(token);

/** Two or four digits. */
export const isYear = (token: string): boolean => /^(\d{2}|\d{4})$/.test(token);

/**
 * Four digits as they are. Two digits: for a past date the latest year that is not after today; otherwise within the
 * hundred years that end 20 years from now. `rest` is "-MM-DD" or shorter, to tell which side of today the date lies.
 */
export function readYear(token: string, rest: string, { today, past }: DateReading): number {
  if (token.length === 4) return Number(token);
  const thisYear = Number(today.slice(0, 4));
  const year = thisYear - (thisYear % 100) + Number(token);
  if (past) return `${year}${rest}` > today ? year - 100 : year;
  if (year > thisYear + yearsAhead) return year - 100;
  return year <= thisYear + yearsAhead - 100 ? year + 100 : year;
}

/** Whether a year is one that anybody's answer can be about. */
export const yearInRange = (year: number): boolean => year >= 1800 && year <= 2199;

function realDate(year: number, month: number, day: number): Result<LocalDate> {
  if (!yearInRange(year)) return fail(failure('answer.yearOutOfRange'));
  const days = daysInMonth(year, month);
  if (day >= 1 && day <= days) return ok(`${year}-${pad(month)}-${pad(day)}` as LocalDate);
  const date = `${pad(day)}/${pad(month)}/${year}`;
  return fail(failure('answer.dateDoesNotExist', { date, monthName: monthNames[month - 1] ?? '', days, year }));
}

export const pad = (value: number): string => value.toString().padStart(2, '0');
