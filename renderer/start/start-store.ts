/** The start screen: one list at a time, of the cases found or of one of the lists of work of whoever is signed in. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { TombstoneView } from '../../shared/contract/laid-view.ts';
import type { CaseRow, WorkView } from '../../shared/contract/view.ts';
import type { WorkListId } from '../../shared/contract/work-list.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson, useApp } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { endWrapUp } from '../interview/call-time.ts';
import { windowLanguage } from '../text/i18n.ts';

interface StartState {
  readonly lists: WorkView['lists'];
  /** The list that is shown, or was before the search; null until the first has come. */
  readonly list: WorkListId | null;
  /** The list that was asked for by hand; null follows the work: the first list with something in it. */
  readonly chosen: WorkListId | null;
  readonly text: string;
  readonly rows: readonly CaseRow[];
  /** Cases that what is searched for names and that were deleted from this workstation. */
  readonly existed: readonly TombstoneView[];
  readonly loaded: boolean;
  readonly failure: Failure | null;
  /** Shows a list; without one, the one shown last, else the first with something in it. */
  show(list?: WorkListId): Promise<void>;
  find(text: string): Promise<void>;
  /** What is shown again, in the words of a language. */
  refresh(language: Language): Promise<void>;
  startCase(channel: 'telephone' | 'office' | 'visit'): Promise<void>;
}

const rowsMax = 50;
/** Another person at this window starts with their own lists. */
export const emptyStart = {
  lists: [],
  list: null,
  chosen: null,
  text: '',
  rows: [],
  existed: [],
  loaded: false,
  failure: null,
} as const;

export const useStart = create<StartState>()((set, get) => ({
  ...emptyStart,
  async show(list) {
    const wanted = list ?? get().chosen;
    set({ text: '', existed: [], chosen: wanted, ...(wanted === null ? {} : { list: wanted }) });
    const request = { language: windowLanguage(), limit: rowsMax };
    const reply = await call('case.work', wanted === null ? request : { ...request, list: wanted });
    // A slower answer must not replace what was asked for after it.
    if (get().text !== '' || get().chosen !== wanted) return;
    if (!reply.ok) return set({ failure: reply.failure });
    const { lists, shown, rows } = reply.value;
    set({ lists, list: shown, rows, loaded: true, failure: null });
  },
  async find(text) {
    set({ text });
    if (text.trim() === '') return get().show();
    const request = { text: text.trim().slice(0, 80), limit: rowsMax, language: windowLanguage() };
    const [reply, gone] = await Promise.all([call('case.find', request), call('case.existed', { text: request.text })]);
    if (get().text !== text) return;
    const existed = gone.ok ? gone.value : [];
    set(reply.ok ? { rows: reply.value, existed, loaded: true, failure: null } : { failure: reply.failure });
  },
  refresh: (_language) => (get().text.trim() === '' ? get().show() : get().find(get().text)),
  async startCase(channel) {
    // Taking the next call ends the wrap-up of the one before.
    await endWrapUp();
    const reply = await call('case.start', { channel, language: windowLanguage() });
    if (reply.ok) useApp.getState().show({ name: 'interview', caseId: reply.value.caseId });
    else set({ failure: reply.failure });
  },
}));

// What somebody looked for, and their lists, are not for whoever signs in next.
onOtherPerson(() => useStart.setState(emptyStart));
