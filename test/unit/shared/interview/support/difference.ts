/** What a change did, told from how every cell stood before and after: the measure of a preview. */
import { isDeepStrictEqual } from 'node:util';
import type { CellRef } from '../../../../../shared/case/event.ts';
import type { LiveInterview } from '../../../../../shared/interview/open-interview.ts';
import type { ChangePreview } from '../../../../../shared/interview/preview.ts';

interface CellStanding {
  readonly cell: CellRef;
  readonly status: number;
  readonly recorded: unknown;
  /** The answer that counts: this claim's, the earlier claim's or none. */
  readonly from: 'this claim' | 'the earlier claim' | 'none';
}
type Standings = ReadonlyMap<string, CellStanding>;

const [off, copied, , , , open] = [0, 1, 2, 3, 4, 5];

/** Every cell, hidden rows included, in script order and by row. */
export function standingsOf({ release, state }: LiveInterview): Standings {
  const found = new Map<string, CellStanding>();
  for (const { source, roster, slot, column } of release.facts) {
    const rosterState = roster === undefined ? undefined : state.rosters[roster.index];
    const rows = rosterState === undefined ? [undefined] : [...rosterState.rows, ...rosterState.earlierRows];
    for (const row of rows) {
      const { status, recorded, values } = row ?? state;
      const index = row === undefined ? slot : column;
      const cell = row === undefined ? { key: source.key } : { key: source.key, row: row.number };
      found.set(`${source.key} ${row?.number} ${row?.earlier}`, {
        cell,
        status: status[index] ?? 0,
        recorded: recorded[index],
        from: origin(status[index] ?? 0, recorded[index], values[index]),
      });
    }
  }
  return found;
}

function origin(status: number, recorded: unknown, value: unknown): CellStanding['from'] {
  if (status === off) return 'none';
  if (status !== copied) return recorded === undefined ? 'none' : 'this claim';
  return value === null || isDeepStrictEqual(value, []) ? 'none' : 'the earlier claim';
}

export const evidenceOf = (interview: LiveInterview): readonly string[] =>
  interview.release.evidence.filter(({ when }) => interview.holds(when)).map(({ source }) => source.id);

/** The preview that would have been right. */
export function differences(
  before: Standings,
  after: Standings,
  evidenceBefore: readonly string[],
  evidenceAfter: readonly string[],
): ChangePreview {
  const cells = [...after].map(([name, now]) => ({
    was: before.get(name) ?? { cell: now.cell, status: off, recorded: undefined, from: 'none' as const },
    now,
  }));
  const where = (test: (one: (typeof cells)[number]) => boolean): readonly CellRef[] =>
    cells.filter(test).map(({ now }) => now.cell);
  const isAsked = (status: number): boolean => status !== off && status !== copied;
  return {
    setsAside: where(({ was, now }) => was.from !== 'none' && now.from !== was.from && !isAsked(now.status)),
    bringsBack: where(({ was, now }) => {
      if (now.from === was.from || now.from === 'none') return false;
      return now.from === 'this claim' ? was.recorded !== undefined : was.from === 'none';
    }),
    newlyAsked: where(({ was, now }) => now.status === open && !isAsked(was.status)),
    evidenceAdded: evidenceAfter.filter((id) => !evidenceBefore.includes(id)),
    evidenceRemoved: evidenceBefore.filter((id) => !evidenceAfter.includes(id)),
  };
}
