/**
 * ODK Web Forms' engine. Every question is an input of text or whole numbers and the repeat is laid out row by row: both are
 * lighter for it than choice lists and repeat instances would be. Runs in a page (run-in-browser.ts): in Node it would want
 * jsdom, which is slower than any browser.
 */
import { loadForm, type RootNode } from '@getodk/xforms-engine';
import type { Questionnaire } from '../../interview/questionnaire.ts';
import type { Asked, Compiled, Engine, Given, Session } from '../../interview/engine.ts';
import { flatten, isQuestion, type FlatField, type FlatQuestion, type FlatTerm } from './flat.ts';

interface Leaf {
  readonly currentState: { readonly relevant: boolean; readonly value: unknown; readonly instanceValue: string };
  readonly validationState: { readonly violation: unknown };
  setValue(value: unknown): unknown;
}

interface NamedLeaf extends Leaf {
  readonly definition: { readonly nodeName?: string; readonly qualifiedName?: { readonly localName: string } };
}

const separator = '_';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** A group a section, and one a row of the repeat: thousands of children under one parent would slow it down. */
const groupOf = (field: FlatField): string =>
  isQuestion(field) ? (field.row > 0 ? `r${field.row}` : `s${field.question.section}`) : `s${field.computed.section}`;

function bindOf(field: FlatField, gate: string, path: (name: string) => string): string {
  const term = ({ name, values }: FlatTerm): string =>
    `(${values.map((value) => `${path(name)} = '${String(value)}'`).join(' or ')})`;
  if (!isQuestion(field)) {
    const parts =
      field.computed.kind === 'sum'
        ? [
            ...(field.before === undefined ? [] : [path(field.before)]),
            ...field.addends.map((name) => `if(${path(name)} = '', 0, ${path(name)})`),
          ].join(' + ') || '0'
        : `${[...(field.before === undefined ? [] : [`${path(field.before)} = 'true'`]), ...field.terms.map(term)].join(' or ')}`;
    return `<bind nodeset="${path(field.name)}" type="string" calculate="${escaped(parts)}"/>`;
  }
  const { relevance, question } = field;
  const tests = relevance?.terms.map(term).join(` ${relevance.join} `) ?? '';
  const relevant =
    relevance === undefined
      ? ''
      : ` relevant="${escaped(relevance.gated ? `${path(gate)} = 'true' and (${tests})` : tests)}"`;
  const constraint = question.most === undefined ? '' : ` constraint="${escaped(`. <= ${question.most}`)}"`;
  return `<bind nodeset="${path(field.name)}" type="${question.kind === 'integer' ? 'int' : 'string'}"${relevant}${constraint}/>`;
}

function formOf(fields: readonly FlatField[], gate: string): string {
  const groups = Map.groupBy(fields, groupOf);
  const groupByName = new Map(fields.map((field) => [field.name, groupOf(field)]));
  const path = (name: string): string => `/data/${groupByName.get(name)}/${name}`;
  const inEach = (inside: (members: readonly FlatField[], group: string) => string): string =>
    [...groups].map(([group, members]) => inside(members, group)).join('');
  const instance = inEach(
    (members, group) => `<${group}>${members.map(({ name }) => `<${name}/>`).join('')}</${group}>`,
  );
  const controls = inEach((members, group) => {
    const inputs = members
      .filter(isQuestion)
      .map(({ name }) => `<input ref="${path(name)}"><label>${name}</label></input>`);
    return `<group ref="/data/${group}"><label>${group}</label>${inputs.join('')}</group>`;
  });
  return `<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>bench</h:title><model><instance><data id="bench">${instance}</data></instance>${fields
    .map((field) => bindOf(field, gate, path))
    .join('')}</model></h:head><h:body>${controls}</h:body></h:html>`;
}

class XformsSession implements Session {
  readonly #fields: readonly FlatField[];
  readonly #leaves: readonly Leaf[];
  readonly #indexOf: ReadonlyMap<string, number>;
  #at = 0;

  constructor(root: RootNode, fields: readonly FlatField[], indexOf: ReadonlyMap<string, number>) {
    this.#fields = fields;
    this.#indexOf = indexOf;
    const groups = root.currentState.children as unknown as readonly {
      readonly currentState: { readonly children: readonly NamedLeaf[] };
    }[];
    const byName = new Map(
      groups
        .flatMap((group) => group.currentState.children)
        .map((child) => [child.definition.qualifiedName?.localName ?? child.definition.nodeName, child]),
    );
    this.#leaves = fields.map(({ name }) => byName.get(name) as Leaf);
  }

  next(): Asked | undefined {
    for (; this.#at < this.#fields.length; this.#at += 1) {
      const field = this.#fields[this.#at] as FlatField;
      if (!isQuestion(field)) continue;
      const { currentState } = this.#leaves[this.#at] as Leaf;
      if (currentState.relevant && currentState.instanceValue === '') return field;
    }
    return undefined;
  }

  answer({ question, row, value }: Given): void {
    const at = this.#indexOf.get(row === 0 ? question.id : `${question.id}${separator}${row}`) as number;
    const leaf = this.#leaves[at] as Leaf;
    leaf.setValue(question.kind === 'integer' ? BigInt(value as number) : String(value));
    if (leaf.validationState.violation !== null) throw new Error('refused');
    // Nothing tells which questions come or go: after an answer to an earlier question, look from the start.
    this.#at = at < this.#at ? 0 : at;
  }

  replay(given: readonly Given[]): void {
    for (const one of given) this.answer(one);
  }

  outcome(): ReturnType<Session['outcome']> {
    const onRoute: string[] = [];
    const computed: Record<string, number | boolean> = {};
    for (const [at, field] of this.#fields.entries()) {
      const { relevant, instanceValue } = (this.#leaves[at] as Leaf).currentState;
      if (isQuestion(field)) {
        if (relevant) onRoute.push((field as FlatQuestion).name.replace(separator, '#'));
      } else computed[field.name] = field.computed.kind === 'sum' ? Number(instanceValue) : instanceValue === 'true';
    }
    return { onRoute, computed };
  }
}

export const engine: Engine = {
  name: 'xforms-engine, Chromium',
  prepare(questionnaire: Questionnaire) {
    const fields = flatten(questionnaire, separator);
    const form = formOf(fields, questionnaire.gate.id);
    return async (): Promise<Compiled> => {
      const loaded = await loadForm(form);
      if (loaded.status === 'failure') throw loaded.error;
      const indexOf = new Map(fields.map(({ name }, at) => [name, at]));
      return { create: () => new XformsSession(loaded.createInstance().root, fields, indexOf) };
    };
  },
};
