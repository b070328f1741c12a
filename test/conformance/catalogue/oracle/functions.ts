/** The functions of the expression language, as the head of the catalogue lists them. */
import * as calendar from './calendar.ts';
import { ExpressionError, Fields, type Functions, list, type Value } from './cel.ts';
import { floor, minus, nought, order, over, plus, Rational, rational, times } from './rational.ts';

const text = (value: Value | undefined): string => {
  if (typeof value === 'string') return value;
  throw new ExpressionError('not a text');
};
const whole = (value: Value | undefined): number => {
  if (value instanceof Rational) return Number(floor(value));
  throw new ExpressionError('not a number');
};
const number = (value: Value | undefined): Rational => {
  if (value instanceof Rational) return value;
  throw new ExpressionError('not a number');
};
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

export const functions: Functions = {
  age: (birth, on) => (birth === null ? null : rational(calendar.age(text(birth), text(on)))),
  daysBetween: (a, b) => (a === null || b === null ? null : rational(calendar.daysBetween(text(a), text(b)))),
  addDays: (date, count) => calendar.addDays(text(date), whole(count)),
  addMonths: (date, count) => calendar.addMonths(text(date), whole(count)),
  addHours: (time, count) => calendar.addHours(text(time), whole(count)),
  blank: (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0),
  digits: (value, count) => typeof value === 'string' && new RegExp(`^[0-9]{${whole(count)}}$`).test(value),
  nz: (value) => (value === null ? nought : number(value)),
  sum: (values) =>
    list(values ?? null)
      .map(number)
      .reduce(plus, nought),
  minOf: (values) => {
    const known = list(values ?? null)
      .filter((value) => value !== null)
      .map(number);
    return known.length === 0 ? null : known.reduce((least, value) => (order(value, least) < 0 ? value : least));
  },
  atLeastZero: (value) => (value === null || order(number(value), nought) < 0 ? nought : number(value)),
  ceilDiv: (a, b) => {
    const ratio = over(number(a), number(b));
    return minus(nought, new Rational(floor(minus(nought, ratio)), 1n));
  },
  heldShare: (row) => {
    if (!(row instanceof Fields)) throw new ExpressionError('not a row');
    const holder = row.get('holder');
    if (holder === 'child') return nought;
    if (holder !== 'customerAndOther' && holder !== 'partnerAndOther') return rational(1);
    const share = row.get('share');
    return share === null ? rational('0.5') : times(number(share), rational('0.01'));
  },
  pensionCreditDate: (birth) => calendar.pensionCreditDate(text(birth)),
  ninoSigningDay: (nino) => {
    if (nino === null) return null;
    const digits = text(nino).replace(/\D/g, '');
    return days[Math.floor(Number(digits.slice(-2)) / 20)] ?? null;
  },
  relevantTaxYears: (date) => calendar.relevantTaxYears(text(date)),
  modulusValid: () => true,
};
