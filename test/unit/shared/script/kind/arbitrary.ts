import * as fc from 'fast-check';
import { factKinds, frequencies } from '../../../../../shared/script/value.ts';
import type { FactKind } from '../../../../../shared/script/value.ts';

/** Fixed, and printed by fast-check when a property fails. */
export const seed = 20_090_602;

const day = fc
  .date({ min: new Date('1800-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => `a${text}`);
const codes = ['heating', 'hotWater', 'meals'];
const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength, maxLength });
const optional = (part: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), part);

/** What somebody could type and have taken, by kind. */
export const typable: Readonly<Record<FactKind, fc.Arbitrary<unknown>>> = {
  text: word,
  longText: fc.array(word, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n')),
  name: fc.record({ title: optional(word), forenames: word, surname: word }),
  date: day,
  partialDate: fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length)),
  yesNo: fc.boolean(),
  choice: fc.constantFrom(...codes),
  multiChoice: fc.subarray(codes, { minLength: 1 }),
  integer: fc.integer({ min: -999_999_999, max: 999_999_999 }).map(String),
  money: fc.integer({ min: -99_999_999_900, max: 99_999_999_900 }).map((amount) => (amount / 100).toFixed(2)),
  moneyWithFrequency: fc.record({
    amount: fc.integer({ min: -99_999_999, max: 99_999_999 }).map((amount) => (amount / 100).toFixed(2)),
    frequency: fc.constantFrom(...frequencies),
  }),
  nino: fc
    .tuple(fc.constantFrom('ZX', 'ab', 'JG', 'TN'), digits(6, 6), fc.constantFrom('', 'A', 'd', 'F', 'M', 'P'))
    .map((parts) => parts.join(' ')),
  address: fc.record({ line1: word, line2: optional(word), town: word, county: optional(word) }),
  postcode: fc.constantFrom('sw1a1aa', 'S1 4QQ', 'BFPO 57', 'nfa', '3810-193', 'SWIA 1AA'),
  phone: digits(8, 9).map((rest) => `07${rest}`),
  bankAccount: fc.record({
    accountName: word,
    sortCode: digits(6, 6),
    accountNumber: digits(6, 8),
    rollNumber: optional(digits(1, 18)),
  }),
  council: fc.constantFrom('NOW', 'shf'),
};

export const anyKind = fc.constantFrom(...factKinds);
