/**
 * A second, slow reading of the conditions of a release, straight from the catalogue's "evaluation": it walks the parsed
 * tree with plain values, knows no types and no slots, and shares nothing with the compiler but the function library.
 */
import { parse } from '@marcbachmann/cel-js';
import { firstDay } from '../../../../../shared/base/local-date.ts';
import { functionLibrary } from '../../../../../shared/script/expression/function-library.ts';

export const wrong = Symbol('an expression that ends in an error');

/** What names stand for. */
export interface Surroundings {
  /** The value of the longest known name at the head of a path, and how many parts it took; undefined for none. */
  named(parts: readonly string[]): { readonly value: unknown; readonly taken: number } | undefined;
}
/** A roster row: columns by name. */
export interface NaiveRow {
  readonly column: (name: string) => unknown;
}
interface Tree {
  readonly op: string;
  readonly args: unknown;
}
type Locals = ReadonlyMap<string, unknown>;

const functions = functionLibrary({ modulusValid: () => true });
const trees = new Map<string, Tree>();

/** The value of an expression; `wrong` when it ends in an error. */
export function evaluateNaively(text: string, surroundings: Surroundings, locals: Locals = new Map()): unknown {
  let tree = trees.get(text);
  if (tree === undefined) {
    tree = (parse(text) as unknown as { ast: Tree }).ast;
    trees.set(text, tree);
  }
  return evaluate(tree, surroundings, locals);
}

function evaluate(tree: Tree, names: Surroundings, locals: Locals): unknown {
  const args = tree.args as never;
  switch (tree.op) {
    case 'value':
      return typeof tree.args === 'bigint' ? Number(tree.args) : tree.args;
    case 'id':
    case '.':
      return path(tree, names, locals);
    case '||':
    case '&&': {
      const settles = tree.op === '||';
      const sides = (args as Tree[]).map((side) => evaluate(side, names, locals));
      if (sides.includes(settles)) return settles;
      return sides.every((side) => side === !settles) ? !settles : wrong;
    }
    case '!_': {
      const value = evaluate(args, names, locals);
      return typeof value === 'boolean' ? !value : wrong;
    }
    case '?:': {
      const [test, yes, no] = args as [Tree, Tree, Tree];
      const held = evaluate(test, names, locals);
      return typeof held === 'boolean' ? evaluate(held ? yes : no, names, locals) : wrong;
    }
    case 'list': {
      const items = (args as Tree[]).map((item) => evaluate(item, names, locals));
      return items;
    }
    case 'call': {
      const [name, given] = args as [string, Tree[]];
      return call(
        name,
        given.map((one) => evaluate(one, names, locals)),
      );
    }
    case 'rcall':
      return method(args, names, locals);
    default: {
      const [left, right] = args as [Tree, Tree];
      return operate(tree.op, evaluate(left, names, locals), evaluate(right, names, locals));
    }
  }
}

function call(name: string, values: readonly unknown[]): unknown {
  if (values.includes(wrong)) return wrong;
  const run = functions[name];
  if (run === undefined) throw new Error(`no function ${name}`);
  const [row] = values;
  const result =
    name === 'heldShare'
      ? run({ holder: (row as NaiveRow).column('holder'), share: (row as NaiveRow).column('share') })
      : run(...values);
  return typeof result === 'symbol' ? wrong : result;
}

const comparable = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}(-\d\d)?$/.test(value) ? firstDay(value) : value;

function operate(op: string, left: unknown, right: unknown): unknown {
  if (left === wrong || right === wrong) return wrong;
  if (op === 'in') return Array.isArray(right) ? right.includes(left) : wrong;
  const a = comparable(left) as number;
  const b = comparable(right) as number;
  if (op === '==') return a === b;
  if (op === '!=') return a !== b;
  if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string')) return wrong;
  switch (op) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return typeof a === 'number' ? calculate(op, a, b) : wrong;
  }
}

function calculate(op: string, a: number, b: number): unknown {
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '*') return a * b;
  return b === 0 ? wrong : a / b;
}

function method([name, target, given]: [string, Tree, Tree[]], names: Surroundings, locals: Locals): unknown {
  const list = evaluate(target, names, locals);
  if (name === 'size') return call('size', [list]);
  if (!Array.isArray(list)) return wrong;
  const [variable, body] = given as [Tree, Tree];
  const results = list.map((item) => evaluate(body, names, new Map(locals).set(variable.args as string, item)));
  if (name === 'map') return results.includes(wrong) ? wrong : results;
  if (name === 'filter')
    return results.every((held) => typeof held === 'boolean') ? list.filter((_, index) => results[index]) : wrong;
  const settles = name === 'exists';
  if (results.includes(settles)) return settles;
  return results.every((held) => held === !settles) ? !settles : wrong;
}

function path(tree: Tree, names: Surroundings, locals: Locals): unknown {
  const parts = partsOf(tree);
  const [head = ''] = parts;
  const found = locals.has(head) ? { value: locals.get(head), taken: 1 } : names.named(parts);
  if (found === undefined) throw new Error(`nothing is named ${parts.join('.')}`);
  return parts.slice(found.taken).reduce<unknown>((value, part) => member(value, part), found.value);
}

function member(value: unknown, part: string): unknown {
  if (value === null || value === wrong) return wrong;
  if (typeof value === 'object' && 'column' in value) return (value as NaiveRow).column(part);
  return (value as Record<string, unknown>)[part] ?? null;
}

const partsOf = ({ op, args }: Tree): string[] =>
  op === 'id' ? [args as string] : [...partsOf((args as [Tree, string])[0]), (args as [Tree, string])[1]];
