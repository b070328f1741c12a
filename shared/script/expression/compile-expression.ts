/** An expression's tree to a typed closure. Everything unknown or ill-typed is a problem with its place, never a guess. */
import { type Node, parseExpression } from './ast.ts';
import { arithmeticType, callType } from './function-types.ts';
import type { Names, RosterName, Surroundings } from './names.ts';
import {
  nowhere,
  type Operand,
  runAnd,
  runArithmetic,
  runCall,
  runEquals,
  runEqualsValue,
  runFilter,
  runFirstDay,
  runIf,
  runIn,
  runInValues,
  runMap,
  runNot,
  runOr,
  runOrder,
  runQuantifier,
} from './operators.ts';
import { ERROR, type RowValues, type Run } from './scope.ts';
import { booleanType, isDay, isNumeric, joinTypes, nullType, numberType, type Type, typeName } from './type.ts';
import { checkCodes, dateWithText, isWritten, pathOf, plainValue, Problem, writtenCodes } from './written.ts';

export interface CompiledExpression {
  readonly run: Run;
  readonly type: Type;
  /** Slots that the expression reads, a roster's and its columns' included, each once; not those of its own row. */
  readonly reads: readonly number[];
  /** Columns of its own row that it reads as `item.x`. */
  readonly itemReads: readonly number[];
}

interface Typed {
  readonly run: Run;
  readonly type: Type;
  /** The current row itself: its columns are read within the row, not across the roster. */
  readonly isItem?: true;
  /** What it reads and nothing else, so that the commonest comparisons run without a call for each side. */
  readonly reads?: Operand;
}

/** Compiles an expression, or says what is wrong with it. */
export function compileExpression(
  text: string,
  names: Names,
  functions: Readonly<Record<string, (...args: unknown[]) => unknown>>,
  surroundings: Surroundings = {},
): { readonly compiled: CompiledExpression } | { readonly problem: string } {
  const parsed = parseExpression(text);
  if ('problem' in parsed) return parsed;
  const compiler = new Compiler(names, functions, surroundings);
  try {
    const { run, type } = compiler.node(parsed.tree);
    return { compiled: { run, type, reads: compiler.reads, itemReads: compiler.itemReads } };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

class Compiler {
  readonly reads: number[] = [];
  readonly itemReads: number[] = [];
  readonly #names: Names;
  readonly #functions: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly #surroundings: Surroundings;
  readonly #locals: { readonly name: string; readonly type: Type }[] = [];

  constructor(
    names: Names,
    functions: Readonly<Record<string, (...args: unknown[]) => unknown>>,
    surroundings: Surroundings,
  ) {
    this.#names = names;
    this.#functions = functions;
    this.#surroundings = surroundings;
  }

  node(node: Node): Typed {
    const typed = this.#typed(node);
    this.#surroundings.watch?.(node, typed.run);
    return typed;
  }

  #typed(node: Node): Typed {
    const args = node.args as never;
    switch (node.op) {
      case 'value':
        return literal(node.args);
      case 'id':
      case '.':
        return this.#path(node);
      case '&&':
      case '||':
        return this.#logic(node.op, args);
      case '!_':
        return { run: runNot(this.#boolean(args, '!')), type: booleanType };
      case '-_':
        return this.#minus(this.node(args));
      case '?:':
        return this.#choice(args);
      case '==':
      case '!=':
        return this.#equality(node.op, args);
      case '<':
      case '<=':
      case '>':
      case '>=':
        return this.#order(node.op, args);
      case '+':
      case '-':
      case '*':
      case '/':
        return this.#arithmetic(node.op, args);
      case 'in':
        return this.#membership(args);
      case 'list':
        return this.#list(args);
      case 'call':
        return this.#call((args as [string, Node[]])[0], (args as [string, Node[]])[1]);
      case 'rcall':
        return this.#method(args);
      default:
        throw new Problem(`${node.op} is not allowed in a release`);
    }
  }

  #boolean(node: Node, what: string): Run {
    const { run, type } = this.node(node);
    if (type.is !== 'boolean' && type.is !== 'any')
      throw new Problem(`${what} takes a yes-or-no value, not ${typeName(type)}`);
    return run;
  }

  #logic(op: '&&' | '||', [left, right]: [Node, Node]): Typed {
    const make = op === '&&' ? runAnd : runOr;
    return { run: make(this.#boolean(left, op), this.#boolean(right, op)), type: booleanType };
  }

  #minus(operand: Typed): Typed {
    if (operand.type.is === 'literal') return literal(-operand.type.value);
    if (!isNumeric(operand.type)) throw new Problem(`- takes a number, not ${typeName(operand.type)}`);
    return { run: runArithmetic('-', () => 0, operand.run), type: operand.type };
  }

  #choice([test, yes, no]: [Node, Node, Node]): Typed {
    const condition = this.#boolean(test, '?:');
    const a = this.node(yes);
    const b = this.node(no);
    const type = joinTypes(a.type, b.type);
    if (type === undefined) throw new Problem(`the two results of ?: are ${typeName(a.type)} and ${typeName(b.type)}`);
    return { run: runIf(condition, scaled(a, type), scaled(b, type)), type };
  }

  #equality(op: string, [left, right]: [Node, Node]): Typed {
    const a = this.node(left);
    const b = this.node(right);
    if (a.type.is !== 'null' && b.type.is !== 'null') checkComparable(a, b, left, right);
    const [runA, runB] = comparable(a, b);
    const negate = op === '!=';
    if (a.reads !== undefined && right.op === 'value' && a.type.is !== 'partialDate')
      return { run: runEqualsValue(a.reads, runB(nowhere), negate), type: booleanType };
    return { run: runEquals(runA, runB, negate), type: booleanType };
  }

  #order(op: '<' | '<=' | '>' | '>=', [left, right]: [Node, Node]): Typed {
    const a = this.node(left);
    const b = this.node(right);
    for (const { type } of [a, b]) {
      const ordered = isNumeric(type) || isDay(type) || type.is === 'dateTime' || type.is === 'text';
      if (!ordered) throw new Problem(`${op} compares numbers, money or dates, not ${typeName(type)}`);
    }
    checkComparable(a, b, left, right);
    const [runA, runB] = comparable(a, b);
    return { run: runOrder(op, runA, runB), type: booleanType };
  }

  #arithmetic(op: string, [left, right]: [Node, Node]): Typed {
    const a = this.node(left);
    const b = this.node(right);
    const type = arithmeticType(op, a.type, b.type);
    if (type === undefined) throw new Problem(`${typeName(a.type)} ${op} ${typeName(b.type)} has no meaning`);
    if (op === '*' || op === '/') return { run: runArithmetic(op, a.run, b.run), type };
    return { run: runArithmetic(op, scaled(a, type), scaled(b, type)), type };
  }

  #membership([member, list]: [Node, Node]): Typed {
    const a = this.node(member);
    const b = this.node(list);
    if (b.type.is !== 'list') throw new Problem(`in takes a list, not ${typeName(b.type)}`);
    if ((a.type.is === 'money') !== (b.type.of.is === 'money'))
      throw new Problem('in does not compare money with numbers that are written');
    checkCodes(a.type, b.type.of, member, list);
    if (joinTypes(a.type, b.type.of) === undefined)
      throw new Problem(`${typeName(a.type)} is never in a ${typeName(b.type)}`);
    if (a.reads !== undefined && list.op === 'list' && isWritten(list))
      return { run: runInValues(a.reads, b.run(nowhere) as readonly unknown[]), type: booleanType };
    return { run: runIn(a.run, b.run), type: booleanType };
  }

  #list(items: readonly Node[]): Typed {
    const typed = items.map((item) => this.node(item));
    let of: Type = writtenCodes(items) ?? nullType;
    for (const { type } of of === nullType ? typed : []) {
      const joined = joinTypes(of, type);
      if (joined === undefined) throw new Problem('the items of a list are of one kind');
      of = joined;
    }
    const runs = typed.map(({ run }) => run);
    if (items.every((item) => item.op === 'value')) {
      const values = items.map((item) => plainValue(item.args));
      return { run: () => values, type: { is: 'list', of } };
    }
    return { run: (scope) => runs.map((run) => run(scope)), type: { is: 'list', of } };
  }

  #call(name: string, args: readonly Node[]): Typed {
    if (name === 'heldShare') return this.#heldShare(args);
    const typed = args.map((arg) => this.node(arg));
    const result = callType(
      name,
      typed.map(({ type }) => type),
    );
    if ('problem' in result) throw new Problem(result.problem);
    const run = this.#functions[name];
    if (run === undefined) throw new Problem(`there is no function ${name}`);
    return {
      run: runCall(
        run,
        typed.map((arg) => arg.run),
      ),
      type: result.type,
    };
  }

  /** A row's share of what is held with others: reads its columns `holder` and `share` (catalogue, heldShare). */
  #heldShare(args: readonly Node[]): Typed {
    const row = args.length === 1 && args[0] !== undefined ? this.node(args[0]) : undefined;
    if (row?.type.is !== 'row') throw new Problem('heldShare takes a roster row');
    const holder = this.#field(row, 'holder').run;
    const share = this.#field(row, 'share').run;
    const run = this.#functions['heldShare'] as (...args: unknown[]) => unknown;
    return { run: (scope) => run({ holder: holder(scope), share: share(scope) }), type: numberType };
  }

  #method([name, target, args]: [string, Node, Node[]]): Typed {
    if (name === 'size' && args.length === 0) return this.#call('size', [target]);
    const [variable, body] = args;
    if (args.length !== 2 || variable?.op !== 'id' || body === undefined)
      throw new Problem(`there is no method ${name}`);
    const list = this.node(target);
    const of: Type | undefined =
      list.type.is === 'list'
        ? list.type.of
        : list.type.is === 'roster'
          ? { is: 'row', roster: list.type.roster }
          : undefined;
    if (of === undefined) throw new Problem(`${name} takes a list or a roster, not ${typeName(list.type)}`);
    this.#locals.push({ name: variable.args as string, type: of });
    const inner = this.node(body);
    this.#locals.pop();
    const rows = list.run;
    if (name === 'map') return { run: runMap(rows, inner.run), type: { is: 'list', of: inner.type } };
    if (inner.type.is !== 'boolean') throw new Problem(`${name} takes a condition, not ${typeName(inner.type)}`);
    if (name === 'filter') return { run: runFilter(rows, inner.run), type: { is: 'list', of } };
    if (name === 'exists') return { run: runQuantifier(rows, inner.run, true), type: booleanType };
    if (name === 'all') return { run: runQuantifier(rows, inner.run, false), type: booleanType };
    throw new Problem(`there is no method ${name}`);
  }

  /** A dotted name: a variable, `item`, `value`, or the longest known name with fields after it. */
  #path(node: Node): Typed {
    const parts = pathOf(node);
    const [head, ...rest] = parts;
    const local = this.#locals.findLastIndex(({ name }) => name === head);
    const start =
      local >= 0
        ? this.#local(local)
        : head === 'item'
          ? this.#item()
          : head === 'value'
            ? this.#value()
            : head === 'callDate' && parts.length === 1
              ? callDate
              : undefined;
    if (start !== undefined) return rest.reduce<Typed>((from, part) => this.#field(from, part), start);
    for (let length = parts.length; length > 0; length -= 1) {
      const found = this.#named(parts.slice(0, length).join('.'));
      if (found !== undefined) return parts.slice(length).reduce<Typed>((from, part) => this.#field(from, part), found);
    }
    throw new Problem(`there is no fact or value named ${parts.join('.')}`);
  }

  #local(index: number): Typed {
    return { run: (scope) => scope.locals[index], type: this.#locals[index]?.type ?? nullType };
  }

  #item(): Typed {
    const roster = this.#surroundings.itemRoster;
    if (roster === undefined) throw new Problem('item stands for a roster row, and this is not in a roster');
    return { run: (scope) => scope.item ?? ERROR, type: { is: 'row', roster }, isItem: true };
  }

  #value(): Typed {
    const type = this.#surroundings.valueType;
    if (type === undefined) throw new Problem('value stands for the answer being checked, and this is not a check');
    return { run: (scope) => scope.value, type };
  }

  #named(name: string): Typed | undefined {
    const known = this.#names.slots.get(name);
    if (known !== undefined) {
      const { slot } = known;
      addOnce(this.reads, slot);
      return { run: (scope) => scope.values[slot], type: known.type, reads: { of: 'slot', index: slot } };
    }
    const roster = this.#names.rosterByKey.get(name);
    if (roster === undefined) return undefined;
    addOnce(this.reads, roster.slot);
    const { index } = roster;
    return { run: (scope) => scope.rosters[index], type: { is: 'roster', roster: index } };
  }

  #field(from: Typed, field: string): Typed {
    if (from.type.is === 'map') return mapField(from, field);
    if (from.type.is !== 'row') throw new Problem(`${typeName(from.type)} has no part named ${field}`);
    const roster = this.#names.rosters[from.type.roster] as RosterName;
    const column = roster.columns.get(field);
    if (column === undefined) throw new Problem(`this roster has no fact named ${field}`);
    if (from.isItem === true) addOnce(this.itemReads, column.column);
    else addOnce(this.reads, column.slot);
    const { run } = from;
    const index = column.column;
    return {
      run: (scope) => {
        const row = run(scope);
        return row === ERROR ? ERROR : (row as RowValues).values[index];
      },
      type: column.type,
      ...(from.isItem === true ? { reads: { of: 'item' as const, index } } : undefined),
    };
  }
}

/** Lists of what is read are short. */
function addOnce(list: number[], member: number): void {
  if (!list.includes(member)) list.push(member);
}

const callDate: Typed = { run: (scope) => scope.callDate, type: { is: 'date' } };

function mapField(from: Typed, field: string): Typed {
  const type = from.type.is === 'map' && Object.hasOwn(from.type.fields, field) ? from.type.fields[field] : undefined;
  if (type === undefined) throw new Problem(`there is no part named ${field}`);
  const { run } = from;
  return {
    run: (scope) => {
      const value = run(scope);
      return value === null || value === ERROR ? ERROR : ((value as Record<string, unknown>)[field] ?? null);
    },
    type,
  };
}

function literal(written: unknown): Typed {
  const value = plainValue(written);
  const run = (): unknown => value;
  if (value === null) return { run, type: nullType };
  if (typeof value === 'number') return { run, type: { is: 'literal', value } };
  if (typeof value === 'boolean') return { run, type: booleanType };
  return { run, type: { is: 'text', codes: [value] } };
}

/** A number written beside money is in pounds. */
function scaled(typed: Typed, wanted: Type): Run {
  if (wanted.is !== 'money' || typed.type.is !== 'literal') return typed.run;
  const amount = Math.round(typed.type.value * 100);
  return () => amount;
}

function comparable(a: Typed, b: Typed): [Run, Run] {
  const money = a.type.is === 'money' || b.type.is === 'money';
  const runs: [Run, Run] = money ? [scaled(a, { is: 'money' }), scaled(b, { is: 'money' })] : [a.run, b.run];
  if (a.type.is === 'partialDate') runs[0] = runFirstDay(runs[0]);
  if (b.type.is === 'partialDate') runs[1] = runFirstDay(runs[1]);
  return runs;
}

function checkComparable(a: Typed, b: Typed, left: Node, right: Node): void {
  if (dateWithText(a.type, right) || dateWithText(b.type, left)) return;
  checkCodes(a.type, b.type, left, right);
  if (joinTypes(a.type, b.type) === undefined)
    throw new Problem(`${typeName(a.type)} and ${typeName(b.type)} never compare`);
}
