/** An order in which every slot comes after the slots it reads, or the cycle that forbids one. */
import type { SlotNode } from './compiled-release.ts';

export type NodeOrder =
  | { readonly order: readonly number[]; readonly rank: Int32Array }
  | { readonly cycle: readonly number[] };

/** Depth-first from the first slot on, so that script order is kept wherever it can be; iterative, for long chains. */
export function orderNodes(nodes: readonly SlotNode[], reads: readonly (readonly number[])[]): NodeOrder {
  const order: number[] = [];
  const state = new Uint8Array(nodes.length);
  const path: number[] = [];
  const nextRead: number[] = [];
  for (let start = 0; start < nodes.length; start += 1) {
    if (state[start] !== 0) continue;
    path.push(start);
    nextRead.push(0);
    state[start] = 1;
    while (path.length > 0) {
      const slot = path[path.length - 1] as number;
      const place = nextRead[nextRead.length - 1] as number;
      const read = reads[slot]?.[place];
      if (read === undefined) {
        state[slot] = 2;
        order.push(slot);
        path.pop();
        nextRead.pop();
        continue;
      }
      nextRead[nextRead.length - 1] = place + 1;
      if (state[read] === 1) return { cycle: [...path.slice(path.indexOf(read)), read] };
      if (state[read] === 0) {
        state[read] = 1;
        path.push(read);
        nextRead.push(0);
      }
    }
  }
  const rank = new Int32Array(nodes.length);
  for (const [place, slot] of order.entries()) rank[slot] = place;
  return { order, rank };
}
