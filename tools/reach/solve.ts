/**
 * What to answer so that a condition holds (or does not): goes through the condition from the outside in, takes one branch
 * of each alternative by chance, and notes for each fact which answers fit. What it cannot turn round it leaves to chance
 * beside the constants; the engine alone says in the end whether a goal was reached.
 */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { constantOf, nameOf, nodesOf, treeOf } from '../../shared/script/check/tree.ts';
import type { CompiledDerived, CompiledFact, Release } from '../../shared/script/compile-release.ts';
import type { Node } from '../../shared/script/expression/ast.ts';
import type { FactValue } from '../../shared/script/value.ts';
import { constantsIn, factsBehind } from './constants.ts';
import type { Random } from './random.ts';
import { datesAt } from './values.ts';

/** Answers that fit a fact. `include` and `exclude` are codes of a multiChoice; `blank` wants no answer. */
export interface Hint {
  fits: ((value: FactValue) => boolean)[];
  readonly include: Set<string>;
  readonly exclude: Set<string>;
  blank: boolean;
  /** Tried before anything else. */
  readonly prefer: FactValue[];
}
export type Hints = Map<string, Hint>;

/** A condition that a goal needs, and whether it has to hold. */
export interface Want {
  readonly text: string;
  readonly holds: boolean;
  /** The roster whose row `item` is. */
  readonly roster?: string;
}

export interface SolverWorld {
  readonly release: Release;
  readonly claimDate: LocalDate;
  readonly random: Random;
  /** Trees of texts, kept: the same few hundred conditions are solved over and over. */
  readonly tree: (text: string) => Node;
}

/** Trees by text. */
export function createTrees(): (text: string) => Node {
  const trees = new Map<string, Node>();
  return (text) => {
    const known = trees.get(text) ?? treeOf(text);
    trees.set(text, known);
    return known;
  };
}

type Test = (value: unknown) => boolean;
type Found =
  | { readonly fact: CompiledFact; readonly field: string | undefined }
  | { readonly derived: CompiledDerived }
  | undefined;

export function solve(world: SolverWorld, wants: readonly Want[]): Hints {
  const solver = new Solver(world);
  for (const { text, holds, roster } of wants) solver.condition(world.tree(text), holds, roster);
  return solver.hints;
}

class Solver {
  readonly hints: Hints = new Map();
  readonly #world: SolverWorld;
  /** Roster of each variable in sight; `item` is one. */
  #rows = new Map<string, string>();

  constructor(world: SolverWorld) {
    this.#world = world;
  }

  condition(node: Node, holds: boolean, itemRoster?: string): void {
    const rows = this.#rows;
    this.#rows = new Map(itemRoster === undefined ? [] : [['item', itemRoster]]);
    this.#solve(node, holds);
    this.#rows = rows;
  }

  /** The fact has to be asked before it can be answered. */
  needAsked(fact: CompiledFact): Hint {
    const { key } = fact.source;
    const known = this.hints.get(key);
    if (known !== undefined) return known;
    const hint: Hint = { fits: [], include: new Set(), exclude: new Set(), blank: false, prefer: [] };
    this.hints.set(key, hint);
    const { section, roster } = fact;
    for (const condition of [section.askWhen, roster?.gate, roster?.rowWhen, fact.askWhen]) {
      if (condition !== undefined) this.condition(this.#world.tree(condition.source.text), true, roster?.source.key);
    }
    return hint;
  }

  #solve(node: Node, holds: boolean): void {
    switch (node.op) {
      case 'value':
        return;
      case '!_':
        return this.#solve(node.args as Node, !holds);
      case '&&':
      case '||':
        return this.#logic(node.op, node.args as [Node, Node], holds);
      case '?:':
        return this.#value(node, (value) => value === holds);
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#comparison(node, holds);
      case 'in':
        return this.#membership(node.args as [Node, Node], holds);
      case 'rcall':
        return this.#quantifier(node, holds);
      case 'call':
        return this.#call(node, holds);
      default:
        return this.#value(node, (value) => value === holds);
    }
  }

  #logic(op: string, [left, right]: [Node, Node], holds: boolean): void {
    if ((op === '&&') === holds) {
      this.#solve(left, holds);
      return this.#solve(right, holds);
    }
    this.#solve(this.#world.random.chance(0.5) ? left : right, holds);
  }

  /** Wants a value that passes a test of whatever the node stands for. */
  #value(node: Node, test: Test): void {
    if (node.op === '?:') return this.#branch(node.args as [Node, Node, Node], test);
    const found = this.#named(node);
    if (found === undefined) return node.op === 'value' ? undefined : this.#beside(node);
    if ('fact' in found) return this.#fits(found.fact, found.field, test);
    const { source, condition } = found.derived;
    if (condition === undefined) return;
    const tree = this.#world.tree(condition.source.text);
    if (source.type === 'boolean') return this.condition(tree, test(true));
    const rows = this.#rows;
    this.#rows = new Map();
    this.#value(tree, test);
    this.#rows = rows;
  }

  #branch([condition, yes, no]: [Node, Node, Node], test: Test): void {
    const could = (node: Node): boolean => {
      if (node.op === '?:') return (node.args as [Node, Node, Node]).slice(1).some(could);
      const value = this.#constant(node);
      return value === undefined || test(value);
    };
    const branches = [
      ...(could(yes) ? [{ holds: true, node: yes }] : []),
      ...(could(no) ? [{ holds: false, node: no }] : []),
    ];
    if (branches.length === 0) return;
    const { holds, node } = this.#world.random.pick(branches);
    this.#solve(condition, holds);
    if (this.#constant(node) === undefined) this.#value(node, test);
  }

  #comparison(node: Node, holds: boolean): void {
    const [left, right] = node.args as [Node, Node];
    const [side, other, flip] = this.#constant(left) === undefined ? [left, right, false] : [right, left, true];
    const value = this.#constant(other);
    if (value === undefined || (side.op === 'call' && (side.args as [string])[0] !== 'nz'))
      return this.#call(side.op === 'call' ? side : node, holds, node);
    const op = flip ? (mirrored[node.op] ?? node.op) : node.op;
    const found = this.#named(side);
    const isMoney =
      found !== undefined &&
      ('fact' in found ? found.fact.source.kind.startsWith('money') : found.derived.source.type === 'money') &&
      constantOf(other) !== undefined;
    const against = isMoney && typeof value === 'number' ? Math.round(value * 100) : value;
    if (against === null && found !== undefined && 'fact' in found)
      return this.#presence(found.fact, (op === '==') !== holds);
    this.#value(side, (given) => compare(op, given, against) === holds);
  }

  /** Whether a fact has an answer at all. */
  #presence(fact: CompiledFact, answered: boolean): void {
    if (answered) this.needAsked(fact);
    else if (!this.hints.has(fact.source.key))
      this.hints.set(fact.source.key, { fits: [], include: new Set(), exclude: new Set(), blank: true, prefer: [] });
  }

  #membership([member, list]: [Node, Node], holds: boolean): void {
    const values = this.#constant(list);
    if (Array.isArray(values)) return this.#value(member, (value) => values.includes(value) === holds);
    const code = this.#constant(member);
    const found = this.#named(list);
    if (typeof code !== 'string' || found === undefined || !('fact' in found)) return this.#beside(list);
    const hint = this.needAsked(found.fact);
    (holds ? hint.include : hint.exclude).add(code);
  }

  #quantifier(node: Node, holds: boolean): void {
    const [method, target, args] = node.args as [string, Node, Node[]];
    const [variable, body] = args;
    if (variable === undefined || body === undefined || (method !== 'exists' && method !== 'all'))
      return this.#beside(node);
    // `exists` is settled by one that fits, and `all` by one that does not.
    const settling = method === 'exists';
    const one = settling === holds;
    const name = nameOf(target) ?? '';
    const first = this.#world.release.roster(name)?.facts[0];
    if (first !== undefined) {
      if (!one) return;
      this.needAsked(first);
      this.#rows.set(variable.args as string, name);
      return this.#solve(body, settling);
    }
    const found = this.#named(target);
    if (found === undefined || !('fact' in found)) return this.#beside(node);
    const hint = this.needAsked(found.fact);
    const codes = (found.fact.source.options ?? []).filter(
      (code) => this.#settled(body, variable.args as string, code) === settling,
    );
    if (!one) for (const code of codes) hint.exclude.add(code);
    else if (codes.length > 0 && !codes.some((code) => hint.include.has(code)))
      hint.include.add(this.#world.random.pick(codes));
  }

  /** Whether a condition on one code holds; undefined when it depends on more than the code. In `&&` that is hoped for. */
  #settled(node: Node, variable: string, code: string): boolean | undefined {
    if (node.op === '&&' || node.op === '||') {
      const parts = (node.args as [Node, Node]).map((part) => this.#settled(part, variable, code));
      if (node.op === '&&') return !parts.includes(false);
      return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false;
    }
    if (node.op === '!_') {
      const inner = this.#settled(node.args as Node, variable, code);
      return inner === undefined ? undefined : !inner;
    }
    if (!Array.isArray(node.args)) return undefined;
    const [left, right] = node.args as [Node, Node];
    if (nameOf(left) !== variable) return undefined;
    const value = this.#constant(right);
    if (node.op === 'in') return Array.isArray(value) ? value.includes(code) : undefined;
    return value === undefined
      ? undefined
      : node.op === '=='
        ? value === code
        : node.op === '!='
          ? value !== code
          : undefined;
  }

  #call(node: Node, holds: boolean, comparison?: Node): void {
    const [name, args] = node.op === 'call' ? (node.args as [string, Node[]]) : ['', [] as Node[]];
    const [arg] = args;
    if (name === 'blank' && arg !== undefined) {
      const found = this.#named(arg);
      if (found !== undefined && 'fact' in found) return this.#presence(found.fact, !holds);
    }
    this.#beside(comparison ?? node);
  }

  /** Cannot be turned round: the facts behind it get a value beside one of its constants, by chance. */
  #beside(node: Node): void {
    const { release, random, claimDate } = this.#world;
    const constants = constantsOfNode(this.#world, node);
    for (const fact of this.#factsIn(node)) {
      const hint = this.needAsked(fact);
      if (hint.prefer.length > 0 || constants.length === 0 || random.chance(0.2)) continue;
      const number = random.pick(constants);
      const { kind } = fact.source;
      if (kind === 'date' || kind === 'partialDate') hint.prefer.push(...random.shuffled(datesAt(number, claimDate)));
      else if (kind === 'integer') hint.prefer.push(...random.shuffled([number - 1, number, number + 1]));
      else if (kind === 'money')
        hint.prefer.push(...random.shuffled([number * 100 + 1, number * 200, number * 100]).map(Math.round));
    }
    for (const roster of release.rosters)
      if ([...nodesOf(node)].some((part) => nameOf(part) === roster.source.key) && roster.facts[0] !== undefined)
        this.needAsked(roster.facts[0]);
  }

  #factsIn(node: Node): ReadonlySet<CompiledFact> {
    const facts = new Set<CompiledFact>();
    for (const part of nodesOf(node)) {
      const found = this.#named(part);
      if (found === undefined) continue;
      if ('fact' in found) facts.add(found.fact);
      else for (const fact of factsBehind(this.#world.release, [found.derived.slot])) facts.add(fact);
    }
    return facts;
  }

  #fits(fact: CompiledFact, field: string | undefined, test: Test): void {
    const hint = this.needAsked(fact);
    hint.fits.push(
      field === undefined
        ? test
        : (value) =>
            value !== null && typeof value === 'object' && test((value as unknown as Record<string, unknown>)[field]),
    );
  }

  /** A written constant, or a parameter's value on the day. */
  #constant(node: Node): unknown {
    const written = constantOf(node);
    if (written !== undefined) return written;
    const name = nameOf(node);
    if (name === undefined || this.#rows.has(name.split('.')[0] ?? '')) return undefined;
    if (name === 'claimDate' || name === 'rulesDate' || name === 'firstContactDate') return this.#world.claimDate;
    if (!name.startsWith('params.')) return undefined;
    const value = this.#world.release.parameter(name.slice('params.'.length), this.#world.claimDate);
    return value.ok ? value.value : undefined;
  }

  #named(node: Node): Found {
    const { release } = this.#world;
    if (node.op === 'call' && (node.args as [string])[0] === 'nz')
      return this.#named((node.args as [string, Node[]])[1][0] as Node);
    const name = nameOf(node);
    if (name === undefined) return undefined;
    const [head = '', ...rest] = name.split('.');
    const row = this.#rows.get(head);
    if (row !== undefined) {
      const fact = release.fact(`${row}[].${rest[0]}`);
      return fact === undefined ? undefined : { fact, field: rest[1] };
    }
    const whole = release.fact(name);
    if (whole !== undefined) return { fact: whole, field: undefined };
    const parent = release.fact(name.slice(0, name.lastIndexOf('.')));
    if (parent !== undefined) return { fact: parent, field: name.slice(name.lastIndexOf('.') + 1) };
    const slotNode = release.nodes[release.slotOf.get(name) ?? -1];
    return slotNode?.is === 'derived' ? { derived: slotNode.derived } : undefined;
  }
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function compare(op: string, given: unknown, against: unknown): boolean {
  if (op === '==') return given === against;
  if (op === '!=') return given !== against;
  if (typeof given !== typeof against || (typeof given !== 'number' && typeof given !== 'string')) return false;
  const [a, b] = [given, against as typeof given];
  return op === '<' ? a < b : op === '<=' ? a <= b : op === '>' ? a > b : a >= b;
}

/** Numbers that a comparison or a derived value in it weighs against. */
function constantsOfNode({ release }: SolverWorld, node: Node): readonly number[] {
  const numbers = new Set<number>();
  const seen = new Set<string>();
  const visit = (part: Node): void => {
    for (const inner of nodesOf(part)) {
      const value = constantOf(inner);
      if (typeof value === 'number') numbers.add(value);
      const name = nameOf(inner);
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      if (name.startsWith('params.')) for (const number of constantsIn(release, name).numbers) numbers.add(number);
      const slotNode = release.nodes[release.slotOf.get(name) ?? -1];
      if (slotNode?.is === 'derived' && slotNode.derived.condition !== undefined)
        visit(treeOf(slotNode.derived.condition.source.text));
    }
  };
  visit(node);
  return [...numbers];
}
