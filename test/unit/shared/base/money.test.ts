import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropFraction, formatPence, pence, penceToPounds, poundsToPence } from '../../../../shared/base/money.ts';
import { seeded } from '../../../support/random.ts';

describe('an amount', () => {
  it.each([
    ['85.20', 8_520],
    ['£1,234.5', 123_450],
    [-5, -500],
    ['-£5', -500],
    ['£-5.00', -500],
    [0.29, 29],
    ['.5', 50],
    ['1.', 100],
    ['-0', 0],
    ['12.3400', 1_234],
  ])('of %s pounds is %i pence', (written, wanted) => {
    expect(poundsToPence(written)).toBe(wanted);
  });

  it.each(['', '£', '.', 'ten', '1.234', '1.2.3', '--5', '1e3', '99999999999999999'])(
    'is not read from %s',
    (written) => {
      expect(poundsToPence(written)).toBeUndefined();
    },
  );

  it('survives printing and pounds', () => {
    const property = fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (amount) => {
      expect(poundsToPence(formatPence(amount))).toBe(amount);
      expect(poundsToPence(penceToPounds(amount))).toBe(amount);
    });
    fc.assert(property, seeded(1_000));
  });

  it('is printed with two places, commas and its sign before the pound', () => {
    expect([0, 5, 123_450, -500, 100_000_000].map(formatPence)).toStrictEqual([
      '£0.00',
      '£0.05',
      '£1,234.50',
      '-£5.00',
      '£1,000,000.00',
    ]);
  });

  it('is a whole number of pence or a defect', () => {
    expect(pence(5)).toBe(5);
    expect(() => pence(5.5)).toThrow('whole number');
  });

  it('loses the fraction of a penny, and nothing to binary noise', () => {
    expect([
      dropFraction(11_110.5),
      dropFraction(0.1 * 3 * 10),
      dropFraction(2.9999999999),
      dropFraction(2.999),
      dropFraction(-0.5),
    ]).toStrictEqual([11_110, 3, 3, 2, -1]);
  });
});
