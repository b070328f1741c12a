/** What the adviser's screen is sent: what the interview says, what is recorded, and what came of the interview. */
import type { EventPayloads } from '../case/event.ts';
import type { InterviewOutcome } from '../case/process-state.ts';
import type { SigningDay } from '../claim/payday.ts';
import type { OptionView, QuestionView } from './view.ts';

/** The four texts of the conditionality screen. */
export type ConditionalityFields = EventPayloads['conditionalityCompleted'];

/** Something that was recorded, by whom and when, on the wall clock of the office. */
export interface Recorded<T> {
  readonly at: string;
  /** Staff number. */
  readonly by: string;
  readonly value: T;
}

export interface AdviserView {
  /** How many events the case had: a later view has more. */
  readonly sequence: number;
  readonly claimDate: string;
  readonly jsaClaimed: boolean;
  readonly jointClaim: boolean;
  /** What counts first, the earlier ones after it: nothing is corrected out of sight. */
  readonly screens: readonly Recorded<ConditionalityFields>[];
  readonly backdating: {
    /** Null when the interview did not come to it. */
    readonly asked: boolean | null;
    readonly from: string | null;
    readonly reasonCode: string | null;
    readonly reason: string | null;
    /** The reasons of the regulations, with the months that each can carry the claim back. */
    readonly reasons: readonly (OptionView & { readonly months: number })[];
  };
  /** Answers about work wanted and availability, as questions that can be put right. */
  readonly availability: readonly QuestionView[];
  readonly partnerAvailability: readonly QuestionView[];
  readonly paydays: {
    /** From the National Insurance number; null without one. */
    readonly signingDay: SigningDay | null;
    /** Bank holidays of the nation from the date of claim on. */
    readonly holidays: readonly string[];
  };
  readonly ageUnder18: boolean;
  readonly cms1: readonly Cms1View[];
  readonly waiverReasons: readonly OptionView[];
  readonly goodCauses: readonly OptionView[];
  readonly outcome: OutcomeView;
}

/** Form CMS1 of one person. */
export interface Cms1View {
  readonly person: 'customer' | 'partner';
  readonly name: string;
  readonly forms: readonly Recorded<EventPayloads['cms1Recorded']>[];
}

export interface OutcomeView {
  readonly due: boolean;
  /** What became of the interview, with its codes in words. */
  readonly now: (InterviewOutcome & { readonly reasonLabel: string | null }) | null;
  /** Good cause was given after the last day for it. */
  readonly late: boolean;
  /** Start of the interview that is booked; null without one. */
  readonly slot: string | null;
  /** The slot has come: what became of the interview can be recorded. */
  readonly slotPassed: boolean;
  readonly minutes: number | null;
}
