/** The interview of a case as the window is sent it. */
import type { InterviewOutcome } from '../case/process-state.ts';
import type { FailureKind } from '../error/catalogue.ts';

export interface BookingViews {
  /** What became of the interview that was due; the date is that of the outcome, the one put off to, or the last for good cause. */
  readonly outcome: {
    readonly kind: InterviewOutcome['kind'] | 'goodCauseAccepted' | 'goodCauseRefused';
    readonly date: string | null;
  } | null;
  readonly booking: {
    readonly interviewType: string;
    readonly interviewTypeLabel: string;
    readonly slot: string;
    readonly assessorSlot: string | null;
    /** Why it is not the interview that was decided, or why it was moved. */
    readonly reason: string | null;
    /** `outside`: booked outside any diary; `provisional`: the office's diary has not given the slot yet. */
    readonly state: 'outside' | 'provisional' | 'confirmed';
    readonly officerName: string | null;
    readonly assessorName: string | null;
  } | null;
  /** The slot that the diary holds since the case was made again, until it is booked again. */
  readonly held: { readonly interviewTypeLabel: string; readonly slot: string } | null;
  /** The slot that the diary refused, and why; nothing has been booked since. */
  readonly refused: { readonly slot: string; readonly reason: FailureKind } | null;
}
