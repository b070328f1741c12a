/** All that an interview knows, as plain data: what its clients see, and everything it keeps. */
import type { CellRef } from '../../../../../shared/case/event.ts';
import type { RowState } from '../../../../../shared/interview/interview-state.ts';
import type { LiveInterview } from '../../../../../shared/interview/open-interview.ts';
import type { ReleaseSource } from '../../../../../shared/script/release.ts';
import type { NaiveInterview } from './naive-interview.ts';

interface View {
  readonly cells: readonly (readonly [string, number, string, unknown])[];
  readonly derived: readonly (readonly [string, unknown])[];
  readonly rosters: readonly (readonly [string, boolean, boolean, readonly number[]])[];
  readonly next: unknown;
  readonly unanswered: readonly CellRef[];
  readonly progress: unknown;
}
const rosterOf = (key: string): string => key.slice(0, key.indexOf('[].'));
const isRosterKey = (key: string): boolean => key.includes('[].');

/** What every client can ask. */
export function viewOf(interview: LiveInterview, source: ReleaseSource): View {
  return {
    cells: source.facts.flatMap(({ key }) =>
      (isRosterKey(key) ? interview.rows(rosterOf(key)) : [0]).map((row) => {
        const { status, value } = interview.cell(row === 0 ? { key } : { key, row });
        return [key, row, status, value] as const;
      }),
    ),
    derived: source.derived.map(({ name }) => [name, interview.derived(name)]),
    rosters: source.rosters.map(({ key }) => [
      key,
      interview.rosterOnRoute(key),
      interview.rosterCopied(key),
      interview.rows(key),
    ]),
    next: interview.next(),
    unanswered: interview.unanswered().map(({ key, row }) => (row === undefined ? { key } : { key, row })),
    progress: interview.progress(),
  };
}

/** The same of the slow interview. */
export function naiveViewOf(interview: NaiveInterview, source: ReleaseSource): View {
  return {
    cells: source.facts.flatMap(({ key }) =>
      (isRosterKey(key) ? interview.roster(rosterOf(key)).rows.map(({ number }) => number) : [0]).map((row) => {
        const { status, value } = interview.cell(key, row === 0 ? undefined : row);
        return [key, row, status, value] as const;
      }),
    ),
    derived: source.derived.map(({ name }) => [name, interview.derived(name)]),
    rosters: source.rosters.map(({ key }) => {
      const { onRoute, copied, rows } = interview.roster(key);
      return [key, onRoute, copied, rows.map(({ number }) => number)];
    }),
    next: interview.next(),
    unanswered: interview.unanswered(),
    progress: interview.progress(),
  };
}

/** Everything kept, hidden rows and set-aside answers included. */
export function stateOf({ state }: LiveInterview): unknown {
  return structuredClone({
    context: state.context,
    values: state.values,
    recorded: state.recorded,
    reasons: state.reasons,
    status: state.status,
    helpOpened: state.helpOpened,
    rosters: state.rosters.map(({ onRoute, copied, rows, earlierRows, routed }) => ({
      onRoute,
      copied,
      rows: rows.map(rowOf),
      earlierRows: earlierRows.map(rowOf),
      routed: routed.map(({ number }) => number),
    })),
    counts: state.counts,
    open: [...state.open],
    missing: [...state.missing],
    openCount: state.openCount,
    missingCount: state.missingCount,
    dirty: [...state.dirty],
    dirtyRows: state.dirtyRows.size,
    rows: state.scope.rosters.map((rows) => rows.map(({ values }) => values)),
    locals: state.scope.locals,
    callDate: state.scope.callDate,
  });
}

const rowOf = (row: RowState): unknown => ({ ...row });
