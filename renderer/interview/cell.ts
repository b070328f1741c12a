/** Finding questions in the view that main sent. */
import type { CellRef } from '../../shared/case/event.ts';
import type { InterviewView, QuestionView, RosterView, SectionItem } from '../../shared/contract/view.ts';

export const cellId = (cell: CellRef): string => (cell.row === undefined ? cell.key : `${cell.key}#${cell.row}`);
export const sameCell = (a: CellRef | null, b: CellRef | null): boolean =>
  a !== null && b !== null && a.key === b.key && a.row === b.row;
/** A CellRef without anything else on it, for a request. */
export const cellOf = ({ key, row }: CellRef): CellRef => (row === undefined ? { key } : { key, row });
/** The roster a question of a row belongs to: the part of its key before `[]`. */
export const rosterOf = (key: string): string | null => (key.includes('[]') ? (key.split('[]')[0] ?? null) : null);

/** The questions of the section shown, in the order they are asked. */
export function questionsOf(items: readonly SectionItem[]): readonly QuestionView[] {
  return items.flatMap((item) =>
    item.type === 'question' ? [item.question] : item.type === 'rosterRow' ? item.questions : [],
  );
}

export const rostersOf = (items: readonly SectionItem[]): readonly RosterView[] =>
  items.flatMap((item) => (item.type === 'roster' ? [item.roster] : []));

/** The question to show: the one the agent opened, else the one that comes next on the route. */
export function shownQuestion(view: InterviewView, opened: CellRef | null): QuestionView | null {
  const wanted = opened ?? (view.current?.type === 'question' ? view.current : null);
  return questionsOf(view.section.items).find((question) => sameCell(question, wanted)) ?? null;
}

/** What an input last held or holds now; compared to tell a change from a confirmation. */
export const sameTyped = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
