/** What the window is sent about the call, the notes of the staff, and papers on their way to a printer. */
import type { Language } from '../base/language.ts';
import type { AttemptResult, CellRef } from '../case/event.ts';
import type { PaperKind } from '../case/paper.ts';
import type { Talk } from '../case/process-state.ts';

/** A note of the staff, on the case or on a question; nothing that is printed has it. */
export interface NoteView {
  readonly text: string;
  readonly at: string;
  /** Staff number. */
  readonly by: string;
  /** The question it is on, in words; null for a note on the case. */
  readonly about: (CellRef & { readonly label: string; readonly section: string }) | null;
}

/** The call and what became of it: times on the office's clock. */
export interface CallView {
  readonly talk: Talk;
  /** The call-back that is owed to the customer. */
  readonly callBack: {
    readonly due: string;
    readonly urgency: 'urgent4h' | 'standard24h';
    readonly number: string | null;
    readonly bestTime: string | null;
  } | null;
  /** What is promised when the line drops now, and the number on the claim. */
  readonly proposed: { readonly due: string; readonly urgency: 'urgent4h' | 'standard24h'; readonly number: string };
  /** The oldest first. */
  readonly attempts: readonly {
    readonly tried: string;
    readonly result: AttemptResult;
    readonly note: string | null;
    readonly by: string;
  }[];
}

/**
 * What came of printing: `window` where the window has to print by itself, `later` where there is no printer and the paper
 * waits for one.
 */
export type PrintOutcome = 'printed' | 'cancelled' | 'later' | 'window';

/** A paper that waits for a printer. */
export interface PaperToPrintView {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly largePrint: boolean;
}
