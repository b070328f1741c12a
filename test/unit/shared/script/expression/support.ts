/** Expressions over a handful of facts: their types as a release gives them, their values as an interview keeps them. */
import { compileExpression } from '../../../../../shared/script/expression/compile-expression.ts';
import { functionLibrary } from '../../../../../shared/script/expression/function-library.ts';
import type { Names, RosterName, Surroundings } from '../../../../../shared/script/expression/names.ts';
import { ERROR, type Scope } from '../../../../../shared/script/expression/scope.ts';
import type { Type } from '../../../../../shared/script/expression/type.ts';
import { factType } from '../../../../../shared/script/fact-type.ts';
import { type FactKind, type FactValue, factKinds } from '../../../../../shared/script/value.ts';

const codes = ['a', 'b', 'c'];
/** One fact of each kind, `f.<kind>`, and a roster `rows` with `holder`, `share`, `amount`, `born` and `marks`. */
const kinds: readonly FactKind[] = factKinds;
const columns: readonly (readonly [name: string, kind: FactKind, options?: readonly string[]])[] = [
  ['holder', 'choice', ['customer', 'partner', 'customerAndPartner', 'customerAndOther', 'partnerAndOther', 'child']],
  ['share', 'integer'],
  ['amount', 'money'],
  ['born', 'partialDate'],
  ['marks', 'multiChoice', codes],
];
const rosterColumns = new Map(
  columns.map(([name, kind, options], column) => [name, { column, slot: 100 + column, type: factType(kind, options) }]),
);
const roster: RosterName = { index: 0, slot: 99, columns: rosterColumns };
const slots = new Map<string, { slot: number; type: Type }>([
  ...kinds.map((kind, slot) => [`f.${kind}`, { slot, type: factType(kind, codes) }] as const),
  ['claimDate', { slot: 50, type: { is: 'date' } }],
  ['now', { slot: 51, type: { is: 'dateTime' } }],
  ['params.limit', { slot: 52, type: { is: 'money' } }],
  ['params.days', { slot: 53, type: { is: 'number' } }],
]);
const names: Names = { slots, rosters: [roster], rosterByKey: new Map([['rows', roster]]) };

export interface World {
  readonly facts?: Partial<Record<FactKind, FactValue>>;
  readonly rows?: readonly Partial<Record<string, FactValue>>[];
  readonly value?: FactValue;
  readonly callDate?: string;
  /** Place among the rows of the one that `item` is. */
  readonly item?: number;
}
const library = functionLibrary({
  modulusValid: (sortCode, account) => sortCode === '089999' && account === '66374958',
});

function scopeOf({ facts = {}, rows = [], value = null, callDate = '2009-06-02', item }: World): Scope {
  const values: unknown[] = kinds.map((kind) => facts[kind] ?? (kind === 'multiChoice' ? [] : null));
  values[50] = '2009-06-02';
  values[51] = '2009-06-02T10:15';
  values[52] = 600_000;
  values[53] = 84;
  const table = rows.map((row) => ({
    values: columns.map(([name, kind]) => row[name] ?? (kind === 'multiChoice' ? [] : null)),
  }));
  return { values, rosters: [table], item: item === undefined ? undefined : table[item], value, callDate, locals: [] };
}

/** The result, or 'error' for an expression that ends in one. */
export function run(text: string, world: World = {}, surroundings: Surroundings = {}): unknown {
  const result = compileExpression(text, names, library, surroundings);
  if ('problem' in result) throw new Error(result.problem);
  const scope = scopeOf(world);
  const value = result.compiled.run(scope);
  if (scope.locals.length > 0) throw new Error('a variable outlives its quantifier');
  return value === ERROR ? 'error' : value;
}

/** Why an expression is refused; undefined when it is not. */
export function problemOf(text: string, surroundings: Surroundings = {}): string | undefined {
  const result = compileExpression(text, names, library, surroundings);
  return 'problem' in result ? result.problem : undefined;
}

export function readsOf(
  text: string,
  surroundings: Surroundings = {},
): { readonly reads: readonly number[]; readonly itemReads: readonly number[] } {
  const result = compileExpression(text, names, library, surroundings);
  if ('problem' in result) throw new Error(result.problem);
  return { reads: [...result.compiled.reads].sort((a, b) => a - b), itemReads: result.compiled.itemReads };
}
