/**
 * json-rules-engine: one rule a field, in order of priority, each putting its field's worth among the facts for the rules
 * after it. It keeps nothing between runs, so every answer runs all rules.
 */
import { Engine as Rules, type Almanac, type Event, type TopLevelCondition } from 'json-rules-engine';
import type { Questionnaire, Value } from '../../interview/questionnaire.ts';
import type { Asked, Engine, Given, Session } from '../../interview/engine.ts';
import { flatten, isQuestion, type FlatField, type FlatTerm } from './flat.ts';

type Worth = Value | null;
const test = ({ name, values }: FlatTerm): object =>
  values.length === 1
    ? { fact: name, operator: 'equal', value: values[0] }
    : { fact: name, operator: 'in', value: values };
const always = { all: [] };

function conditionOf(field: FlatField, gate: string): object {
  if (!isQuestion(field)) {
    if (field.computed.kind === 'sum') return always;
    const before = field.before === undefined ? [] : [{ fact: field.before, operator: 'equal', value: true }];
    return { any: [...before, ...field.terms.map(test)] };
  }
  const { relevance } = field;
  if (relevance === undefined) return always;
  const tests = { [relevance.join === 'and' ? 'all' : 'any']: relevance.terms.map(test) };
  return relevance.gated ? { all: [{ fact: gate, operator: 'equal', value: true }, tests] } : tests;
}

class RulesSession implements Session {
  readonly #rules: Rules;
  readonly #fields: readonly FlatField[];
  readonly #recorded: Record<string, Value> = {};
  readonly #onRoute: Uint8Array;
  #computed: Record<string, number | boolean> = {};
  #at = 0;

  constructor(fields: readonly FlatField[], gate: string) {
    this.#fields = fields;
    this.#onRoute = new Uint8Array(fields.length);
    this.#rules = new Rules([], { allowUndefinedFacts: true });
    for (const [at, field] of fields.entries()) {
      this.#rules.addRule({
        priority: fields.length - at,
        conditions: conditionOf(field, gate) as TopLevelCondition,
        event: { type: field.name },
        onSuccess: (_event: Event, almanac: Almanac) => this.#settle(at, true, almanac),
        onFailure: (_event: Event, almanac: Almanac) => this.#settle(at, false, almanac),
      });
    }
  }

  async #settle(at: number, holds: boolean, almanac: Almanac): Promise<void> {
    const field = this.#fields[at] as FlatField;
    let worth: Worth;
    if (isQuestion(field)) {
      this.#onRoute[at] = holds ? 1 : 0;
      worth = holds ? (this.#recorded[field.name] ?? null) : null;
    } else {
      worth = holds;
      if (field.computed.kind === 'sum') {
        let total = 0;
        for (const name of [...(field.before === undefined ? [] : [field.before]), ...field.addends])
          total += (await almanac.factValue<number | null>(name)) ?? 0;
        worth = total;
      }
      this.#computed[field.name] = worth;
    }
    almanac.addRuntimeFact(field.name, worth);
  }

  async run(): Promise<this> {
    await this.#rules.run({});
    this.#at = 0;
    return this;
  }

  next(): Asked | undefined {
    for (; this.#at < this.#fields.length; this.#at += 1) {
      const field = this.#fields[this.#at] as FlatField;
      if (isQuestion(field) && this.#onRoute[this.#at] === 1 && this.#recorded[field.name] === undefined) return field;
    }
    return undefined;
  }

  async answer({ question, row, value }: Given): Promise<void> {
    if ((value as number) > (question.most ?? Infinity)) throw new Error('refused');
    this.#recorded[row === 0 ? question.id : `${question.id}#${row}`] = value;
    await this.run();
  }

  async replay(given: readonly Given[]): Promise<void> {
    for (const { question, row, value } of given)
      this.#recorded[row === 0 ? question.id : `${question.id}#${row}`] = value;
    await this.run();
  }

  outcome(): ReturnType<Session['outcome']> {
    return {
      onRoute: this.#fields.flatMap((field, at) => (isQuestion(field) && this.#onRoute[at] === 1 ? [field.name] : [])),
      computed: { ...this.#computed },
    };
  }
}

export const engine: Engine = {
  name: 'json-rules-engine',
  prepare(questionnaire: Questionnaire) {
    const fields = flatten(questionnaire);
    return () => ({ create: () => new RulesSession(fields, questionnaire.gate.id).run() });
  },
};
