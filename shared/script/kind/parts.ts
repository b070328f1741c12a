/** Answers in several parts arrive as an object of texts. */
import { cleanLine } from './clean.ts';

/** Whether a value is a plain object and not a list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The named parts of an object, cleaned to one line each and blank when absent; undefined when it is not an object or a
 * part is not text. Other keys are left out: nothing of an object from outside is kept that was not asked for.
 */
export function textParts<K extends string>(typed: unknown, keys: readonly K[]): Record<K, string> | undefined {
  if (!isRecord(typed)) return undefined;
  const parts = {} as Record<K, string>;
  for (const key of keys) {
    const part = Object.hasOwn(typed, key) ? (typed[key] ?? '') : '';
    if (typeof part !== 'string') return undefined;
    parts[key] = cleanLine(part);
  }
  return parts;
}

/** Nothing, empty or white text, an empty list, or an object whose every part is one of these. */
export function isBlank(typed: unknown): boolean {
  if (typed === null || typed === undefined) return true;
  if (typeof typed === 'string') return cleanLine(typed) === '';
  if (Array.isArray(typed)) return typed.length === 0;
  return isRecord(typed) && Object.values(typed).every((part) => !isRecord(part) && isBlank(part));
}
