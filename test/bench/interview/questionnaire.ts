/**
 * The questionnaire every engine gets, without any engine's words: fields in order, relevance over earlier answers, values
 * worked out from answers, one repeat group, one gate (performance.md, section 1).
 */

/** One comparison of an earlier field of the questionnaire, or of the same row of the repeat. */
export interface Term {
  readonly field: Field;
  /** Equal to one of these; a single value is written `==`, several `in`. */
  readonly values: readonly Value[];
}
export type Value = string | number | boolean;

export interface Relevance {
  readonly terms: readonly Term[];
  readonly join: 'and' | 'or';
  /** Also wants the gate open. */
  readonly gated: boolean;
}

export type FieldKind = 'yesNo' | 'choice' | 'integer';

export interface Question {
  readonly is: 'question';
  readonly id: string;
  readonly section: number;
  readonly kind: FieldKind;
  readonly inRepeat: boolean;
  readonly relevance: Relevance | undefined;
  /** Integers above it are refused. */
  readonly most: number | undefined;
}
/** A sum of integers, or whether any of some terms holds; always with the one before it in its chain. */
export interface Computed {
  readonly is: 'computed';
  readonly id: string;
  readonly section: number;
  readonly kind: 'sum' | 'flag';
  readonly inRepeat: false;
  readonly before: Computed | undefined;
  readonly addends: readonly Question[];
  readonly terms: readonly Term[];
}
export type Field = Question | Computed;

export interface Questionnaire {
  readonly size: number;
  readonly seed: number;
  readonly sections: number;
  /** In order; the repeat's fields stand at the end, once. */
  readonly fields: readonly Field[];
  readonly gate: Question;
  readonly instances: number;
}

export const options = ['a', 'b', 'c', 'd'] as const;
export const repeatId = 'member';

/** The answer a customer of this questionnaire gives, the same in every engine; never one that is refused. */
export function answerOf(question: Question, row = 0): Value {
  const spread = hash(`${question.id}/${row}`);
  if (question.id === 'q0') return true;
  switch (question.kind) {
    case 'yesNo':
      return spread % 10 < 7;
    case 'choice':
      return options[spread % options.length] as Value;
    case 'integer':
      return spread % ((question.most ?? 9) + 1);
  }
}

/** FNV-1a: spreads ids evenly, the same on every machine. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (state ^ (state >>> 15)) >>> 0;
}

/** The name of one cell in a digest: `q17`, or `m3#2` for row 2 of a repeat field. */
export const cellName = (id: string, row: number): string => (row === 0 ? id : `${id}#${row}`);
