/** A line of the interview sheet. */
import type { CellRef } from '../../case/event.ts';
import type { RowMark } from '../../document/document.ts';

/** Tabs of the case that a line leads to. */
export type SheetTab = 'gaps' | 'evidence' | 's19' | 'calculation' | 'council';

/** Where a line is seen to: a tab of the case, a question, or the review. */
export type SheetPlace = { readonly tab: SheetTab } | { readonly cell: CellRef } | { readonly review: true };

export interface SheetRow {
  readonly label: string;
  readonly value: string;
  readonly mark?: RowMark;
  readonly go?: SheetPlace;
}
