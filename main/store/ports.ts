/**
 * What the use cases see of the store: coarse calls, named by their purpose, reading and writing apart. Every call is
 * synchronous, and what a writer was given is durable (fsync) when it returns. No SQL and no transaction leaks out.
 */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import type { Result } from '../../shared/base/result.ts';
import type { PaperListKind } from '../../shared/case/paper.ts';
import type { CaseEvent, NewCaseEvent } from '../../shared/case/event.ts';
import type { CaseSummary, FoundCase } from './case-summary.ts';
import type { DocumentReader, DocumentWriter, NewDocument } from './document-port.ts';
import type { DraftReader, DraftWriter, DraftPlace } from './draft-port.ts';
import type { DeviceReader, DeviceWriter } from './device-port.ts';
import type { DiaryRequest } from '../../shared/diary/request.ts';
import type { DiaryReader, DiaryWriter } from './diary-port.ts';
import type { LaidPlace, LaidReader, LaidWriter } from './laid-port.ts';
import type { TombstoneReader, TombstoneWriter } from './tombstone-port.ts';
import type { FigureReader } from './figure-port.ts';
import type { OfficeReader, OfficeWriter } from './office-port.ts';
import type { OutboxReader, OutboxWriter } from './outbox-port.ts';
import type { NameLikeness } from './sqlite/name-search.ts';

export type { CaseSummary, FoundCase, Summarise } from './case-summary.ts';
export type { DocumentReader, DocumentWriter, NewDocument, StoredDocument } from './document-port.ts';
export type { Draft, DraftPlace, DraftReader, DraftWriter } from './draft-port.ts';
export type { DeviceReader, DeviceWriter, EnrolledPerson } from './device-port.ts';
export type { LaidCount, LaidPlace, LaidSheet } from './laid-port.ts';
export type { Tombstone } from './tombstone-port.ts';
export type { AcceptedEvent, OutboxReader, OutboxWriter, ParkedEvent, PulledEvent, Receipt } from './outbox-port.ts';

/** One step on one case. All of it becomes durable in one transaction, or none of it. */
export interface Commit {
  readonly caseId: string;
  /** How many events of the case the caller saw; 0 for a case that begins. */
  readonly expectedSequence: number;
  readonly events: readonly NewCaseEvent[];
  /** The case as it is after the events. */
  readonly summary: CaseSummary;
  readonly documents?: readonly NewDocument[];
  readonly draftsCleared?: readonly DraftPlace[];
  /** What the events ask of the office's diary. */
  readonly diary?: readonly DiaryRequest[];
}

export interface Committed {
  /** The events with their place in the chain. */
  readonly events: readonly CaseEvent[];
  /** How many events the case has now: the next expectedSequence. */
  readonly sequence: number;
}

/** What to look for. Parts that are given must all match; a name by the beginnings of its words, in any order. */
export interface CaseQuery {
  readonly name?: string;
  readonly nino?: string;
  /** The digits of a National Insurance number, without the two letters before them. */
  readonly ninoDigits?: string;
  readonly phone?: string;
  readonly reference?: string;
  readonly postcode?: string;
  readonly dateOfBirth?: LocalDate;
  /** At most this many, 50 when not given. */
  readonly limit?: number;
}

/** A number or code by which a case is found as a whole or by its beginning. */
export type CodeKind = 'nino' | 'phone' | 'reference' | 'postcode';

/** A case found by a name, and how near the name is. */
export interface NamedCase {
  readonly found: FoundCase;
  readonly likeness: NameLikeness;
}

/** States after which nothing is left to do; and after which the month no longer matters. The indexes name them, too. */
export const doneStates = {
  untilDone: ['deleted', 'complete', 'changeLogged', 'secondaryOnly'],
  untilPushed: ['deleted', 'complete', 'changeLogged', 'secondaryOnly', 'pushed'],
} as const;

/** Which cases to list; latest changed first. */
export interface CaseFilter {
  readonly state?: string;
  readonly owner?: string;
  readonly laidState?: string;
  readonly laidCouncil?: string;
  readonly laidPlace?: LaidPlace;
  /** Cases with sheets in this batch, which has not left. */
  readonly laidBatch?: string;
  /** Cases whose one month ends on or before this day. */
  readonly oneMonthBy?: LocalDate;
  /** ... and on or after this one. */
  readonly oneMonthFrom?: LocalDate;
  /** Cases on which something is still to be done, or which are still to be pushed. */
  readonly open?: keyof typeof doneStates;
  /** Cases with a call-back, due by then at the latest. */
  readonly callBackBy?: LocalDateTime;
  /** Cases with an interview from then on, or until then. */
  readonly interviewFrom?: LocalDateTime;
  readonly interviewBy?: LocalDateTime;
  /** Cases whose interview was put off to this day at the latest. */
  readonly deferredBy?: LocalDate;
  /** Cases with something of the kind: see CaseSummary, drafts and outbox. */
  readonly having?:
    | 'toChase'
    | 'toPrint'
    | 'evidenceDue'
    | 'adviserDue'
    | 'rebookDue'
    | 'goodCauseDue'
    | 'monthToCome'
    | 'readyToPush'
    | 'packsDue'
    | 'courierDue'
    | 'messagesStuck'
    | 'draft'
    | 'unsent'
    | 'parked';
  /** What comes first: the latest changed unless another is named. */
  readonly order?: 'updated' | 'callBack' | 'interview' | 'month' | 'council' | 'deferred' | 'goodCause';
  /** Cases with an unfinished service request for this person. */
  readonly requestFor?: string;
  /** ... or for one of these segments. */
  readonly requestIn?: readonly string[];
  readonly limit?: number;
  readonly offset?: number;
}

/** What waits to be sent, and how many events there are: asked after every answer, so none of it goes through the cases. */
export interface StoreCounts {
  readonly events: number;
  readonly outboxQueued: number;
  readonly outboxParked: number;
  readonly documentsToSend: number;
}

/** A list that papers have left on. */
export interface ClosedList {
  readonly list: string;
  readonly at: LocalDateTime;
  readonly papers: number;
}

export interface CaseReader {
  /** The events of a case in the order they are folded: by server order where known, then as recorded here. */
  loadEvents(caseId: string): readonly CaseEvent[];
  caseSummary(caseId: string): FoundCase | undefined;
  findCases(query: CaseQuery): readonly FoundCase[];
  /** Finds by a name as it may have been heard or typed; the nearest first. Finds nothing by a name without letters. */
  findByName(name: string, limit: number): readonly NamedCase[];
  /** Cases with one of these codes (in the form of search-key.ts). */
  findByCodes(kind: CodeKind, codes: readonly string[], limit: number): readonly FoundCase[];
  listCases(filter: CaseFilter): readonly FoundCase[];
  /** How many cases a list has, counted no further than `most`. */
  countCases(filter: CaseFilter, most: number): number;
  /** The cases that were last touched on this workstation, the latest first. */
  recentCases(limit: number): readonly FoundCase[];
  counts(): StoreCounts;
  /** Lists that papers have left on (event paperSent), the latest first. */
  paperLists(way: PaperListKind, limit: number): readonly ClosedList[];
  /** Cases that have a paper on a list. */
  casesOnList(list: string): readonly string[];
}

export interface CaseWriter {
  /** One durable transaction. Failures: store.caseChanged, diskFull, readOnly, ioFailed, corrupt. */
  commit(step: Commit): Result<Committed>;
  /** Several cases in one durable transaction (a LAID batch): all of them or none. */
  commitAll(steps: readonly Commit[]): Result<readonly Committed[]>;
}

export interface StoreReader {
  /** This workstation's id, the `device` of the events it makes. */
  readonly device: string;
  readonly cases: CaseReader;
  readonly documents: DocumentReader;
  readonly drafts: DraftReader;
  readonly outbox: OutboxReader;
  readonly laid: LaidReader;
  readonly tombstones: TombstoneReader;
  readonly figures: FigureReader;
  readonly office: OfficeReader;
  readonly diary: DiaryReader;
  readonly settings: DeviceReader;
}

export interface StoreWriter {
  readonly cases: CaseWriter;
  readonly documents: DocumentWriter;
  readonly drafts: DraftWriter;
  readonly outbox: OutboxWriter;
  readonly laid: LaidWriter;
  readonly tombstones: TombstoneWriter;
  readonly office: OfficeWriter;
  readonly diary: DiaryWriter;
  readonly settings: DeviceWriter;
}

/** How far a chain has been verified, and whether that is its end. */
export interface ChainProgress {
  readonly verifiedTo: number;
  readonly done: boolean;
}

/** The open store. */
export interface CaseStore extends StoreReader {
  readonly write: StoreWriter;
  /** Drops the case tables and folds them again from the events; the number of cases. */
  rebuild(): Result<number>;
  /** Verifies every event from the first one on. Blocks: about 15 s for 750,000 events; see verifyChainPart. */
  verifyWholeChain(): Result<ChainProgress>;
  /** Verifies at most `limit` events after position `after`, for doing the whole in the background. */
  verifyChainPart(after: number, limit: number): Result<ChainProgress>;
  /** For an idle moment: seals, fills the outbox, brings the case rows up and moves a long log into the store. */
  tidy(): Result<void>;
  /** A consistent, encrypted copy under the same key. Refuses a file that exists. */
  copyTo(file: string): Result<void>;
  close(): void;
}
