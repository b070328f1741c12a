/** The office's diary as main last sent it, and the days that are shown. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { DiarySetupView, DiaryView } from '../../shared/contract/diary-view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { dayAfter } from '../text/show-day.ts';

interface DiaryState {
  /** First day shown, 'YYYY-MM-DD'; null: today. */
  readonly from: string | null;
  readonly days: 1 | 5;
  readonly view: DiaryView | null;
  readonly setup: DiarySetupView | null;
  readonly failure: Failure | null;
  show(from: string | null, days: 1 | 5, language: Language): Promise<void>;
  loadSetup(language: Language): Promise<void>;
}

const empty = { from: null, days: 1, view: null, setup: null, failure: null } as const;

export const useDiary = create<DiaryState>()((set, get) => ({
  ...empty,
  async show(from, days, language) {
    set({ from, days });
    const reply = await call('diary.view', { ...(from === null ? {} : { from }), days, language });
    // Another day may have been asked for meanwhile.
    if (get().from !== from || get().days !== days) return;
    set(reply.ok ? { view: reply.value, failure: null } : { failure: reply.failure });
  },
  async loadSetup(language) {
    const reply = await call('diary.setup', { language });
    set(reply.ok ? { setup: reply.value } : { failure: reply.failure });
  },
}));
onOtherPerson(() => useDiary.setState(empty));

/** The Monday of a day's week. */
export function mondayOf(date: string): string {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(date, -weekday);
}
