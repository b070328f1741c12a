/** What has to be looked at again when the value of a slot changes: worked out once for a release. */
import type { CompiledFact, SlotNode } from './compiled-release.ts';

export interface SlotReaders {
  /** Ranks of the slots that a change may change. */
  readonly ranks: readonly number[];
  /** Slots, among those, of roster facts: it concerns them in every row. */
  readonly columns: readonly number[];
  /** For a column: facts that read it in their own row, and are marked by that row's change alone. */
  readonly sameRow: readonly CompiledFact[];
}

/** By slot. `reads` says what each slot reads. */
export function invertReads(
  nodes: readonly SlotNode[],
  reads: readonly (readonly number[])[],
  rank: Int32Array,
): readonly SlotReaders[] {
  const readers = nodes.map(() => ({ ranks: [] as number[], columns: [] as number[], sameRow: [] as CompiledFact[] }));
  for (const [reader, sources] of reads.entries()) {
    const node = nodes[reader] as SlotNode;
    const column = node.is === 'fact' && node.fact.roster !== undefined ? node.fact : undefined;
    for (const slot of sources) {
      const of = readers[slot];
      if (of === undefined || (column !== undefined && isOwnRowRead(nodes[slot] as SlotNode, slot, column))) continue;
      of.ranks.push(rank[reader] as number);
      if (column !== undefined) of.columns.push(reader);
    }
    for (const item of column?.itemReads ?? [])
      readers[column?.roster?.facts[item]?.slot ?? -1]?.sameRow.push(column as CompiledFact);
  }
  return readers;
}

/** A row's facts are marked by the row itself: when it begins or ceases to count, or when a cell of it changes. */
function isOwnRowRead(node: SlotNode, slot: number, reader: CompiledFact): boolean {
  if (reader.askWhen?.slots.includes(slot) === true) return false;
  if (node.is === 'roster') return node.roster === reader.roster;
  return node.is === 'fact' && node.fact.roster === reader.roster && reader.itemReads.includes(node.fact.column);
}
