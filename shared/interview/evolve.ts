/** Folds events into an interview: records what happened, then evaluates what depends on it. */
import type { CaseFact, CellRef, EventPayloads } from '../case/event.ts';
import { dateOf } from '../base/local-date.ts';
import type { CompiledFact, CompiledRoster } from '../script/compile-release.ts';
import type { FactValue } from '../script/value.ts';
import { evaluateAll, propagate, setRosterReason, touch } from './evaluate.ts';
import {
  emptyRow,
  type InterviewState,
  type Journal,
  reasonCode,
  type RosterState,
  type RowState,
} from './interview-state.ts';
import { type LiveInterview, setContext } from './open-interview.ts';

/** Applies one event; events that are not about answers change nothing here. Throws on a fact the release has not. */
export function evolve(interview: LiveInterview, event: CaseFact): void {
  const { state } = interview;
  if (event.type === 'clericalCaptured') {
    takeClericalDates(state, event.payload);
    evaluateAll(state);
    return;
  }
  if (!record(state, event, true)) return;
  propagate(state);
}

/** Applies many events and evaluates once: how a case is opened. The result is that of applying them one by one. */
export function replay(interview: LiveInterview, events: readonly CaseFact[]): void {
  const { state } = interview;
  for (const event of events) {
    if (event.type === 'clericalCaptured') takeClericalDates(state, event.payload);
    else record(state, event, false);
  }
  evaluateAll(state);
}

/**
 * A paper form's dates come from its first contact (catalogue, process.clerical). A date of rules that was set apart from
 * the date of claim stays as it was set.
 */
function takeClericalDates(state: InterviewState, { firstContact }: EventPayloads['clericalCaptured']): void {
  const day = dateOf(firstContact);
  const before = state.context;
  const rulesDate = before.rulesDate === before.claimDate ? day : before.rulesDate;
  state.journal?.undo.push(() => {
    setContext(state, before);
  });
  const set = setContext(state, { ...before, now: firstContact, firstContactDate: day, claimDate: day, rulesDate });
  if (!set.ok) throw new Error(`a clerical form from a date without rates: ${JSON.stringify(set.failure)}`);
}

/** Keeps what an event says; with `live`, marks what it may change. Whether the event was about answers. */
function record(state: InterviewState, event: CaseFact, live: boolean): boolean {
  switch (event.type) {
    case 'answerRecorded':
      recordCell(state, event.payload, event.payload.value, undefined, live);
      return true;
    case 'answerUnanswered':
      leaveUnanswered(state, event.payload, live);
      return true;
    case 'councilAssigned':
      recordCell(state, { key: 'home.council' }, event.payload.code, undefined, live);
      recordCell(state, { key: 'home.councilConfirmed' }, true, undefined, live);
      return true;
    case 'rowAdded':
      addRow(state, event.payload.roster, event.payload.row, live);
      return true;
    case 'rowRemoved':
      removeRow(state, event.payload.roster, event.payload.row, live);
      return true;
    case 'helpOpened':
      openHelp(state, event.payload);
      return false;
    default:
      return false;
  }
}

type Reason = EventPayloads['answerUnanswered']['reason'];

/** A roster is left under its own key: nothing is known of any row. */
function leaveUnanswered(
  state: InterviewState,
  { reason, ...cell }: EventPayloads['answerUnanswered'],
  live: boolean,
): void {
  const roster = state.release.roster(cell.key);
  if (roster === undefined) recordCell(state, cell, undefined, reason, live);
  else setRosterReason(state, state.rosters[roster.index] as RosterState, reasonCode(reason));
}

function recordCell(
  state: InterviewState,
  { key, row }: CellRef,
  value: FactValue | undefined,
  reason: Reason | undefined,
  live: boolean,
): void {
  const fact = knownFact(state, key);
  if (fact.roster !== undefined) {
    recordRosterCell(state, fact, fact.roster, row ?? 0, value, reason, live);
    return;
  }
  const { slot } = fact;
  if (state.journal !== undefined) keepForUndo(state.journal, state, slot);
  state.recorded[slot] = value;
  state.reasons[slot] = reasonCode(reason);
  if (live) touch(state, slot);
}

/**
 * The row is named by its number, and an event means the same whatever the route is: it is kept for this claim's row, and
 * for the earlier claim's row of that number, which takes it only where it has nothing of its own. A row that neither
 * has is made.
 */
function recordRosterCell(
  state: InterviewState,
  fact: CompiledFact,
  roster: CompiledRoster,
  number: number,
  value: FactValue | undefined,
  reason: Reason | undefined,
  live: boolean,
): void {
  const rosterState = state.rosters[roster.index] as RosterState;
  const earlier = rosterState.earlierRows.find((row) => row.number === number);
  const own =
    rosterState.rows.find((row) => row.number === number) ??
    (earlier === undefined ? newRow(state, rosterState, number, live) : undefined);
  if (own !== undefined) recordRowCell(state, roster, fact, own, value, reason, live);
  if (earlier !== undefined && earlier.fromEarlier[fact.column] !== true)
    recordRowCell(state, roster, fact, earlier, value, reason, live);
}

function recordRowCell(
  state: InterviewState,
  roster: CompiledRoster,
  fact: CompiledFact,
  row: RowState,
  value: FactValue | undefined,
  reason: Reason | undefined,
  live: boolean,
): void {
  const { column } = fact;
  if (state.journal !== undefined) {
    const asRecorded = row.asRecorded.values[column];
    keepForUndo(state.journal, row, column);
    state.journal.undo.push(() => {
      row.asRecorded.values[column] = asRecorded;
    });
  }
  row.recorded[column] = value;
  row.reasons[column] = reasonCode(reason);
  row.asRecorded.values[column] = value ?? fact.empty;
  if (!live) return;
  touch(state, fact.slot, row);
  if (roster.rowWhenReads.includes(column)) touch(state, roster.slot);
}

function keepForUndo(
  journal: Journal,
  { recorded, reasons }: Pick<InterviewState, 'recorded' | 'reasons'>,
  index: number,
): void {
  const value = recorded[index];
  const reason = reasons[index] as number;
  journal.undo.push(() => {
    recorded[index] = value;
    reasons[index] = reason;
  });
}

function knownFact(state: InterviewState, key: string): CompiledFact {
  const fact = state.release.fact(key);
  if (fact === undefined) throw new Error(`release ${state.release.id} has no fact ${key}`);
  return fact;
}

function addRow(state: InterviewState, key: string, number: number, live: boolean): void {
  const roster = state.release.roster(key);
  if (roster === undefined) throw new Error(`release ${state.release.id} has no roster ${key}`);
  const rosterState = state.rosters[roster.index] as RosterState;
  if (!rosterState.rows.some((row) => row.number === number)) newRow(state, rosterState, number, live);
}

/** Rows stay in order of number, in whatever order they come. */
function newRow(state: InterviewState, rosterState: RosterState, number: number, live: boolean): RowState {
  const row = emptyRow(rosterState.roster, number);
  setRosterReason(state, rosterState, 0);
  const { rows } = rosterState;
  rows.splice(rows.findLastIndex((other) => other.number < number) + 1, 0, row);
  state.journal?.undo.push(() => {
    rows.splice(rows.indexOf(row), 1);
  });
  if (live) touch(state, rosterState.roster.slot);
  return row;
}

function removeRow(state: InterviewState, key: string, number: number, live: boolean): void {
  const roster = state.release.roster(key);
  const rosterState = roster === undefined ? undefined : state.rosters[roster.index];
  const row = rosterState?.rows.find((one) => one.number === number && !one.removed);
  if (rosterState === undefined || row === undefined) return;
  state.journal?.undo.push(() => {
    row.removed = false;
  });
  row.removed = true;
  if (live) touch(state, rosterState.roster.slot);
}

function openHelp(state: InterviewState, { key, row }: CellRef): void {
  const fact = knownFact(state, key);
  if (fact.roster === undefined) {
    setHelp(state, state.helpOpened, fact.slot);
    return;
  }
  const { rows, earlierRows } = state.rosters[fact.roster.index] as RosterState;
  for (const one of [...rows, ...earlierRows]) if (one.number === row) setHelp(state, one.helpOpened, fact.column);
}

function setHelp(state: InterviewState, opened: Uint8Array, index: number): void {
  const before = opened[index] as number;
  state.journal?.undo.push(() => {
    opened[index] = before;
  });
  opened[index] = 1;
}
