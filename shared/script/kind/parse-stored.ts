/** The strict door for values that are already in stored form: events from a file, a server or another device. */
import type { LocalDate } from '../../base/local-date.ts';
import { fail, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import type { FactValue } from '../value.ts';
import type { AnswerContext, AnswerFact, StoredContext } from './answer.ts';
import { kindOf } from './kinds.ts';
import { isBlank } from './parts.ts';

/** Stored values hold nothing that depends on the day they are read; a value that did would not come back the same. */
const anyDay = '2000-01-01' as LocalDate;

/** A context for values that are not typed. */
export const fileContext = ({ knownCouncil }: StoredContext): AnswerContext => ({
  knownCouncil,
  today: anyDay,
  language: 'en',
});

/**
 * Takes a value only if it is exactly as an answer is kept: money in whole pence, ISO dates, codes in option order, no
 * unknown parts, nothing to clean. Anything else is refused with the fact's key; nothing is put right silently.
 */
export function parseStored(fact: AnswerFact, json: unknown, context: StoredContext): Result<FactValue> {
  if (json === null && fact.mayBeBlank) return ok(null);
  if (isBlank(json)) return fail(failure('answer.blank', undefined, fact.key));
  const { stored, parse } = kindOf(fact.kind);
  if (stored !== undefined) {
    const value = stored(json);
    return value.ok ? value : fail({ ...value.failure, field: fact.key });
  }
  const answer = parse(json, fact, fileContext(context));
  if (!answer.ok) return fail({ ...answer.failure, field: fact.key });
  if (sameValue(answer.value.value, json)) return ok(answer.value.value);
  return fail(failure('answer.notStoredForm', { kind: fact.kind }, fact.key));
}

/** Whether two plain values are the same, whatever the order of an object's keys. */
function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(part(a, key), part(b, key)))
  );
}

const part = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
