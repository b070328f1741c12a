/** Dates, whole or to the month or year. */
import { formatDate } from '../../base/local-date.ts';
import { fail, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import { accept, refuse } from './answer.ts';
import type { AnswerContext, AnswerFact, AnswerKind } from './answer.ts';
import { dateTokens, isYear, pad, readDate, readMonth, readYear, yearInRange } from './typed-date.ts';
import type { DateReading } from './typed-date.ts';

/** Only births are known to be past from the fact alone; other dates have their own checks in the script. */
const readingFor = (fact: AnswerFact, { today }: AnswerContext): DateReading => ({
  today,
  past: /dateOfBirth$/i.test(fact.key),
});

export const dateKind: AnswerKind<string> = {
  parse(typed, fact, context) {
    if (typeof typed !== 'string') return refuse('answer.date');
    const date = readDate(typed, readingFor(fact, context));
    return date.ok ? accept<string>(date.value) : date;
  },
  toTyped: formatDate,
};

export const partialDateKind: AnswerKind<string> = {
  parse(typed, fact, context) {
    if (typeof typed !== 'string') return refuse('answer.partialDate');
    const date = readPartialDate(typed, readingFor(fact, context));
    return date.ok ? accept(date.value) : date;
  },
  toTyped: formatDate,
};

/** "2009", "6/2009", "june 2009", "2009-06", "about 2009", or whatever is a whole date. */
function readPartialDate(typed: string, reading: DateReading): Result<string> {
  const [first = '', second, third] = dateTokens(typed) ?? [];
  if (second === undefined && /^\d{4}$/.test(first)) return inRange(Number(first), first);
  if (second !== undefined && third === undefined) return readMonthYear(first, second, reading);
  const date = readDate(typed, reading);
  return !date.ok && date.failure.kind === 'answer.date' ? fail(failure('answer.partialDate')) : date;
}

function readMonthYear(first: string, second: string, reading: DateReading): Result<string> {
  const [month, year] = /^\d{4}$/.test(first) ? [readMonth(second), first] : [readMonth(first), second];
  if (month === undefined || !isYear(year)) return fail(failure('answer.partialDate'));
  if (month < 1 || month > 12) return fail(failure('answer.noSuchMonth', { month }));
  const whole = readYear(year, `-${pad(month)}`, reading);
  return inRange(whole, `${whole}-${pad(month)}`);
}

const inRange = (year: number, partial: string): Result<string> =>
  yearInRange(year) ? ok(partial) : fail(failure('answer.yearOutOfRange'));
