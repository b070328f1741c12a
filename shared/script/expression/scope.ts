/** What a compiled expression reads while it runs. One scope lives as long as its interview. */
import type { FactValue } from '../value.ts';

/** An expression that ends in an error (a comparison with null, say). It is a value, so that || and && can settle it. */
export const ERROR: unique symbol = Symbol('error');

/** One row of a roster as conditions see it: a value for each column, null or [] where there is none. */
export interface RowValues {
  readonly values: readonly unknown[];
}

export interface Scope {
  /** By slot: facts as they count on this route, derived values, context and parameters. */
  readonly values: readonly unknown[];
  /** By roster index: the rows that count, in order. */
  readonly rosters: readonly (readonly RowValues[])[];
  /** The current row of a roster fact. */
  item: RowValues | undefined;
  /** The answer being checked, and the date on which it is recorded. */
  value: FactValue;
  callDate: string;
  /** Variables of exists, all, map and filter, innermost last. */
  readonly locals: unknown[];
}

export type Run = (scope: Scope) => unknown;
