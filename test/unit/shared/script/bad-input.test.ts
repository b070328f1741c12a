/** Whatever is pasted into whichever box: it is taken clean, or refused in words of both languages that say what would be right. */
import { describe, expect, it } from 'vitest';
import welsh from '../../../../renderer/text/failure-cy.json' with { type: 'json' };
import type { LocalDate } from '../../../../shared/base/local-date.ts';
import { failureWording } from '../../../../shared/error/catalogue.ts';
import type { AnswerContext, AnswerFact } from '../../../../shared/script/kind/answer.ts';
import { parseAnswer } from '../../../../shared/script/kind/parse-answer.ts';
import { type FactKind, factKinds } from '../../../../shared/script/value.ts';

const context: AnswerContext = {
  today: '2009-06-02' as LocalDate,
  language: 'en',
  knownCouncil: (code) => code === 'NOW',
};
const factOf = (kind: FactKind): AnswerFact => ({
  key: `some.${kind}`,
  kind,
  options: ['one', 'two'],
  mayBeBlank: false,
});
const partsOf: Partial<Record<FactKind, readonly string[]>> = {
  name: ['title', 'forenames', 'surname'],
  address: ['line1', 'line2', 'town', 'county'],
  bankAccount: ['accountName', 'sortCode', 'accountNumber', 'rollNumber'],
  moneyWithFrequency: ['amount', 'frequency'],
};
const nasty: Readonly<Record<string, string>> = {
  'line breaks': 'one\r\ntwo\nthree\u2028four',
  emoji: '🙂👩‍👩‍👧‍👧🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'right to left': 'חנה لينا',
  'marks that turn the direction': '\u202eevil\u202c \u2066x\u2069 \u200f',
  'control characters': 'a\u0000b\u0007c\u001b[31m',
  'half characters': 'a\ud800b\udc00',
  'nothing that is seen': '\u0000\u200e\u202e',
  '10,000 characters': 'x'.repeat(10_000),
  '20,000 characters': '7'.repeat(20_000),
  '20,000 emoji halves': '🙂'.repeat(10_000),
  'a date that does not exist': '30/2/85',
  'a prototype': '__proto__',
};
/** What must never be kept: it cannot be seen, or disguises what is. */
const unseen = /(?!\n)[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe.each(factKinds)('an answer of the kind %s', (kind) => {
  it.each(Object.keys(nasty))('takes %s clean or refuses it in words', (name) => {
    const text = nasty[name] ?? '';
    const parts = partsOf[kind];
    const typed: unknown[] = [text, [text], { [text.slice(0, 20)]: text }];
    if (parts !== undefined) typed.push(Object.fromEntries(parts.map((part) => [part, text])));
    for (const one of typed) {
      const answer = parseAnswer(factOf(kind), one, context);
      if (answer.ok) {
        for (const kept of textsIn(answer.value.value)) expect(kept).not.toMatch(unseen);
        continue;
      }
      const { detail = {} } = answer.failure;
      expect(failureWording(answer.failure)).not.toMatch(/[{}]/);
      const wording = (welsh as Readonly<Record<string, string>>)[answer.failure.kind] ?? '{none}';
      for (const [, placeholder = ''] of wording.matchAll(/\{(\w+)\}/g))
        expect(Object.keys(detail)).toContain(placeholder);
      // A refusal goes into the log: it never repeats what a customer said.
      expect(JSON.stringify(answer.failure).length).toBeLessThan(400);
    }
  });
});

describe('a date that does not exist', () => {
  it.each([
    ['30/2/85', { date: '30/02/1985', monthName: 'February', days: 28, year: 1985 }],
    ['31/4/2009', { date: '31/04/2009', monthName: 'April', days: 30, year: 2009 }],
    ['29/2/2009', { date: '29/02/2009', monthName: 'February', days: 28, year: 2009 }],
    ['29 feb 1900', { date: '29/02/1900', monthName: 'February', days: 28, year: 1900 }],
    ['31 mehefin 2009', { date: '31/06/2009', monthName: 'June', days: 30, year: 2009 }],
  ])('%s is refused with how many days the month has', (typed, detail) => {
    for (const kind of ['date', 'partialDate'] as const)
      expect(parseAnswer(factOf(kind), typed, context)).toMatchObject({
        ok: false,
        failure: { kind: 'answer.dateDoesNotExist', detail },
      });
  });

  it('is taken in a leap year', () => {
    expect(parseAnswer(factOf('date'), '29/2/2008', context)).toMatchObject({ value: { value: '2008-02-29' } });
  });
});
