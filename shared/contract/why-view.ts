/** Why something is asked, as the window is told. */
import type { CellRef } from '../case/event.ts';

/** One link of the chain that leads to a question: something answered, or something worked out from what is under it. */
export interface WhyReason {
  readonly text: string;
  readonly cell: (CellRef & { readonly section: string }) | null;
  /** Wall clock of the office; null for what was not answered on this claim. */
  readonly answeredAt: string | null;
  readonly because: readonly WhyReason[];
}

/** Why something is asked: never empty. */
export interface WhyView {
  readonly about: string;
  readonly reasons: readonly WhyReason[];
}
