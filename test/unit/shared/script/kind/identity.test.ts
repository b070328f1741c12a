import { describe, expect, test } from 'vitest';
import { refusalText, typedValue, warningCodes } from './support.ts';

describe('a National Insurance number', () => {
  test.each([
    ['zx 11 23 58 a', 'ZX112358A', []],
    ['ZX-112358-D', 'ZX112358D', []],
    ['ZY204060', 'ZY204060', ['ninoSuffixMissing']],
    ['AB123456F', 'AB123456F', ['ninoTemporary']],
    ['AB123456M', 'AB123456M', ['ninoTemporary']],
    ['AB123456P', 'AB123456P', ['ninoTemporary']],
    ['TN 01 02 60 F', 'TN010260F', ['ninoTemporary']],
    ['TN010260', 'TN010260', ['ninoTemporary']],
  ])('%s is kept as %s with warnings %j', (typed, value, warnings) => {
    expect(typedValue('nino', typed)).toBe(value);
    expect(warningCodes('nino', typed)).toEqual(warnings);
  });

  test.each([
    'BG',
    'GB',
    'KN',
    'NK',
    'NT',
    'ZZ',
    'QQ',
    'DA',
    'FA',
    'IA',
    'UA',
    'VA',
    'AD',
    'AF',
    'AI',
    'AO',
    'AQ',
    'AU',
    'AV',
  ])('the prefix %s is refused', (prefix) => {
    expect(refusalText('nino', `${prefix}123456A`)).toBe(
      `No National Insurance number begins with ${prefix}. Check the two letters.`,
    );
  });

  test.each(['OO', 'CR', 'FY', 'MW', 'NC', 'PP', 'PY', 'PZ'])(
    'the prefix %s is refused as kept for other uses',
    (prefix) => {
      expect(typedValue('nino', `${prefix}123456A`)).toBe('answer.ninoOtherUse');
    },
  );

  test('a temporary reference number is named as such', () => {
    expect(refusalText('nino', '11 a1 11 11')).toMatch(/temporary reference number \(TRN\)/);
  });

  test.each([
    ['AB123456E', 'answer.ninoSuffix'],
    ['AB12345A', 'answer.nino'],
    ['AB1234567', 'answer.nino'],
    ['A1123456A', 'answer.nino'],
    [5, 'answer.nino'],
  ])('%s is refused with %s', (typed, kind) => {
    expect(typedValue('nino', typed)).toBe(kind);
  });
});

describe('a name', () => {
  test.each([
    ['Mary Ann O\u2019Neil', { forenames: 'Mary Ann', surname: 'O\u2019Neil' }],
    ['Mrs Mary Ann  Jones', { title: 'Mrs', forenames: 'Mary Ann', surname: 'Jones' }],
    ['Si\u00e2n Ll\u0175yd', { forenames: 'Si\u00e2n', surname: 'Ll\u0175yd' }],
    ['Miss Marple', { forenames: 'Miss', surname: 'Marple' }],
    [
      { title: '', forenames: ' Hana ', surname: 'Moravec' },
      { forenames: 'Hana', surname: 'Moravec' },
    ],
    [
      { forenames: '\u7389', surname: '\u674e', extra: 'x' },
      { forenames: '\u7389', surname: '\u674e' },
    ],
  ])('%j is %j', (typed, name) => {
    expect(typedValue('name', typed)).toEqual(name);
  });

  test('a missing half is named', () => {
    expect(refusalText('name', 'Cher')).toBe('Give forenames and surname. The surname is missing.');
    expect(refusalText('name', { forenames: '', surname: 'Jones' })).toBe(
      'Give forenames and surname. The forenames is missing.',
    );
    expect(refusalText('name', { forenames: '-', surname: 'Jones' })).toMatch(/at least one letter/);
    expect(typedValue('name', { forenames: 'x'.repeat(101), surname: 'y' })).toBe('answer.tooLong');
    expect(typedValue('name', { forenames: ['a'], surname: 'y' })).toBe('answer.shape');
  });
});

describe('an account', () => {
  const account = { accountName: 'Ms H Moravec', sortCode: '08-99-99', accountNumber: '6374958' };

  test('separators go, six and seven digits are filled up, the roll number is made regular', () => {
    expect(typedValue('bankAccount', { ...account, rollNumber: 'ab 12/3-4' })).toEqual({
      accountName: 'Ms H Moravec',
      sortCode: '089999',
      accountNumber: '06374958',
      rollNumber: 'AB12/3-4',
    });
    expect(typedValue('bankAccount', { ...account, accountNumber: '663749' })).toMatchObject({
      accountNumber: '00663749',
    });
    expect(typedValue('bankAccount', 'Ms H Moravec, 08 99 99, 6637 4958')).toEqual({
      accountName: 'Ms H Moravec',
      sortCode: '089999',
      accountNumber: '66374958',
    });
  });

  test.each([
    [{ accountName: '' }, 'answer.accountName'],
    [{ sortCode: '08999' }, 'answer.sortCode'],
    [{ accountNumber: '12345' }, 'answer.accountNumber'],
    [{ accountNumber: '1234567890' }, 'answer.accountNumberLegacy'],
    [{ accountNumber: '1234567a' }, 'answer.accountNumber'],
    [{ accountNumber: '' }, 'answer.accountNumber'],
    [{ rollNumber: '1'.repeat(19) }, 'answer.rollNumber'],
    [{ rollNumber: 'a#1' }, 'answer.rollNumber'],
  ])('with %j it is refused with %s', (part, kind) => {
    expect(typedValue('bankAccount', { ...account, ...part })).toBe(kind);
  });
});
