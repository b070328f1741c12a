/** An amount and how often it is paid, typed in one go ("85.20 w") or in two inputs. */
import { fail, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { frequencies } from '../value.ts';
import type { Frequency, RegularAmount } from '../value.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { cleanLine } from './clean.ts';
import { frequencyFor } from './frequency-word.ts';
import { numberLimit, poundsTyped, readMoney, storedWhole } from './number.ts';
import { isRecord, textParts } from './parts.ts';

const expected = 'an amount and how often it is paid, as in 85.20 w';

function parseRegular(typed: unknown): Result<Answer<RegularAmount>> {
  const given =
    typeof typed === 'string' ? { amount: cleanLine(typed), frequency: '' } : textParts(typed, ['amount', 'frequency']);
  if (given === undefined) return refuse('answer.shape', { expected });
  const parts = given.frequency === '' ? splitRegular(given.amount) : given;
  if (parts.amount === '') return refuse('answer.amountMissing');
  const amount = readMoney(parts.amount);
  if (!amount.ok) return fail(amount.failure);
  const frequency = frequencyFor(parts.frequency);
  return frequency === undefined ? refuse('answer.frequency') : accept({ amount: amount.value, frequency });
}

/** The amount is the sign, the pound sign and the digits in front; whatever follows says how often. */
function splitRegular(text: string): { amount: string; frequency: string } {
  const amount = /^[-\u2212£\s]*[\d.,]*/.exec(text)?.[0] ?? '';
  return { amount: amount.trim().replace(/,$/, ''), frequency: text.slice(amount.length) };
}

/** Whether a text from outside is one of the codes of how often money is paid. */
export const isFrequency = (text: unknown): text is Frequency => frequencies.some((frequency) => frequency === text);

function storedRegular(json: unknown): Result<RegularAmount> {
  const kind = 'moneyWithFrequency';
  if (!isRecord(json) || Object.keys(json).length !== 2 || !isFrequency(json['frequency'])) {
    return refuse('answer.notStoredForm', { kind });
  }
  const amount = storedWhole(json['amount'], numberLimit * 100, kind);
  return amount.ok ? ok({ amount: amount.value, frequency: json['frequency'] }) : amount;
}

export const moneyWithFrequencyKind: AnswerKind<RegularAmount> = {
  parse: parseRegular,
  stored: storedRegular,
  toTyped: ({ amount, frequency }) => ({ amount: poundsTyped(amount), frequency }),
};
