/** The door for what was typed, in the window or from paper; and its way back, what an input shows for a value. */
import { fail, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { failure } from '../../error/failure.ts';
import type { FactValue } from '../value.ts';
import type { Answer, AnswerContext, AnswerFact, Typed } from './answer.ts';
import { kindOf } from './kinds.ts';
import { isBlank } from './parts.ts';

/**
 * Reads a typed answer: a text, an object of texts for a name, address, bank account or amount with frequency, codes for
 * choices, a boolean or a word for yes and no. Blank is null for a fact that may be blank and refused for others. A
 * refusal carries the fact's key and says what would be right.
 */
export function parseAnswer(fact: AnswerFact, typed: unknown, context: AnswerContext): Result<Answer> {
  if (isBlank(typed))
    return fact.mayBeBlank ? ok({ value: null, warnings: [] }) : fail(failure('answer.blank', undefined, fact.key));
  const answer = kindOf(fact.kind).parse(typed, fact, context);
  return answer.ok ? answer : fail({ ...answer.failure, field: fact.key });
}

/** What an input shows for a stored value; typed back as it is, it gives the same value. Nothing to say is empty. */
export function toTyped(fact: AnswerFact, value: FactValue): Typed {
  return value === null ? '' : kindOf(fact.kind).toTyped(value);
}
