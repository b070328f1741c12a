/** What the names in a release's expressions stand for: the compiler's only view of the release. */
import type { Node } from './ast.ts';
import type { Run } from './scope.ts';
import type { Type } from './type.ts';

/** A value kept by slot: a fact, a derived value, a date of the context or a parameter. */
export interface SlotName {
  readonly slot: number;
  readonly type: Type;
}
export interface RosterName {
  readonly index: number;
  readonly slot: number;
  /** By the part of the key after `[].`. The column's slot stands for the whole column. */
  readonly columns: ReadonlyMap<string, { readonly column: number; readonly slot: number; readonly type: Type }>;
}
export interface Names {
  readonly slots: ReadonlyMap<string, SlotName>;
  readonly rosters: readonly RosterName[];
  readonly rosterByKey: ReadonlyMap<string, RosterName>;
}
/** Where an expression stands: inside a roster row there is `item`, in a check there is `value`. */
export interface Surroundings {
  readonly itemRoster?: number;
  readonly valueType?: Type;
  /** Told of every part as it is compiled, inner ones first. */
  readonly watch?: (node: Node, run: Run) => void;
}
