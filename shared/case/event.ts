/**
 * The events of a case. They are the truth: state, tables, audit, sync and paradata are folds of them (design.md,
 * decision 1). A payload never changes its meaning; a new meaning is a new type or a new schema version.
 */
import type { LocalDate, LocalDateTime } from '../base/local-date.ts';
import type { Language } from '../base/language.ts';
import type { Role } from '../base/role.ts';
import type { FactValue } from '../script/value.ts';
import type { BookingPayloads } from './booking-event.ts';
import type { LaidPayloads } from './laid-payload.ts';
import type { MessagePayloads } from './message.ts';
import type { ServicePayloads } from './service-request.ts';
import type { PaperKind, PaperWay } from './paper.ts';

/** How the customer is being seen (domain.md 1.2). */
export type Channel = 'telephone' | 'office' | 'visit';
/** Why a question has no answer (catalogue, process.unanswered). */
export const unansweredReasons = ['notKnown', 'refused', 'notToHand', 'callDropped'] as const;
export type UnansweredReason = (typeof unansweredReasons)[number];
/** What came of ringing the customer. */
export const attemptResults = ['noAnswer', 'wrongNumber', 'willRingBack', 'reached'] as const;
export type AttemptResult = (typeof attemptResults)[number];
/** How an original went back to the customer. */
export const returnWays = ['atOnce', 'byPost', 'collected'] as const;
export type ReturnWay = (typeof returnWays)[number];
/** Where a statement was signed. */
export const signingPlaces = ['office', 'home', 'post'] as const;
export type SigningPlace = (typeof signingPlaces)[number];
/** What came of applying for a National Insurance number; traced means that there was one all along. */
export const ninoOutcomes = ['allocated', 'traced', 'refused'] as const;
export type NinoOutcome = (typeof ninoOutcomes)[number];
/** Why an interview is waived: the requirement is then treated as met (domain.md 5.2). */
export const waiverGrounds = ['notOfAssistance', 'notAppropriate'] as const;
export type WaiverGround = (typeof waiverGrounds)[number];
/** The days of the working week, as signing days and patterns of availability name them. */
export const weekdayCodes = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];
/** Where an answer came from. */
export type AnswerSource = 'customer' | 'form' | 'evidence' | 'council' | 'record';

/** One cell of an interview: a fact, and for a roster fact the number its row was recorded with (from 1). */
export interface CellRef {
  /** Catalogue key: `home.rent.amount`, or `children[].name` with `row`. */
  readonly key: string;
  readonly row?: number;
}

/** The answers of an earlier claim, from which a rapid reclaim copies: key to value, rosters as lists of rows. */
export interface EarlierClaim {
  readonly firstContact: LocalDateTime;
  readonly answers: Readonly<Record<string, FactValue>>;
  /** Roster key to its rows, each a map from the part after `[].` to a value. */
  readonly rosters: Readonly<Record<string, readonly Readonly<Record<string, FactValue>>[]>>;
}

/** One payment of a job: all in pence (domain.md 2.5). */
export interface Payment {
  readonly date: LocalDate;
  readonly gross: number;
  readonly tax: number;
  readonly ni: number;
  readonly pension: number;
}

export type CalculationMethod = 'recognisedCycle' | 'fiveWeeks' | 'twoMonths' | 'otherPeriod';
export type Verdict = 'V' | 'C' | 'S' | 'N' | 'X' | 'NR';
export type S19Status = 'notChecked' | 'satisfiedExistingNino' | 'satisfiedNinoApplication' | 'notSatisfied' | 'exempt';
export type ReleaseReason = 'complete' | 'reasonGiven' | 'oneMonth' | 'manual';
export type DispatchMethod = 'post' | 'courier' | 'collect';

/** What a Jobseeker's Agreement says besides the answers of the interview (domain.md 3.3). */
export interface AgreementTerms {
  /** Hours of each day on which the jobseeker can work: 'HH:MM'. A day that is not there is not worked. */
  readonly pattern: readonly { readonly day: WeekdayCode; readonly from: string; readonly to: string }[];
  /** What is done each week to find work. */
  readonly steps: readonly string[];
  /** Limits that were agreed, and why; empty when there are none. */
  readonly restrictions: string;
  /** Who agreed it for the office. */
  readonly adviser: string;
}

/** Payload of each type of event. Times without a name of their own are the envelope's. */
export interface EventPayloads extends ServicePayloads, BookingPayloads, LaidPayloads, MessagePayloads {
  caseOpened: {
    /** Contact reference number, made on this device. */
    readonly reference: string;
    readonly channel: Channel;
    readonly firstContact: LocalDateTime;
    readonly release: string;
    readonly rulesDate?: LocalDate;
    readonly earlierClaim?: EarlierClaim;
    readonly training?: true;
  };
  clericalCaptured: {
    readonly firstContact: LocalDateTime;
    readonly issued: LocalDate;
    readonly received: LocalDate;
    readonly capturedBy: string;
  };
  rowAdded: { readonly roster: string; readonly row: number };
  rowRemoved: { readonly roster: string; readonly row: number };
  answerRecorded: CellRef & {
    readonly value: FactValue;
    readonly source: AnswerSource;
    /** Warnings that were shown and confirmed: their place in the fact's list of checks, and the reason given. */
    readonly confirmed?: readonly { readonly check: number; readonly reason: string }[];
    /** Milliseconds the question was in front of the agent (paradata). */
    readonly elapsedMs?: number;
    /** Why an answer that had been given before is put right. */
    readonly reason?: string;
  };
  answerUnanswered: CellRef & { readonly reason: UnansweredReason; readonly elapsedMs?: number };
  helpOpened: CellRef & { readonly openMs: number };
  noteWritten: { readonly text: string; readonly key?: string; readonly row?: number };
  callDropped: Record<string, never>;
  callBackBooked: {
    /** The time that was promised to the customer. */
    readonly due: LocalDateTime;
    readonly urgency: 'urgent4h' | 'standard24h';
    /** Where to ring, as it was said; the number on the claim when there is none. */
    readonly number?: string;
    /** When it suits the customer best, in their words. */
    readonly bestTime?: string;
  };
  /** Somebody rang the customer about what is unanswered. */
  callAttempted: {
    readonly tried: LocalDateTime;
    readonly result: AttemptResult;
    readonly note?: string;
  };
  /** The customer is off the line and the agent finishes the case; milliseconds of this stretch of talk (paradata). */
  talkEnded: { readonly talkMs: number };
  /** The customer is on the line again; milliseconds of the wrap-up until then. */
  talkResumed: { readonly wrapUpMs: number };
  /** The wrap-up is over: the agent finished, or took the next call. */
  wrapUpEnded: { readonly wrapUpMs: number };
  interviewPaused: Record<string, never>;
  /** The statement was read back and the customer said that it is right. */
  statementReadBack: { readonly language: Language };
  /** A paper went to the printer, or is to be printed when there is one. */
  paperPrinted: {
    readonly kind: PaperKind;
    readonly language: Language;
    readonly largePrint?: true;
    readonly outcome: 'printed' | 'later';
  };
  statementPrinted: { readonly version: number; readonly language: Language };
  statementSigned: {
    readonly version: number;
    readonly by: 'customer' | 'both' | 'appointee';
    readonly signedOn: LocalDate;
    readonly where?: SigningPlace;
    /** Who signed for the customer, and what allows it. */
    readonly name?: string;
    readonly authority?: string;
  };
  evidenceVerified: {
    readonly item: string;
    readonly evidenceType: string;
    readonly seenOn: LocalDate;
    readonly by: string;
    readonly verdict: 'V' | 'C' | 'S';
    /** A copy was kept with the claim. */
    readonly copyKept?: true;
  };
  evidenceNotProvided: { readonly item: string; readonly reason: string; readonly acceptable: boolean };
  /** The day the Department used it to decide (SI 2007/2911 reg. 2); the day it was seen while nothing is recorded. */
  evidenceUsed: { readonly item: string; readonly usedOn: LocalDate };
  /** An original went back; by post with the reference of recorded delivery. */
  evidenceReturned: {
    readonly item: string;
    readonly returnedOn: LocalDate;
    readonly how: ReturnWay;
    readonly reference?: string;
  };
  /** The primary benefit can do without it. */
  evidenceNotRequired: { readonly item: string; readonly reason: string };
  /** What was recorded about an item was a mistake: it is outstanding again. */
  evidenceWithdrawn: { readonly item: string; readonly reason: string };
  s19Recorded: {
    readonly person: 'customer' | 'partner';
    readonly status: S19Status;
    readonly basis: string;
    /** Which basis of the list for its status (shared/claim/s19-basis.ts); `basis` says it in words. */
    readonly basisCode?: string;
  };
  /** An application for a number, with the papers that say who the person is (s.1(1B)(b) Administration Act 1992). */
  ninoApplicationMade: {
    readonly person: 'customer' | 'partner';
    readonly madeOn: LocalDate;
    readonly form: string;
    readonly documents: readonly string[];
    readonly sentTo: string;
  };
  ninoApplicationEnded: {
    readonly person: 'customer' | 'partner';
    readonly endedOn: LocalDate;
    readonly outcome: NinoOutcome;
    readonly note?: string;
  };
  /** The customer was told what the council may still ask for: codes of shared/claim/council-evidence.ts. */
  furtherEvidenceTold: { readonly items: readonly string[]; readonly language: Language };
  calculationRecorded: {
    /** Number of the job as recorded, from 1. */
    readonly job: number;
    readonly method: CalculationMethod;
    /** Weeks in the cycle, or weeks covered by another period. */
    readonly weeks?: number;
    readonly payments: readonly Payment[];
    readonly by: string;
    /** Weekly averages in pence, fraction dropped. */
    readonly averageGross: number;
    readonly averageNet: number;
  };
  conditionalityCompleted: {
    readonly backdating: string;
    readonly labourMarketConditions: string;
    readonly paydays: string;
    readonly conditionality: string;
  };
  cms1Recorded: {
    readonly agreementSigned: boolean;
    readonly agreementDate: LocalDate;
    readonly backdatingLabourMarket: string;
    readonly backdatingBenefit: string;
    /** Whose form it is in a joint claim; the customer's when it is not said. */
    readonly person?: 'partner';
    readonly terms?: AgreementTerms;
  };
  /** The interview is not held and the requirement is treated as met. `reasonCode` is one of the fact wfi.reason. */
  interviewWaived: { readonly ground: WaiverGround; readonly reasonCode: string; readonly text: string };
  /** The interview is put off: from that day on it is due again. */
  interviewDeferred: { readonly reasonCode: string; readonly text: string; readonly from: LocalDate };
  /** `correction`: why what was recorded before was wrong. */
  interviewAttended: {
    readonly on: LocalDate;
    readonly minutes: number;
    readonly correction?: string;
    readonly appointment?: string;
  };
  /** The customer did not come. */
  interviewFailed: {
    readonly on: LocalDate;
    /** How often somebody tried to reach the customer about it. */
    readonly attempts: number;
    /** Last day on which good cause can be shown: five working days after the failure (domain.md 5.2). */
    readonly goodCauseBy: LocalDate;
    readonly note?: string;
    readonly correction?: string;
    readonly appointment?: string;
  };
  /** What the customer said about not coming, and whether it was accepted. `code` is one of shared/claim/good-cause.ts. */
  goodCauseRecorded: {
    readonly on: LocalDate;
    readonly code: string;
    readonly text: string;
    readonly accepted: boolean;
  };
  pushed: Record<string, never>;
  councilAssigned: { readonly code: string; readonly candidates: readonly string[] };
  oneMonthReached: { readonly date: LocalDate };
  /** The release reason is fixed here, the first time the document is ready or queued. */
  laidReleased: { readonly reason: ReleaseReason };
  /** `appointment`: the interview whose slot the diary holds until it is booked again. */
  caseRebuilt: { readonly reason: string; readonly appointment?: string };
  /** The customer was put through by telephone; `reference` is the receiver's own. */
  referralTransferred: { readonly referral: string; readonly reference: string; readonly reason: string };
  /** The tax credit claim goes on the paper pro forma; `message` is the one to the portal whose place it takes. */
  fastTrackChosen: { readonly reason: string; readonly message?: string };
  /** A paper has left; it leaves once. One that was handed over is on no list. */
  paperSent: {
    /** shared/case/paper.ts */
    readonly paper: string;
    readonly way: PaperWay;
    /** Identity of the list, and the place on it from 1. */
    readonly list?: string;
    readonly place?: number;
    /** Whom and where it went to, one string a line. */
    readonly to?: readonly string[];
  };
  caseDeleted: Record<string, never>;
  documentMade: {
    readonly kind: string;
    readonly version: number;
    readonly language: Language;
    readonly sha256: string;
    readonly template: string;
  };
}

export type EventType = keyof EventPayloads;

/** An event as a use case decides it: what happened, without where it stands in the chain. */
export type CaseFact = { [T in EventType]: { readonly type: T; readonly payload: EventPayloads[T] } }[EventType];

/** Who did it, and in which role. */
export interface Actor {
  /** Staff number or device account; never a customer. */
  readonly id: string;
  readonly role: Role;
}

/** When: the instant, and what the office's clock showed. */
export interface Moment {
  /** UTC, ISO 8601 with milliseconds. */
  readonly instant: string;
  readonly zone: string;
  readonly local: LocalDateTime;
}

/** What a use case hands to the store; the store adds its place in the chain. */
export type NewCaseEvent = CaseFact & {
  /** UUIDv7. */
  readonly id: string;
  readonly caseId: string;
  readonly actor: Actor;
  readonly at: Moment;
};

/** Version of the payloads above. */
export const eventSchemaVersion = 1;

/** An event in the chain. `hash` covers everything else, the previous hash included. */
export type CaseEvent = NewCaseEvent & {
  readonly schemaVersion: number;
  /** Position within the case as this device knows it, from 1. */
  readonly caseSequence: number;
  readonly device: string;
  /** Position within the device's own chain, from 1, without gaps. */
  readonly deviceSequence: number;
  readonly previousHash: string;
  readonly hash: string;
};
