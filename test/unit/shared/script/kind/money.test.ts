import { describe, expect, test } from 'vitest';
import { refusalText, typedValue } from './support.ts';

describe('money', () => {
  test.each([
    ['85.20', 8520],
    ['£1,234.5', 123_450],
    ['85', 8500],
    ['.5', 50],
    ['0.29', 29],
    ['1.10', 110],
    ['-5', -500],
    ['-£5.00', -500],
    ['£-5', -500],
    ['\u22125', -500],
    ['£ 85.20', 8520],
    ['50p', 50],
    ['0', 0],
    ['-0', 0],
    ['8.200', 820],
    [33.2, 3320],
    ['999,999,999', 99_999_999_900],
  ])('%s is %d pence', (typed, amount) => {
    expect(typedValue('money', typed)).toBe(amount);
  });

  test.each([
    '85.205',
    '1,23',
    '12,34.50',
    '1.2.3',
    '85 20',
    '--5',
    '-£-5',
    '£',
    '1e3',
    '£5p',
    'five',
    '0x10',
    '٣',
    Number.NaN,
    1e30,
    true,
  ])('%s is not an amount', (typed) => {
    expect(typedValue('money', typed)).toBe('answer.money');
  });

  test.each(['1000000000', '99999999999999999999'])('%s is too large', (typed) => {
    expect(typedValue('money', typed)).toBe('answer.numberTooLarge');
  });
});

describe('money with frequency', () => {
  test.each([
    ['85.20 w', 8520, 'weekly'],
    ['85.20w', 8520, 'weekly'],
    ['£85.20 weekly', 8520, 'weekly'],
    ['£1,100 a week', 110_000, 'weekly'],
    ['85.20/week', 8520, 'weekly'],
    ['85.20, weekly', 8520, 'weekly'],
    ['85.20 yr wythnos', 8520, 'weekly'],
    ['85.20 bob wythnos', 8520, 'weekly'],
    ['130 fortnightly', 13_000, 'fortnightly'],
    ['130 2w', 13_000, 'fortnightly'],
    ['130 bob pythefnos', 13_000, 'fortnightly'],
    ['130 every 2 weeks', 13_000, 'fortnightly'],
    ['260 4w', 26_000, 'fourWeekly'],
    ['260 four-weekly', 26_000, 'fourWeekly'],
    ['260 bob 4 wythnos', 26_000, 'fourWeekly'],
    ['£340 pcm', 34_000, 'monthly'],
    ['340 p.c.m.', 34_000, 'monthly'],
    ['340 y mis', 34_000, 'monthly'],
    ['75 quarterly', 7500, 'quarterly'],
    ['75 bob chwarter', 7500, 'quarterly'],
    ['900 pa', 90_000, 'annual'],
    ['900 per annum', 90_000, 'annual'],
    ['900 y', 90_000, 'annual'],
    ['900 y flwyddyn', 90_000, 'annual'],
    ['20 irregular', 2000, 'irregular'],
    ['20 afreolaidd', 2000, 'irregular'],
    ['-5 w', -500, 'weekly'],
  ])('%s is %d pence %s', (typed, amount, frequency) => {
    expect(typedValue('moneyWithFrequency', typed)).toEqual({ amount, frequency });
  });

  test('two inputs are read as one answer', () => {
    expect(typedValue('moneyWithFrequency', { amount: '£85.20', frequency: 'fourWeekly' })).toEqual({
      amount: 8520,
      frequency: 'fourWeekly',
    });
    expect(typedValue('moneyWithFrequency', { amount: '85.20 w', frequency: '' })).toEqual({
      amount: 8520,
      frequency: 'weekly',
    });
  });

  test('what is missing is said', () => {
    expect(refusalText('moneyWithFrequency', '85.20')).toMatch(/^Say how often it is paid: w weekly/);
    expect(refusalText('moneyWithFrequency', '85.20 sometimes')).toMatch(/^Say how often it is paid/);
    expect(refusalText('moneyWithFrequency', 'weekly')).toBe(
      'Type the amount first and then how often: 85.20 w, £340 pcm.',
    );
    expect(refusalText('moneyWithFrequency', '1,23 w')).toBe('Type pounds and pence, such as 85.20 or £1,234.50.');
  });
});

describe('an integer', () => {
  test.each([
    ['16', 16],
    ['1,200', 1200],
    ['-3', -3],
    ['0', 0],
    ['-0', 0],
    [' 007 ', 7],
    [37, 37],
  ])('%s is %d', (typed, value) => {
    expect(typedValue('integer', typed)).toBe(value);
  });

  test.each(['16.5', '12,00', 'sixteen', '1e3', '1 200', 16.5, true])('%s is not a whole number', (typed) => {
    expect(typedValue('integer', typed)).toBe('answer.integer');
  });
});
