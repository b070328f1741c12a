/** What somebody typed into the search box: a name, a number of some kind, or both. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';
import type { CodeKind } from '../store/ports.ts';
import { codeKey, phoneKey } from '../store/search-key.ts';

export interface Typed {
  readonly name: string;
  /** What has digits in it; empty when there is none. */
  readonly code: string;
  /** Birthdays are read against it. */
  readonly today: LocalDate;
}

export interface Code {
  readonly kind: CodeKind | 'ninoDigits' | 'dateOfBirth';
  readonly key: string;
  /** Characters of a whole one. */
  readonly length: number;
}

/** A whole date anywhere in a text: 12/3/85, 12 mar 1985, 1985-03-12. */
const dateIn =
  /(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|\p{L}{3,})[\s./-]+\d{2}(?:\d{2})?|\d{4}-\d{1,2}-\d{1,2})(?![\p{L}\d])/u;
/** The letters of a National Insurance number or of a postcode that stand apart from their digits belong to them. */
const partOfCode = /^(?:[\p{L}]{1,2}|\p{L}*\d[\p{L}\d]*)$/u;

const isReference = (code: string): boolean => /^L\d{2}/.test(code) && code.length > 7;

export function readTyped(text: string, today: LocalDate): Typed {
  const date = dateIn.exec(text)?.[0] ?? '';
  const rest = text.replace(date, ' ').trim();
  if (date !== '' && !/\d/.test(rest) && readDate(date, { today, past: true }).ok)
    return { name: rest, code: date, today };
  if (!/\d/.test(text)) return { name: text, code: '', today };
  if (isReference(codeKey(text)) || !/[\p{L}'’]{3,}/u.test(text)) return { name: '', code: text, today };
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const first = words.findIndex((word) => /\d/.test(word));
  const from = first > 0 && partOfCode.test(words[first - 1] ?? '') ? first - 1 : first;
  const after = words.slice(first + 1).findIndex((word) => !partOfCode.test(word));
  const to = after < 0 ? words.length : first + 1 + after;
  return {
    name: [...words.slice(0, from), ...words.slice(to)].join(' '),
    code: words.slice(from, to).join(' '),
    today,
  };
}

/** What a text with digits in it may be, the likeliest first. */
export function codesOf(text: string, today: LocalDate): readonly Code[] {
  const date = readDate(text, { today, past: true });
  const birth: readonly Code[] =
    date.ok && (dateIn.test(text) || /^(?:\d{6}|\d{8})$/.test(text.trim()))
      ? [{ kind: 'dateOfBirth', key: date.value, length: 10 }]
      : [];
  const code = codeKey(text);
  const of = (kind: Code['kind'], length: number): Code => ({ kind, key: code, length });
  if (isReference(code)) return [of('reference', 17)];
  const digits = /^\d{3,6}[A-D]?$/.test(code) ? [of('ninoDigits', 7)] : [];
  if (/^\+?[\d\s()./-]+$/.test(text.trim()))
    return [...birth, { kind: 'phone', key: phoneKey(text), length: 11 }, ...digits];
  if (birth.length > 0) return birth;
  const nino = of('nino', 9);
  const postcode = of('postcode', Math.max(5, Math.min(7, code.length)));
  return code.length > 7 || /^[A-Z]{2}\d{3}/.test(code)
    ? [nino, postcode, of('reference', 17)]
    : [postcode, nino, ...digits];
}
