/**
 * What an interview keeps: what was recorded, and what follows from it, by slot. Only evaluate.ts and evolve.ts write it.
 * Arrays rather than maps, so that an answer touches a handful of words.
 */
import { type EarlierClaim, type UnansweredReason, unansweredReasons } from '../case/event.ts';
import type { CompiledFact, CompiledRoster, Release } from '../script/compile-release.ts';
import type { InterviewContext } from '../script/context.ts';
import type { Scope } from '../script/expression/scope.ts';
import type { FactValue } from '../script/value.ts';
import { OrderedSet } from './ordered-set.ts';

/** How a cell stands, as a number that fits the hot arrays; names are in cell-status.ts. */
export const Status = { notOnRoute: 0, copied: 1, answered: 2, blank: 3, unanswered: 4, open: 5 } as const;

/** A reason as a number that fits an array; 0 for none. */
export const reasonCode = (reason: UnansweredReason | undefined): number =>
  reason === undefined ? 0 : unansweredReasons.indexOf(reason) + 1;
export const reasonOf = (code: number | undefined): UnansweredReason | undefined => unansweredReasons[(code ?? 0) - 1];

/** One row of a roster. `values` are what counts, by column. */
export interface RowState {
  readonly number: number;
  removed: boolean;
  /** gate and rowWhen hold, and it is not removed. */
  counts: boolean;
  readonly values: unknown[];
  readonly recorded: (FactValue | undefined)[];
  /** Codes of reasonCode. */
  readonly reasons: Uint8Array;
  readonly status: Uint8Array;
  readonly helpOpened: Uint8Array;
  /** The row as recorded, for rowWhen. */
  readonly asRecorded: { readonly values: unknown[] };
  /** The row stands on the earlier claim; only its cells that have no value there take answers. */
  readonly earlier: boolean;
  readonly fromEarlier: boolean[];
}

export interface RosterState {
  readonly roster: CompiledRoster;
  onRoute: boolean;
  copied: boolean;
  /** Rows recorded on this claim, in order of number, removed ones included. */
  readonly rows: RowState[];
  /** Rows of the earlier claim. */
  readonly earlierRows: RowState[];
  /** Rows that count now, as conditions read them. */
  routed: RowState[];
  /** Why the whole roster was left without a row; a code of reasonCode. */
  reason: number;
}

export interface SectionCounts {
  asked: number;
  answered: number;
  unanswered: number;
}

export interface InterviewState {
  readonly release: Release;
  context: InterviewContext;
  readonly earlier: EarlierClaim | undefined;
  /** By slot: the value that counts; sections 0 off route, 1 on route, 2 on route and copied. */
  readonly values: unknown[];
  readonly recorded: (FactValue | undefined)[];
  /** Codes of reasonCode. */
  readonly reasons: Uint8Array;
  readonly status: Uint8Array;
  readonly helpOpened: Uint8Array;
  readonly rosters: RosterState[];
  readonly counts: SectionCounts[];
  /** Positions with something still open: the interview goes to the first. */
  readonly open: OrderedSet;
  /** Positions with something on route that is not answered and not allowed to be blank. */
  readonly missing: OrderedSet;
  /** How many cells of a position are open, and missing: a roster block has many. */
  readonly openCount: Uint16Array;
  readonly missingCount: Uint16Array;
  /** Ranks of the slots still to be evaluated. */
  readonly dirty: OrderedSet;
  /** Rows to evaluate of a roster fact that is dirty: all, or these. */
  readonly dirtyRows: Map<number, Set<RowState> | 'all'>;
  readonly scope: Scope;
  /** While a preview runs: how to take back every change, last first, and which cells it touched. */
  journal: Journal | undefined;
}

export interface Journal {
  readonly undo: (() => void)[];
  readonly touched: Map<CompiledFact, Set<RowState | undefined>>;
}

/** An interview with nothing recorded and nothing evaluated yet. */
export function emptyState(
  release: Release,
  context: InterviewContext,
  earlier: EarlierClaim | undefined,
): InterviewState {
  const slots = release.nodes.length;
  const values = new Array<unknown>(slots).fill(null);
  const routed: RowState[][] = release.rosters.map(() => []);
  const state: InterviewState = {
    release,
    context,
    earlier,
    values,
    recorded: new Array<FactValue | undefined>(slots).fill(undefined),
    reasons: new Uint8Array(slots),
    status: new Uint8Array(slots),
    helpOpened: new Uint8Array(slots),
    rosters: release.rosters.map((roster) => ({
      roster,
      onRoute: false,
      copied: false,
      rows: [],
      earlierRows: [],
      routed: [],
      reason: 0,
    })),
    counts: release.sections.map(() => ({ asked: 0, answered: 0, unanswered: 0 })),
    open: new OrderedSet(release.positions.length),
    missing: new OrderedSet(release.positions.length),
    openCount: new Uint16Array(release.positions.length),
    missingCount: new Uint16Array(release.positions.length),
    dirty: new OrderedSet(slots),
    dirtyRows: new Map(),
    scope: { values, rosters: routed, item: undefined, value: null, callDate: context.callDate, locals: [] },
    journal: undefined,
  };
  for (const fact of release.facts) if (fact.roster === undefined) values[fact.slot] = fact.empty;
  for (const rosterState of state.rosters) {
    values[rosterState.roster.slot] = 0;
    const rows = earlier?.rosters[rosterState.roster.source.key] ?? [];
    for (const [index, cells] of rows.entries())
      rosterState.earlierRows.push(earlierRow(rosterState.roster, index + 1, cells));
  }
  return state;
}

/** The catalogue counts no code as no answer. */
export const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** A new row with nothing recorded. */
export function emptyRow(roster: CompiledRoster, number: number, earlier = false): RowState {
  const empty = roster.facts.map((fact) => fact.empty);
  return {
    number,
    removed: false,
    counts: false,
    values: [...empty],
    recorded: roster.facts.map(() => undefined),
    reasons: new Uint8Array(roster.facts.length),
    status: new Uint8Array(roster.facts.length),
    helpOpened: new Uint8Array(roster.facts.length),
    asRecorded: { values: [...empty] },
    earlier,
    fromEarlier: roster.facts.map(() => false),
  };
}

function earlierRow(roster: CompiledRoster, number: number, cells: Readonly<Record<string, FactValue>>): RowState {
  const row = emptyRow(roster, number, true);
  for (const [column, fact] of roster.facts.entries()) {
    const value = cells[columnName(fact)];
    if (value === undefined || isNothing(value)) continue;
    row.recorded[column] = value;
    row.fromEarlier[column] = true;
    row.asRecorded.values[column] = value;
  }
  return row;
}

/** The part of a roster fact's key after `[].`. */
export const columnName = (fact: CompiledFact): string => fact.source.key.slice(fact.source.key.indexOf('[].') + 3);

/** A row that can be seen, by number: one of this claim, or a copied one when the roster is copied. */
export function findRow(rosterState: RosterState, number: number): RowState | undefined {
  const rows = rosterState.copied ? rosterState.earlierRows : rosterState.rows;
  return rows.find((row) => row.number === number && !row.removed);
}
