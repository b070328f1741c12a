/** The questionnaire with its repeat laid out row by row, as engines without repeats want it. */
import {
  cellName,
  type Computed,
  type Field,
  type Question,
  type Questionnaire,
  type Value,
} from '../../interview/questionnaire.ts';

export interface FlatQuestion {
  readonly name: string;
  readonly question: Question;
  readonly row: number;
  /** Absent: always on route. Each term names a cell. */
  readonly relevance:
    | { readonly terms: readonly FlatTerm[]; readonly join: 'and' | 'or'; readonly gated: boolean }
    | undefined;
}
export interface FlatTerm {
  readonly name: string;
  readonly values: readonly Value[];
}
export interface FlatComputed {
  readonly name: string;
  readonly computed: Computed;
  readonly before: string | undefined;
  readonly addends: readonly string[];
  readonly terms: readonly FlatTerm[];
}
export type FlatField = FlatQuestion | FlatComputed;

export const isQuestion = (field: FlatField): field is FlatQuestion => 'question' in field;

/** `separator` stands between a repeat field and its row, where "#" is no letter of a name. */
export function flatten({ fields, instances }: Questionnaire, separator = '#'): readonly FlatField[] {
  const named = (id: string, row: number): string => cellName(id, row).replace('#', separator);
  const term =
    (row: number) =>
    (one: { readonly field: Field; readonly values: readonly Value[] }): FlatTerm => ({
      name: named(one.field.id, one.field.inRepeat ? row : 0),
      values: one.values,
    });
  const flat = (field: Field, row: number): FlatField =>
    field.is === 'question'
      ? {
          name: named(field.id, row),
          question: field,
          row,
          relevance:
            field.relevance === undefined
              ? undefined
              : { ...field.relevance, terms: field.relevance.terms.map(term(row)) },
        }
      : {
          name: field.id,
          computed: field,
          before: field.before?.id,
          addends: field.addends.map(({ id }) => id),
          terms: field.terms.map(term(0)),
        };
  const plain = fields.filter((field) => !field.inRepeat).map((field) => flat(field, 0));
  const repeated = fields.filter((field) => field.inRepeat);
  return [
    ...plain,
    ...Array.from({ length: instances }, (_, at) => repeated.map((field) => flat(field, at + 1))).flat(),
  ];
}
