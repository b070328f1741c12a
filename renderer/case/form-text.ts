/** What a form's boxes hold: texts, amounts, and dates typed the way people type them. */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import type { Result } from '../../shared/base/result.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';
import { readSlot } from '../../shared/script/kind/typed-slot.ts';
import { refuse } from './case-store.ts';

/** What a form's box holds, trimmed. */
export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** '1,234.50' in pounds -> 123450 pence, by text and never by fractions; null when it is no amount. Empty is nothing. */
export function penceOf(text: string): number | null {
  if (text === '') return 0;
  const match = /^£?\s*(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', ''));
  if (match === null) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** The date in a box; when it is none, the form says so at the box and the answer is null. `today` is the office's. */
export const dateOfBox = (form: string, data: FormData, name: string, today: string): LocalDate | null =>
  taken(form, name, readDate(textOf(data, name), { today: today as LocalDate, past: false }));

/** The same for the date and time of an appointment, read against a day that is not over yet. */
export const slotOfBox = (form: string, data: FormData, name: string, today: string): LocalDateTime | null =>
  taken(form, name, readSlot(textOf(data, name), `${today}T00:00` as LocalDateTime));

function taken<T>(form: string, field: string, read: Result<T>): T | null {
  if (read.ok) return read.value;
  refuse(form, { ...read.failure, field });
  return null;
}
