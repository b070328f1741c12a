/**
 * A live interview as its clients see it: what is asked, what is answered, what follows. It is a fold of a case's events
 * over a release; position is never stored. Only `evolve` changes it, and the cost of a change is proportional to what
 * depends on the answer.
 */
import type { CellRef, UnansweredReason } from '../case/event.ts';
import type { Condition } from '../script/condition.ts';
import type { Release } from '../script/compile-release.ts';
import type { FactValue } from '../script/value.ts';
import type { InterviewContext } from '../script/context.ts';

/**
 * How a cell stands:
 * - `notOnRoute`: not asked on this route; `recorded` may hold an answer that is set aside.
 * - `copied`: on route with its value from the earlier claim (blank when it may be blank and had none).
 * - `answered`, `blank` (may be blank, nothing to say), `unanswered` (left without an answer, with its reason),
 *   `open` (on route, not asked yet).
 */
export type CellStatus = 'notOnRoute' | 'copied' | 'answered' | 'blank' | 'unanswered' | 'open';

export interface CellState {
  readonly status: CellStatus;
  /** The value that counts: null when off route, open, blank or unanswered. */
  readonly value: FactValue;
  /** What was last recorded on this claim, whether it counts or not; undefined when nothing ever was. */
  readonly recorded: FactValue | undefined;
  readonly reason: UnansweredReason | undefined;
}

/** Where the interview stands: a question, or a roster that wants its first row. */
export type Position =
  | { readonly type: 'question'; readonly cell: CellRef }
  | { readonly type: 'roster'; readonly roster: string };

export interface SectionProgress {
  readonly section: string;
  readonly onRoute: boolean;
  /** Facts on route that are asked (not copied), those with an answer, and those left unanswered with a reason. */
  readonly asked: number;
  readonly answered: number;
  readonly unanswered: number;
}

export interface Interview {
  readonly release: Release;
  readonly context: InterviewContext;
  cell(ref: CellRef): CellState;
  /** The value that counts, as conditions see it; shorthand for `cell(ref).value`. */
  value(key: string, row?: number): FactValue;
  /** A derived value: boolean, number (money in pence), text, list or null. */
  derived(name: string): unknown;
  /** Whether a condition of the release's policy holds now; an error in it is false. */
  holds(condition: Condition): boolean;
  /** Numbers of the rows that count (gate and rowWhen hold), in order. */
  rows(roster: string): readonly number[];
  /** Numbers of all rows recorded and not removed, whether they count or not. */
  recordedRows(roster: string): readonly number[];
  rosterOnRoute(roster: string): boolean;
  rosterCopied(roster: string): boolean;
  sectionOnRoute(section: string): boolean;
  /** The first question on route that is open, from the start; undefined when everything has been asked. */
  next(): Position | undefined;
  progress(): readonly SectionProgress[];
  /**
   * Every fact on route, not mayBeBlank, with no answer, in script order: open ones and those left with a reason. A
   * roster on route without rows is given by its key alone.
   */
  unanswered(): readonly {
    readonly key: string;
    readonly row?: number;
    readonly reason: UnansweredReason | undefined;
  }[];
}
