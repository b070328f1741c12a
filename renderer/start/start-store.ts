/** The start screen: one list at a time, of the cases found or of those that are mine, due or latest. */
import { create } from 'zustand';
import type { CaseRow } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { useApp } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

export type Filter = 'mine' | 'due' | 'recent';

interface StartState {
  readonly filter: Filter;
  readonly text: string;
  readonly rows: readonly CaseRow[];
  readonly loaded: boolean;
  readonly failure: Failure | null;
  list(filter: Filter): Promise<void>;
  find(text: string): Promise<void>;
  startCase(channel: 'telephone' | 'office' | 'visit'): Promise<void>;
}

const rowsMax = 50;

export const useStart = create<StartState>()((set, get) => ({
  filter: 'mine',
  text: '',
  rows: [],
  loaded: false,
  failure: null,
  async list(filter) {
    set({ filter, text: '' });
    const reply = await call('case.list', { filter, limit: rowsMax });
    if (get().text === '' && get().filter === filter)
      set(reply.ok ? { rows: reply.value, loaded: true, failure: null } : { failure: reply.failure });
  },
  async find(text) {
    set({ text });
    if (text.trim() === '') return get().list(get().filter);
    const reply = await call('case.find', { text: text.trim().slice(0, 80), limit: rowsMax });
    // A slower answer to fewer letters must not replace a newer one.
    if (get().text === text)
      set(reply.ok ? { rows: reply.value, loaded: true, failure: null } : { failure: reply.failure });
  },
  async startCase(channel) {
    const reply = await call('case.start', { channel, language: windowLanguage() });
    if (reply.ok) useApp.getState().show({ name: 'interview', caseId: reply.value.caseId });
    else set({ failure: reply.failure });
  },
}));
