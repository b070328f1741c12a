/** The figures for liaison, of the period and council that were chosen. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { LiaisonTable, LiaisonView } from '../../shared/contract/liaison-view.ts';
import type { CaseRow } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

export type Behind = LiaisonTable['rows'][number]['behind'][number];

interface LiaisonState {
  readonly from: string;
  readonly to: string;
  readonly council: string;
  readonly view: LiaisonView | null;
  readonly cases: readonly CaseRow[] | null;
  readonly failure: Failure | null;
}

/** Without days the program says which: the last three months. */
const empty = (): LiaisonState => ({ from: '', to: '', council: '', view: null, cases: null, failure: null });
export const useLiaison = create<LiaisonState>()(empty);
const { getState: get, setState: set } = useLiaison;
onOtherPerson(() => set(empty()));

const asked = (language: Language) => {
  const { from, to, council } = get();
  return {
    language,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(council === '' ? {} : { council }),
  };
};

export async function showFigures(language: Language, change: Partial<LiaisonState> = {}): Promise<void> {
  set({ ...change, cases: null });
  const reply = await call('liaison.figures', asked(language));
  if (!reply.ok) return set({ failure: reply.failure });
  const { from, to } = reply.value;
  set({ view: reply.value, from, to, failure: null });
}

export async function showCases({ figure, from, to, council }: Behind): Promise<void> {
  const reply = await call('liaison.cases', { figure, from, to, council, language: windowLanguage() });
  set(reply.ok ? { cases: reply.value, failure: null } : { failure: reply.failure });
}

export async function saveCsv(): Promise<void> {
  const reply = await call('liaison.csv', asked(windowLanguage()));
  if (!reply.ok) return set({ failure: reply.failure });
  const address = URL.createObjectURL(new Blob([reply.value.text], { type: 'text/csv;charset=utf-8' }));
  save(address, reply.value.fileName);
  URL.revokeObjectURL(address);
}

export async function savePdf(): Promise<void> {
  const reply = await call('liaison.pdf', asked(windowLanguage()));
  if (!reply.ok) return set({ failure: reply.failure });
  save(`/pdf/${reply.value.showId}`, reply.value.fileName);
}

function save(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}
