/**
 * What the program will make of what stands in a box, before Enter: '12/3/85' is Tuesday, 12 March 1985. It only echoes; what
 * counts is what main reads. Nothing to echo is an empty text: half typed, refused, or already as it will be kept.
 */
import { isLocalDate, type LocalDate } from '../../../shared/base/local-date.ts';
import { formatPence } from '../../../shared/base/money.ts';
import type { QuestionView } from '../../../shared/contract/view.ts';
import type { AnswerContext, AnswerFact, AnswerKind } from '../../../shared/script/kind/answer.ts';
import { dateKind, partialDateKind } from '../../../shared/script/kind/date.ts';
import { moneyWithFrequencyKind } from '../../../shared/script/kind/money-with-frequency.ts';
import { ninoKind } from '../../../shared/script/kind/nino.ts';
import { integerKind, moneyKind } from '../../../shared/script/kind/number.ts';
import { packPhone } from '../../../shared/script/kind/pack-phone.ts';
import { postcodeKind } from '../../../shared/script/kind/postcode.ts';
import type { FactKind, FactValue, RegularAmount } from '../../../shared/script/value.ts';
import type { Language } from '../../../shared/base/language.ts';

export interface Reading {
  /** The office's date, against which dates are typed. */
  readonly today: string;
  /** The language of the window's own words. */
  readonly language: Language;
  /** How often something is paid, in words. */
  readonly frequency: (amount: RegularAmount) => string;
}

/** `texts` are those of the boxes, in their order. */
export function understood(
  { key, kind }: Pick<QuestionView, 'key' | 'kind'>,
  texts: readonly string[],
  reading: Reading,
): string {
  const typed = (texts[0] ?? '').trim();
  const echo = echoes[kind];
  if (typed === '' || echo === undefined) return '';
  const { today, language } = reading;
  const context: AnswerContext = { today: today as LocalDate, language, knownCouncil: () => true };
  const shown = echo(typed, { reading, texts, fact: { key, kind, mayBeBlank: true }, context });
  return shown === typed ? '' : shown;
}

interface About {
  readonly reading: Reading;
  readonly texts: readonly string[];
  readonly fact: AnswerFact;
  readonly context: AnswerContext;
}

type Echo = (typed: string, about: About) => string;

/** What a kind of answer reads, shown; nothing of what it refuses. */
const echoOf =
  <V extends FactValue>(kind: AnswerKind<V>, show: (value: V, reading: Reading) => string): Echo =>
  (typed, { fact, context, reading }) => {
    const read = kind.parse(typed, fact, context);
    return read.ok ? show(read.value.value, reading) : '';
  };

const echoes: Partial<Readonly<Record<FactKind, Echo>>> = {
  date: echoOf(dateKind, dateInWords),
  partialDate: echoOf(partialDateKind, dateInWords),
  money: echoOf(moneyKind, formatPence),
  moneyWithFrequency: (typed, { fact, context, reading, texts: [, frequency = ''] }) => {
    const inOne = /\d\s*\p{L}/u.test(typed) || frequency === '';
    const read = moneyWithFrequencyKind.parse(inOne ? typed : { amount: typed, frequency }, fact, context);
    return read.ok ? `${formatPence(read.value.value.amount)} ${reading.frequency(read.value.value)}` : '';
  },
  integer: echoOf(integerKind, (value) => new Intl.NumberFormat('en-GB').format(value)),
  nino: echoOf(ninoKind, (value) => String(ninoKind.toTyped(value))),
  postcode: echoOf(postcodeKind, (value) => value),
  phone: (typed) => groupedPhone(packPhone(typed)),
};

/** 'Tuesday 12 March 1985'; of a month or a year alone only that. */
function dateInWords(date: string, { language }: Reading): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const at = new Date(`${isLocalDate(date) ? date : `${date}-01`}T12:00:00Z`);
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { weekday: 'long', day: 'numeric' }),
  })
    .format(at)
    .replace(',', '');
}

/** Read out in threes and fours; only whole numbers. */
function groupedPhone(digits: string): string {
  if (!/^0\d{9,10}$/.test(digits)) return '';
  const [area, rest] = digits.startsWith('02') ? [3, digits.slice(3)] : [5, digits.slice(5)];
  const half = Math.floor(rest.length / 2);
  return `${digits.slice(0, area)} ${rest.slice(0, half)} ${rest.slice(half)}`;
}
