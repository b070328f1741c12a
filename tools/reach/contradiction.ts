/**
 * Conditions that can never hold, whatever is answered: `x == 'a' && x == 'b'`. Each condition is spread into its
 * alternatives; it is contradictory when every alternative asks one name for two things that do not go together. What
 * needs several conditions to be seen together is found by walking (check-reach.ts).
 */
import type { Release } from '../../shared/script/compile-release.ts';
import type { Condition } from '../../shared/script/condition.ts';
import type { Node } from '../../shared/script/expression/ast.ts';
import type { ScriptProblem } from '../../shared/script/problem.ts';
import { constantOf, nameOf, treeOf } from '../../shared/script/check/tree.ts';

/** What one alternative says of one name. */
interface Limits {
  /** Values it can have; undefined when anything. */
  only?: readonly unknown[];
  readonly not: unknown[];
  low: number;
  high: number;
}
/** One thing that has to hold: a condition that is no `&&`, `||` or `!`. */
interface Atom {
  readonly node: Node;
  readonly holds: boolean;
}

/** More alternatives than this are not followed: the condition counts as possible. */
const mostAlternatives = 256;

export function checkContradictions(release: Release): readonly ScriptProblem[] {
  return conditionsOf(release).flatMap(([what, condition]) =>
    canHold(condition)
      ? []
      : [
          {
            place: condition.source.place,
            reason: `${what} has a condition that can never hold: ${condition.source.text}`,
          },
        ],
  );
}

function conditionsOf(release: Release): readonly (readonly [string, Condition])[] {
  const named = (what: string, condition: Condition | undefined): readonly (readonly [string, Condition])[] =>
    condition === undefined ? [] : [[what, condition]];
  return [
    ...release.sections.flatMap(({ source: { id }, askWhen, copyWhen }) => [
      ...named(`section ${id}`, askWhen),
      ...named(`section ${id}`, copyWhen),
    ]),
    ...release.rosters.flatMap(({ source: { key }, gate, rowWhen }) => [
      ...named(`roster ${key}`, gate),
      ...named(`roster ${key}`, rowWhen),
    ]),
    ...release.facts.flatMap(({ source: { key }, askWhen, checks }) => [
      ...named(key, askWhen),
      ...checks.flatMap(({ condition }) => named(`a check of ${key}`, condition)),
    ]),
    ...release.nodes.flatMap((node) =>
      node.is === 'derived' && node.derived.source.type === 'boolean'
        ? named(node.derived.source.name, node.derived.condition)
        : [],
    ),
    ...release.benefits.flatMap(({ source: { code }, proposeWhen, unavailable }) => [
      ...named(`benefit ${code}`, proposeWhen),
      ...unavailable.flatMap((reason) => named(`benefit ${code}, ${reason.code}`, reason.when)),
    ]),
    ...[...release.evidence, ...release.referrals, ...release.wfiTable, ...release.markers].flatMap(
      ({ source: { id }, when }) => named(id, when),
    ),
  ];
}

/** `true` is how a file says always, and `false` says never on purpose: both are written, neither is a contradiction. */
const canHold = ({ source: { text } }: Condition): boolean =>
  text.includes('&&') || text.includes('||')
    ? alternatives(treeOf(text), true)?.some(isPossible) !== false
    : text.trim() !== 'false';

/** Alternatives of which one has to hold, each a list of atoms; undefined when there are too many. */
function alternatives(node: Node, holds: boolean): readonly (readonly Atom[])[] | undefined {
  if (node.op === '!_') return alternatives(node.args as Node, !holds);
  if (node.op !== '&&' && node.op !== '||') return [[{ node, holds }]];
  const [a, b] = (node.args as [Node, Node]).map((part) => alternatives(part, holds));
  if (a === undefined || b === undefined) return undefined;
  if ((node.op === '||') === holds) return a.length + b.length > mostAlternatives ? undefined : [...a, ...b];
  return a.length * b.length > mostAlternatives
    ? undefined
    : a.flatMap((left) => b.map((right) => [...left, ...right]));
}

function isPossible(atoms: readonly Atom[]): boolean {
  const limits = new Map<string, Limits>();
  for (const atom of atoms) {
    if (atom.node.op === 'value' && atom.node.args === !atom.holds) return false;
    limit(limits, atom);
  }
  return [...limits.values()].every(({ only, not, low, high }) =>
    only === undefined
      ? low <= high
      : only.some((value) => !not.includes(value) && (typeof value !== 'number' || (value >= low && value <= high))),
  );
}

const flipped: Readonly<Record<string, string>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
  '!=': '!=',
};
const opposite: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '==': '!=',
  '!=': '==',
};

/** Adds what an atom says of a name; what cannot be read this way says nothing. */
function limit(limits: Map<string, Limits>, { node, holds }: Atom): void {
  const of = (name: string): Limits => {
    const known = limits.get(name) ?? { not: [], low: -Infinity, high: Infinity };
    limits.set(name, known);
    return known;
  };
  const only = (known: Limits, values: readonly unknown[]): void => {
    known.only = known.only?.filter((value) => values.includes(value)) ?? values;
  };
  const plain = nameOf(node);
  if (plain !== undefined) return only(of(plain), holds ? [true] : [false]);
  if (!Array.isArray(node.args) || node.args.length !== 2) return;
  const [left, right] = node.args as [Node, Node];
  if (node.op === 'in') {
    const name = nameOf(left);
    const values = constantOf(right);
    if (name === undefined || !Array.isArray(values)) return;
    if (holds) only(of(name), values);
    else of(name).not.push(...values);
    return;
  }
  if (!Object.hasOwn(flipped, node.op)) return;
  const [name, value, op] =
    nameOf(left) === undefined || constantOf(left) !== undefined
      ? [nameOf(right), constantOf(left), flipped[node.op]]
      : [nameOf(left), constantOf(right), node.op];
  if (name === undefined || value === undefined) return;
  compare(of(name), holds ? op : opposite[op ?? ''], value, only);
}

function compare(
  known: Limits,
  op: string | undefined,
  value: unknown,
  only: (known: Limits, values: readonly unknown[]) => void,
): void {
  if (op === '==') only(known, [value]);
  else if (op === '!=') known.not.push(value);
  else if (typeof value !== 'number') return;
  else if (op === '<' || op === '<=')
    known.high = Math.min(known.high, op === '<' ? value - Number.EPSILON * Math.abs(value) : value);
  else known.low = Math.max(known.low, op === '>' ? value + Number.EPSILON * Math.abs(value) : value);
}
