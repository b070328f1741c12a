/**
 * What has changed in a statement since a version that was printed: answers, questions that have come or gone, and the
 * evidence list. It compares what the two papers say. An answer that no longer counts is printed nowhere
 * (catalogue, process.documents), so of what has gone only the name is told.
 */
import type { CellRef } from '../case/event.ts';
import type { Block, Document } from '../document/document.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';
import { evidenceStates } from './evidence-list.ts';

export interface StatementLine {
  /** Identity of the line in both papers. */
  readonly id: string;
  /** The roster's row that it belongs to: "Job 1". */
  readonly group?: string;
  /** With the row before it: "Job 1, Employer". */
  readonly label: string;
  readonly value: string;
}

export interface StatementChanges {
  /** The version it is compared with, and when that was printed (ISO date). */
  readonly since: number;
  readonly printedOn: string;
  readonly changed: readonly { readonly label: string; readonly before: string; readonly now: string }[];
  readonly added: readonly { readonly label: string; readonly now: string }[];
  readonly removed: readonly string[];
}

/** Whether there is anything to tell. */
export const hasChanged = ({ changed, added, removed }: StatementChanges): boolean =>
  changed.length + added.length + removed.length > 0;

const idOf = ({ key, row }: CellRef): string => (row === undefined ? key : `${key}#${row}`);

/** The lines of a statement that come from answers, and one for each item of evidence. */
export function statementLines(statement: Document, context: PrintContext): readonly StatementLine[] {
  const lines = new Map<string, StatementLine>();
  const add = (blocks: readonly Block[], title: string | undefined): void => {
    let heading = title;
    for (const block of blocks) {
      if (block.type === 'heading') heading = block.level === 2 ? block.text : undefined;
      else if (block.type === 'keepTogether') add(block.blocks, heading);
      else if (block.type === 'row' && block.cell !== undefined) {
        const id = idOf(block.cell);
        const label = heading === undefined ? block.label : `${heading}, ${block.label}`;
        // What has no answer stands again in the list of questions without one.
        const group = heading === undefined || block.cell.row === undefined ? {} : { group: heading };
        if (!lines.has(id)) lines.set(id, { id, ...group, label, value: block.value });
      }
    }
  };
  add(statement.blocks, undefined);
  for (const { item, label, state } of evidenceStates(context))
    lines.set(`evidence ${item}`, { id: `evidence ${item}`, label, value: state });
  return [...lines.values()];
}

/** A row that has gone whole is named once. */
const nameOfGone =
  (now: readonly StatementLine[]) =>
  ({ group, label }: StatementLine): string =>
    group === undefined || now.some((line) => line.group === group) ? label : group;

/** What is different in `now`, in the order of the paper. */
export function compareLines(
  before: readonly StatementLine[],
  now: readonly StatementLine[],
): Pick<StatementChanges, 'changed' | 'added' | 'removed'> {
  const known = new Map(before.map((line) => [line.id, line]));
  const current = new Set(now.map(({ id }) => id));
  return {
    changed: now.flatMap(({ id, label, value }) => {
      const was = known.get(id);
      return was === undefined || was.value === value ? [] : [{ label, before: was.value, now: value }];
    }),
    added: now.filter(({ id }) => !known.has(id)).map(({ label, value }) => ({ label, now: value })),
    removed: [...new Set(before.filter(({ id }) => !current.has(id)).map(nameOfGone(now)))],
  };
}

/** The last page of a statement that is issued again; nothing where nothing has changed. */
export function changeBlocks(context: PrintContext, changes: StatementChanges): readonly Block[] {
  if (!hasChanged(changes)) return [];
  const { changed, added, removed } = changes;
  const date = changes.printedOn.split('-').reverse().join('/');
  const values = { version: String(changes.since), date };
  const part = (title: string, rows: readonly Block[]): readonly Block[] =>
    rows.length === 0
      ? []
      : [{ type: 'heading', level: 2, text: phrase(context, `statement.changes.${title}`) } as const, ...rows];
  return [
    { type: 'heading', level: 1, text: phrase(context, 'statement.changes.title', values) },
    { type: 'paragraph', text: phrase(context, 'statement.changes.intro', values) },
    ...part(
      'changed',
      changed.map(({ label, before, now }) => ({
        type: 'row',
        label,
        value: phrase(context, 'statement.changes.nowWas', { now, before }),
      })),
    ),
    ...part(
      'added',
      added.map(({ label, now }) => ({ type: 'row', label, value: now })),
    ),
    ...(removed.length === 0 ? [] : part('removed', [{ type: 'list', items: removed }])),
  ];
}
