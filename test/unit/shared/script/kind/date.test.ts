import { describe, expect, test } from 'vitest';
import { refusalText, typedValue } from './support.ts';

describe('a date', () => {
  test.each([
    ['12/3/85', '1985-03-12'],
    ['12.3.1985', '1985-03-12'],
    ['12 mar 1985', '1985-03-12'],
    ['120385', '1985-03-12'],
    ['12031985', '1985-03-12'],
    ['12mawrth1985', '1985-03-12'],
    ['12 o Fawrth 1985', '1985-03-12'],
    ['1985-03-12', '1985-03-12'],
    ['12-3-85', '1985-03-12'],
    ['12th of March, 1985', '1985-03-12'],
    ['March 12 1985', '1985-03-12'],
    ['1af Ebrill 2009', '2009-04-01'],
    ['29/2/2008', '2008-02-29'],
    ['1 med 08', '2008-09-01'],
    ['1 sept 08', '2008-09-01'],
    ['today', '2009-06-02'],
    [' HEDDIW ', '2009-06-02'],
    ['yesterday', '2009-06-01'],
    ['3/7/09', '2009-07-03'],
    ['1/1/29', '2029-01-01'],
    ['1/1/30', '1930-01-01'],
  ])('%s is %s', (typed, date) => {
    expect(typedValue('date', typed)).toBe(date);
  });

  test.each([
    ['2/6/09', '2009-06-02'],
    ['3/6/09', '1909-06-03'],
    ['010112', '1912-01-01'],
    ['1/1/30', '1930-01-01'],
  ])('a birth on %s is in the past: %s', (typed, date) => {
    expect(typedValue('date', typed, { key: 'children[].dateOfBirth' })).toBe(date);
  });

  test.each([
    ['31/02/2009', '31/02/2009 does not exist: February has 28 days in 2009.'],
    ['30 chwefror 2008', '30/02/2008 does not exist: February has 29 days in 2008.'],
    ['310409', '31/04/2009 does not exist: April has 30 days in 2009.'],
    ['0/1/2009', '00/01/2009 does not exist: January has 31 days in 2009.'],
    ['12/13/2009', 'There is no month 13: type the day first and then the month, 1 to 12.'],
    ['1/1/1799', 'Type the year in four digits, from 1800 to 2199.'],
  ])('%s is refused: %s', (typed, message) => {
    expect(refusalText('date', typed)).toBe(message);
  });

  test.each([
    '12/3',
    '12 mar',
    '2009',
    '12/3/985',
    '1203',
    'ma 2009',
    '12 ma 2009',
    'soon',
    '12/3/1985 10:00',
    '12/3/1985 and more',
    5,
    { day: '1' },
  ])('%j is not a date', (typed) => {
    expect(typedValue('date', typed)).toBe('answer.date');
  });
});

describe('a partial date', () => {
  test.each([
    ['2009', '2009'],
    ['6/2009', '2009-06'],
    ['june 2009', '2009-06'],
    ['2009-06', '2009-06'],
    ['2009 june', '2009-06'],
    ['mehefin2009', '2009-06'],
    ['jun 09', '2009-06'],
    ['6/98', '1998-06'],
    ['about 1998', '1998'],
    ['tua 1998', '1998'],
    ['12/6/2009', '2009-06-12'],
    ['today', '2009-06-02'],
  ])('%s is %s', (typed, date) => {
    expect(typedValue('partialDate', typed)).toBe(date);
  });

  test.each([
    ['13/2009', 'answer.noSuchMonth'],
    ['1700', 'answer.yearOutOfRange'],
    ['6/1700', 'answer.yearOutOfRange'],
    ['31/2/2009', 'answer.dateDoesNotExist'],
    ['june', 'answer.partialDate'],
    ['9', 'answer.partialDate'],
    ['12 mar', 'answer.partialDate'],
  ])('%s is refused with %s', (typed, kind) => {
    expect(typedValue('partialDate', typed)).toBe(kind);
  });
});
