import { describe, expect, test } from 'vitest';
import { factKinds } from '../../../../../shared/script/value.ts';
import { problemOf, readsOf, run, type World } from './support.ts';

type Row = readonly [text: string, world: World, result: unknown];

const table = (rows: readonly Row[]): void => {
  test.each(rows)('%s with %j gives %j', (text, world, result) => {
    expect(run(text, world)).toEqual(result);
  });
};

describe('null', () => {
  table([
    ['f.integer < 5', {}, 'error'],
    ['f.integer >= 5', {}, 'error'],
    ['5 > f.integer', {}, 'error'],
    ['f.date <= claimDate', {}, 'error'],
    ['f.integer == 5', {}, false],
    ['f.integer != 5', {}, true],
    ['f.integer == null', {}, true],
    ['f.yesNo == null', { facts: { yesNo: false } }, false],
    ['f.yesNo == false', {}, false],
    ['f.yesNo != true', {}, true],
    ['f.yesNo', {}, null],
    ['!f.yesNo', {}, 'error'],
    ['f.integer + 1', {}, 'error'],
    ['f.integer / 0', { facts: { integer: 1 } }, 'error'],
    ['f.choice in ["a", "b"]', {}, false],
    ['"a" in f.multiChoice', {}, false],
    ['f.moneyWithFrequency.amount > 0.0', {}, 'error'],
    ['f.yesNo ? 1 : 2', {}, 'error'],
  ]);
});

describe('|| and && take no notice of an error when the other side settles it', () => {
  table([
    ['f.integer < 5 || true', {}, true],
    ['true || f.integer < 5', {}, true],
    ['f.integer < 5 || false', {}, 'error'],
    ['false || f.integer < 5', {}, 'error'],
    ['f.integer < 5 && false', {}, false],
    ['false && f.integer < 5', {}, false],
    ['f.integer < 5 && true', {}, 'error'],
    ['!(f.integer < 5)', {}, 'error'],
    ['!(f.integer < 5) || f.yesNo == null', {}, true],
    ['f.yesNo || f.yesNo', {}, 'error'],
  ]);
});

describe('money is in pence and written in pounds', () => {
  table([
    ['f.money > 100', { facts: { money: 10_001 } }, true],
    ['f.money > 100', { facts: { money: 10_000 } }, false],
    ['f.money == 0.29', { facts: { money: 29 } }, true],
    ['f.money >= -99999.99', { facts: { money: -9_999_999 } }, true],
    ['200000.0 >= f.money', { facts: { money: 20_000_000 } }, true],
    ['f.money <= params.limit', { facts: { money: 600_000 } }, true],
    ['f.money + 1.5', { facts: { money: 100 } }, 250],
    ['f.money - 1', { facts: { money: 100 } }, 0],
    ['f.money * 0.9', { facts: { money: 1000 } }, 900],
    ['f.money / 4', { facts: { money: 1000 } }, 250],
    ['f.money / params.limit', { facts: { money: 300_000 } }, 0.5],
    ['nz(f.money) == 0', {}, true],
    ['f.yesNo == true ? f.money : 5', { facts: { yesNo: false } }, 500],
    ['f.moneyWithFrequency.amount > 0.0', { facts: { moneyWithFrequency: { amount: 1, frequency: 'weekly' } } }, true],
    [
      'f.moneyWithFrequency.frequency == "weekly"',
      { facts: { moneyWithFrequency: { amount: 1, frequency: 'weekly' } } },
      true,
    ],
  ]);

  test('and a number stays a number', () => {
    expect(run('f.integer > 100', { facts: { integer: 101 } })).toBe(true);
    expect(run('nz(f.integer) == 0.0')).toBe(true);
  });
});

describe('dates', () => {
  table([
    ['f.date < "2009-06-02"', { facts: { date: '2009-06-01' } }, true],
    ['f.date == claimDate', { facts: { date: '2009-06-02' } }, true],
    ['f.partialDate < claimDate', { facts: { partialDate: '2009-06' } }, true],
    ['f.partialDate == "2009-06-01"', { facts: { partialDate: '2009-06' } }, true],
    ['f.partialDate >= "2009-01-01"', { facts: { partialDate: '2009' } }, true],
    ['f.partialDate > f.date', { facts: { partialDate: '2009', date: '2008-12-31' } }, true],
    ['size(f.partialDate)', { facts: { partialDate: '2009-06' } }, 7],
    ['addDays(f.partialDate, 28)', { facts: { partialDate: '2009-06' } }, '2009-06-29'],
    ['callDate', { callDate: '2009-07-01' }, '2009-07-01'],
    ['now', {}, '2009-06-02T10:15'],
  ]);
});

describe('lists, choices and quantifiers', () => {
  const marks = (...codes: string[]): World => ({ facts: { multiChoice: codes } });
  table([
    ['"a" in f.multiChoice', marks('a', 'c'), true],
    ['f.multiChoice.exists(m, m != "a")', marks('a'), false],
    ['f.multiChoice.exists(m, m in ["b", "c"])', marks('a', 'c'), true],
    ['f.multiChoice.all(m, m == "a")', marks(), true],
    ['f.multiChoice.all(m, m == "a")', marks('a', 'b'), false],
    ['f.multiChoice.filter(m, m != "a")', marks('a', 'b', 'c'), ['b', 'c']],
    ['size(f.multiChoice) > 0', marks(), false],
    ['f.multiChoice.size()', marks('a', 'b'), 2],
    ['rows.exists(r, r.amount > 5)', { rows: [{ amount: 100 }, { amount: 600 }] }, true],
    ['rows.exists(r, r.amount > 5)', { rows: [{}, { amount: 600 }] }, true],
    ['rows.exists(r, r.amount > 5)', { rows: [{}, { amount: 100 }] }, 'error'],
    ['rows.exists(r, r.amount > 5)', {}, false],
    ['rows.all(r, r.amount > 5)', { rows: [{}, { amount: 100 }] }, false],
    ['rows.all(r, r.amount > 5)', { rows: [{}, { amount: 600 }] }, 'error'],
    ['rows.all(r, r.amount > 5)', {}, true],
    ['rows.map(r, nz(r.amount))', { rows: [{ amount: 100 }, {}] }, [100, 0]],
    ['rows.map(r, r.amount + 1)', { rows: [{}] }, 'error'],
    ['rows.filter(r, r.holder == "child").size()', { rows: [{ holder: 'child' }, {}] }, 1],
    ['rows.filter(r, r.amount > 5).size()', { rows: [{}] }, 'error'],
    ['size(rows)', { rows: [{}, {}] }, 2],
    [
      'rows.exists(r, r.marks.exists(m, m == "b" && r.amount > 1))',
      { rows: [{ marks: ['a', 'b'], amount: 200 }] },
      true,
    ],
    ['rows.exists(r, rows.exists(s, s.amount > r.amount))', { rows: [{ amount: 1 }, { amount: 2 }] }, true],
  ]);
});

describe('the row of a roster and the answer being checked', () => {
  test('item is the current row, and without one everything about it is an error', () => {
    expect(run('item.amount > 1', { rows: [{ amount: 0 }, { amount: 200 }], item: 1 }, { itemRoster: 0 })).toBe(true);
    expect(run('item.amount > 1', {}, { itemRoster: 0 })).toBe('error');
    expect(run('item.amount > 1 || true', {}, { itemRoster: 0 })).toBe(true);
  });

  test('value has the type of the fact', () => {
    expect(run('value >= 0.0', { value: -1 }, { valueType: { is: 'money' } })).toBe(false);
    expect(
      run(
        'value.all(b, b != "x")',
        { value: ['a'] },
        { valueType: { is: 'list', of: { is: 'text', codes: ['a', 'x'] } } },
      ),
    ).toBe(true);
  });

  test('neither is known elsewhere', () => {
    expect(problemOf('item.amount > 1')).toBe('item stands for a roster row, and this is not in a roster');
    expect(problemOf('value == true')).toBe('value stands for the answer being checked, and this is not a check');
  });
});

describe('what an expression reads', () => {
  test('is each slot once, a roster with its columns, and its own row apart', () => {
    const kind = (name: (typeof factKinds)[number]): number => factKinds.indexOf(name);
    expect(readsOf('f.integer > 1 && f.integer < 5 && f.yesNo == true').reads).toEqual(
      [kind('yesNo'), kind('integer')].sort((a, b) => a - b),
    );
    expect(readsOf('rows.exists(r, r.amount > 5)').reads).toEqual([99, 102]);
    expect(readsOf('item.amount > 5 && size(rows) > 1', { itemRoster: 0 })).toEqual({ reads: [99], itemReads: [2] });
    expect(readsOf('sum(rows.map(r, heldShare(r) * nz(r.amount)))').reads).toEqual([99, 100, 101, 102]);
  });
});

describe('ill-typed conditions are refused, and the reason says what would be right', () => {
  test.each([
    ['f.choice == "d"', "there is no code 'd' here; the codes are a, b, c"],
    ['f.choice in ["a", "d"]', "there is no code 'd' here; the codes are a, b, c"],
    ['"d" in f.multiChoice', "there is no code 'd' here; the codes are a, b, c"],
    ['f.multiChoice.exists(m, m == "d")', "there is no code 'd' here; the codes are a, b, c"],
    ['rows.exists(r, r.holder == "nobody")', "there is no code 'nobody' here"],
    ['f.moneyWithFrequency.frequency == "daily"', "there is no code 'daily' here"],
    ['f.yesNo == "yes"', 'boolean and code never compare'],
    ['f.integer == "5"', 'number and code never compare'],
    ['f.date > 5', 'date and number never compare'],
    ['f.date < "yesterday"', 'date and code never compare'],
    ['f.money == f.integer', 'money and number never compare'],
    ['f.yesNo > f.yesNo', '> compares numbers, money or dates, not boolean'],
    ['f.integer && f.yesNo', '&& takes a yes-or-no value, not number'],
    ['!f.integer', '! takes a yes-or-no value, not number'],
    ['f.integer ? 1 : 2', '?: takes a yes-or-no value, not number'],
    ['f.yesNo ? 1 : "a"', 'the two results of ?: are number and code'],
    ['f.date + 1', 'date + number has no meaning'],
    ['f.money * f.money', 'money * money has no meaning'],
    ['1 / f.money', 'number / money has no meaning'],
    ['f.choice in f.choice', 'in takes a list, not code'],
    ['f.integer in f.multiChoice', 'number is never in a list of code'],
    ['["a", 1] == null', 'the items of a list are of one kind'],
    ['f.name.middle == null', 'there is no part named middle'],
    ['f.integer.x == null', 'number has no part named x'],
    ['rows.exists(r, r.colour == 1)', 'this roster has no fact named colour'],
    ['rows.exists(r, r.amount)', 'exists takes a condition, not money'],
    ['f.integer.exists(x, true)', 'exists takes a list or a roster, not number'],
    ['rows.sort(r, r.amount > 1)', 'there is no method sort'],
    ['age(f.date)', 'age takes 2 values, not 1'],
    ['age(f.integer, claimDate)', 'age takes a date in place 1, not number'],
    ['sum(f.multiChoice)', 'sum takes a list of numbers in place 1, not list of code'],
    ['ceilDiv(f.money, f.integer)', 'ceilDiv takes two amounts of the same kind'],
    ['f.money in [5]', 'in does not compare money with numbers that are written'],
    ['ceilDiv(f.money, 250)', 'ceilDiv takes two amounts of the same kind'],
    ['heldShare(f.integer)', 'heldShare takes a roster row'],
    ['toString(f.integer)', 'there is no function toString'],
    ['f.nothing == 1', 'there is no fact or value named f.nothing'],
    ['params.unknown == 1', 'there is no fact or value named params.unknown'],
  ])('%s', (text, reason) => {
    expect(problemOf(text)).toContain(reason);
  });
});
