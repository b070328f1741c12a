/** Tells what events would do, by doing them and taking them back: exactly what the change then does. */
import type { CaseFact, CellRef } from '../case/event.ts';
import type { CompiledFact } from '../script/compile-release.ts';
import { evolve } from './evolve.ts';
import { type InterviewState, type Journal, type RowState, Status } from './interview-state.ts';
import type { LiveInterview } from './open-interview.ts';

export interface ChangePreview {
  /** Cells with an answer that would go off the route: kept, hidden, printed nowhere. */
  readonly setsAside: readonly CellRef[];
  /** Cells with an answer set aside that would count again. */
  readonly bringsBack: readonly CellRef[];
  /** Questions that would newly be asked. */
  readonly newlyAsked: readonly CellRef[];
  readonly evidenceAdded: readonly string[];
  readonly evidenceRemoved: readonly string[];
}

/** One cell that the events touch: how it would stand. */
interface Touched {
  readonly fact: CompiledFact;
  readonly row: RowState | undefined;
  readonly status: number;
}

/** The interview is the same afterwards. */
export function preview(interview: LiveInterview, events: readonly CaseFact[]): ChangePreview {
  const { state } = interview;
  const evidenceBefore = evidenceOf(interview);
  const journal: Journal = { undo: [], touched: new Map() };
  state.journal = journal;
  for (const event of events) evolve(interview, event);
  const evidenceAfter = evidenceOf(interview);
  const touched = touchedCells(state, journal);
  for (const undo of journal.undo.reverse()) undo();
  state.journal = undefined;
  return {
    ...routeChanges(state, touched),
    evidenceAdded: evidenceAfter.filter((id) => !evidenceBefore.includes(id)),
    evidenceRemoved: evidenceBefore.filter((id) => !evidenceAfter.includes(id)),
  };
}

function touchedCells(state: InterviewState, { touched }: Journal): readonly Touched[] {
  return [...touched]
    .flatMap(([fact, rows]) => [...rows].map((row) => ({ fact, row, status: statusOf(state, fact, row) })))
    .sort((a, b) => a.fact.index - b.fact.index || (a.row?.number ?? 0) - (b.row?.number ?? 0));
}

const statusOf = (state: InterviewState, fact: CompiledFact, row: RowState | undefined): number =>
  (row === undefined ? state.status[fact.slot] : row.status[fact.column]) ?? Status.notOnRoute;

const evidenceOf = (interview: LiveInterview): readonly string[] =>
  interview.release.evidence.filter(({ when }) => interview.holds(when)).map(({ source }) => source.id);

/** Compares how the touched cells would stand with how they stand now that the change is taken back. */
function routeChanges(state: InterviewState, touched: readonly Touched[]): Pick<ChangePreview, 'setsAside' | 'bringsBack' | 'newlyAsked'> {
  const setsAside: CellRef[] = [];
  const bringsBack: CellRef[] = [];
  const newlyAsked: CellRef[] = [];
  for (const { fact, row, status } of touched) {
    const onRoute = statusOf(state, fact, row) !== Status.notOnRoute;
    const wouldBe = status !== Status.notOnRoute;
    if (onRoute === wouldBe) continue;
    const recorded = row === undefined ? state.recorded[fact.slot] : row.recorded[fact.column];
    const cell: CellRef = row === undefined ? { key: fact.source.key } : { key: fact.source.key, row: row.number };
    if (onRoute) {
      if (recorded !== undefined) setsAside.push(cell);
    } else if (recorded !== undefined) bringsBack.push(cell);
    else if (status === Status.open) newlyAsked.push(cell);
  }
  return { setsAside, bringsBack, newlyAsked };
}
