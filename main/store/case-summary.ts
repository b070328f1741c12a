/** The one row a case has in lists and searches. A fold of its events: it can be dropped and made again at any time. */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import type { AttemptResult, CaseEvent } from '../../shared/case/event.ts';
import type { LaidPlace } from './laid-port.ts';
import type { CaseFigure } from '../../shared/statistic/count-case.ts';

export interface CaseSummary {
  readonly caseId: string;
  readonly reference: string;
  /** For showing. Searching goes by the words in `names`. */
  readonly customerName: string;
  /** Every name to be found by: customer, partner, former names. */
  readonly names: readonly string[];
  readonly nino?: string;
  readonly dateOfBirth?: string;
  readonly phone?: string;
  readonly postcode?: string;
  readonly state: string;
  /** Who works on it now: staff number, or a queue's name. */
  readonly owner?: string;
  readonly firstContact: LocalDate;
  readonly oneMonthDate?: LocalDate;
  readonly laidState: string;
  readonly laidCouncil?: string;
  readonly pushState: string;
  readonly channel?: string;
  /** A call-back that is owed, on the wall clock of the office. */
  readonly callBack?: {
    readonly due: LocalDateTime;
    readonly urgency: 'urgent4h' | 'standard24h';
    /** Where to ring, and when it suits the customer, as it was said. */
    readonly number?: string;
    readonly bestTime?: string;
  };
  /** How often somebody rang the customer, and what came of the last time. */
  readonly attempt?: { readonly count: number; readonly result: AttemptResult; readonly tried: LocalDateTime };
  /** Papers that wait for a printer. 0 when not given. */
  readonly toPrint?: number;
  /** The interview in the diary; `assessorSlot` when the financial assessor sees the customer at another time. */
  readonly interview?: { readonly type: string; readonly slot: LocalDateTime; readonly assessorSlot?: LocalDateTime };
  /** Where the document for the council is; as laidState when not given. */
  readonly laidPlace?: LaidPlace;
  /** The batch that has its sheets and has not left. */
  readonly laidBatch?: string;
  /** Why the document for the council stands as it does; a code of the release. */
  readonly laidReason?: string;
  /** Needed answers that somebody has to chase: see summarise.ts. 0 when not given. */
  readonly toChase?: number;
  /** Evidence of governing benefits without a verdict. 0 when not given. */
  readonly evidenceDue?: number;
  /** What the adviser has still to do for a booked interview. */
  readonly adviserDue?: 'conditionality' | 'cms1' | 'both';
  /** Somebody has to book the interview again: the diary refused it, its slot is held since a rebuild, or not coming had good cause. */
  readonly rebookDue?: 'refused' | 'held' | 'goodCause';
  /** The day from which an interview that was put off is due again. */
  readonly deferredTo?: LocalDate;
  /** The customer did not come: the last day on which good cause can be shown, until it is decided. */
  readonly goodCauseBy?: LocalDate;
  /** Claim packs that have not left: by post, or into the customer's hands. 0 when not given. */
  readonly packsDue?: number;
  /** Forms that wait for the courier. 0 when not given. */
  readonly courierDue?: number;
  /** Messages to other systems that wait for a person. 0 when not given. */
  readonly messagesStuck?: number;
  /** The end of the month is recorded, or no longer matters. */
  readonly monthMet?: true;
  /** Service requests that are not finished, and for whom they are. */
  readonly requests?: readonly { readonly id: string; readonly segment: string; readonly person?: string }[];
  /** What the case counts towards in the figures for liaison. */
  readonly figures?: readonly CaseFigure[];
  /** Instant of the last event, ISO 8601. */
  readonly updated: string;
}

/** A summary as the store gives it back. */
export interface FoundCase extends CaseSummary {
  /** Number of events: the expectedSequence of the next commit. */
  readonly sequence: number;
}

/** Folds the events of one case, in their order, into its summary. Given to the store by the composition root. */
export type Summarise = (events: readonly CaseEvent[]) => CaseSummary;
