/** Finding questions in the view that main sent. */
import type { CellRef } from '../../shared/case/event.ts';
import type { CallRequest } from '../../shared/contract/desktop.ts';
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

/** The roster whose first row is asked for: the one opened, else the one that comes next on the route. */
export function rosterShown({ current, section }: InterviewView, opened: CellRef | null): CellRef | null {
  const roster = opened === null ? (current?.type === 'roster' ? current.roster : null) : opened.key;
  return roster !== null && rostersOf(section.items).some((one) => one.roster === roster) ? { key: roster } : null;
}

/** Whether a question or a roster is what comes next on the route. */
export const isCurrent = ({ current }: InterviewView, cell: CellRef): boolean =>
  current !== null && sameCell(current.type === 'roster' ? { key: current.roster } : current, cell);

/** What an input last held or holds now; compared to tell a change from a confirmation. */
export const sameTyped = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is explained: a question or roster, an evidence item, a referral. */
export type WhyOf = Pick<CallRequest<'interview.why'>, 'kind' | 'key' | 'row'>;
