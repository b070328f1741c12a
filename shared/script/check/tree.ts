/** Looking into an expression as written: its names, its constants, its parts. */
import { type Node, parseExpression } from '../expression/ast.ts';

/** The tree of a condition that has compiled, so that it is known to parse. */
export function treeOf(text: string): Node {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new Error(`a compiled condition does not parse: ${parsed.problem}`);
  return parsed.tree;
}

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'op' in part;

/** The nodes directly inside a node. */
export function partsOf(node: Node): readonly Node[] {
  const args = Array.isArray(node.args) ? node.args.flat() : [node.args];
  return args.filter(isNode);
}

/** Every node of a tree, the root first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const part of partsOf(node)) yield* nodesOf(part);
}

/** `home.rent.amount` for a dotted name, undefined for anything else. */
export function nameOf(node: Node): string | undefined {
  if (node.op === 'id') return node.args as string;
  if (node.op !== '.') return undefined;
  const [target, part] = node.args as [Node, string];
  const before = nameOf(target);
  return before === undefined ? undefined : `${before}.${part}`;
}

/** A written constant, or a list of them; undefined for what is worked out. */
export function constantOf(node: Node): string | number | boolean | null | readonly unknown[] | undefined {
  if (node.op === 'value')
    return typeof node.args === 'bigint' ? Number(node.args) : (node.args as string | number | boolean | null);
  if (node.op === '-_') {
    const value = constantOf(node.args as Node);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op !== 'list') return undefined;
  const items = (node.args as Node[]).map(constantOf);
  return items.includes(undefined) ? undefined : items;
}
