/** What a change to an answer would do, as the window tells it. */
import type { CellRef } from '../case/event.ts';

/** An answer that a change would set aside or bring back. */
export interface PreviewCell extends CellRef {
  readonly label: string;
  /** Title of its section, to group by. */
  readonly section: string;
}

/** What a change would do, told before it is made. */
export interface PreviewView {
  readonly setsAside: readonly PreviewCell[];
  readonly bringsBack: readonly PreviewCell[];
  readonly evidenceAdded: readonly string[];
  readonly evidenceRemoved: readonly string[];
  /** Benefits by name that would newly be proposed, or no longer. */
  readonly benefitsAdded: readonly string[];
  readonly benefitsRemoved: readonly string[];
  /** Referrals, packs and letters by name. */
  readonly referralsAdded: readonly string[];
  readonly referralsRemoved: readonly string[];
  /** The interview to book, when it becomes another one. */
  readonly interview: { readonly before: string; readonly after: string } | null;
  /** Whether a document for the council becomes due, or is no longer due. */
  readonly councilDocument: 'added' | 'removed' | null;
}
