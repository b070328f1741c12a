import { describe, expect, test } from 'vitest';
import type { AnswerFact } from '../../../../../shared/script/kind/answer.ts';
import { parseScenarioValue } from '../../../../../shared/script/kind/parse-scenario-value.ts';
import { parseStored } from '../../../../../shared/script/kind/parse-stored.ts';
import type { FactKind } from '../../../../../shared/script/value.ts';
import { context, factOf } from './support.ts';

const stored = (kind: FactKind, json: unknown, more: Partial<AnswerFact> = {}): unknown => {
  const result = parseStored(factOf(kind, more), json, context);
  return result.ok ? result.value : result.failure.kind;
};
const scenario = (kind: FactKind, value: unknown, more: Partial<AnswerFact> = {}): unknown => {
  const result = parseScenarioValue(factOf(kind, more), value, context);
  return result.ok ? result.value : result.failure.kind;
};

describe('the strict door', () => {
  test.each<[FactKind, unknown]>([
    ['money', 8520.5],
    ['money', '8520'],
    ['money', -0],
    ['money', 1e15],
    ['integer', 1.5],
    ['integer', '3'],
    ['moneyWithFrequency', { amount: 8520, frequency: 'w' }],
    ['moneyWithFrequency', { amount: 8520, frequency: 'weekly', extra: 1 }],
    ['moneyWithFrequency', { amount: '85', frequency: 'weekly' }],
    ['moneyWithFrequency', '85.20 w'],
    ['date', '12/3/1985'],
    ['date', 'today'],
    ['partialDate', '6/2009'],
    ['yesNo', 'yes'],
    ['nino', 'ZX 11 23 58 A'],
    ['phone', '020 7946 0155'],
    ['postcode', 's14qq'],
    ['name', 'Hana Moravec'],
    ['name', { title: '', forenames: 'Hana', surname: 'Moravec' }],
    ['name', { forenames: 'Hana', surname: 'Moravec', extra: 1 }],
    ['multiChoice', ['meals', 'heating']],
    ['multiChoice', ['meals', 'meals']],
    ['choice', 'MEALS'],
    ['council', 'now'],
    ['text', ' a'],
    ['text', 'a\nb'],
    ['bankAccount', { accountName: 'A', sortCode: '08-99-99', accountNumber: '66374958' }],
  ])('%s %j is not in stored form', (kind, json) => {
    expect(stored(kind, json)).toBe('answer.notStoredForm');
  });

  test('a wrong value is refused for what is wrong with it', () => {
    expect(stored('date', '2009-02-30')).toBe('answer.dateDoesNotExist');
    expect(stored('nino', 'QQ123456A')).toBe('answer.ninoPrefix');
    expect(stored('choice', 'gas')).toBe('answer.choice');
  });

  test('null is taken only where an answer may be blank', () => {
    expect(stored('text', null, { mayBeBlank: true })).toBeNull();
    expect(stored('text', '', { mayBeBlank: true })).toBe('answer.blank');
    expect(stored('text', null)).toBe('answer.blank');
  });
});

describe('a scenario file', () => {
  test('money is in pounds', () => {
    expect(scenario('money', 240.15)).toBe(24_015);
    expect(scenario('moneyWithFrequency', { amount: 33.2, frequency: 'weekly' })).toEqual({
      amount: 3320,
      frequency: 'weekly',
    });
    expect(scenario('moneyWithFrequency', { amount: 1100, frequency: 'monthly' })).toEqual({
      amount: 110_000,
      frequency: 'monthly',
    });
    expect(scenario('money', 0.001)).toBe('answer.money');
  });

  test('codes are put in the order of the options', () => {
    expect(scenario('multiChoice', ['meals', 'heating'])).toEqual(['heating', 'meals']);
  });

  test.each<[FactKind, unknown]>([
    ['date', '12/3/1985'],
    ['date', '2009-06'],
    ['date', '2009-02-30'],
    ['partialDate', 'june 2009'],
    ['partialDate', 2009],
    ['yesNo', 'yes'],
    ['text', 4958],
    ['name', 'Hana Moravec'],
    ['money', '85.20'],
    ['moneyWithFrequency', { amount: 5, frequency: 'w' }],
    ['multiChoice', 'meals'],
    ['nino', 5],
  ])('%s %j has the wrong type', (kind, value) => {
    expect(scenario(kind, value)).toBe('answer.shape');
  });
});
