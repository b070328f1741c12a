/** What an expected failure looks like: a kind from the catalogue, the field it is about, and numbers to say it with. */
import type { FailureKind } from './catalogue.ts';

/**
 * `detail` fills the placeholders of the kind's wording. It never holds personal data: counts, codes, dates of rules,
 * positions and names of fields only.
 */
export interface Failure {
  readonly kind: FailureKind;
  /** The fact key, argument or place in a file that the failure is about. */
  readonly field?: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Makes a failure of a kind. */
export function failure(
  kind: FailureKind,
  detail?: Readonly<Record<string, string | number>>,
  field?: string,
): Failure {
  return { kind, ...(field === undefined ? {} : { field }), ...(detail === undefined ? {} : { detail }) };
}
