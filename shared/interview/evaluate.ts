/** Works out what follows from what was recorded: each slot after the slots it reads, and only those that could change. */
import type { CompiledFact, CompiledRoster, CompiledSection, SlotNode } from '../script/compile-release.ts';
import type { SlotReaders } from '../script/slot-readers.ts';
import { ERROR, type Run } from '../script/expression/scope.ts';
import { dropFraction } from '../base/money.ts';
import { type InterviewState, isNothing, type RosterState, type RowState, Status } from './interview-state.ts';
import { setCell, setPlain } from './set-cell.ts';

/** Evaluates every slot once, in order: how an interview opens, and how a replay ends. */
export function evaluateAll(state: InterviewState): void {
  for (const node of state.release.plan) evaluateNode(state, node, true);
  state.dirtyRows.clear();
  for (const rank of state.dirty) state.dirty.delete(rank);
}

/** Evaluates what is dirty until nothing is. Readers come after what they read, so each slot is evaluated at most once. */
export function propagate(state: InterviewState): void {
  const { dirty } = state;
  const { plan, order } = state.release;
  for (let rank = dirty.first(); rank >= 0; rank = dirty.first()) {
    dirty.delete(rank);
    if (evaluateNode(state, plan[rank] as SlotNode, false)) touchReaders(state, order[rank] as number);
  }
}

/** Marks everything that reads a slot. */
function touchReaders(state: InterviewState, slot: number): void {
  const { ranks, columns } = state.release.readers[slot] as SlotReaders;
  for (const rank of ranks) state.dirty.add(rank);
  for (const column of columns) state.dirtyRows.set(column, 'all');
}

/** Marks a slot itself, for one row or as a whole. */
export function touch(state: InterviewState, slot: number, row?: RowState): void {
  state.dirty.add(state.release.rank[slot] as number);
  if (row === undefined) return;
  const known = state.dirtyRows.get(slot);
  if (known === 'all') return;
  if (known === undefined) state.dirtyRows.set(slot, new Set([row]));
  else known.add(row);
}

/** Whether what the slot's readers see changed. With `everything`, every row of a roster fact is evaluated. */
function evaluateNode(state: InterviewState, node: SlotNode, everything: boolean): boolean {
  switch (node.is) {
    case 'fact':
      return node.fact.roster === undefined
        ? evaluateFact(state, node.fact)
        : evaluateColumn(state, node.fact, node.fact.roster, everything);
    case 'derived':
      return setPlain(
        state,
        node.derived.slot,
        derivedValue(state, node.derived.condition?.run, node.derived.source.type),
      );
    case 'section':
      return setPlain(state, node.section.slot, sectionRoute(state, node.section));
    case 'roster':
      return evaluateRoster(state, node.roster);
    case 'constant':
      return true;
  }
}

/** 0 off the route, 1 asked, 2 copied from the earlier claim. */
function sectionRoute({ scope }: InterviewState, { askWhen, copyWhen }: CompiledSection): number {
  if (askWhen !== undefined && askWhen.run(scope) !== true) return 0;
  return copyWhen !== undefined && copyWhen.run(scope) === true ? 2 : 1;
}

function evaluateFact(state: InterviewState, fact: CompiledFact): boolean {
  const route = state.values[fact.section.slot];
  const { askWhen } = fact;
  if (route === 0 || (askWhen !== undefined && askWhen.run(state.scope) !== true))
    return setCell(state, fact, undefined, Status.notOnRoute, fact.empty);
  if (route === 2) {
    const copied = state.earlier?.answers[fact.source.key];
    if (copied !== undefined && !isNothing(copied)) return setCell(state, fact, undefined, Status.copied, copied);
    if (fact.source.mayBeBlank) return setCell(state, fact, undefined, Status.copied, fact.empty);
  }
  const recorded = state.recorded[fact.slot];
  return setCell(
    state,
    fact,
    undefined,
    standing(recorded, state.reasons[fact.slot] as number, fact),
    recorded ?? fact.empty,
  );
}

function standing(recorded: unknown, reason: number, fact: CompiledFact): number {
  if (recorded !== undefined && !isNothing(recorded)) return Status.answered;
  if (recorded !== undefined && fact.source.mayBeBlank) return Status.blank;
  return reason === 0 ? Status.open : Status.unanswered;
}

function evaluateColumn(
  state: InterviewState,
  fact: CompiledFact,
  roster: CompiledRoster,
  everything: boolean,
): boolean {
  const { rows, earlierRows } = state.rosters[roster.index] as RosterState;
  const dirtyRows = everything ? 'all' : (state.dirtyRows.get(fact.slot) ?? 'all');
  state.dirtyRows.delete(fact.slot);
  if (dirtyRows !== 'all') return evaluateRows(state, fact, dirtyRows);
  const changed = evaluateRows(state, fact, rows);
  return evaluateRows(state, fact, earlierRows) || changed;
}

function evaluateRows(state: InterviewState, fact: CompiledFact, rows: Iterable<RowState>): boolean {
  const { sameRow } = state.release.readers[fact.slot] as SlotReaders;
  let changed = false;
  for (const row of rows) {
    if (!evaluateCell(state, fact, row)) continue;
    changed = true;
    for (const reader of sameRow) touch(state, reader.slot, row);
  }
  return changed;
}

function evaluateCell(state: InterviewState, fact: CompiledFact, row: RowState): boolean {
  if (!row.counts || !cellAsked(state, fact, row)) return setCell(state, fact, row, Status.notOnRoute, fact.empty);
  const recorded = row.recorded[fact.column];
  if (row.earlier) {
    if (row.fromEarlier[fact.column] === true) return setCell(state, fact, row, Status.copied, recorded);
    if (fact.source.mayBeBlank) return setCell(state, fact, row, Status.copied, fact.empty);
  }
  return setCell(
    state,
    fact,
    row,
    standing(recorded, row.reasons[fact.column] as number, fact),
    recorded ?? fact.empty,
  );
}

function cellAsked(state: InterviewState, fact: CompiledFact, row: RowState): boolean {
  if (state.values[fact.section.slot] === 0) return false;
  if (fact.askWhen === undefined) return true;
  state.scope.item = row;
  const asked = fact.askWhen.run(state.scope) === true;
  state.scope.item = undefined;
  return asked;
}

/** Which rows count. Rows of the earlier claim stand in for this claim's when the section is copied and there are any. */
function evaluateRoster(state: InterviewState, roster: CompiledRoster): boolean {
  const rosterState = state.rosters[roster.index] as RosterState;
  const { scope } = state;
  const route = state.values[roster.section.slot];
  const onRoute = route !== 0 && roster.gate.run(scope) === true;
  const copied = onRoute && route === 2 && rosterState.earlierRows.length > 0;
  const routed: RowState[] = [];
  for (const rows of [rosterState.rows, rosterState.earlierRows]) {
    for (const row of rows) {
      const counts = onRoute && !row.removed && row.earlier === copied && rowIncluded(state, roster, row);
      if (counts) routed.push(row);
      if (counts !== row.counts) setCounts(state, roster, row, counts);
    }
  }
  const changed =
    onRoute !== rosterState.onRoute ||
    copied !== rosterState.copied ||
    routed.length !== rosterState.routed.length ||
    routed.some((row, index) => row !== rosterState.routed[index]);
  if (changed) setRouted(state, rosterState, onRoute, copied, routed);
  return changed;
}

function rowIncluded(state: InterviewState, roster: CompiledRoster, row: RowState): boolean {
  if (roster.rowWhen === undefined) return true;
  state.scope.item = row.asRecorded;
  const included = roster.rowWhen.run(state.scope) === true;
  state.scope.item = undefined;
  return included;
}

function setCounts(state: InterviewState, roster: CompiledRoster, row: RowState, counts: boolean): void {
  state.journal?.undo.push(() => {
    row.counts = !counts;
  });
  row.counts = counts;
  for (const fact of roster.facts) touch(state, fact.slot, row);
}

function setRouted(
  state: InterviewState,
  rosterState: RosterState,
  onRoute: boolean,
  copied: boolean,
  routed: RowState[],
): void {
  const before = { onRoute: rosterState.onRoute, copied: rosterState.copied, routed: rosterState.routed };
  const assign = (now: typeof before): void => {
    const { roster } = rosterState;
    setEmptyRoster(state, rosterState, -1);
    Object.assign(rosterState, now);
    (state.scope.rosters as (readonly RowState[])[])[roster.index] = now.routed;
    state.values[roster.slot] = now.routed.length;
    setEmptyRoster(state, rosterState, 1);
  };
  state.journal?.undo.push(() => assign(before));
  assign({ onRoute, copied, routed });
}

/** Keeps why a roster was left without a row; a row, when one comes, takes the reason back. */
export function setRosterReason(state: InterviewState, rosterState: RosterState, reason: number): void {
  const before = rosterState.reason;
  if (before === reason) return;
  const assign = (code: number): void => {
    setEmptyRoster(state, rosterState, -1);
    rosterState.reason = code;
    setEmptyRoster(state, rosterState, 1);
  };
  state.journal?.undo.push(() => assign(before));
  assign(reason);
}

/**
 * A roster on route without rows is one missing thing, where its first question would stand. It is open, too, unless it
 * was left with a reason, or is copied: then rows of this claim would not count, and only saying that the section has
 * changed helps.
 */
function setEmptyRoster(state: InterviewState, rosterState: RosterState, step: 1 | -1): void {
  const { roster, onRoute, copied, routed, reason } = rosterState;
  if (!onRoute || routed.length > 0 || roster.firstPosition < 0) return;
  const position = roster.firstPosition;
  if (!copied && reason === 0) state.openCount[position] = (state.openCount[position] as number) + step;
  state.missingCount[position] = (state.missingCount[position] as number) + step;
  refresh(state, position);
}

function refresh(state: InterviewState, position: number): void {
  if ((state.openCount[position] as number) > 0) state.open.add(position);
  else state.open.delete(position);
  if ((state.missingCount[position] as number) > 0) state.missing.add(position);
  else state.missing.delete(position);
}

/** A derived value: an error is false for a boolean and null for anything else; money loses the fraction of a penny. */
function derivedValue(state: InterviewState, run: Run | undefined, type: string): unknown {
  if (run === undefined) return proposedBenefits(state);
  const value = run(state.scope);
  if (type === 'boolean') return value === true;
  if (value === ERROR || value === undefined) return null;
  return type === 'money' && typeof value === 'number' ? dropFraction(value) : value;
}

/** Benefits whose rules offer them, in the order of the rules (catalogue, benefitProposal). */
function proposedBenefits(state: InterviewState): readonly string[] {
  return state.release.benefits
    .filter(
      ({ proposeWhen, unavailable }) =>
        unavailable.every(({ when }) => when.run(state.scope) !== true) && proposeWhen.run(state.scope) === true,
    )
    .map(({ source }) => source.code);
}
