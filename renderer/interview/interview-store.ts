/**
 * The interview screen: the last view main sent, which question is open, and what stands in the way of the answer that
 * was just given. It keeps no answers: those are main's.
 */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { CellRef, UnansweredReason } from '../../shared/case/event.ts';
import type { CallRequest } from '../../shared/contract/desktop.ts';
import type { InterviewView, PreviewView, QuestionView, RosterView } from '../../shared/contract/view.ts';
import type { WhyView } from '../../shared/contract/why-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call, type Reply } from '../bridge.ts';
import { cellId, cellOf, questionsOf, rosterOf, rostersOf, sameCell, sameTyped, shownQuestion } from './cell.ts';
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

interface Changed extends Waiting {
  readonly cell: CellRef;
  readonly label: string;
}

export interface InterviewState {
  readonly view: InterviewView | null;
  /** A question opened out of turn; null follows the route. */
  readonly opened: CellRef | null;
  /** A roster whose last row is complete: is there another one? */
  readonly another: RosterView | null;
  readonly failure: Failure | null;
  readonly warning: (Waiting & { readonly failure: Failure }) | null;
  readonly change: (Waiting & { readonly preview: PreviewView }) | null;
  /** The answer that was last changed, with what it was, so that one key changes it back. */
  readonly changed: Changed | null;
  /** Why something is asked, while that is shown. */
  readonly why: WhyView | null;
  readonly noteOpen: boolean;
  /** Did the line drop? While that is asked. */
  readonly dropAsked: boolean;
  /** Cells whose help was opened in this window, with the time it was opened, and which one is open now. */
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
  changed: null,
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
/** What causes no rendering: since when a question or its help is open, events seen of the case, an answer on its way. */
const quiet = { questionSince: 0, helpSince: 0, seen: 0, answering: false };

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
function take(view: InterviewView, change: Partial<InterviewState> = {}): void {
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
    set({
      ...emptyInterview,
      openedAt: place?.openedAt ?? Date.now(),
      talkBefore: place?.talkBefore ?? 0,
      wrapUpSince: place?.wrapUpSince ?? null,
    });
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

/** The question before the one shown: in this section, else the last of the section before. */
export const openPrevious = (): Promise<void> =>
  inTurn(async () => {
    const { view } = get();
    if (view === null) return;
    const shown = shownNow();
    const questions = questionsOf(view.section.items);
    const at = shown === null ? questions.length : questions.findIndex((question) => sameCell(question, shown));
    const before = questions[at - 1];
    if (before !== undefined) return take(view, { opened: cellOf(before) });
    const onRoute = view.sections.filter((section) => section.onRoute);
    const earlier = onRoute[onRoute.findIndex((section) => section.section === view.section.id) - 1];
    if (earlier === undefined) return;
    const reply = await call('interview.view', where(view, earlier.section));
    if (!reply.ok) return set({ failure: reply.failure });
    const last = questionsOf(reply.value.section.items).at(-1);
    take(reply.value, { opened: last === undefined ? null : cellOf(last) });
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
  if (question.status === 'answered' && !previewed && !sameTyped(typed, question.typed)) {
    const preview = await call('interview.preview', {
      ...cellOf(question),
      caseId: view.caseId,
      typed: answer,
      language: view.language,
    });
    if (!preview.ok) return refused({ failure: wholeLength(preview.failure, typed) });
    if (preview.value.setsAside.length + preview.value.evidenceRemoved.length > 0)
      return refused({ change: { preview: preview.value, typed, confirmed } });
  }
  await keepHelpTime(view, question);
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
    rememberChange(view, question, typed);
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

/** What an answer was before it was changed; the reasons its warnings had come with it. */
function rememberChange(before: InterviewView, question: QuestionView, typed: Typed): void {
  if (question.status !== 'answered' || sameTyped(typed, question.typed)) return;
  const confirmed = before.warnings
    .filter((warning) => sameCell(warning, question))
    .map(({ check, reason }) => ({ check, reason }));
  set({ changed: { cell: cellOf(question), label: question.label, typed: question.typed as Typed, confirmed } });
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
  if (change !== null) await submit(change.typed, change.confirmed, true);
}

/** Leaves the question without an answer. */
export const leaveUnanswered = (reason: UnansweredReason): Promise<unknown> =>
  once(async () => {
    const { view } = get();
    const question = shownNow();
    const cell = question ?? (view?.current?.type === 'roster' ? { key: view.current.roster } : null);
    if (view === null || cell === null) return;
    const reply = await call('interview.leaveUnanswered', {
      ...where(view),
      ...cellOf(cell),
      reason,
      seen: quiet.seen,
      elapsedMs: elapsed(quiet.questionSince),
    });
    if (reply.ok) return goOn(reply.value, question);
    if (question !== null && reply.failure.kind === 'interview.answeredElsewhere')
      await showAnswerFromElsewhere(view, question);
    set({ failure: reply.failure });
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
  take(next, { another: another ?? null, announcement: announcementOf(next) });
}

function announcementOf(view: InterviewView): string {
  const question = shownQuestion(view, null);
  return question === null ? '' : question.label;
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

export const switchLanguage = (): Promise<void> =>
  inTurn(async () => {
    const { view, opened } = get();
    if (view === null) return;
    const language = view.language === 'en' ? 'cy' : 'en';
    const reply = await call('interview.view', { caseId: view.caseId, language, section: view.section.id });
    // The place, and what is half typed, stay: only the words change.
    if (reply.ok) set({ view: reply.value, opened });
  });

/** Opens the help beside the question, or closes it and keeps how long it was open. */
export const toggleHelp = (): Promise<void> =>
  inTurn(async () => {
    const { view, helpOpenedFor } = get();
    const question = shownNow();
    if (view === null || question === null) return;
    if (helpOpenedFor !== cellId(question)) {
      quiet.helpSince = performance.now();
      return set({ helpOpenedFor: cellId(question), failure: null });
    }
    await keepHelpTime(view, question);
  });

/** Keeps the time the help of a question was open, when it was. */
async function keepHelpTime(view: InterviewView, question: QuestionView): Promise<void> {
  if (get().helpOpenedFor !== cellId(question)) return;
  set({ helpOpenedFor: null });
  const reply = await call('interview.openHelp', {
    ...where(view, question.section),
    ...cellOf(question),
    openMs: elapsed(quiet.helpSince),
  });
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
