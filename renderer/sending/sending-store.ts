/** What leaves the office in the day's post and with the courier, and messages that wait for a person. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { PaperListKind } from '../../shared/case/paper.ts';
import type { ClosedListView, PaperDueView, StuckMessage } from '../../shared/contract/outbound-view.ts';
import type { CaseRow, DocumentView } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call } from '../bridge.ts';
import { printPdf } from '../review/print-paper.ts';
import { windowLanguage } from '../text/i18n.ts';

interface SendingState {
  readonly due: PaperDueView | null;
  readonly lists: readonly ClosedListView[];
  /** Papers that are left out of the next list: case and paper. */
  readonly leftOut: ReadonlySet<string>;
  readonly closed: ClosedListView | null;
  readonly shown: (DocumentView & { readonly id: string }) | null;
  /** Where the window finds a PDF that was asked for, and what it is called. */
  readonly pdf: { readonly address: string; readonly fileName: string } | null;
  readonly stuckHere: readonly CaseRow[];
  /** Null until the server was asked. */
  readonly stuck: readonly StuckMessage[] | null;
  readonly failure: Failure | null;
}

const empty: SendingState = {
  due: null,
  lists: [],
  leftOut: new Set(),
  closed: null,
  shown: null,
  pdf: null,
  stuckHere: [],
  stuck: null,
  failure: null,
};
export const useSending = create<SendingState>()(() => empty);
const { setState: set, getState: get } = useSending;
onOtherPerson(() => set(empty));

export const nameOf = ({ caseId, paper }: { readonly caseId: string; readonly paper: string }): string =>
  `${caseId} ${paper}`;

/** Papers that are due and the lists that were closed. */
export async function loadList(list: PaperListKind, language: Language): Promise<void> {
  const [due, lists] = await Promise.all([call('paper.due', { list, language }), call('paper.lists', { list })]);
  if (due.ok && lists.ok) set({ due: due.value, lists: lists.value, failure: null });
  else set({ failure: due.ok ? (lists.ok ? null : lists.failure) : due.failure });
}

export function openList(): void {
  set({ due: null, lists: [], leftOut: new Set(), closed: null, shown: null, pdf: null, failure: null });
}

export function leaveOut(name: string, isOut: boolean): void {
  const leftOut = new Set(get().leftOut);
  if (isOut) leftOut.add(name);
  else leftOut.delete(name);
  set({ leftOut });
}

/** Those that can leave and were not left out, in the order of the screen. */
export const chosenOf = ({ due, leftOut }: SendingState) =>
  (due?.rows ?? []).filter((row) => row.hold === null && !leftOut.has(nameOf(row)));

export async function closeChosen(list: PaperListKind): Promise<void> {
  const papers = chosenOf(get()).map(({ caseId, paper }) => ({ caseId, paper }));
  const reply = await call('paper.close', { list, papers });
  if (!reply.ok) return set({ failure: reply.failure, closed: null });
  await loadList(list, windowLanguage());
  set({ closed: reply.value, leftOut: new Set() });
  await showList(reply.value.id);
}

export async function showList(id: string): Promise<void> {
  const reply = await call('paper.list', { id, language: windowLanguage() });
  set(reply.ok ? { shown: { ...reply.value, id }, pdf: null, failure: null } : { failure: reply.failure });
}

export async function showListPdf(id: string): Promise<void> {
  const reply = await call('paper.showList', { id, language: windowLanguage() });
  set(
    reply.ok
      ? { pdf: { address: `/pdf/${reply.value.showId}`, fileName: reply.value.fileName } }
      : { failure: reply.failure },
  );
}

/** To the printer, by way of the PDF where the browser has a viewer for it. */
export async function printList(id: string): Promise<void> {
  if (!navigator.pdfViewerEnabled) return window.print();
  await showListPdf(id);
  const { pdf } = get();
  if (pdf !== null) await printPdf(pdf.address);
}

/** The form that goes into the envelope, as it would leave now. */
export async function showForm(caseId: string): Promise<void> {
  const reply = await call('document.show', { caseId, kind: 'fastTrack', language: 'en' });
  set(
    reply.ok
      ? { pdf: { address: `/pdf/${reply.value.showId}`, fileName: reply.value.fileName }, shown: null, failure: null }
      : { failure: reply.failure },
  );
}

export async function loadStuck(language: Language): Promise<void> {
  const reply = await call('case.work', { list: 'messagesStuck', language });
  // Whoever has no such list is shown another one.
  const rows = reply.ok && reply.value.shown === 'messagesStuck' ? reply.value.rows : [];
  set(reply.ok ? { stuckHere: rows, failure: null } : { failure: reply.failure });
}

export async function askServer(): Promise<void> {
  const reply = await call('sync.stuck', {});
  set(reply.ok ? { stuck: reply.value, failure: null } : { failure: reply.failure });
}
