/**
 * What a financial assessor prepares an interview with: the case on one page, each line with the place where it is seen to.
 * The window shows the sections as cards; the paper is the same sections. It is for staff: it holds notes and marks.
 */
import { formatDate } from '../base/local-date.ts';
import type { CellRef } from '../case/event.ts';
import type { Block, Document } from '../document/document.ts';
import { footer, type PrintContext, phrase } from '../document/fact/print-context.ts';
import { claimRows, interviewRows, needRows, peopleRows } from './sheet/who-and-what.ts';
import type { SheetPlace, SheetRow } from './sheet/row.ts';
import { earningsRows, evidenceRows, furtherRows, gapRows, noteRows, s19Rows, statementRows } from './sheet/to-do.ts';

export const sheetSections = [
  'people',
  'claim',
  'interview',
  'needs',
  'gaps',
  'evidence',
  'earnings',
  's19',
  'statement',
  'further',
  'warnings',
  'notes',
] as const;

export interface SheetSection {
  readonly id: (typeof sheetSections)[number];
  readonly title: string;
  readonly rows: readonly SheetRow[];
  /** Where the whole section is seen to. */
  readonly go?: SheetPlace;
}

/** An answer that was kept against a warning, in words. */
export interface KeptWarning extends CellRef {
  readonly label: string;
  readonly message: string;
  readonly reason: string;
}

const placeOf: Partial<Record<SheetSection['id'], SheetPlace>> = {
  gaps: { tab: 'gaps' },
  evidence: { tab: 'evidence' },
  earnings: { tab: 'calculation' },
  s19: { tab: 's19' },
  statement: { review: true },
  interview: { review: true },
};

const warningRows = (warnings: readonly KeptWarning[]): readonly SheetRow[] =>
  warnings.map(({ label, message, reason, ...cell }) => ({
    label,
    value: `${message} (${reason})`,
    mark: 'warning',
    go: { cell: cell.row === undefined ? { key: cell.key } : { key: cell.key, row: cell.row } },
  }));

/** The sections that have something to say, in the order in which they are read. */
export function sheetSectionsOf(context: PrintContext, warnings: readonly KeptWarning[]): readonly SheetSection[] {
  const rows: Readonly<Record<SheetSection['id'], readonly SheetRow[]>> = {
    people: peopleRows(context),
    claim: claimRows(context),
    interview: interviewRows(context),
    needs: needRows(context),
    gaps: gapRows(context),
    evidence: evidenceRows(context),
    earnings: earningsRows(context),
    s19: s19Rows(context),
    statement: statementRows(context),
    further: furtherRows(context),
    warnings: warningRows(warnings),
    notes: noteRows(context),
  };
  return sheetSections.flatMap((id) => {
    const go = placeOf[id];
    const title = phrase(context, `sheet.${id}`);
    return rows[id].length === 0 ? [] : [{ id, title, rows: rows[id], ...(go === undefined ? {} : { go }) }];
  });
}

/** The same as a paper, which stays in the office. */
export function composeInterviewSheet(context: PrintContext, warnings: readonly KeptWarning[]): Document {
  const { meta } = context;
  return {
    kind: 'interviewSheet',
    language: meta.language,
    title: phrase(context, 'sheet.title'),
    reference: meta.reference,
    subtitle: phrase(context, 'laid.subtitle', { date: formatDate(meta.printedAt.slice(0, 10)) }),
    handling: phrase(context, 'sheet.handling'),
    footer: footer(context, 'letter'),
    pageOf: phrase(context, 'pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: meta.printedAt,
    blocks: sheetSectionsOf(context, warnings).flatMap(({ title, rows }): readonly Block[] => [
      { type: 'heading', level: 1, text: title },
      ...rows.map(({ label, value, mark }) => ({
        type: 'row' as const,
        label,
        value,
        ...(mark === undefined ? {} : { mark }),
      })),
    ]),
  };
}
