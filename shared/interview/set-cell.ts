/** The one place where a cell changes: its value, its status, and every count that follows from the status. */
import type { CompiledFact } from '../script/compile-release.ts';
import { type InterviewState, type Journal, type RowState, Status } from './interview-state.ts';

/** Sets a section's or a derived value; whether it changed. Lists are compared by their items. */
export function setPlain(state: InterviewState, slot: number, value: unknown): boolean {
  const before = state.values[slot];
  if (same(before, value)) return false;
  if (state.journal !== undefined) journalPlain(state, state.journal, slot, before);
  state.values[slot] = value;
  return true;
}

function same(a: unknown, b: unknown): boolean {
  return (
    a === b ||
    (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]))
  );
}

/** Sets how a cell stands and what it counts as; whether its readers see a change. */
export function setCell(
  state: InterviewState,
  fact: CompiledFact,
  row: RowState | undefined,
  status: number,
  value: unknown,
): boolean {
  const cells = row ?? state;
  const index = row === undefined ? fact.slot : fact.column;
  const statusBefore = cells.status[index] as number;
  const changed = !same(cells.values[index], value);
  if (!changed && status === statusBefore) return false;
  if (state.journal !== undefined) journalCell(state, state.journal, fact, row);
  cells.values[index] = value;
  if (status !== statusBefore) setStatus(state, fact, cells.status, index, status);
  return changed;
}

// The journal's functions stand apart: a function that makes closures is slower even when it makes none.

function journalPlain(state: InterviewState, { undo }: Journal, slot: number, before: unknown): void {
  undo.push(() => {
    state.values[slot] = before;
  });
}

function journalCell(
  state: InterviewState,
  { touched, undo }: Journal,
  fact: CompiledFact,
  row: RowState | undefined,
): void {
  const { status, values } = row ?? state;
  const index = row === undefined ? fact.slot : fact.column;
  const statusBefore = status[index] as number;
  const valueBefore = values[index];
  const rows = touched.get(fact);
  if (rows === undefined) touched.set(fact, new Set([row]));
  else rows.add(row);
  undo.push(() => {
    values[index] = valueBefore;
    if (status[index] !== statusBefore) setStatus(state, fact, status, index, statusBefore);
  });
}

function setStatus(
  state: InterviewState,
  fact: CompiledFact,
  statuses: Uint8Array,
  index: number,
  status: number,
): void {
  count(state, fact, statuses[index] as number, -1);
  statuses[index] = status;
  count(state, fact, status, 1);
}

/** Asked: on route and not copied. Missing: on route, without an answer, and not allowed to be blank. */
function count(state: InterviewState, fact: CompiledFact, status: number, step: 1 | -1): void {
  if (status < Status.answered) return;
  const counts = state.counts[fact.section.index] as InterviewState['counts'][number];
  const { position } = fact;
  counts.asked += step;
  if (status === Status.answered || status === Status.blank) {
    counts.answered += step;
    return;
  }
  if (status === Status.unanswered) counts.unanswered += step;
  else {
    const open = (state.openCount[position] as number) + step;
    state.openCount[position] = open;
    if (open > 0) state.open.add(position);
    else state.open.delete(position);
  }
  if (fact.source.mayBeBlank) return;
  const missing = (state.missingCount[position] as number) + step;
  state.missingCount[position] = missing;
  if (missing > 0) state.missing.add(position);
  else state.missing.delete(position);
}
