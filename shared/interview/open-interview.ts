/** Opens an interview over a release, and gives its clients the readable face of its state. */
import { fail, ok, type Result } from '../base/result.ts';
import type { CellRef, EarlierClaim, UnansweredReason } from '../case/event.ts';
import type { CompiledFact, CompiledRoster, Release } from '../script/compile-release.ts';
import type { Condition } from '../script/condition.ts';
import type { InterviewContext } from '../script/context.ts';
import type { FactValue } from '../script/value.ts';
import { evaluateAll } from './evaluate.ts';
import { cellStateOf, unknownCell } from './cell-state.ts';
import type { CellState, Interview, Position, SectionProgress } from './interview.ts';
import { emptyState, type InterviewState, reasonOf, type RosterState, Status } from './interview-state.ts';

/** The live interview with the state that evolve and preview work on. */
export interface LiveInterview extends Interview {
  readonly state: InterviewState;
}

/** Fails only when a dated parameter has no value on the rules date. */
export function openInterview(
  release: Release,
  context: InterviewContext,
  earlier?: EarlierClaim,
): Result<LiveInterview> {
  const state = emptyState(release, context, earlier);
  const set = setContext(state, context);
  if (!set.ok) return set;
  evaluateAll(state);
  return ok(new StateInterview(state));
}

/** Puts the context's dates and the parameters of its rules date into their slots; the caller evaluates afterwards. */
export function setContext(state: InterviewState, context: InterviewContext): Result<undefined> {
  const { release } = state;
  state.context = context;
  state.scope.callDate = context.callDate;
  for (const name of ['now', 'firstContactDate', 'claimDate', 'rulesDate', 'channel'] as const)
    setSlot(state, name, context[name]);
  for (const { name } of release.source.parameters) {
    const value = release.parameter(name, context.rulesDate);
    if (!value.ok) return fail(value.failure);
    setSlot(state, `params.${name}`, value.value);
  }
  return ok(undefined);
}

function setSlot(state: InterviewState, name: string, value: unknown): void {
  const slot = state.release.slotOf.get(name);
  if (slot !== undefined) state.values[slot] = value;
}

class StateInterview implements LiveInterview {
  readonly state: InterviewState;

  constructor(state: InterviewState) {
    this.state = state;
  }

  get release(): Release {
    return this.state.release;
  }

  get context(): InterviewContext {
    return this.state.context;
  }

  cell({ key, row }: CellRef): CellState {
    const fact = this.release.fact(key);
    return fact === undefined ? unknownCell : cellStateOf(this.state, fact, row);
  }

  value(key: string, row?: number): FactValue {
    return this.cell(row === undefined ? { key } : { key, row }).value;
  }

  derived(name: string): unknown {
    const slot = this.release.slotOf.get(name);
    if (slot === undefined) throw new Error(`no derived value ${name}`);
    return this.state.values[slot];
  }

  holds(condition: Condition): boolean {
    return condition.run(this.state.scope) === true;
  }

  rows(roster: string): readonly number[] {
    return this.#roster(roster)?.routed.map((row) => row.number) ?? [];
  }

  recordedRows(roster: string): readonly number[] {
    return (
      this.#roster(roster)
        ?.rows.filter((row) => !row.removed)
        .map((row) => row.number) ?? []
    );
  }

  rosterOnRoute(roster: string): boolean {
    return this.#roster(roster)?.onRoute ?? false;
  }

  rosterCopied(roster: string): boolean {
    return this.#roster(roster)?.copied ?? false;
  }

  sectionOnRoute(section: string): boolean {
    const found = this.release.section(section);
    return found !== undefined && this.state.values[found.slot] !== 0;
  }

  next(): Position | undefined {
    const position = this.state.open.first();
    if (position < 0) return undefined;
    const stands = this.release.positions[position];
    if (stands === undefined) return undefined;
    if ('fact' in stands) return { type: 'question', cell: { key: stands.fact.source.key } };
    const { routed } = this.state.rosters[stands.roster.index] as RosterState;
    if (routed.length === 0) return { type: 'roster', roster: stands.roster.source.key };
    for (const row of routed) {
      for (const fact of stands.facts)
        if (row.status[fact.column] === Status.open)
          return { type: 'question', cell: { key: fact.source.key, row: row.number } };
    }
    return undefined;
  }

  progress(): readonly SectionProgress[] {
    return this.release.sections.map((section, index) => ({
      section: section.source.id,
      onRoute: this.state.values[section.slot] !== 0,
      ...(this.state.counts[index] ?? { asked: 0, answered: 0, unanswered: 0 }),
    }));
  }

  unanswered(): readonly {
    readonly key: string;
    readonly row?: number;
    readonly reason: UnansweredReason | undefined;
  }[] {
    const list: { key: string; row?: number; reason: UnansweredReason | undefined }[] = [];
    for (const place of this.state.missing) {
      const position = this.release.positions[place];
      if (position === undefined) continue;
      if ('fact' in position)
        list.push({ key: position.fact.source.key, reason: reasonOf(this.state.reasons[position.fact.slot]) });
      else this.#missingCells(position.roster, position.facts, list);
    }
    return list;
  }

  #missingCells(
    roster: CompiledRoster,
    facts: readonly CompiledFact[],
    list: { key: string; row?: number; reason: UnansweredReason | undefined }[],
  ): void {
    const { routed, reason } = this.state.rosters[roster.index] as RosterState;
    if (routed.length === 0) list.push({ key: roster.source.key, reason: reasonOf(reason) });
    for (const row of routed) {
      for (const { column, source } of facts) {
        const status = row.status[column] as number;
        if (status >= Status.unanswered && !source.mayBeBlank)
          list.push({ key: source.key, row: row.number, reason: reasonOf(row.reasons[column]) });
      }
    }
  }

  #roster(key: string): RosterState | undefined {
    const roster = this.release.roster(key);
    return roster === undefined ? undefined : this.state.rosters[roster.index];
  }
}
