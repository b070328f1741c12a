/** What has been done with a case besides answering questions: the fold of its process events (see process.ts). */
import type { LocalDate, LocalDateTime } from '../base/local-date.ts';
import type { Language } from '../base/language.ts';
import type { ServiceRequest } from './service-request.ts';
import type { DelayReason, MessageKind, MessageState, MessageTarget } from './message.ts';
import type {
  Actor,
  Channel,
  EventPayloads,
  ReleaseReason,
  ReturnWay,
  S19Status,
  SigningPlace,
  Verdict,
} from './event.ts';
import type { Amendment, Dispatched, Duplicate, LaidBatch } from './laid.ts';

/** An interview in the diary. */
export type Booking = EventPayloads['interviewBooked'];

/** What was asked of the diary last. */
export interface BookingRequest {
  /** Identity of the event that asked. */
  readonly request: string;
  readonly confirmed: boolean;
  /** What the diary holds while a move is not confirmed yet. */
  readonly before: Booking | undefined;
}

/** A booking the diary refused, and the kind of the failure. */
export interface RefusedBooking {
  readonly booking: Booking;
  readonly reason: string;
}

/** One print of the Customer Statement. */
export interface PrintedStatement {
  readonly version: number;
  readonly language: Language;
  readonly at: LocalDateTime;
}

/** A signature of one version of the statement. */
export interface Signature {
  readonly version: number;
  readonly by: 'customer' | 'both' | 'appointee';
  readonly signedOn: LocalDate;
  readonly where?: SigningPlace;
  readonly name?: string;
  readonly authority?: string;
}

/** What was found about one item of evidence. V, C and S have a type, a day and a person; N and X a reason. */
export interface EvidenceRecord {
  readonly item: string;
  readonly verdict: Verdict;
  readonly evidenceType?: string;
  readonly seenOn?: LocalDate;
  readonly by?: string;
  readonly reason?: string;
  readonly copyKept?: true;
  /** When it was used to decide, where that was recorded. */
  readonly usedOn?: LocalDate;
  readonly returned?: { readonly on: LocalDate; readonly how: ReturnWay; readonly reference?: string };
  readonly recordedAt: LocalDateTime;
}

/** One step of an item's history: what was recorded, as the item then stood, and by whom. */
export type EvidenceStep = EvidenceRecord & {
  readonly what: 'seen' | 'notProvided' | 'notRequired' | 'used' | 'returned' | 'withdrawn';
  /** Staff number. */
  readonly officer: string;
};

/** An application for a National Insurance number and what came of it. */
export type NinoApplication = EventPayloads['ninoApplicationMade'] & {
  /** Staff number of who recorded it. */
  readonly officer: string;
  readonly end?: EventPayloads['ninoApplicationEnded'];
};

/** The S19 mark of one person: basis, officer and date (catalogue, process.s19). */
export interface S19Record {
  readonly status: S19Status;
  readonly basis: string;
  readonly basisCode?: string;
  /** Staff number of who recorded it. */
  readonly officer: string;
  readonly on: LocalDate;
}

/** A calculation as recorded; money in pence. */
export type Calculation = EventPayloads['calculationRecorded'] & { readonly recordedAt: LocalDateTime };

/** A call-back that is owed to the customer. */
export type CallBack = EventPayloads['callBackBooked'];

/** A message to another system, and what came of it. */
export interface Message {
  /** Id of the event that queued it. */
  readonly id: string;
  readonly target: MessageTarget;
  readonly kind: MessageKind;
  readonly queuedAt: LocalDateTime;
  readonly state: MessageState;
  /** When its state last changed. */
  readonly changedAt: LocalDateTime;
  /** Failed tries so far, 0 while none failed. */
  readonly attempts: number;
  /** Why it is delayed, or the receiver's code for refusing it. */
  readonly reason?: DelayReason | (string & {});
  /** The receiver's own reference, once delivered. */
  readonly reference?: string;
}

/** What became of the interview that was due. */
export type InterviewOutcome =
  | ({ readonly kind: 'waived' } & EventPayloads['interviewWaived'])
  | ({ readonly kind: 'deferred' } & EventPayloads['interviewDeferred'])
  | ({ readonly kind: 'attended' } & EventPayloads['interviewAttended'])
  | ({
      readonly kind: 'failed';
      readonly goodCause?: EventPayloads['goodCauseRecorded'];
    } & EventPayloads['interviewFailed']);

/** One time that somebody rang the customer. */
export type CallAttempt = EventPayloads['callAttempted'] & { readonly by: Actor };

/** A note for the staff's eyes: on the case, or on the question named by `key` and `row`. No document prints it. */
export type Note = EventPayloads['noteWritten'] & { readonly at: LocalDateTime; readonly by: Actor };

/** Where the call stands, and how long it took (ms): talk, then the wrap-up that the agent finishes the case in. */
export interface Talk {
  readonly state: 'on' | 'wrapUp' | 'over';
  readonly talkMs: number;
  readonly wrapUpMs: number;
}

/** A paper that is still to be printed. */
export type PaperToPrint = Omit<EventPayloads['paperPrinted'], 'outcome'>;
/** A referral that was passed on by telephone. */
export interface Transfer {
  readonly reference: string;
  readonly reason: string;
  readonly at: LocalDateTime;
}

/** A paper that has left, and when. */
export type SentPaper = EventPayloads['paperSent'] & { readonly at: LocalDateTime };

export interface ProcessState {
  readonly reference: string | undefined;
  readonly channel: Channel | undefined;
  readonly firstContact: LocalDateTime | undefined;
  readonly clerical: EventPayloads['clericalCaptured'] | undefined;
  /** Whether any answer was ever recorded: a logged form without answers still waits to be captured. */
  readonly answersTaken: boolean;
  /** The call was dropped and nobody has been back on the line since: open questions count as callDropped. */
  readonly callDropped: boolean;
  /** The customer is not on the line: dropped or paused. */
  readonly callEnded: boolean;
  readonly callBack: CallBack | undefined;
  /** The oldest first. */
  readonly attempts: readonly CallAttempt[];
  readonly notes: readonly Note[];
  readonly talk: Talk;
  readonly booking: Booking | undefined;
  /** How the booking stands with the office's diary; undefined for one outside any diary. */
  readonly bookingRequest: BookingRequest | undefined;
  /** The diary refused the last booking or move, and nothing has been booked since. */
  readonly refusedBooking: RefusedBooking | undefined;
  /** A slot that a rebuild released in the diary and that is held for booking again. */
  readonly heldBooking: Booking | undefined;
  /** Number of the current version of the statement; 0 before there is one. */
  readonly version: number;
  readonly statements: readonly PrintedStatement[];
  /** An answer has changed since the last print, so that the paper does not say what the case says. */
  readonly changedSincePrint: boolean;
  /** The customer heard or read the whole statement and confirmed it; undefined again once an answer changes. */
  readonly readBack: { readonly at: LocalDateTime; readonly language: Language } | undefined;
  readonly toPrint: readonly PaperToPrint[];
  /** The signature that counts: none after a change. */
  readonly signature: Signature | undefined;
  /** Every signature ever recorded, the oldest first. */
  readonly signatures: readonly Signature[];
  /** Latest finding by item of evidence, kept when the item drops out of the list. */
  readonly evidence: Readonly<Record<string, EvidenceRecord>>;
  readonly evidenceHistory: readonly EvidenceStep[];
  readonly s19: Readonly<Partial<Record<'customer' | 'partner', S19Record>>>;
  readonly ninoApplications: Readonly<Partial<Record<'customer' | 'partner', NinoApplication>>>;
  /** Each time the customer was told what the council may still ask for, the oldest first. */
  readonly toldFurtherEvidence: readonly (EventPayloads['furtherEvidenceTold'] & {
    readonly at: LocalDateTime;
    readonly officer: string;
  })[];
  /** The calculation that stands, by number of the job. */
  readonly calculations: Readonly<Record<number, Calculation>>;
  readonly calculationHistory: readonly Calculation[];
  readonly conditionality: EventPayloads['conditionalityCompleted'] | undefined;
  /** The form of the customer; the partner's of a joint claim is kept beside it (catalogue, process.cms1). */
  readonly cms1: EventPayloads['cms1Recorded'] | undefined;
  readonly cms1Partner: EventPayloads['cms1Recorded'] | undefined;
  /** What became of the interview; undefined again once another is booked. */
  readonly outcome: InterviewOutcome | undefined;
  readonly pushedAt: LocalDateTime | undefined;
  /** Council given by assignCouncil; it replaces the answer to home.council until that is answered anew. */
  readonly council: EventPayloads['councilAssigned'] | undefined;
  readonly oneMonthReached: LocalDate | undefined;
  /** Why the document was first released; it stays (catalogue, process.laid.firstRelease). */
  readonly release: { readonly reason: ReleaseReason; readonly at: LocalDateTime } | undefined;
  /** A manager's override holds: block reasons no longer hold the document. */
  readonly releasedByManager: boolean;
  readonly dispatch: Dispatched | undefined;
  /** The batch that has its sheets and has not left yet. */
  readonly batch: LaidBatch | undefined;
  /** The batch with which the document went first. */
  readonly sent: LaidBatch | undefined;
  /** Amended documents, the oldest first; at most the last has not gone yet. */
  readonly amendments: readonly Amendment[];
  readonly duplicates: readonly Duplicate[];
  /** Messages to other systems, the oldest first. */
  readonly messages: readonly Message[];
  /** By the id of the referral. */
  readonly transfers: Readonly<Record<string, Transfer>>;
  /** The tax credit claim goes on paper. */
  readonly fastTrack: { readonly reason: string; readonly at: LocalDateTime } | undefined;
  /** By the name of the paper (paper.ts). */
  readonly sentPapers: Readonly<Record<string, SentPaper>>;
  readonly serviceRequests: readonly ServiceRequest[];
  /** Staff number of whom the case was given to; undefined: whoever worked on it last has it. */
  readonly assignedTo: string | undefined;
  readonly rebuilds: number;
  readonly deleted: boolean;
}

const empty: ProcessState = {
  reference: undefined,
  channel: undefined,
  firstContact: undefined,
  clerical: undefined,
  answersTaken: false,
  callDropped: false,
  callEnded: false,
  callBack: undefined,
  attempts: [],
  notes: [],
  talk: { state: 'on', talkMs: 0, wrapUpMs: 0 },
  booking: undefined,
  bookingRequest: undefined,
  refusedBooking: undefined,
  heldBooking: undefined,
  version: 0,
  statements: [],
  changedSincePrint: false,
  readBack: undefined,
  toPrint: [],
  signature: undefined,
  signatures: [],
  evidence: {},
  evidenceHistory: [],
  s19: {},
  ninoApplications: {},
  toldFurtherEvidence: [],
  calculations: {},
  calculationHistory: [],
  conditionality: undefined,
  cms1: undefined,
  cms1Partner: undefined,
  outcome: undefined,
  pushedAt: undefined,
  council: undefined,
  oneMonthReached: undefined,
  release: undefined,
  releasedByManager: false,
  dispatch: undefined,
  batch: undefined,
  sent: undefined,
  amendments: [],
  duplicates: [],
  messages: [],
  transfers: {},
  fastTrack: undefined,
  sentPapers: {},
  serviceRequests: [],
  assignedTo: undefined,
  rebuilds: 0,
  deleted: false,
};

/** A case on which nothing has been done. */
export const emptyProcess = (): ProcessState => empty;
