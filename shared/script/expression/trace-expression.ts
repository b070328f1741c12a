/** An expression with its parts kept, each of which can be run by itself: how a condition tells why it holds. */
import type { Node } from './ast.ts';
import { compileExpression } from './compile-expression.ts';
import type { Names, Surroundings } from './names.ts';
import type { Run } from './scope.ts';

export interface Trace {
  /** The whole expression. */
  readonly root: Node;
  /** How each part runs; a name that is only part of a longer one is no part. */
  readonly parts: ReadonlyMap<Node, Run>;
}

/** The parts of an expression that has compiled before. Throws on one that does not: a release holds none. */
export function traceExpression(
  text: string,
  names: Names,
  functions: Readonly<Record<string, (...args: unknown[]) => unknown>>,
  surroundings: Surroundings,
): Trace {
  const parts = new Map<Node, Run>();
  const compiled = compileExpression(text, names, functions, {
    ...surroundings,
    watch: (node, run) => void parts.set(node, run),
  });
  const root = [...parts.keys()].at(-1);
  if ('problem' in compiled || root === undefined)
    throw new Error(`an expression of a release does not compile: ${text}`);
  return { root, parts };
}
