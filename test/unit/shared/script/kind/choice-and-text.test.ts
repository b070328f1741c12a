import { describe, expect, test } from 'vitest';
import { refusal, refusalText, typedValue } from './support.ts';

describe('yes or no', () => {
  test.each(['y', 'Yes', 'YDW', 'oes', 'ie', true])('%s is yes', (typed) => {
    expect(typedValue('yesNo', typed)).toBe(true);
  });
  test.each(['n', 'No', 'nac ydw', 'Nac  oes', 'nage', 'naddo', false])('%s is no', (typed) => {
    expect(typedValue('yesNo', typed)).toBe(false);
  });
  test.each(['maybe', 1, 'yn'])('%s is neither', (typed) => {
    expect(typedValue('yesNo', typed)).toBe('answer.yesNo');
  });
});

describe('choices', () => {
  test('one code is taken as the script writes it', () => {
    expect(typedValue('choice', ' HOTWATER ')).toBe('hotWater');
    expect(refusalText('choice', 'gas')).toBe('Choose one of: heating, hotWater, meals, none.');
    expect(typedValue('choice', ['heating'])).toBe('answer.choice');
  });

  test('several codes are kept once each in the order of the options', () => {
    expect(typedValue('multiChoice', ['meals', 'heating', 'meals'])).toEqual(['heating', 'meals']);
    expect(typedValue('multiChoice', 'meals, heating')).toEqual(['heating', 'meals']);
    expect(typedValue('multiChoice', ['none'])).toEqual(['none']);
  });

  test('none with others, an unknown code and an empty list are refused', () => {
    expect(typedValue('multiChoice', ['none', 'meals'])).toBe('answer.noneWithOthers');
    expect(typedValue('multiChoice', ['meals', 'gas'])).toBe('answer.multiChoice');
    expect(typedValue('multiChoice', [5])).toBe('answer.multiChoice');
    expect(typedValue('multiChoice', [])).toBe('answer.blank');
    expect(typedValue('multiChoice', ' , ')).toBe('answer.blank');
  });
});

describe('text', () => {
  test('one line: line ends become spaces and what cannot be seen goes', () => {
    expect(typedValue('text', '  a\r\n b\u0000\u202e  c\t')).toBe('a b c');
    expect(typedValue('text', 'Cafe\u0301')).toBe('Caf\u00e9');
    expect(typedValue('text', 'x'.repeat(200))).toHaveLength(200);
    expect(refusalText('text', 'x'.repeat(201))).toBe('At most 200 characters fit here; this has 201.');
  });

  test('several lines keep their line ends', () => {
    expect(typedValue('longText', 'a \r\nb\n\n\n\nc\u0007\n')).toBe('a\nb\n\nc');
    expect(typedValue('longText', 'x'.repeat(4001))).toBe('answer.tooLong');
  });
});

describe('nothing', () => {
  test.each(['', ' \n', null, undefined, [], {}, { forenames: ' ', surname: '' }])(
    '%j is null where it may be blank and refused elsewhere',
    (typed) => {
      expect(typedValue('name', typed, { mayBeBlank: true })).toBeNull();
      expect(typedValue('name', typed)).toBe('answer.blank');
    },
  );

  test('only control characters are nothing', () => {
    expect(typedValue('text', '\u0000\u0001')).toBe('answer.blank');
  });
});

test('a refusal carries the key of its fact', () => {
  expect(refusal('nino', 'x').field).toBe('test.nino');
  expect(refusal('nino', '').field).toBe('test.nino');
});
