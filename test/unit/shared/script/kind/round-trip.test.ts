import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mustBeOk } from '../../../../../shared/base/result.ts';
import type { Result } from '../../../../../shared/base/result.ts';
import { failureWording } from '../../../../../shared/error/catalogue.ts';
import type { Answer, AnswerFact } from '../../../../../shared/script/kind/answer.ts';
import { parseAnswer, toTyped } from '../../../../../shared/script/kind/parse-answer.ts';
import { parseScenarioValue } from '../../../../../shared/script/kind/parse-scenario-value.ts';
import { parseStored } from '../../../../../shared/script/kind/parse-stored.ts';
import { factKinds } from '../../../../../shared/script/value.ts';
import { anyKind, seed, typable } from './arbitrary.ts';
import { context, factOf } from './support.ts';

describe.each(factKinds)('%s', (kind) => {
  const fact = factOf(kind);

  test('what is taken comes back the same through its input and through the strict door', () => {
    fc.assert(
      fc.property(typable[kind], (typed) => {
        const { value } = mustBeOk(parseAnswer(fact, typed, context));
        expect(mustBeOk(parseAnswer(fact, toTyped(fact, value), context)).value).toEqual(value);
        expect(mustBeOk(parseStored(fact, JSON.parse(JSON.stringify(value)), context))).toEqual(value);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('a scenario file with the same value, money in pounds, gives the same answer', () => {
    fc.assert(
      fc.property(typable[kind], (typed) => {
        const { value } = mustBeOk(parseAnswer(fact, typed, context));
        const regular = typeof value === 'object' && value !== null && 'amount' in value ? value : undefined;
        const inPounds =
          kind === 'money' ? Number(value) / 100 : regular && { ...regular, amount: regular.amount / 100 };
        expect(mustBeOk(parseScenarioValue(fact, inPounds ?? value, context))).toEqual(value);
      }),
      { seed, numRuns: 200 },
    );
  });
});

/** What is wrong with how a door answered: a refusal that does not name its fact, or wording with a gap. */
function faults(fact: AnswerFact, results: readonly Result<unknown>[]): readonly string[] {
  const refusals = results.flatMap((result) => (result.ok ? [] : [result.failure]));
  return refusals.flatMap((refused) => [
    ...(refused.field === fact.key ? [] : [`${refused.kind} without its fact`]),
    ...(/[{}]/.test(failureWording(refused)) ? [`${refused.kind} with a placeholder left`] : []),
  ]);
}

/** Whether what was taken, if anything was, is storable as it is. */
function storable(fact: AnswerFact, answer: Result<Answer>): boolean {
  return !answer.ok || parseStored(fact, answer.value.value, context).ok;
}

test('no door throws at anything, every refusal names the fact and leaves no placeholder, and what is taken is storable', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
  fc.assert(
    fc.property(anyKind, anything, (kind, hostile) => {
      const fact = factOf(kind);
      const answer = parseAnswer(fact, hostile, context);
      const others = [parseStored(fact, hostile, context), parseScenarioValue(fact, hostile, context)];
      expect(faults(fact, [answer, ...others])).toEqual([]);
      expect(storable(fact, answer)).toBe(true);
    }),
    { seed, numRuns: 5000 },
  );
});

test('any text at all is taken or refused, and what is taken is storable', () => {
  fc.assert(
    fc.property(anyKind, fc.string({ unit: 'binary' }), (kind, text) => {
      expect(storable(factOf(kind), parseAnswer(factOf(kind), text, context))).toBe(true);
    }),
    { seed, numRuns: 5000 },
  );
});
