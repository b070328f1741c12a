/** What can be written in an expression, and whether it can be what it is compared with. */
import { isLocalDate } from '../../base/local-date.ts';
import type { Node } from './ast.ts';
import { isDay, type Type } from './type.ts';

/** Ends the compilation of one expression; its message is the problem. */
export class Problem extends Error {}

/** A written value: whole numbers come as bigint from the parser. */
export function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new Problem('only texts, numbers, true, false and null can be written');
}

/** A date may be compared with a date written as text. */
export const dateWithText = (type: Type, other: Node): boolean =>
  isDay(type) && other.op === 'value' && typeof other.args === 'string' && isLocalDate(other.args);

/** A written code must be one that the other side can hold. */
export function checkCodes(a: Type, b: Type, left: Node, right: Node): void {
  checkSide(a, b, left);
  checkSide(b, a, right);
}

function checkSide(type: Type, other: Type, node: Node): void {
  if (
    type.is !== 'text' ||
    type.codes === undefined ||
    other.is !== 'text' ||
    other.codes === undefined ||
    !isWritten(node)
  )
    return;
  for (const code of type.codes)
    if (!other.codes.includes(code))
      throw new Problem(`there is no code '${code}' here; the codes are ${other.codes.join(', ')}`);
}

/** The type of a list of texts; undefined when something else is in it. */
export function writtenCodes(items: readonly Node[]): Type | undefined {
  const codes: string[] = [];
  for (const { op, args } of items) {
    if (op !== 'value' || typeof args !== 'string') return undefined;
    codes.push(args);
  }
  return codes.length === 0 ? undefined : { is: 'text', codes };
}

/** Whether a node reads nothing. */
export const isWritten = (node: Node): boolean =>
  node.op === 'value' || (node.op === 'list' && (node.args as Node[]).every(isWritten));

/** The parts of a dotted name. */
export function pathOf(node: Node): string[] {
  if (node.op === 'id') return [node.args as string];
  if (node.op !== '.') throw new Problem('parts are read from names only');
  const [target, part] = node.args as [Node, string];
  return [...pathOf(target), part];
}
