/** Folds events into an interview: records what happened, then evaluates what depends on it. */
import type { CaseFact, CellRef, EventPayloads } from '../case/event.ts';
import { dateOf } from '../base/local-date.ts';
import type { CompiledFact } from '../script/compile-release.ts';
import type { FactValue } from '../script/value.ts';
import { evaluateAll, propagate, touch } from './evaluate.ts';
import { emptyRow, type InterviewState, type RosterState, type RowState } from './interview-state.ts';
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

/** A paper form's dates come from its first contact (catalogue, process.clerical). */
function takeClericalDates(state: InterviewState, { firstContact }: EventPayloads['clericalCaptured']): void {
  const day = dateOf(firstContact);
  const set = setContext(state, { ...state.context, now: firstContact, firstContactDate: day, claimDate: day, rulesDate: day });
  if (!set.ok) throw new Error(`a clerical form from a date without rates: ${JSON.stringify(set.failure)}`);
}

/** Keeps what an event says; with `live`, marks what it may change. Whether the event was about answers. */
function record(state: InterviewState, event: CaseFact, live: boolean): boolean {
  switch (event.type) {
    case 'answerRecorded':
      recordCell(state, event.payload, event.payload.value, undefined, live);
      return true;
    case 'answerUnanswered':
      recordCell(state, event.payload, undefined, event.payload.reason, live);
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

function recordCell(state: InterviewState, { key, row }: CellRef, value: FactValue | undefined, reason: EventPayloads['answerUnanswered']['reason'] | undefined, live: boolean): void {
  const fact = knownFact(state, key);
  if (fact.roster === undefined) {
    const { slot } = fact;
    const before = { value: state.recorded[slot], reason: state.reasons[slot] };
    state.journal?.undo.push(() => {
      state.recorded[slot] = before.value;
      state.reasons[slot] = before.reason;
    });
    state.recorded[slot] = value;
    state.reasons[slot] = reason;
    if (live) touch(state, slot);
    return;
  }
  const rosterState = state.rosters[fact.roster.index] as RosterState;
  recordRowCell(state, rosterState, fact, findRow(rosterState, row ?? 0) ?? newRow(state, rosterState, row ?? 0, live), value, reason, live);
}

function recordRowCell(
  state: InterviewState, rosterState: RosterState, fact: CompiledFact, row: RowState,
  value: FactValue | undefined, reason: EventPayloads['answerUnanswered']['reason'] | undefined, live: boolean,
): void {
  const { column } = fact;
  const before = { value: row.recorded[column], reason: row.reasons[column], asRecorded: row.asRecorded.values[column] };
  state.journal?.undo.push(() => {
    row.recorded[column] = before.value;
    row.reasons[column] = before.reason;
    row.asRecorded.values[column] = before.asRecorded;
  });
  row.recorded[column] = value;
  row.reasons[column] = reason;
  row.asRecorded.values[column] = value ?? fact.empty;
  if (!live) return;
  touch(state, fact.slot, row);
  if (rosterState.roster.rowWhenReads.includes(column)) touch(state, rosterState.roster.slot);
}

function knownFact(state: InterviewState, key: string): CompiledFact {
  const fact = state.release.fact(key);
  if (fact === undefined) throw new Error(`release ${state.release.id} has no fact ${key}`);
  return fact;
}

/** A row by number: one of this claim, or a copied one when the roster is copied. */
export function findRow(rosterState: RosterState, number: number): RowState | undefined {
  const rows = rosterState.copied ? rosterState.earlierRows : rosterState.rows;
  return rows.find((row) => row.number === number && !row.removed);
}

function addRow(state: InterviewState, key: string, number: number, live: boolean): void {
  const roster = state.release.roster(key);
  if (roster === undefined) throw new Error(`release ${state.release.id} has no roster ${key}`);
  const rosterState = state.rosters[roster.index] as RosterState;
  if (!rosterState.rows.some((row) => row.number === number)) newRow(state, rosterState, number, live);
}

function newRow(state: InterviewState, rosterState: RosterState, number: number, live: boolean): RowState {
  const row = emptyRow(rosterState.roster, number);
  rosterState.rows.push(row);
  state.journal?.undo.push(() => {
    rosterState.rows.pop();
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
  if (fact.roster === undefined) state.helpOpened[fact.slot] = 1;
  else {
    const found = findRow(state.rosters[fact.roster.index] as RosterState, row ?? 0);
    if (found !== undefined) found.helpOpened[fact.column] = true;
  }
}
