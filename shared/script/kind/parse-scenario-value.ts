/** The door for scenario files: values as `kinds` in the catalogue writes them, with money in pounds. */
import { isPartialDate } from '../../base/local-date.ts';
import { fail, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import type { FactKind, FactValue } from '../value.ts';
import type { AnswerFact, StoredContext } from './answer.ts';
import { kindOf } from './kinds.ts';
import { isFrequency } from './money-with-frequency.ts';
import { isBlank, isRecord } from './parts.ts';
import { fileContext } from './parse-stored.ts';

/**
 * A value of a scenario file as it is kept. The type must be the one the catalogue gives (a date in ISO form, true or
 * false, a map, a list, a number of pounds); within it, order of codes, spaces and small letters are made regular.
 */
export function parseScenarioValue(fact: AnswerFact, yamlValue: unknown, context: StoredContext): Result<FactValue> {
  if (isBlank(yamlValue)) return fact.mayBeBlank ? ok(null) : fail(failure('answer.blank', undefined, fact.key));
  const expected = wrongShape(fact.kind, yamlValue);
  if (expected !== undefined) return fail(failure('answer.shape', { expected }, fact.key));
  const typed =
    fact.kind === 'moneyWithFrequency' && isRecord(yamlValue)
      ? { ...yamlValue, amount: String(yamlValue['amount']) }
      : yamlValue;
  const answer = kindOf(fact.kind).parse(typed, fact, fileContext(context));
  return answer.ok ? ok(answer.value.value) : fail({ ...answer.failure, field: fact.key });
}

/** What the file should hold instead; undefined when the type is right. */
function wrongShape(kind: FactKind, value: unknown): string | undefined {
  switch (kind) {
    case 'name':
    case 'address':
    case 'bankAccount':
      return isRecord(value) ? undefined : 'a map';
    case 'moneyWithFrequency':
      return isRecord(value) && typeof value['amount'] === 'number' && isFrequency(value['frequency'])
        ? undefined
        : 'a map of amount (pounds) and frequency (one of the codes)';
    case 'multiChoice':
      return Array.isArray(value) ? undefined : 'a list of option codes';
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'integer':
    case 'money':
      return typeof value === 'number' ? undefined : 'a number';
    case 'date':
      return typeof value === 'string' && value.length === 10 && isPartialDate(value)
        ? undefined
        : 'a date as YYYY-MM-DD';
    case 'partialDate':
      return typeof value === 'string' && isPartialDate(value) ? undefined : 'a date as YYYY, YYYY-MM or YYYY-MM-DD';
    default:
      return typeof value === 'string' ? undefined : 'a text in quotes';
  }
}
