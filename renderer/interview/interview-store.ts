/**
 * The interview screen: the last view main sent, which question is open, and what stands in the way of the answer that
 * was just given. It keeps no answers: those are main's.
 */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { CellRef, UnansweredReason } from '../../shared/case/event.ts';
import type { CallRequest } from '../../shared/contract/desktop.ts';
import type { PreviewView } from '../../shared/contract/preview-view.ts';
import type { InterviewView, QuestionView, RosterView } from '../../shared/contract/view.ts';
import type { WhyView } from '../../shared/contract/why-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call, type Reply } from '../bridge.ts';
import {
  cellId,
  cellOf,
  questionsOf,
  rosterOf,
  rosterShown,
  rostersOf,
  sameCell,
  sameTyped,
  shownQuestion,
  type WhyOf,
} from './cell.ts';
import { beginHelp, endHelp } from './help-time.ts';
import { losesNothing } from './preview-loss.ts';
import { keepSameView } from './keep-same.ts';
import { draftsKept } from './save-draft.ts';
import { inTurn, isBusy, once } from './turn.ts';
import { clip, wholeLength } from './typed-length.ts';

export type Typed = CallRequest<'interview.recordAnswer'>['typed'];
type Confirmed = NonNullable<CallRequest<'interview.recordAnswer'>['confirmed']>;

interface Waiting {
  /** What the answer would have been. */
  readonly typed: Typed;
  readonly confirmed: Confirmed;
}

/** An answer as it was before it was changed. */
export interface Changed extends Waiting {
  readonly cell: CellRef;
  readonly label: string;
}

/** A change that waits for a yes: another answer, or none for a reason. */
export type Change = (Waiting | { readonly reason: UnansweredReason }) & { readonly preview: PreviewView };

export interface InterviewState {
  readonly view: InterviewView | null;
  /** A question opened out of turn; null follows the route. */
  readonly opened: CellRef | null;
  /** A roster whose last row is complete: is there another one? */
  readonly another: RosterView | null;
  readonly failure: Failure | null;
  readonly warning: (Waiting & { readonly failure: Failure }) | null;
  readonly change: Change | null;
  /** Answers that were changed, with what they were, the last one at the end: one key changes it back. */
  readonly changed: readonly Changed[];
  /** Whether the last change is offered for changing back. */
  readonly changeOffered: boolean;
  /** Why something is asked, while that is shown. */
  readonly why: (WhyView & { readonly of: WhyOf }) | null;
  readonly noteOpen: boolean;
  /** Did the line drop? While that is asked. */
  readonly dropAsked: boolean;
  /** The cell whose help is open. */
  readonly helpOpenedFor: string | null;
  readonly announcement: string;
  /** Since when this stretch of talk lasts, and how long those before it took (ms). */
  readonly openedAt: number;
  readonly talkBefore: number;
  /** Since when the customer is off the line and the agent finishes the case; null during the call. */
  readonly wrapUpSince: number | null;
}

export const emptyInterview: InterviewState = {
  view: null,
  opened: null,
  another: null,
  failure: null,
  warning: null,
  change: null,
  changed: [],
  changeOffered: false,
  why: null,
  noteOpen: false,
  dropAsked: false,
  helpOpenedFor: null,
  announcement: '',
  openedAt: 0,
  talkBefore: 0,
  wrapUpSince: null,
};

export const useInterview = create<InterviewState>()((_set, _get, store) => {
  keepSameView(store);
  return emptyInterview;
});
onOtherPerson(() => useInterview.setState(emptyInterview));

const { getState: get, setState: set } = useInterview;
/** What causes no rendering: since when a question is open, events seen of the case, an answer on its way. */
const quiet = { questionSince: 0, seen: 0, answering: false };
// Help that is left open when the agent moves on was read, too.
useInterview.subscribe(({ helpOpenedFor }) => void (helpOpenedFor === null && endHelp()));

export const shownNow = (): QuestionView | null => {
  const { view, opened } = get();
  return view === null ? null : shownQuestion(view, opened);
};
export const where = (view: InterviewView, section?: string) => ({
  caseId: view.caseId,
  language: view.language,
  ...(section === undefined ? {} : { section }),
});
const elapsed = (since: number): number => Math.max(0, Math.min(86_400_000, Math.round(performance.now() - since)));

/** The agent has before them what the case holds: an answer given now is meant to replace what is there. */
export function hasSeen(view: InterviewView): void {
  quiet.seen = view.sequence;
}

/** Takes a view as the new state; the question it leads to starts now. */
export function take(view: InterviewView, change: Partial<InterviewState> = {}): void {
  quiet.questionSince = performance.now();
  hasSeen(view);
  set({
    view,
    opened: null,
    another: null,
    failure: null,
    warning: null,
    change: null,
    why: null,
    helpOpenedFor: null,
    ...change,
  });
}

export function takeReply(reply: Reply<'interview.view'>, change: Partial<InterviewState> = {}): boolean {
  if (reply.ok) take(reply.value, change);
  else set({ failure: reply.failure });
  return reply.ok;
}

/**
 * Opens a case, at the place where it was left when it was open before, or at the question that a list led to. What is on
 * its way for the case before ends first, and only then is the place read: a step that was still being taken counts.
 */
export const openCase = (
  caseId: string,
  language: Language,
  placeNow: () => Place | null = () => null,
  cell?: Place['opened'],
): Promise<void> =>
  inTurn(async () => {
    const place = placeNow();
    const { openedAt = Date.now(), talkBefore = 0, wrapUpSince = null, changed = [] } = place ?? {};
    set({ ...emptyInterview, openedAt, talkBefore, wrapUpSince, changed });
    const opened = cell ?? place?.opened ?? null;
    await draftsKept();
    const reply = await call('interview.view', {
      caseId,
      language: place?.language ?? language,
      ...(opened === null ? {} : { section: opened.section }),
    });
    // A question may have left the route since.
    const isThere = reply.ok && questionsOf(reply.value.section.items).some((question) => sameCell(question, opened));
    takeReply(reply, { opened: opened !== null && isThere ? cellOf(opened) : null });
  });

/** Where the agent was in an interview that was open before. */
export interface Place {
  readonly language: Language;
  /** A question opened out of turn, with its section; null follows the route. */
  readonly opened: (CellRef & { readonly section: string }) | null;
  readonly openedAt: number;
  readonly talkBefore: number;
  readonly wrapUpSince: number | null;
  readonly changed: readonly Changed[];
}

/** Shows a section without leaving the route; its first question without an answer is opened, else its first. */
export const openSection = (section: string): Promise<void> =>
  inTurn(async () => {
    const { view } = get();
    if (view === null) return;
    const reply = await call('interview.view', where(view, section));
    if (!reply.ok) return set({ failure: reply.failure });
    const questions = questionsOf(reply.value.section.items);
    const wanted =
      questions.find((question) => question.status === 'open' || question.status === 'unanswered') ?? questions[0];
    take(reply.value, { opened: wanted === undefined ? null : cellOf(wanted) });
  });

export const openCell = (cell: CellRef, section: string): Promise<void> =>
  inTurn(async () => {
    const { view } = get();
    if (view === null) return;
    if (view.section.id === section) return take(view, { opened: cellOf(cell) });
    takeReply(await call('interview.view', where(view, section)), { opened: cellOf(cell) });
  });

export const backToCurrent = (): Promise<void> =>
  inTurn(async () => {
    const { view } = get();
    if (view !== null) takeReply(await call('interview.view', where(view)));
  });

/**
 * Gives an answer, and tells whether it was taken. A change that sets others aside is told first; a warning waits for its
 * reason; an answer that another window gave meanwhile is shown before it is replaced.
 */
export async function submit(typed: Typed, confirmed: Confirmed = [], previewed = false): Promise<boolean> {
  // A second press while the first is on its way is not another answer.
  if (isBusy()) return quiet.answering;
  quiet.answering = true;
  try {
    return await inTurn(() => give(typed, confirmed, previewed));
  } finally {
    quiet.answering = false;
  }
}

async function give(typed: Typed, confirmed: Confirmed, previewed: boolean): Promise<boolean> {
  const { view } = get();
  const question = shownNow();
  if (view === null || question === null) return false;
  const refused = (change: Partial<InterviewState>): false => {
    set({ failure: null, warning: null, change: null, ...change });
    return false;
  };
  const answer = clip(typed);
  const changes = question.status === 'answered' && !sameTyped(typed, question.typed);
  if (changes && !previewed && (await isHeldBack(view, question, { typed, confirmed }))) return false;
  await keepHelpTime();
  // The answer ends its draft: one that came after it would stay.
  await draftsKept();
  const reply = await call('interview.recordAnswer', {
    ...where(view),
    ...cellOf(question),
    typed: answer,
    confirmed,
    seen: quiet.seen,
    elapsedMs: elapsed(quiet.questionSince),
  });
  if (reply.ok) {
    goOn(reply.value, question);
    if (changes) rememberChange(view, question);
    return true;
  }
  if (reply.failure.kind === 'interview.warningNotConfirmed')
    return refused({ warning: { failure: reply.failure, typed, confirmed } });
  if (reply.failure.kind === 'interview.answeredElsewhere') await showAnswerFromElsewhere(view, question);
  return refused({ failure: wholeLength(reply.failure, typed) });
}

/** The other answer comes onto the page; whoever gives theirs again has seen it. */
async function showAnswerFromElsewhere(view: InterviewView, question: CellRef & { readonly section: string }) {
  const reply = await call('interview.view', where(view, question.section));
  if (!reply.ok) return;
  hasSeen(reply.value);
  set({ view: reply.value, opened: cellOf(question) });
}

/** Whether something would be lost by a change, so that it is told first; also when it is refused. */
async function isHeldBack(
  { caseId, language }: InterviewView,
  question: QuestionView,
  change: Waiting | { readonly reason: UnansweredReason },
): Promise<boolean> {
  const what = 'reason' in change ? { reason: change.reason } : { typed: clip(change.typed) };
  const preview = await call('interview.preview', { ...cellOf(question), ...what, caseId, language });
  const told = { failure: null, warning: null, change: null };
  if (!preview.ok)
    set({ ...told, failure: 'typed' in change ? wholeLength(preview.failure, change.typed) : preview.failure });
  else if (losesNothing(preview.value)) return false;
  else set({ ...told, change: { ...change, preview: preview.value } });
  return true;
}

/** Changes kept for changing back: more than anybody remembers. */
const changedMax = 20;

/** What an answer was before it was changed; the reasons its warnings had come with it. */
function rememberChange(before: InterviewView, question: QuestionView): void {
  const confirmed = before.warnings
    .filter((warning) => sameCell(warning, question))
    .map(({ check, reason }) => ({ check, reason }));
  const was = { cell: cellOf(question), label: question.label, typed: question.typed as Typed, confirmed };
  set(({ changed }) => ({ changed: [...changed, was].slice(-changedMax), changeOffered: true }));
}

/** Keeps an answer in spite of a warning, with the reason. */
export async function confirmWarning(reason: string): Promise<void> {
  const { warning } = get();
  if (warning === null) return;
  const check = Number(warning.failure.detail?.['check'] ?? 0);
  await submit(warning.typed, [...warning.confirmed, { check, reason }], true);
}

export async function confirmChange(): Promise<void> {
  const { change } = get();
  if (change === null) return;
  if ('reason' in change) await leaveUnanswered(change.reason, true);
  else await submit(change.typed, change.confirmed, true);
}

/** Leaves the question, or the roster that wants its first row, without an answer. */
export const leaveUnanswered = (reason: UnansweredReason, previewed = false): Promise<unknown> =>
  once(async () => {
    const { view, opened } = get();
    const question = shownNow();
    const cell = question ?? (view === null ? null : rosterShown(view, opened));
    if (view === null || cell === null) return;
    const changes = question?.status === 'answered';
    if (changes && !previewed && (await isHeldBack(view, question, { reason }))) return;
    const reply = await call('interview.leaveUnanswered', {
      ...where(view),
      ...cellOf(cell),
      reason,
      seen: quiet.seen,
      elapsedMs: elapsed(quiet.questionSince),
    });
    if (reply.ok) {
      goOn(reply.value, question);
      if (changes) rememberChange(view, question);
      return;
    }
    if (question !== null && reply.failure.kind === 'interview.answeredElsewhere')
      await showAnswerFromElsewhere(view, question);
    set({ failure: reply.failure, change: null });
  });

/** After an answer: the next question of the route, unless a roster row has just been completed. */
function goOn(next: InterviewView, answered: QuestionView | null): void {
  const before = get().view;
  const roster = answered === null || answered.row === undefined ? null : rosterOf(answered.key);
  const stays = next.current?.type === 'question' && rosterOf(next.current.key) === roster;
  const completed = roster !== null && answered?.status === 'open' && !stays && before !== null;
  const another = completed
    ? rostersOf(before.section.items).find((entry) => entry.roster === roster && entry.mayAdd)
    : undefined;
  take(next, { another: another ?? null, announcement: shownQuestion(next, null)?.label ?? '' });
}

export const addRow = (roster: string): Promise<unknown> =>
  once(async () => {
    const { view } = get();
    if (view !== null) takeReply(await call('interview.addRow', { ...where(view), roster }));
  });

export const removeRow = (roster: string, row: number): Promise<unknown> =>
  once(async () => {
    const { view } = get();
    if (view !== null) takeReply(await call('interview.removeRow', { ...where(view), roster, row }));
  });

/** Opens the help beside a question that must not be answered without it, or closes it and keeps how long it was open. */
export const toggleHelp = (): Promise<void> =>
  inTurn(async () => {
    const { view, helpOpenedFor } = get();
    const question = shownNow();
    if (view === null || question === null || !question.helpMustBeOpened) return;
    if (helpOpenedFor === cellId(question)) return keepHelpTime();
    beginHelp({ ...where(view, question.section), ...cellOf(question) });
    set({ helpOpenedFor: cellId(question), failure: null });
  });

/** Keeps the time the help of a question was open, when it was. */
async function keepHelpTime(): Promise<void> {
  const kept = endHelp();
  if (kept === null) return;
  set({ helpOpenedFor: null });
  const reply = await kept;
  if (reply.ok) set({ view: reply.value });
}

/** Keeps a note on the question that is shown, else on the case. */
export const writeNote = (text: string, onCase = false): Promise<boolean> =>
  inTurn(async () => {
    const { view } = get();
    const question = shownNow();
    if (view === null) return false;
    const about = question === null || onCase ? {} : cellOf(question);
    const reply = await call('interview.writeNote', { ...where(view, view.section.id), ...about, text });
    if (reply.ok) set({ view: reply.value, noteOpen: false });
    else set({ failure: reply.failure });
    return reply.ok;
  });

export const dismiss = (): void => set({ warning: null, change: null, another: null, noteOpen: false });
export const askDropCall = (dropAsked: boolean): void => set({ dropAsked });
export const showNote = (): void => set({ noteOpen: true });
