/** Tells what events would do, by doing them and taking them back: exactly what the change then does. */
import type { CaseFact, CellRef } from '../case/event.ts';
import type { CompiledFact } from '../script/compile-release.ts';
import { evolve } from './evolve.ts';
import { type InterviewState, isNothing, type Journal, type RowState, Status } from './interview-state.ts';
import type { LiveInterview } from './open-interview.ts';

export interface ChangePreview {
  /** Cells whose answer would no longer count, off the route or behind the earlier claim's: kept, hidden, printed nowhere. */
  readonly setsAside: readonly CellRef[];
  /** Cells with an answer set aside, or one of the earlier claim, that would count. */
  readonly bringsBack: readonly CellRef[];
  /** Questions without an answer that would newly be asked. */
  readonly newlyAsked: readonly CellRef[];
  readonly evidenceAdded: readonly string[];
  readonly evidenceRemoved: readonly string[];
}

/** One cell that the events touch: how it would stand. */
interface Touched extends Standing {
  readonly fact: CompiledFact;
  readonly row: RowState | undefined;
}

/** What a caller wants to know of the interview beyond its cells, as it is and as it would be. */
export interface Compared<T> {
  readonly before: T;
  readonly after: T;
}

/** The interview is the same afterwards. */
export const preview = (interview: LiveInterview, events: readonly CaseFact[]): ChangePreview =>
  previewWith(interview, events, () => undefined).change;

/** As `preview`, with what `measure` gives before and after. */
export function previewWith<T>(
  interview: LiveInterview,
  events: readonly CaseFact[],
  measure: (interview: LiveInterview) => T,
): { readonly change: ChangePreview; readonly measured: Compared<T> } {
  const { state } = interview;
  const before = measure(interview);
  let after: T;
  const evidenceBefore = evidenceOf(interview);
  const journal: Journal = { undo: [], touched: new Map() };
  state.journal = journal;
  let evidenceAfter: readonly string[];
  let touched: readonly Touched[];
  try {
    for (const event of events) evolve(interview, event);
    evidenceAfter = evidenceOf(interview);
    after = measure(interview);
    touched = touchedCells(state, journal);
  } finally {
    for (const undo of journal.undo.reverse()) undo();
    state.journal = undefined;
  }
  const change = {
    ...routeChanges(state, touched),
    evidenceAdded: evidenceAfter.filter((id) => !evidenceBefore.includes(id)),
    evidenceRemoved: evidenceBefore.filter((id) => !evidenceAfter.includes(id)),
  };
  return { change, measured: { before, after } };
}

function touchedCells(state: InterviewState, { touched }: Journal): readonly Touched[] {
  return [...touched]
    .flatMap(([fact, rows]) => [...rows].map((row) => ({ fact, row, ...standingOf(state, fact, row) })))
    .sort((a, b) => a.fact.index - b.fact.index || (a.row?.number ?? 0) - (b.row?.number ?? 0));
}

interface Standing {
  readonly status: number;
  readonly counts: Counting;
  readonly hasRecorded: boolean;
}

function standingOf(state: InterviewState, fact: CompiledFact, row: RowState | undefined): Standing {
  const { status, recorded, values } = row ?? state;
  const index = row === undefined ? fact.slot : fact.column;
  const stands = status[index] ?? Status.notOnRoute;
  return {
    status: stands,
    counts: counting(stands, recorded[index], values[index]),
    hasRecorded: recorded[index] !== undefined,
  };
}

const evidenceOf = (interview: LiveInterview): readonly string[] =>
  interview.release.evidence.filter(({ when }) => interview.holds(when)).map(({ source }) => source.id);

/** Which answer of a cell counts: none, this claim's, or the earlier claim's. */
type Counting = 'none' | 'recorded' | 'copied';

function counting(status: number, recorded: unknown, value: unknown): Counting {
  if (status === Status.notOnRoute) return 'none';
  if (status === Status.copied) return isNothing(value) ? 'none' : 'copied';
  return recorded === undefined ? 'none' : 'recorded';
}

/** Compares how the touched cells would stand with how they stand now that the change is taken back. */
function routeChanges(
  state: InterviewState,
  touched: readonly Touched[],
): Pick<ChangePreview, 'setsAside' | 'bringsBack' | 'newlyAsked'> {
  const setsAside: CellRef[] = [];
  const bringsBack: CellRef[] = [];
  const newlyAsked: CellRef[] = [];
  for (const { fact, row, status, counts } of touched) {
    const now = standingOf(state, fact, row);
    const cell: CellRef = row === undefined ? { key: fact.source.key } : { key: fact.source.key, row: row.number };
    if (status <= Status.copied && now.counts !== 'none' && counts !== now.counts) setsAside.push(cell);
    else if (counts !== now.counts && (counts === 'copied' || (counts === 'recorded' && now.hasRecorded)))
      bringsBack.push(cell);
    if (status === Status.open && now.status <= Status.copied) newlyAsked.push(cell);
  }
  return { setsAside, bringsBack, newlyAsked };
}
