/** Parsing CEL with a library, and the shape of the tree that comes back. */
import { parse } from '@marcbachmann/cel-js';

/** A node of the parser's tree. `args` depends on `op`; `start` is the character the node begins at. */
export interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
}

/** Bounds that keep a hostile release from costing more than a moment. */
const longestExpression = 4_000;

/** The tree of a condition, or why it cannot be read. */
export function parseExpression(text: string): { readonly tree: Node } | { readonly problem: string } {
  if (text.length > longestExpression) return { problem: `longer than ${longestExpression} characters` };
  try {
    return { tree: (parse(text) as unknown as { ast: Node }).ast };
  } catch (error) {
    return { problem: error instanceof Error ? (error.message.split('\n')[0] ?? 'unreadable') : 'unreadable' };
  }
}
