/** A case after the questions: the last view main sent, and what the last action failed with. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { CallName, CallRequest } from '../../shared/contract/desktop.ts';
import type { DocumentView, InterviewView } from '../../shared/contract/view.ts';
import type { CaseDocumentKind } from '../../shared/document/document.ts';
import type { CaseProduct } from '../../shared/template/product.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson } from '../app/app-store.ts';
import { call, type Reply } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

/** Documents of the review; the form for the courier has its place on the screen of the lists. */
export type DocumentName = Exclude<CaseDocumentKind, 'fastTrack'>;
/** How a paper is wanted: the customer's own way unless the agent chooses otherwise. */
export type Paper = InterviewView['papers'];

interface CaseState {
  readonly view: InterviewView | null;
  readonly failure: Failure | null;
  /** The form whose sending failed; it shows the failure itself. Null for what has no form. */
  readonly failedForm: string | null;
  readonly done: string | null;
  readonly document: {
    readonly name: DocumentName;
    readonly paper: Paper;
    readonly reply: Reply<'statement.preview'>;
  } | null;
}

export const emptyCase: CaseState = { view: null, failure: null, failedForm: null, done: null, document: null };
export const useCase = create<CaseState>()(() => emptyCase);
onOtherPerson(() => useCase.setState(emptyCase));
const { getState: get, setState: set } = useCase;
/** The case that is in front of the agent. */
const wanted = { caseId: '' };

/** Calls that answer with the case as it stands after them. */
type CaseCall = {
  [N in CallName]: CallRequest<N> extends { caseId: string; language: 'en' | 'cy' }
    ? Reply<N> extends Reply<'interview.view'>
      ? N
      : never
    : never;
}[CallName];

export async function loadCase(caseId: string, language: Language): Promise<void> {
  // In the other language the same case keeps what its forms say.
  if (get().view?.caseId !== caseId) set({ ...emptyCase });
  wanted.caseId = caseId;
  await refreshCase(caseId, language);
}

/** Takes the case as it now stands, for what somebody else did to it; says nothing. */
export async function refreshCase(caseId: string, language: Language): Promise<void> {
  const reply = await call('interview.view', { caseId, language });
  // Another case may be in front of the agent by now.
  if (wanted.caseId === '' || wanted.caseId === caseId)
    set(reply.ok ? { view: reply.value } : { failure: reply.failure, failedForm: null });
}

/** Makes a call about the case; says `done` when it was taken. `form` tells which form shows a failure. */
export async function act<N extends CaseCall>(
  name: N,
  request: Omit<CallRequest<N>, 'caseId' | 'language'>,
  done: string,
  form: string = name,
): Promise<boolean> {
  const { view } = get();
  if (view === null) return false;
  const reply = (await call(name, {
    ...request,
    caseId: view.caseId,
    language: windowLanguage(),
  } as CallRequest<N>)) as Reply<'interview.view'>;
  if (wanted.caseId !== '' && wanted.caseId !== view.caseId) return reply.ok;
  if (reply.ok) set({ view: reply.value, failure: null, failedForm: null, done });
  else refuse(form, reply.failure);
  return reply.ok;
}

/** Shows a failure in a form, be it main's or the form's own. */
export const refuse = (form: string, failure: Failure): void => set({ failure, failedForm: form, done: null });

export async function previewDocument(caseId: string, name: DocumentName, paper: Paper): Promise<void> {
  const reply = await fetchPreview(caseId, name, paper);
  set({ document: { name, paper, reply } });
}

function fetchPreview(caseId: string, name: DocumentName, paper: Paper): Promise<Reply<'statement.preview'>> {
  if (name === 'statement') return call('statement.preview', { caseId, ...paper });
  if (name === 'laid') return call('laid.preview', { caseId });
  return call('letter.preview', { caseId, letter: name, ...paper });
}

/** Makes a version of the statement and keeps it. */
export async function printStatement(paper: Paper, done: (document: DocumentView) => string): Promise<boolean> {
  const { view } = get();
  if (view === null) return false;
  const reply = await call('statement.print', { caseId: view.caseId, ...paper });
  if (!reply.ok) {
    set({ failure: reply.failure, failedForm: null, done: null });
    return false;
  }
  await loadCase(view.caseId, windowLanguage());
  set({ document: { name: 'statement', paper, reply }, done: done(reply.value) });
  return true;
}

/** Makes the calculation of average earnings as a paper and keeps it. */
export async function keepCalculation(paper: Paper, done: string): Promise<boolean> {
  const { view } = get();
  if (view === null) return false;
  const reply = await call('calculation.keep', { caseId: view.caseId, ...paper });
  if (!reply.ok) {
    set({ failure: reply.failure, failedForm: null, done: null });
    return false;
  }
  await refreshCase(view.caseId, windowLanguage());
  set({ document: { name: 'calculation', paper, reply }, done });
  return true;
}

/** Makes a letter or leaflet and keeps it as a document of the case. */
export async function makeProduct(product: CaseProduct, paper: Paper): Promise<boolean> {
  const { view } = get();
  if (view === null) return false;
  const reply = await call('letter.make', { caseId: view.caseId, product, ...paper });
  if (!reply.ok) {
    set({ failure: reply.failure, failedForm: null, done: null });
    return false;
  }
  await refreshCase(view.caseId, windowLanguage());
  set({ document: { name: product, paper, reply }, failure: null, failedForm: null });
  return true;
}

/** The version kept of the document that is shown; null for a preview. */
export function keptId(name: DocumentName): string | null {
  const { document } = get();
  return document?.name === name && document.reply.ok ? document.reply.value.documentId : null;
}

export interface ShownPdf {
  /** Where the window finds it; it holds nothing about the customer. */
  readonly address: string;
  readonly fileName: string;
}

/** Has the PDF of the document that is open made and held in memory; nothing is written to disk. */
export async function showPdf(name: DocumentName, paper: Paper): Promise<ShownPdf | null> {
  const { view } = get();
  if (view === null) return null;
  const documentId = keptId(name);
  const kept = documentId === null ? {} : { documentId };
  const reply = await call('document.show', { caseId: view.caseId, kind: name, ...paper, ...kept });
  if (reply.ok) return { address: `/pdf/${reply.value.showId}`, fileName: reply.value.fileName };
  set({ failure: reply.failure, failedForm: null, done: null });
  return null;
}
