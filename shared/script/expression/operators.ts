/** How operators run: null has no order, an error spreads unless || or && settles the result without it. */
import { firstDay } from '../../base/local-date.ts';
import { ERROR, type Run, type Scope } from './scope.ts';

/** || : true wins over an error; what is neither true nor false is an error. */
export function runOr(left: Run, right: Run): Run {
  return (scope) => {
    const a = left(scope);
    if (a === true) return true;
    const b = right(scope);
    if (b === true) return true;
    return a === false && b === false ? false : ERROR;
  };
}

/** && : false wins over an error. */
export function runAnd(left: Run, right: Run): Run {
  return (scope) => {
    const a = left(scope);
    if (a === false) return false;
    const b = right(scope);
    if (b === false) return false;
    return a === true && b === true ? true : ERROR;
  };
}

export function runNot(operand: Run): Run {
  return (scope) => {
    const value = operand(scope);
    return value === true ? false : value === false ? true : ERROR;
  };
}

export function runIf(test: Run, yes: Run, no: Run): Run {
  return (scope) => {
    const value = test(scope);
    return value === true ? yes(scope) : value === false ? no(scope) : ERROR;
  };
}

/** A partial date compares as its first day. */
export function runFirstDay(operand: Run): Run {
  return (scope) => {
    const value = operand(scope);
    return typeof value === 'string' ? firstDay(value) : value;
  };
}

export function runEquals(left: Run, right: Run, negate: boolean): Run {
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    if (a === ERROR || b === ERROR) return ERROR;
    return (a === b) !== negate;
  };
}

/** A side that is no more than a kept value: by slot, or by column of the current row. */
export interface Operand {
  readonly of: 'slot' | 'item';
  readonly index: number;
}

/** Where a written value is worked out: it reads nothing. */
export const nowhere: Scope = { values: [], rosters: [], item: undefined, value: null, callDate: '', locals: [] };

/** == and != between a kept value and a written one, the commonest condition of all. */
export function runEqualsValue({ of, index }: Operand, written: unknown, negate: boolean): Run {
  if (of === 'slot')
    return negate ? (scope) => scope.values[index] !== written : (scope) => scope.values[index] === written;
  return (scope) => (scope.item === undefined ? ERROR : (scope.item.values[index] === written) !== negate);
}

/** `in` between a kept value and written ones. */
export function runInValues({ of, index }: Operand, written: readonly unknown[]): Run {
  if (of === 'slot') return (scope) => written.includes(scope.values[index]);
  return (scope) => (scope.item === undefined ? ERROR : written.includes(scope.item.values[index]));
}

type Order = '<' | '<=' | '>' | '>=';

const orders: Readonly<Record<Order, (a: string | number, b: string | number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

export function runOrder(op: Order, left: Run, right: Run): Run {
  const compare = orders[op];
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    if (typeof a === 'number' ? typeof b !== 'number' : typeof a !== 'string' || typeof b !== 'string') return ERROR;
    return compare(a as string | number, b as string | number);
  };
}

const sums: Readonly<Record<string, (a: number, b: number) => number | typeof ERROR>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? ERROR : a / b),
};

export function runArithmetic(op: string, left: Run, right: Run): Run {
  const calculate = sums[op];
  if (calculate === undefined) throw new Error(`no operator ${op}`);
  return (scope) => {
    const a = left(scope);
    const b = right(scope);
    return typeof a === 'number' && typeof b === 'number' ? calculate(a, b) : ERROR;
  };
}

/** `x in list`: a null is in no list of codes; a missing list is an error. */
export function runIn(member: Run, list: Run): Run {
  return (scope) => {
    const value = member(scope);
    const values = list(scope);
    if (value === ERROR || !Array.isArray(values)) return ERROR;
    return values.includes(value);
  };
}

/** exists and all: like a chain of || and of &&. */
export function runQuantifier(list: Run, body: Run, settles: boolean): Run {
  return (scope) => {
    const values = list(scope);
    if (!Array.isArray(values)) return ERROR;
    let unsure = false;
    const depth = scope.locals.length;
    for (const value of values) {
      scope.locals[depth] = value;
      const held = body(scope);
      if (held === settles) {
        scope.locals.length = depth;
        return settles;
      }
      if (typeof held !== 'boolean') unsure = true;
    }
    scope.locals.length = depth;
    return unsure ? ERROR : !settles;
  };
}

export function runMap(list: Run, body: Run): Run {
  return (scope) => {
    const values = list(scope);
    if (!Array.isArray(values)) return ERROR;
    const depth = scope.locals.length;
    const mapped: unknown[] = [];
    for (const value of values) {
      scope.locals[depth] = value;
      const one = body(scope);
      if (one === ERROR) {
        scope.locals.length = depth;
        return ERROR;
      }
      mapped.push(one);
    }
    scope.locals.length = depth;
    return mapped;
  };
}

export function runFilter(list: Run, body: Run): Run {
  return (scope) => {
    const values = list(scope);
    if (!Array.isArray(values)) return ERROR;
    const depth = scope.locals.length;
    const kept: unknown[] = [];
    for (const value of values) {
      scope.locals[depth] = value;
      const held = body(scope);
      if (typeof held !== 'boolean') {
        scope.locals.length = depth;
        return ERROR;
      }
      if (held) kept.push(value);
    }
    scope.locals.length = depth;
    return kept;
  };
}

/** Calls a function of the library; an error in a value is an error of the call. */
export function runCall(call: (...args: unknown[]) => unknown, args: readonly Run[]): Run {
  const [a, b] = args;
  if (args.length === 1 && a !== undefined) {
    return (scope) => {
      const value = a(scope);
      return value === ERROR ? ERROR : call(value);
    };
  }
  if (args.length === 2 && a !== undefined && b !== undefined) {
    return (scope) => {
      const left = a(scope);
      const right = b(scope);
      return left === ERROR || right === ERROR ? ERROR : call(left, right);
    };
  }
  throw new Error(`functions of ${args.length} values are not in use`);
}
