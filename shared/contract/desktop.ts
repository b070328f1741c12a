/**
 * Every call between the window and the program behind it: request, reply, roles and one sentence. The preload script, the
 * loopback host, the registration of handlers and docs/generated/calls.md all come from this table. Requests are parsed at
 * the door; roles are checked in the use case.
 */
import { z } from 'zod';
import type { Role } from '../base/role.ts';
import { unansweredReasons } from '../case/event.ts';
import { commandRoles } from '../claim/role-rights.ts';
import { documentKinds } from '../document/document.ts';
import { adviserCalls } from './adviser-calls.ts';
import { assessorCalls } from './assessor-calls.ts';
import { caseProducts } from '../template/product.ts';
import { councilCalls } from './council-calls.ts';
import { diaryCalls } from './diary-calls.ts';
import { outboundCalls } from './outbound-calls.ts';
import { liaisonCalls } from './liaison-calls.ts';
import { serviceCalls } from './service-calls.ts';
import { letterCalls } from './letter-calls.ts';
import type { PostcodeView } from './council-view.ts';
import { laidCalls } from './laid-calls.ts';
import type { TombstoneView } from './laid-view.ts';
import type {
  CaseRow,
  DocumentView,
  InterviewView,
  QuestionLine,
  SessionView,
  SimilarCase,
  SyncView,
  WorkView,
} from './view.ts';
import type { WhyView } from './why-view.ts';
import { type WindowPlace, windowPlace } from './window-place.ts';
import { anyone, call, caseId, confirmed, language, nothing, paper, shown, typed, typedText } from './call.ts';
import type { PreviewView } from './preview-view.ts';
import { telephoneCalls } from './telephone-call.ts';
import { workLists } from './work-list.ts';

const key = z.string().min(1).max(80);
const row = z.int().min(1).max(99).optional();
const cell = { caseId, key, row };
const text = z.string().max(4_000);
/** How many events of the case the window has shown: what came after them is not replaced unseen. */
const seen = z.int().min(0).optional();
const interviewers: readonly Role[] = commandRoles.interview;

export const desktopCalls = {
  'session.state': call<SessionView>()('signedOut', 'Tells whether the store opens and who may sign in.', nothing),
  'session.signIn': call<SessionView>()(
    'signedOut',
    'Opens the store with a person’s passphrase and signs them in.',
    z.object({ personId: z.string().max(80), passphrase: z.string().max(200) }),
  ),
  'session.lock': call<SessionView>()(anyone, 'Locks the window; nothing is lost.', nothing),
  'session.touch': call<null>()(
    anyone,
    'Tells that somebody is at the window: the idle lock begins to wait anew.',
    nothing,
  ),
  'session.setIdleLock': call<SessionView>()(
    commandRoles.setWorkstation,
    'Sets after how many minutes without a touch this workstation locks itself, 1 to 15.',
    z.object({ minutes: z.number() }),
  ),
  'session.signOut': call<SessionView>()(anyone, 'Signs out and closes the store.', nothing),

  'window.keepPlace': call<null>()(
    anyone,
    'Keeps which cases are open in the window and where in them, for the window that is opened after a kill.',
    windowPlace,
  ),
  'window.place': call<WindowPlace | null>()(anyone, 'Tells where the window was when it was last open.', nothing),

  'case.list': call<readonly CaseRow[]>()(
    anyone,
    'Lists cases: mine, due soon, or the latest.',
    z.object({
      filter: z.enum(['mine', 'due', 'recent']),
      limit: z.int().min(1).max(200).optional(),
      language: language.optional(),
    }),
  ),
  'case.work': call<WorkView>()(
    anyone,
    'Shows the lists of work of whoever is signed in, with their sizes and the rows of one.',
    z.object({ list: z.enum(workLists).optional(), limit: z.int().min(1).max(200).optional(), language }),
  ),
  'case.find': call<readonly CaseRow[]>()(
    anyone,
    'Finds cases by name, birthday, NINo, telephone, reference or postcode, or a name and one of these, also where it is spelt or typed a little otherwise.',
    z.object({
      text: z.string().min(1).max(80),
      limit: z.int().min(1).max(200).optional(),
      language: language.optional(),
    }),
  ),
  'case.existed': call<readonly TombstoneView[]>()(
    anyone,
    'Finds, by reference, cases that were transferred and deleted from this workstation.',
    z.object({ text: z.string().min(1).max(80) }),
  ),
  'case.similar': call<readonly SimilarCase[]>()(
    anyone,
    'Finds other cases that may be the same customer’s, from what is typed and from what the case already holds.',
    z.object({
      caseId,
      name: z.string().max(200).optional(),
      nino: z.string().max(40).optional(),
      dateOfBirth: z.string().max(40).optional(),
      postcode: z.string().max(40).optional(),
      language,
    }),
  ),
  'case.start': call<InterviewView>()(
    interviewers,
    'Starts a case with its date of first contact now.',
    z.object({ channel: z.enum(['telephone', 'office', 'visit']), language }),
  ),

  'interview.view': call<InterviewView>()(
    anyone,
    'Shows a case: a section of the interview and where the case stands.',
    z.object({ caseId, ...shown }),
  ),
  'interview.recordAnswer': call<InterviewView>()(
    interviewers,
    'Keeps an answer and shows what comes next.',
    z.object({ ...cell, typed, confirmed, seen, elapsedMs: z.int().min(0).max(86_400_000).optional(), ...shown }),
  ),
  'interview.leaveUnanswered': call<InterviewView>()(
    interviewers,
    'Leaves a question without an answer, with the reason.',
    z.object({
      ...cell,
      reason: z.enum(unansweredReasons),
      seen,
      elapsedMs: z.int().min(0).max(86_400_000).optional(),
      ...shown,
    }),
  ),
  'interview.preview': call<PreviewView>()(
    interviewers,
    'Tells what an answer, or leaving the question without one, would set aside or bring back, before it is done.',
    // With a reason: what leaving the question without an answer would do.
    z.object({ ...cell, typed: typed.optional(), reason: z.enum(unansweredReasons).optional(), language }),
  ),
  'interview.questions': call<readonly QuestionLine[]>()(
    anyone,
    'Lists every question on the route of a case, for finding one by its label.',
    z.object({ caseId, language }),
  ),
  'interview.why': call<WhyView>()(
    anyone,
    'Tells why a question is asked, or why evidence or a referral follows, from the answers that led to it.',
    z.object({ ...cell, kind: z.enum(['question', 'evidence', 'referral']), language }),
  ),
  'interview.addRow': call<InterviewView>()(
    interviewers,
    'Adds a row to a roster.',
    z.object({ caseId, roster: key, ...shown }),
  ),
  'interview.removeRow': call<InterviewView>()(
    interviewers,
    'Takes a row out of a roster; its answers are kept in the history.',
    z.object({ caseId, roster: key, row: z.int().min(1).max(99), ...shown }),
  ),
  'interview.openHelp': call<InterviewView>()(
    interviewers,
    'Keeps that the help of a question was opened, and for how long.',
    z.object({ ...cell, openMs: z.int().min(0).max(86_400_000), ...shown }),
  ),
  'interview.writeNote': call<InterviewView>()(
    interviewers,
    'Keeps a note on the case or on a question.',
    z.object({ caseId, key: key.optional(), row, text: text.min(1), ...shown }),
  ),
  ...telephoneCalls,
  'draft.save': call<null>()(
    interviewers,
    'Keeps half-typed text with its caret.',
    z.object({ ...cell, text: typedText, caret: z.int().min(0).max(20_000) }),
  ),

  'statement.preview': call<DocumentView>()(
    anyone,
    'Shows the Customer Statement as it would be printed now.',
    z.object({ caseId, ...paper }),
  ),
  'statement.print': call<DocumentView>()(
    commandRoles.printStatement,
    'Makes a version of the Customer Statement and keeps it.',
    z.object({ caseId, ...paper }),
  ),
  'letter.preview': call<DocumentView>()(
    anyone,
    'Shows a letter, the calculation of average earnings, the assessor’s interview sheet, or form CMS1.',
    z.object({
      caseId,
      letter: z.enum([
        'evidenceLetter',
        'secondaryLetter',
        'calculation',
        'interviewSheet',
        'cms1',
        'cms1Partner',
        ...caseProducts,
      ]),
      ...paper,
    }),
  ),
  'document.pdf': call<{ readonly base64: string; readonly fileName: string }>()(
    anyone,
    'Gives a document as PDF: one that was kept, or a preview.',
    z.object({
      caseId,
      kind: z.enum(documentKinds),
      documentId: z.string().max(80).optional(),
      ...paper,
    }),
  ),
  'document.show': call<{ readonly showId: string; readonly fileName: string }>()(
    anyone,
    'Makes a document’s PDF and holds it in memory, for the window to show under /pdf/.',
    z.object({
      caseId,
      kind: z.enum(documentKinds),
      documentId: z.string().max(80).optional(),
      ...paper,
    }),
  ),
  'document.shown': call<{ readonly base64: string }>()(
    anyone,
    'Gives the bytes of a PDF that is being shown.',
    z.object({ showId: z.uuid() }),
  ),

  ...assessorCalls,
  ...adviserCalls,
  'push.request': call<InterviewView>()(
    commandRoles.push,
    'Asks for the transfer to the benefit systems; refused with a reason while blocked.',
    z.object({ caseId, ...shown }),
  ),
  ...outboundCalls,
  ...councilCalls,
  ...diaryCalls,
  ...letterCalls,
  ...serviceCalls,
  ...liaisonCalls,
  'council.assign': call<InterviewView>()(
    commandRoles.assignCouncil,
    'Assigns the council a case belongs to, with the candidates it was chosen from.',
    z.object({ caseId, code: z.string().length(3), candidates: z.array(z.string().length(3)).max(20), ...shown }),
  ),
  ...laidCalls,

  'sync.state': call<SyncView>()('signedOut', 'Tells how this workstation stands with the server.', nothing),
  'sync.now': call<SyncView>()(anyone, 'Pushes and pulls now.', nothing),
} as const;

export type DesktopCalls = typeof desktopCalls;
export type CallName = keyof DesktopCalls;
export type CallRequest<N extends CallName> = z.input<DesktopCalls[N]['request']>;
export type CallReply<N extends CallName> = Exclude<DesktopCalls[N]['reply']['type'], undefined>;

/** What main pushes without being asked. */
export interface DesktopTopics {
  /** Somebody signed in, locked, unlocked or signed out, here or in another window; or a setting of the lock changed. */
  'session.changed': SessionView;
  /** The connection changed. */
  'sync.changed': SyncView;
  /** Another part of the program changed a case. */
  'case.changed': {
    readonly caseId: string;
    /** How many events it has now, where that is known: a window that has seen them has nothing to fetch. */
    readonly sequence?: number;
  };
  /** A record that the office keeps was changed, here or on another workstation: its kind (shared/office/record-kind.ts). */
  'office.changed': { readonly kind: string };
  /** The import of a postcode directory went on, or another directory is in use. */
  'postcode.changed': PostcodeView;
}
export type TopicName = keyof DesktopTopics;

/** The bridge the window finds: `window.cms` in Electron, a loopback client elsewhere. */
export interface Bridge {
  call<N extends CallName>(
    name: N,
    request: CallRequest<N>,
  ): Promise<
    | { readonly ok: true; readonly value: CallReply<N> }
    | { readonly ok: false; readonly failure: import('../error/failure.ts').Failure }
  >;
  on<T extends TopicName>(topic: T, listener: (message: DesktopTopics[T]) => void): () => void;
}
