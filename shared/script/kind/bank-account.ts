/** A bank or building society account. The modulus check is a condition of the script, not part of the form. */
import { fail } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import type { Failure } from '../../error/failure.ts';
import type { BankAccount } from '../value.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { lengthOf } from './clean.ts';
import { partLimit } from './name.ts';
import { textParts } from './parts.ts';

const packed = (text: string): string => text.replace(/[\s\u2010-\u2015-]/g, '');

function parseAccount(typed: unknown): Result<Answer<BankAccount>> {
  const keys = ['accountName', 'sortCode', 'accountNumber', 'rollNumber'] as const;
  const parts = textParts(typeof typed === 'string' ? splitAccount(typed) : typed, keys);
  if (parts === undefined)
    return refuse('answer.shape', { expected: 'account name, sort code, account number and roll number' });
  const accountName = parts.accountName;
  const sortCode = packed(parts.sortCode);
  const accountNumber = packed(parts.accountNumber).padStart(8, '0');
  const rollNumber = parts.rollNumber.replaceAll(' ', '').toUpperCase();
  if (lengthOf(accountName) > partLimit)
    return refuse('answer.tooLong', { max: partLimit, length: lengthOf(accountName) });
  if (!/[\p{L}\d]/u.test(accountName)) return refuse('answer.accountName');
  if (!/^\d{6}$/.test(sortCode)) return refuse('answer.sortCode');
  const wrong = wrongNumber(packed(parts.accountNumber));
  if (wrong !== undefined) return fail(wrong);
  if (!/^[A-Z0-9/-]{0,18}$/.test(rollNumber)) return refuse('answer.rollNumber');
  return accept({ accountName, sortCode, accountNumber, ...(rollNumber === '' ? {} : { rollNumber }) });
}

/** Six or seven digits are filled up; nine and ten are old forms that differ by bank, so the agent asks (domain.md 7.2). */
function wrongNumber(digits: string): Failure | undefined {
  if (/^\d{6,8}$/.test(digits)) return undefined;
  if (/^\d{9,10}$/.test(digits)) return failure('answer.accountNumberLegacy', { count: digits.length });
  return failure('answer.accountNumber');
}

/** "A Smith, 08-99-99, 66374958, roll": parts with commas between, the last one optional. */
function splitAccount(text: string): Readonly<Record<string, string>> | undefined {
  const parts = text.split(',');
  const [accountName = '', sortCode = '', accountNumber = '', rollNumber = ''] = parts;
  return parts.length > 4 ? undefined : { accountName, sortCode, accountNumber, rollNumber };
}

export const bankAccountKind: AnswerKind<BankAccount> = {
  parse: parseAccount,
  toTyped: ({ accountName, sortCode, accountNumber, rollNumber }) => ({
    accountName,
    sortCode: sortCode.replace(/(\d{2})(?=\d)/g, '$1-'),
    accountNumber,
    rollNumber: rollNumber ?? '',
  }),
};
