import { describe, expect, test } from 'vitest';
import { mustBeOk } from '../../../../../shared/base/result.ts';
import { parseAnswer } from '../../../../../shared/script/kind/parse-answer.ts';
import { context, factOf, refusalText, typedValue, warningCodes } from './support.ts';

describe('a postcode', () => {
  test.each([
    ['sw1a1aa', 'SW1A 1AA'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['w1a 0ax', 'W1A 0AX'],
    ['M11AE', 'M1 1AE'],
    ['B33 8TH', 'B33 8TH'],
    ['CR26XH', 'CR2 6XH'],
    ['DN55 1PT', 'DN55 1PT'],
    ['gir0aa', 'GIR 0AA'],
    ['N1C 4AA', 'N1C 4AA'],
    [' S1  4QQ ', 'S1 4QQ'],
  ])('%s is kept as %s without a warning', (typed, postcode) => {
    expect(typedValue('postcode', typed)).toBe(postcode);
    expect(warningCodes('postcode', typed)).toEqual([]);
  });

  test.each([
    ['SWIA 1AA', 'SW1A 1AA'],
    ['S1 4QQ'.replace('4', 'O'), 'S1 0QQ'],
    ['NRI 3XY', 'NR1 3XY'],
    ['0X1 1AA', 'OX1 1AA'],
  ])('%s is offered as %s', (typed, suggestion) => {
    const { value, warnings } = mustBeOk(parseAnswer(factOf('postcode'), typed, context));
    expect(value).toBe(typed);
    expect(warnings).toMatchObject([{ code: 'postcodeTypo', suggestion }]);
  });

  test.each([
    ['bfpo 57', 'BFPO 57'],
    ['QA1 1AA', 'QA1 1AA'],
    ['SW1A 1CA', 'SW1A 1CA'],
    ['3810-193', '3810-193'],
  ])('%s stands as given: %s', (typed, postcode) => {
    expect(typedValue('postcode', typed)).toBe(postcode);
    expect(warningCodes('postcode', typed)).toEqual(['postcodeUnusual']);
  });

  test.each(['nfa', 'No fixed abode', 'zz993vz', 'ZZ99 3VZ'])('%s is no fixed abode', (typed) => {
    expect(typedValue('postcode', typed)).toBe('ZZ99 3VZ');
    expect(warningCodes('postcode', typed)).toEqual(['postcodeNoFixedAbode']);
  });

  test('anything else is refused', () => {
    expect(refusalText('postcode', '<script>')).toBe(
      'A postcode is up to twelve letters and digits, such as SW1A 1AA. Type nfa for no fixed abode.',
    );
    expect(typedValue('postcode', 'X'.repeat(13))).toBe('answer.postcode');
  });
});

describe('a phone number', () => {
  test.each([
    '020 7946 0155',
    '0113 496 0123',
    '0114 496 0102',
    '0115 496 0000',
    '0116 496 0144',
    '0117 496 0999',
    '0118 496 0123',
    '0121 496 0123',
    '0131 496 0166',
    '0141 496 0123',
    '0151 496 0133',
    '0161 496 0123',
    '01632 960177',
    '01632 960999',
    '07700 900000',
    '07700 900321',
    '07700 900999',
    '0808 157 0999',
    '03069 990123',
  ])("Ofcom's drama number %s passes without a warning", (typed) => {
    expect(typedValue('phone', typed)).toBe(typed.replaceAll(' ', ''));
    expect(warningCodes('phone', typed)).toEqual([]);
  });

  test.each([
    ['+44 20 7946 0155', '02079460155'],
    ['+44 (0)20 7946-0155', '02079460155'],
    ['0044 7700 900321', '07700900321'],
    ['(01204) 123456', '01204123456'],
    ['0800 111111', '0800111111'],
    ['016977 2345', '0169772345'],
  ])('%s is kept as %s', (typed, phone) => {
    expect(typedValue('phone', typed)).toBe(phone);
  });

  test('a number of no range in use is warned about', () => {
    expect(warningCodes('phone', '09999999999')).toEqual(['phoneUnusual']);
  });

  test.each([
    ['0207946', 'A phone number has ten or eleven digits with its leading 0; this has 7.'],
    ['020794601555', 'A phone number has ten or eleven digits with its leading 0; this has 12.'],
    ['7700900321', 'A phone number has digits only and begins with 0 or +44, as in 020 7946 0123.'],
    ['020 7946 0155 ext 2', 'A phone number has digits only and begins with 0 or +44, as in 020 7946 0123.'],
    [
      '+351 234 567 890',
      'Only numbers of the United Kingdom fit here, beginning with 0 or +44. Put a number abroad under other ways to get in touch.',
    ],
    [
      '0033123456789',
      'Only numbers of the United Kingdom fit here, beginning with 0 or +44. Put a number abroad under other ways to get in touch.',
    ],
  ])('%s is refused: %s', (typed, message) => {
    expect(refusalText('phone', typed)).toBe(message);
  });
});

describe('an address', () => {
  test.each([
    ['12 Larch Court, Norwich', { line1: '12 Larch Court', town: 'Norwich' }],
    ['Flat 3\n61 Sugar House Lane\nLondon', { line1: 'Flat 3', line2: '61 Sugar House Lane', town: 'London' }],
    [
      'Flat 3, 1 Mill Lane, Fernhill, Kent',
      { line1: 'Flat 3', line2: '1 Mill Lane', town: 'Fernhill', county: 'Kent' },
    ],
    [
      { line1: 'Rua das Flores 8', line2: ' ', town: 'Aveiro, Portugal' },
      { line1: 'Rua das Flores 8', town: 'Aveiro, Portugal' },
    ],
  ])('%j is %j', (typed, address) => {
    expect(typedValue('address', typed)).toEqual(address);
  });

  test('what is missing is said', () => {
    expect(refusalText('address', '12 Larch Court')).toBe(
      'An address needs a first line and a town. The town is missing.',
    );
    expect(refusalText('address', { town: 'Norwich' })).toBe(
      'An address needs a first line and a town. The first line is missing.',
    );
    expect(typedValue('address', 'a, b, c, d, e')).toBe('answer.shape');
  });
});

describe('a council', () => {
  test('a known code is taken, small letters too; any other is refused', () => {
    expect(typedValue('council', 'now')).toBe('NOW');
    expect(typedValue('council', 'XXX')).toBe('answer.council');
    expect(typedValue('council', '__proto__')).toBe('answer.council');
  });
});
