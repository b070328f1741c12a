/** Conditions as text, in the language of our releases (CEL), which the floor reads, too. */
import type { Computed, Question, Relevance, Term, Value } from './questionnaire.ts';

const literal = (value: Value): string => (typeof value === 'string' ? `'${value}'` : String(value));
const nameOf = (term: Term): string => (term.field.inRepeat ? `item.${term.field.id}` : term.field.id);

const termText = (term: Term): string =>
  term.values.length === 1
    ? `${nameOf(term)} == ${literal(term.values[0] as Value)}`
    : `${nameOf(term)} in [${term.values.map(literal).join(', ')}]`;

export function relevanceText(relevance: Relevance, gate: Question): string {
  const terms = relevance.terms.map(termText).join(relevance.join === 'and' ? ' && ' : ' || ');
  if (!relevance.gated) return terms;
  return relevance.join === 'or' && relevance.terms.length > 1
    ? `${gate.id} == true && (${terms})`
    : `${gate.id} == true && ${terms}`;
}

export function computedText(computed: Computed): string {
  const before = computed.before === undefined ? [] : [computed.before.id];
  if (computed.kind === 'sum') return [...before, ...computed.addends.map(({ id }) => `nz(${id})`)].join(' + ') || '0';
  return [...before.map((id) => `${id} == true`), ...computed.terms.map(termText)].join(' || ');
}
