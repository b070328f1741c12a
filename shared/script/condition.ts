/** A compiled expression. How it runs is the interview's business; clients hold it and ask `interview.holds`. */
import type { Run } from './expression/scope.ts';
import type { Expression } from './release.ts';

export interface Condition {
  readonly source: Expression;
  readonly run: Run;
  /** Slots that it reads: facts, columns, rosters, derived values, context. */
  readonly slots: readonly number[];
}
