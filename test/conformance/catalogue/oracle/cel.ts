/** A small reader of the expression language, over the tree that the parser of cel-js makes. */
import { parse } from '@marcbachmann/cel-js';
import { minus, nought, order, over, plus, Rational, rational, times } from './rational.ts';

/** Something whose fields are worked out when they are asked for: a roster row, or keys read as nested values. */
export class Fields {
  readonly get: (name: string) => Value;
  constructor(get: (name: string) => Value) {
    this.get = get;
  }
}
export type Value = null | boolean | string | Rational | Fields | readonly Value[];
export type Names = (name: string) => Value;
export type Functions = Readonly<Record<string, (...values: readonly Value[]) => Value>>;

/** What the specification calls an error of an expression. */
export class ExpressionError extends Error {}

interface Node {
  readonly op: string;
  readonly args: unknown;
}

const trees = new Map<string, Node>();

function treeOf(text: string): Node {
  const known = trees.get(text);
  if (known !== undefined) return known;
  const tree = parse(text).ast as unknown as Node;
  trees.set(text, tree);
  return tree;
}

/** The value of an expression. Throws {@link ExpressionError}. */
export const evaluate = (text: string, names: Names, functions: Functions): Value =>
  run(treeOf(text), names, functions);

function run(node: Node, names: Names, functions: Functions): Value {
  const args = node.args as readonly unknown[];
  const at = (index: number): Value => run(args[index] as Node, names, functions);
  switch (node.op) {
    case 'value':
      return literal(node.args);
    case 'id':
      return names(node.args as string);
    case 'list':
      return (args as readonly Node[]).map((item) => run(item, names, functions));
    case '.':
      return field(at(0), args[1] as string);
    case '!_':
      return !truth(run(node.args as Node, names, functions));
    case '-_':
      return minus(nought, number(run(node.args as Node, names, functions)));
    case '&&':
      return settle([() => at(0), () => at(1)], false);
    case '||':
      return settle([() => at(0), () => at(1)], true);
    case '?:':
      return truth(at(0)) ? at(1) : at(2);
    case '==':
      return same(at(0), at(1));
    case '!=':
      return !same(at(0), at(1));
    case 'in':
      return list(at(1)).some((item) => same(item, at(0)));
    case '<':
      return compare(at(0), at(1)) < 0;
    case '<=':
      return compare(at(0), at(1)) <= 0;
    case '>':
      return compare(at(0), at(1)) > 0;
    case '>=':
      return compare(at(0), at(1)) >= 0;
    case '+':
      return plus(number(at(0)), number(at(1)));
    case '-':
      return minus(number(at(0)), number(at(1)));
    case '*':
      return times(number(at(0)), number(at(1)));
    case '/':
      return over(number(at(0)), number(at(1)));
    case 'call':
      return call(
        args[0] as string,
        (args[1] as readonly Node[]).map((item) => run(item, names, functions)),
        functions,
      );
    case 'rcall':
      return method(args[0] as string, at(1), args[2] as readonly Node[], names, functions);
    default:
      throw new Error(`the oracle does not know ${node.op}`);
  }
}

function call(name: string, values: readonly Value[], functions: Functions): Value {
  if (name === 'size') return size(values[0] ?? null);
  const known = functions[name];
  if (known === undefined) throw new Error(`the oracle does not know ${name}()`);
  return known(...values);
}

function method(name: string, on: Value, args: readonly Node[], names: Names, functions: Functions): Value {
  if (name === 'size') return size(on);
  const [variable, body] = args;
  if (variable === undefined || body === undefined) throw new Error(`the oracle does not know .${name}()`);
  const each = list(on).map((item) => () => {
    return run(body, (asked) => (asked === variable.args ? item : names(asked)), functions);
  });
  if (name === 'exists') return settle(each, true);
  if (name === 'all') return settle(each, false);
  if (name === 'map') return each.map((value) => value());
  if (name === 'filter') return list(on).filter((_, index) => truth((each[index] as () => Value)()));
  throw new Error(`the oracle does not know .${name}()`);
}

/** One value that settles the result outweighs errors; without one, an error is the result. */
function settle(sides: readonly (() => Value)[], settling: boolean): boolean {
  let error: ExpressionError | undefined;
  for (const side of sides) {
    try {
      if (truth(side()) === settling) return settling;
    } catch (thrown) {
      if (!(thrown instanceof ExpressionError)) throw thrown;
      error = thrown;
    }
  }
  if (error !== undefined) throw error;
  return !settling;
}

function literal(value: unknown): Value {
  if (typeof value === 'bigint' || typeof value === 'number') return rational(value);
  return value as Value;
}

function field(of: Value, name: string): Value {
  if (of instanceof Fields) return of.get(name);
  throw new ExpressionError(`no field ${name}`);
}

function size(value: Value): Rational {
  if (typeof value === 'string') return rational([...value].length);
  return rational(list(value).length);
}

function truth(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  throw new ExpressionError('not a truth value');
}

function number(value: Value): Rational {
  if (value instanceof Rational) return value;
  throw new ExpressionError('not a number');
}

export function list(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  throw new ExpressionError('not a list');
}

export function same(a: Value, b: Value): boolean {
  if (a instanceof Rational && b instanceof Rational) return order(a, b) === 0;
  return a === b;
}

function compare(a: Value, b: Value): number {
  if (a instanceof Rational && b instanceof Rational) return order(a, b);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  throw new ExpressionError('not to be compared');
}
