/** Whether the help of a question has been opened: some answers are not taken before (catalogue, helpMustBeOpened). */
import type { CompiledFact } from '../script/compile-release.ts';
import { findRow, type InterviewState, type RosterState } from './interview-state.ts';

export function helpOpened(state: InterviewState, fact: CompiledFact, row: number | undefined): boolean {
  if (fact.roster === undefined) return state.helpOpened[fact.slot] === 1;
  return findRow(state.rosters[fact.roster.index] as RosterState, row ?? 0)?.helpOpened[fact.column] === 1;
}
