/** Expected failures are values: a Result is either a value or a Failure that its caller can act on. Defects throw. */
import type { Failure } from '../error/failure.ts';

export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: E };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a failure. */
export const fail = <E>(failure: E): { readonly ok: false; readonly failure: E } => ({ ok: false, failure });

/** For tests and places where a failure would be a defect: the value, or a throw naming the failure. */
export function mustBeOk<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`expected success, got ${JSON.stringify(result.failure)}`);
}
