/** Whole numbers and money, read digit by digit: no amount ever passes through a fraction in binary. */
import { formatPence, pence, poundsToPence } from '../../base/money.ts';
import type { Pence } from '../../base/money.ts';
import { fail, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import { accept, refuse } from './answer.ts';
import type { AnswerKind } from './answer.ts';
import { cleanLine } from './clean.ts';

/** Largest whole number; money is at most this many pounds. */
export const numberLimit = 999_999_999;

/** A number as typed; a thousands separator stands before each group of three digits or nowhere. */
const grouped = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const plain = /^(\d+(\.\d*)?|\.\d+)$/;

export const integerKind: AnswerKind<number> = {
  parse(typed) {
    const text = typeof typed === 'number' ? String(typed) : typeof typed === 'string' ? cleanLine(typed) : '';
    const [, sign, digits = ''] = /^([-\u2212]?) ?([\d,]+)$/.exec(text) ?? [];
    if (!grouped.test(digits) && !plain.test(digits)) return refuse('answer.integer');
    const size = Number(digits.replaceAll(',', ''));
    if (size > numberLimit) return refuse('answer.numberTooLarge');
    return accept(sign === '' || size === 0 ? size : -size);
  },
  stored: (json) => storedWhole(json, numberLimit, 'integer'),
  toTyped: String,
};

/** "85.20", "£1,234.5", "-£5", "50p" or a number of pounds, to pence. */
export function readMoney(typed: unknown): Result<Pence> {
  if (typeof typed !== 'string' && typeof typed !== 'number') return refuse('answer.money');
  const text = cleanLine(String(typed))
    .replaceAll('\u2212', '-')
    .replace(/\s*([-£.,])\s*/g, '$1');
  const [, before, between, digits = '', penceSign] = /^(-?)(?:£(-?))?([\d.,]+)(p?)$/.exec(text) ?? [];
  const wellFormed = grouped.test(digits) || plain.test(digits);
  if (!wellFormed || (before === '-' && between === '-')) return refuse('answer.money');
  if (penceSign === 'p' && (between !== undefined || !/^\d{1,6}$/.test(digits))) return refuse('answer.money');
  const amount = penceSign === 'p' ? pence(Number(digits)) : poundsToPence(digits);
  if (amount === undefined) return fail(failure(tooLarge(digits) ? 'answer.numberTooLarge' : 'answer.money'));
  if (amount > numberLimit * 100) return refuse('answer.numberTooLarge');
  return ok(pence(amount !== 0 && (before === '-' || between === '-') ? 0 - amount : amount));
}

const tooLarge = (digits: string): boolean => Number(digits.replaceAll(',', '')) > numberLimit;

/** Pence as an input shows them: 1234.50 without sign or separators. */
export const poundsTyped = (amount: number): string => formatPence(amount).replace(/[£,]/g, '');

export const moneyKind: AnswerKind<number> = {
  parse(typed) {
    const read = readMoney(typed);
    return read.ok ? accept(read.value) : read;
  },
  stored: (json) => storedWhole(json, numberLimit * 100, 'money'),
  toTyped: poundsTyped,
};

/** A whole number within limits as it is kept; -0 is not a number anybody means. */
export function storedWhole(json: unknown, limit: number, kind: string): Result<number> {
  const sound =
    typeof json === 'number' && Number.isSafeInteger(json) && !Object.is(json, -0) && Math.abs(json) <= limit;
  return sound ? ok(json) : refuse('answer.notStoredForm', { kind });
}
