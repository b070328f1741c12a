/** How a cell stands, for its readers. */
import type { CompiledFact } from '../script/compile-release.ts';
import type { FactValue } from '../script/value.ts';
import type { CellState, CellStatus } from './interview.ts';
import { findRow, type InterviewState, reasonOf, type RosterState } from './interview-state.ts';

const statusNames: readonly CellStatus[] = ['notOnRoute', 'copied', 'answered', 'blank', 'unanswered', 'open'];

/** A cell that the release or the roster has not. */
export const unknownCell: CellState = { status: 'notOnRoute', value: null, recorded: undefined, reason: undefined };

/** A row is found by its number: the one that can be seen when a copied and a recorded row share it. */
export function cellStateOf(state: InterviewState, fact: CompiledFact, row: number | undefined): CellState {
  const { roster } = fact;
  if (roster === undefined) return read(state, fact.slot);
  const found = row === undefined ? undefined : findRow(state.rosters[roster.index] as RosterState, row);
  return found === undefined ? unknownCell : read(found, fact.column);
}

type Cells = Pick<InterviewState, 'status' | 'values' | 'recorded' | 'reasons'>;

function read({ status, values, recorded, reasons }: Cells, index: number): CellState {
  return {
    status: statusNames[status[index] ?? 0] ?? 'notOnRoute',
    value: values[index] as FactValue,
    recorded: recorded[index],
    reason: reasonOf(reasons[index]),
  };
}
