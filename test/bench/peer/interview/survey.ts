/** SurveyJS's model without a screen: twenty questions a page, the repeat laid out row by row, hidden answers cleared. */
import { Model } from 'survey-core';
import type { Questionnaire, Value } from '../../interview/questionnaire.ts';
import type { Asked, Engine, Given, Session } from '../../interview/engine.ts';
import { flatten, isQuestion, type FlatField, type FlatQuestion, type FlatTerm } from './flat.ts';

const separator = '_';
const literal = (value: Value): string => (typeof value === 'string' ? `'${value}'` : String(value));
const term = ({ name, values }: FlatTerm): string =>
  `(${values.map((value) => `{${name}} = ${literal(value)}`).join(' or ')})`;

function elementOf(field: FlatField, gate: string): object {
  if (!isQuestion(field)) {
    const before =
      field.before === undefined
        ? []
        : [field.computed.kind === 'sum' ? `{${field.before}}` : `{${field.before}} = true`];
    const parts =
      field.computed.kind === 'sum'
        ? [...before, ...field.addends.map((name) => `iif({${name}} notempty, {${name}}, 0)`)]
        : [...before, ...field.terms.map(term)];
    const expression =
      field.computed.kind === 'sum' ? parts.join(' + ') || '0' : `iif(${parts.join(' or ')}, true, false)`;
    return { type: 'expression', name: field.name, expression };
  }
  const { relevance, question } = field;
  const tests = relevance?.terms.map(term).join(` ${relevance.join} `) ?? '';
  const visibleIf =
    relevance === undefined ? {} : { visibleIf: relevance.gated ? `{${gate}} = true and (${tests})` : tests };
  const validators =
    question.most === undefined
      ? {}
      : { validators: [{ type: 'expression', expression: `{${field.name}} <= ${question.most}` }] };
  const kind =
    question.kind === 'choice'
      ? { type: 'radiogroup', choices: ['a', 'b', 'c', 'd'] }
      : question.kind === 'yesNo'
        ? { type: 'boolean' }
        : { type: 'text', inputType: 'number' };
  return { ...kind, name: field.name, ...visibleIf, ...validators };
}

class SurveySession implements Session {
  readonly #model: Model;
  readonly #fields: readonly FlatField[];
  readonly #indexOf: ReadonlyMap<string, number>;
  #at = 0;

  constructor(model: Model, fields: readonly FlatField[], indexOf: ReadonlyMap<string, number>) {
    this.#model = model;
    this.#fields = fields;
    this.#indexOf = indexOf;
  }

  next(): Asked | undefined {
    for (; this.#at < this.#fields.length; this.#at += 1) {
      const field = this.#fields[this.#at] as FlatField;
      if (!isQuestion(field)) continue;
      const question = this.#model.getQuestionByName(field.name);
      if (question.isVisible && question.isEmpty()) return field;
    }
    return undefined;
  }

  answer({ question, row, value }: Given): void {
    const name = row === 0 ? question.id : `${question.id}${separator}${row}`;
    const asked = this.#model.getQuestionByName(name);
    asked.value = value;
    if (!asked.validate(false)) throw new Error('refused');
    const at = this.#indexOf.get(name) as number;
    this.#at = at < this.#at ? 0 : at;
  }

  replay(given: readonly Given[]): void {
    this.#model.mergeData(
      Object.fromEntries(
        given.map(({ question, row, value }) => [row === 0 ? question.id : `${question.id}${separator}${row}`, value]),
      ),
    );
    this.#at = 0;
  }

  outcome(): ReturnType<Session['outcome']> {
    const onRoute: string[] = [];
    const computed: Record<string, number | boolean> = {};
    for (const field of this.#fields) {
      const question = this.#model.getQuestionByName(field.name);
      if (!isQuestion(field)) computed[field.name] = question.value as number | boolean;
      else if (question.isVisible) onRoute.push((field as FlatQuestion).name.replace(separator, '#'));
    }
    return { onRoute, computed };
  }
}

export const engine: Engine = {
  name: 'survey-core',
  prepare(questionnaire: Questionnaire) {
    const fields = flatten(questionnaire, separator);
    const elements = fields.map((field) => elementOf(field, questionnaire.gate.id));
    const pages = Array.from({ length: Math.ceil(elements.length / 20) }, (_, at) => ({
      name: `p${at}`,
      elements: elements.slice(at * 20, at * 20 + 20),
    }));
    const indexOf = new Map(fields.map(({ name }, at) => [name, at]));
    return () => ({
      create: () => new SurveySession(new Model({ clearInvisibleValues: 'onHidden', pages }), fields, indexOf),
    });
  },
};
