/** Telephone numbers of the United Kingdom: digits with a leading 0, ten or eleven (catalogue, kinds.phone). */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Result } from '../../base/result.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { packPhone } from './pack-phone.ts';
import { warning } from './warning.ts';

/** Numbers that Ofcom keeps for drama (domain.md 7.4): training and tests use them, and number plans leave some out. */
const drama = /^(02079460|0(11[3-8]|1[2-6]1)4960|01632960|07700900|08081570|03069990)\d{3}$/;

function parsePhone(typed: unknown): Result<Answer<string>> {
  if (typeof typed !== 'string') return refuse('answer.phone');
  const digits = packPhone(typed);
  if (/^(\+|00)\d+$/.test(digits)) return refuse('answer.phoneOverseas');
  if (!/^0\d*$/.test(digits)) return refuse('answer.phone');
  if (digits.length < 10 || digits.length > 11) return refuse('answer.phoneLength', { count: digits.length });
  const inUse = drama.test(digits) || parsePhoneNumberFromString(digits, 'GB')?.isValid() === true;
  return inUse ? accept(digits) : accept(digits, warning('phoneUnusual'));
}

export const phoneKind: AnswerKind<string> = { parse: parsePhone, toTyped: (phone) => phone };
