/** What the window is sent: whole views, ready to show, in the language asked for. The window keeps no truth of its own. */
import type { Language } from '../base/language.ts';
import type { Role } from '../base/role.ts';
import type {
  AttemptResult,
  CalculationMethod,
  CellRef,
  Channel,
  DispatchMethod,
  Payment,
  SigningPlace,
  UnansweredReason,
  Verdict,
} from '../case/event.ts';
import type { Chase } from '../claim/unanswered-plan.ts';
import type { Document } from '../document/document.ts';
import type { Failure } from '../error/failure.ts';
import type { CellStatus } from '../interview/interview.ts';
import type { FactKind, FactValue } from '../script/value.ts';
import type { CallView, NoteView, PaperToPrintView } from './call-view.ts';
import type { BookingViews } from './booking-view.ts';
import type { OutgoingView, PushView } from './outbound-view.ts';
import type { CaseMatch, SimilarReason, WorkListId } from './work-list.ts';

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: string;
}

/** The state of this workstation before and after signing in. */
export interface SessionView {
  readonly store: { readonly state: 'locked' | 'open' } | { readonly state: 'broken'; readonly failure: Failure };
  /** People enrolled on this device, to choose from at sign-in. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly signedIn: PersonView | null;
  /** Signed in, but the window is locked until the passphrase is entered again. */
  readonly locked: boolean;
  /** Minutes without a touch after which the workstation locks itself, 1 to 15. */
  readonly idleMinutes: number;
  /** Date until which this person may sign in without the server. */
  readonly offlineUntil: string | null;
  readonly release: string;
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly demonstration: boolean;
  /** Demonstration only: shown on the sign-in screen. */
  readonly demonstrationPassphrase: string | null;
}

/** One line of a list of cases. */
export interface CaseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly customerName: string | null;
  readonly nino: string | null;
  readonly postcode: string | null;
  readonly firstContact: string;
  readonly oneMonthDate: string;
  /** Days until the month ends, less than 0 once it is over; null where the case is done with and it no longer matters. */
  readonly monthDays: number | null;
  readonly caseState: string;
  readonly caseStateLabel: string;
  readonly urgent: boolean;
  readonly laid: { readonly state: string; readonly reason: string | null; readonly label: string };
  readonly owner: string | null;
  readonly updatedAt: string;
  /** A call-back that is owed; breached once its time has passed. */
  readonly callBack: (NonNullable<CallView['callBack']> & { readonly breached: boolean }) | null;
  /** How often somebody rang, and what came of the last time. */
  readonly attempt: { readonly count: number; readonly result: AttemptResult; readonly tried: string } | null;
  /** Papers that wait for a printer. */
  readonly toPrint: number;
  /** The next interview in the diary: type and slot in words and on the wall clock. */
  readonly interview: {
    readonly label: string;
    readonly slot: string;
    readonly assessorSlot: string | null;
    /** Days until then: 0 is today. */
    readonly days: number;
  } | null;
  readonly councilName: string | null;
  /** Needed answers somebody has to chase, and evidence not seen yet. */
  readonly toChase: number;
  readonly evidenceDue: number;
  readonly adviserDue: 'conditionality' | 'cms1' | 'both' | null;
  /** The day from which an interview that was put off is due again; the last day for good cause. */
  readonly deferredTo: string | null;
  readonly goodCauseBy: string | null;
  /** How a search found it; null in a list. */
  readonly match: CaseMatch | null;
}

/** The start screen's lists of whoever is signed in, with the rows of one. */
export interface WorkView {
  /** Counted up to 999. */
  readonly lists: readonly { readonly id: WorkListId; readonly count: number }[];
  readonly shown: WorkListId;
  readonly rows: readonly CaseRow[];
}

/** A case that may be the same customer's. */
export interface SimilarCase {
  readonly row: CaseRow;
  readonly why: readonly SimilarReason[];
  /** The same National Insurance number: it is the same customer. */
  readonly certain: boolean;
}

/** A choice as shown: the code, its words, and a key that picks it. */
export interface OptionView {
  readonly code: string;
  readonly label: string;
}

/** One question as shown. `row` is there for a question of a roster row. */
export interface QuestionView extends CellRef {
  readonly section: string;
  readonly kind: FactKind;
  /** The words said to the customer, in the interview's language. */
  readonly ask: string;
  readonly label: string;
  readonly help: string;
  readonly why: string;
  readonly options: readonly OptionView[];
  readonly required: boolean;
  readonly mayBeBlank: boolean;
  readonly helpMustBeOpened: boolean;
  readonly helpOpened: boolean;
  readonly status: CellStatus;
  readonly reason: UnansweredReason | null;
  readonly value: FactValue;
  /** What an input shows for the value: text, a map of texts, a code or codes. */
  readonly typed: unknown;
  /** The value as it will print, for the list of answers given. */
  readonly shown: string;
  readonly sensitive: boolean;
  /** Half-typed text kept from before a lock or a kill. */
  readonly draft: { readonly text: string; readonly caret: number } | null;
}

/** A roster as shown in its section: its rows and whether one more may be added. */
export interface RosterView {
  readonly roster: string;
  readonly label: string;
  readonly rows: readonly { readonly row: number; readonly title: string; readonly complete: boolean }[];
  readonly mayAdd: boolean;
  readonly min: number;
  readonly max: number;
}

/** What stands on the section's page, in the order it is asked. */
export type SectionItem =
  | { readonly type: 'question'; readonly question: QuestionView }
  | {
      readonly type: 'rosterRow';
      readonly roster: string;
      readonly row: number;
      readonly title: string;
      readonly questions: readonly QuestionView[];
    }
  | { readonly type: 'roster'; readonly roster: RosterView };

export interface SectionProgressView {
  readonly section: string;
  readonly title: string;
  readonly onRoute: boolean;
  readonly asked: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly state: 'notOnRoute' | 'notStarted' | 'started' | 'done' | 'doneWithGaps';
}

export interface UnansweredView extends CellRef {
  readonly label: string;
  readonly section: string;
  readonly reason: UnansweredReason | null;
  /** Whether the governing benefit needs it, so that it holds the document and the push. */
  readonly needed: boolean;
  /** In which state it is, who sees to it, and by when. */
  readonly chase: Chase;
}

/** An answer that stands although a check warned of it, with the reason that was given. */
export interface WarningView extends CellRef {
  readonly check: number;
  readonly label: string;
  readonly section: string;
  readonly message: string;
  readonly reason: string;
}

export interface EvidenceItemView {
  readonly item: string;
  readonly label: string;
  readonly types: readonly OptionView[];
  readonly governing: boolean;
  readonly verdict: Verdict | null;
  readonly verdictLabel: string | null;
  readonly evidenceType: string | null;
  readonly seenOn: string | null;
  readonly by: string | null;
  readonly reason: string | null;
}

/** A job whose pay may have to be averaged; the calculation is the one that stands, money in pence. */
export interface JobView {
  readonly job: number;
  readonly employer: string;
  readonly calculated: boolean;
  readonly calculation: {
    readonly method: CalculationMethod;
    readonly weeks: number | null;
    readonly payments: readonly Payment[];
    readonly averageGross: number;
    readonly averageNet: number;
    readonly by: string;
    readonly recordedAt: string;
  } | null;
}

/** Where the case stands, with every outcome's reason in words. */
export interface CaseStandingView extends BookingViews {
  readonly caseState: string;
  readonly caseStateLabel: string;
  readonly benefitsProposed: readonly OptionView[];
  readonly benefits: readonly {
    readonly code: string;
    readonly label: string;
    readonly state: 'proposed' | 'unavailable' | 'notOffered';
    readonly reason: string | null;
  }[];
  readonly benefitsClaimed: readonly OptionView[];
  readonly evidence: readonly EvidenceItemView[];
  readonly referrals: readonly { readonly id: string; readonly kind: string; readonly label: string }[];
  readonly wfi: {
    readonly decision: string;
    readonly interviewType: string;
    readonly interviewTypeLabel: string;
    readonly note: string;
    readonly latestDate: string | null;
    readonly minutes: number;
    readonly assessorFirst: boolean;
    /** Days and times the customer cannot come. */
    readonly cannotAttend: string | null;
  };
  /** Every interview that can be booked; another than the one decided needs a reason. */
  readonly interviewTypes: readonly OptionView[];
  readonly statement: {
    readonly version: number;
    readonly printed: boolean;
    readonly signed: boolean;
    readonly signedBy: string | null;
    readonly signedOn: string | null;
    readonly signedWhere: SigningPlace | null;
    /** Of the appointee who signed. */
    readonly signedName: string | null;
    /** There is a paper to sign: the current version as printed, or a paper form. */
    readonly signable: boolean;
    /** The last print no longer says what the case says. */
    readonly changedSincePrint: boolean;
    /** When the customer confirmed what was read back, and in which language; null when they have not, or no longer. */
    readonly readBack: { readonly at: string; readonly language: Language } | null;
    readonly toPrint: readonly PaperToPrintView[];
  };
  readonly laid: {
    readonly state: string;
    readonly reason: string | null;
    readonly label: string;
    readonly reasonLabel: string | null;
    readonly council: string | null;
    readonly councilName: string | null;
  };
  readonly push: PushView;
  readonly outgoing: OutgoingView;
  readonly s19: { readonly customer: string; readonly partner: string | null };
  readonly conditionality: {
    readonly needed: boolean;
    readonly complete: boolean;
    readonly cms1Needed: boolean;
    readonly cms1Recorded: boolean;
  };
  readonly jobs: readonly JobView[];
  readonly oneMonthDate: string;
}

/** Everything the interview screen shows of a case. */
export interface InterviewView {
  readonly caseId: string;
  readonly reference: string;
  readonly language: Language;
  readonly customerName: string | null;
  readonly channel: Channel;
  readonly startedAt: string;
  readonly sections: readonly SectionProgressView[];
  /** The section being shown: the one asked for, else that of the current question. */
  readonly section: {
    readonly id: string;
    readonly title: string;
    readonly why: string;
    readonly items: readonly SectionItem[];
  };
  /** The question that comes next on the route: an open question, or a roster wanting its first row; null at the end. */
  readonly current:
    | ({ readonly type: 'question' } & CellRef & { readonly section: string })
    | { readonly type: 'roster'; readonly roster: string; readonly section: string }
    | null;
  readonly unanswered: readonly UnansweredView[];
  readonly standing: CaseStandingView;
  readonly call: CallView;
  /** The latest first. */
  readonly notes: readonly NoteView[];
  /** How the customer's papers are made unless the agent chooses otherwise: language chosen, large print asked for. */
  readonly papers: { readonly language: Language; readonly largePrint: boolean };
  /** The office's date, against which dates are typed. */
  readonly today: string;
  /** Answers that were kept against a warning, in script order. */
  readonly warnings: readonly WarningView[];
  /** Whole minutes that the questions open on this route will take, from this workstation's own paradata. */
  readonly minutesLeft: number;
  /** How many events the case has: a later view has more. */
  readonly sequence: number;
  readonly asked: number;
  readonly answered: number;
}

/** A question by its label, for finding it. */
export interface QuestionLine extends CellRef {
  readonly label: string;
  readonly section: string;
}

export interface DocumentView {
  readonly document: Document;
  /** Set when the document has been made and kept; its bytes come from `document.pdf`. */
  readonly documentId: string | null;
}

export interface LaidRow {
  readonly caseId: string;
  readonly reference: string;
  readonly customerName: string | null;
  readonly council: string | null;
  readonly councilName: string | null;
  readonly state: string;
  readonly label: string;
  readonly reason: string | null;
  readonly reasonLabel: string | null;
  readonly oneMonthDate: string;
}

/** The connection, always visible. */
export interface SyncView {
  readonly state: 'offline' | 'syncing' | 'upToDate' | 'behind' | 'notEnrolled';
  /** Events on this machine only. */
  readonly waiting: number;
  readonly parked: number;
  readonly lastSuccess: string | null;
  /** Why the last exchange did not go through. */
  readonly problem: Failure | null;
}

export interface BatchView {
  readonly batchId: string;
  readonly council: string;
  readonly method: DispatchMethod;
  readonly documents: number;
}
