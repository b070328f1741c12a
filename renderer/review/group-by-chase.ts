/** Gaps that are seen to in the same way by the same time, the soonest first; within a group those that are needed first. */
import type { UnansweredView } from '../../shared/contract/view.ts';

export interface ChaseGroup {
  readonly chase: UnansweredView['chase'];
  readonly items: readonly UnansweredView[];
}

export function groupByChase(items: readonly UnansweredView[]): readonly ChaseGroup[] {
  const groups = new Map<string, UnansweredView[]>();
  for (const item of items) {
    const group = `${item.chase.how} ${item.chase.by}`;
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return [...groups.values()]
    .flatMap((own) => (own[0] === undefined ? [] : [{ chase: own[0].chase, items: neededFirst(own) }]))
    .sort((a, b) => (a.chase.by ?? '').localeCompare(b.chase.by ?? ''));
}

/** Sorting is stable: within each half the script's order stays. */
const neededFirst = (items: readonly UnansweredView[]): readonly UnansweredView[] =>
  [...items].sort((a, b) => Number(b.needed) - Number(a.needed));
