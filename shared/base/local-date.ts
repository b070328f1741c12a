/** Calendar dates and wall-clock times as text: `2009-06-02` and `2009-06-02T10:15`. They compare as strings. */
import type { Brand } from './brand.ts';

/** YYYY-MM-DD, a day that exists. */
export type LocalDate = Brand<string, 'LocalDate'>;
/** YYYY-MM-DDTHH:MM on the wall clock of the office. */
export type LocalDateTime = Brand<string, 'LocalDateTime'>;

const dayMs = 86_400_000;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (monthDays[month - 1] ?? 0);
}

/** Whether the text is a real day in the form YYYY-MM-DD. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether the text is a real wall-clock time in the form YYYY-MM-DDTHH:MM. */
export function isLocalDateTime(text: string): text is LocalDateTime {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10));
}

/** Whether the text is YYYY, YYYY-MM or YYYY-MM-DD and exists. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && isLocalDate(firstDay(text));
}

/** A partial date as its first day; a whole date as it is. */
export const firstDay = (partial: string): string =>
  partial.length === 10 ? partial : partial.length === 7 ? `${partial}-01` : `${partial}-01-01`;

/** The day part of a wall-clock time. */
export const dateOf = (at: string): LocalDate => at.slice(0, 10) as LocalDate;

function parts(date: string): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

const pad = (value: number, width: number): string => value.toString().padStart(width, '0');

/** Days since 1970-01-01. */
export function epochDay(date: string): number {
  const [year, month, day] = parts(firstDay(date));
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return Math.round(at.getTime() / dayMs);
}

function fromEpochDay(days: number): LocalDate {
  const at = new Date(days * dayMs);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}` as LocalDate;
}

/** Whole days from a to b; negative when b is earlier. */
export const daysBetween = (a: string, b: string): number => epochDay(b) - epochDay(a);

/** The date n days later. */
export const addDays = (date: string, n: number): LocalDate => fromEpochDay(epochDay(date) + n);

/** The date n months later: the same day number, or the last day of a shorter month. */
export function addMonths(date: string, n: number): LocalDate {
  const [year, month, day] = parts(firstDay(date));
  const index = year * 12 + (month - 1) + n;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(day, daysInMonth(toYear, toMonth)), 2)}` as LocalDate;
}

/** Adds hours on the wall clock, without summer time. */
export function addHours(at: string, hours: number): LocalDateTime {
  const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + hours * 60;
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  return `${addDays(at.slice(0, 10), days)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}` as LocalDateTime;
}

/** Completed years of age on a date; a birthday on 29 February falls on 1 March in other years. */
export function age(born: string, on: string): number {
  const [bornYear, bornMonth, bornDay] = parts(firstDay(born));
  const [year, month, day] = parts(firstDay(on));
  return year - bornYear - (month < bornMonth || (month === bornMonth && day < bornDay) ? 1 : 0);
}

/** dd/mm/yyyy; a partial date as yyyy or mm/yyyy. */
export const formatDate = (date: string): string => date.split('-').reverse().join('/');

/** Monday is 1 and Sunday is 7. */
export const weekday = (date: string): number => ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
