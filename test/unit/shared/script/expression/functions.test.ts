import { describe, expect, test } from 'vitest';
import { relevantTaxYears } from '../../../../../shared/script/expression/function-library.ts';
import { run } from './support.ts';

const on = (text: string, date: string | null): unknown => run(text, { facts: { date } });

describe('age', () => {
  test.each([
    ['1991-06-02', 18],
    ['1991-06-03', 17],
    ['1991-06-01', 18],
    ['2009-06-02', 0],
  ])('of someone born on %s is %i on 2 June 2009', (born, years) => {
    expect(on('age(f.date, claimDate)', born)).toBe(years);
  });

  test.each([
    ['2009-02-28', 0],
    ['2009-03-01', 1],
    ['2012-02-29', 4],
  ])('a birthday on 29 February falls on 1 March in other years: %s', (callDate, years) => {
    expect(run('age(f.date, callDate)', { facts: { date: '2008-02-29' }, callDate })).toBe(years);
  });

  test('is null without a date of birth, and a year alone counts from its first day', () => {
    expect(on('age(f.date, claimDate)', null)).toBeNull();
    expect(on('age(f.date, claimDate) < 16', null)).toBe('error');
    expect(run('age(f.partialDate, claimDate)', { facts: { partialDate: '1991' } })).toBe(18);
  });
});

describe('adding to dates', () => {
  test.each([
    ['addMonths(f.date, 1)', '2009-01-31', '2009-02-28'],
    ['addMonths(f.date, 1)', '2008-01-31', '2008-02-29'],
    ['addMonths(f.date, 1)', '2009-02-28', '2009-03-28'],
    ['addMonths(f.date, 12)', '2008-02-29', '2009-02-28'],
    ['addMonths(f.date, -1)', '2009-03-31', '2009-02-28'],
    ['addMonths(f.date, 11)', '2009-12-31', '2010-11-30'],
    ['addDays(f.date, 28)', '2009-02-10', '2009-03-10'],
    ['addDays(f.date, -1)', '2009-01-01', '2008-12-31'],
    ['daysBetween(f.date, claimDate)', '2009-03-10', 84],
    ['daysBetween(claimDate, f.date)', '2009-06-01', -1],
    ['daysBetween(f.date, claimDate)', '2008-06-02', 365],
  ])('%s of %s is %s', (text, date, result) => {
    expect(on(text, date)).toBe(result);
  });

  test('is null without a date', () => {
    for (const text of ['addMonths(f.date, 1)', 'addDays(f.date, 1)', 'daysBetween(f.date, claimDate)'])
      expect(on(text, null)).toBeNull();
  });

  test('hours go round the clock on the wall, without summer time', () => {
    expect(run('addHours(now, 4)')).toBe('2009-06-02T14:15');
    expect(run('addHours(now, 24)')).toBe('2009-06-03T10:15');
    expect(run('addHours(now, 14)')).toBe('2009-06-03T00:15');
  });
});

describe('the date of qualifying age for Pension Credit', () => {
  test.each([
    ['1950-04-05', '2010-04-05'],
    ['1948-02-29', '2008-02-29'],
    ['1949-12-31', '2009-12-31'],
    // 6 May 2010 plus two months for each complete period from the 6th to the 5th after 6 April 1950.
    ['1950-04-06', '2010-05-06'],
    ['1950-05-05', '2010-05-06'],
    ['1950-05-06', '2010-07-06'],
    ['1950-06-05', '2010-07-06'],
    ['1951-04-06', '2012-05-06'],
    ['1952-01-01', '2013-09-06'],
    ['1953-04-05', '2016-03-06'],
    ['1953-04-06', '2018-04-06'],
    ['1956-02-29', '2021-03-01'],
  ])('of someone born on %s is %s', (born, date) => {
    expect(on('pensionCreditDate(f.date)', born)).toBe(date);
  });

  test('is null without a date of birth', () => {
    expect(on('pensionCreditDate(f.date)', null)).toBeNull();
  });
});

describe('relevant tax years', () => {
  test.each([
    // The benefit year starts on the first Sunday in January: 4 January 2009, 3 January 2010.
    ['2009-06-02', ['2006/07', '2007/08']],
    ['2009-01-03', ['2005/06', '2006/07']],
    ['2009-01-04', ['2006/07', '2007/08']],
    ['2010-01-02', ['2006/07', '2007/08']],
    ['2010-01-03', ['2007/08', '2008/09']],
    ['2012-01-01', ['2009/10', '2010/11']],
    ['2003-06-01', ['2000/01', '2001/02']],
    ['2002-06-01', ['1999/00', '2000/01']],
  ])('of a claim on %s are %j', (date, years) => {
    expect(relevantTaxYears(date)).toEqual(years);
    expect(on('relevantTaxYears(f.date)', date)).toEqual(years);
  });
});

describe('the signing day', () => {
  test.each([
    ['AB123400A', 'monday'],
    ['AB123419A', 'monday'],
    ['AB123420A', 'tuesday'],
    ['AB123439A', 'tuesday'],
    ['AB123440A', 'wednesday'],
    ['AB123459', 'wednesday'],
    ['AB123460A', 'thursday'],
    ['AB123479A', 'thursday'],
    ['AB123480A', 'friday'],
    ['AB123499A', 'friday'],
    ['AB12', null],
    [null, null],
  ])('of %s is %s', (nino, day) => {
    expect(run('ninoSigningDay(f.nino)', { facts: { nino } })).toBe(day);
  });
});

describe('shares and totals', () => {
  test.each([
    [null, null, 1],
    ['customer', 30, 1],
    ['partner', null, 1],
    ['customerAndPartner', 30, 1],
    ['customerAndOther', 30, 0.3],
    ['customerAndOther', null, 0.5],
    ['partnerAndOther', 100, 1],
    ['child', 50, 0],
  ])('the held share of %s with %j per cent is %d', (holder, share, held) => {
    expect(run('rows.map(r, heldShare(r))', { rows: [{ holder, share }] })).toEqual([held]);
  });

  test.each([
    ['sum(rows.map(r, nz(r.amount)))', 30_000],
    ['sum(rows.map(r, atLeastZero(r.amount)))', 35_000],
    ['sum(rows.map(r, r.amount))', 'error'],
    ['sum(rows.filter(r, false).map(r, r.amount))', 0],
  ])('%s', (text, total) => {
    const rows = [{ amount: 35_000 }, { amount: -5_000 }, {}];
    expect(run(text, { rows })).toBe(total);
  });

  test('the total and the least of nothing', () => {
    expect(run('sum(rows.map(r, nz(r.amount)))')).toBe(0);
    expect(run('minOf(rows.map(r, r.share))')).toBeNull();
    expect(run('minOf(rows.map(r, r.share))', { rows: [{}, { share: 7 }, { share: 3 }] })).toBe(3);
    expect(
      run('minOf(rows.map(r, age(r.born, claimDate)))', { rows: [{ born: '2000' }, {}, { born: '2003-06-02' }] }),
    ).toBe(6);
  });
});

describe('ceilDiv', () => {
  test.each([
    [1, 1],
    [24_999, 1],
    [25_000, 1],
    [25_001, 2],
    [50_000, 2],
    [50_001, 3],
    [1_000_000, 40],
    [0, 0],
  ])('%i pence in steps of £250 is %i', (money, steps) => {
    expect(run('ceilDiv(f.money, 250.0 + f.money - f.money)', { facts: { money } })).toBe(steps);
  });

  test('by nothing is an error, of nothing is null', () => {
    expect(run('ceilDiv(f.integer, 0)', { facts: { integer: 5 } })).toBe('error');
    expect(run('ceilDiv(f.integer, 3)', { facts: { integer: 10 } })).toBe(4);
    expect(run('ceilDiv(f.integer, 3)')).toBeNull();
  });
});

describe('blank, digits, nz, atLeastZero and size', () => {
  test.each([
    ['blank(f.text)', {}, true],
    ['blank(f.text)', { text: '' }, true],
    ['blank(f.text)', { text: ' ' }, false],
    ['blank(f.multiChoice)', {}, true],
    ['blank(f.multiChoice)', { multiChoice: ['a'] }, false],
    ['blank(f.yesNo)', { yesNo: false }, false],
    ['blank(f.integer)', { integer: 0 }, false],
    ['digits(f.text, 4)', { text: '0123' }, true],
    ['digits(f.text, 4)', { text: '01234' }, false],
    ['digits(f.text, 4)', { text: '12a4' }, false],
    ['digits(f.text, 4)', { text: '123\n' }, false],
    ['digits(f.text, 1)', { text: '\u0663' }, false],
    ['digits(f.text, 4)', {}, false],
    ['nz(f.integer)', {}, 0],
    ['nz(f.integer)', { integer: -3 }, -3],
    ['atLeastZero(f.integer)', { integer: -3 }, 0],
    ['atLeastZero(f.integer)', {}, 0],
    ['atLeastZero(f.money)', { money: 5 }, 5],
    ['size(f.text)', { text: 'w\u0302y' }, 3],
    ['size(f.text)', { text: '😀' }, 1],
    ['size(f.text)', {}, 'error'],
    [
      'modulusValid(f.bankAccount.sortCode, f.bankAccount.accountNumber)',
      { bankAccount: { accountName: 'X', sortCode: '089999', accountNumber: '66374958' } },
      true,
    ],
    [
      'modulusValid(f.bankAccount.sortCode, f.bankAccount.accountNumber)',
      { bankAccount: { accountName: 'X', sortCode: '089999', accountNumber: '66374959' } },
      false,
    ],
    ['modulusValid(f.bankAccount.sortCode, f.bankAccount.accountNumber)', {}, 'error'],
  ])('%s of %j is %j', (text, facts, result) => {
    expect(run(text, { facts })).toBe(result);
  });
});
