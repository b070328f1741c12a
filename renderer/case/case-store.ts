/** A case after the questions: the last view main sent, and what the last action failed with. */
import { create } from 'zustand';
import type { Language } from '../../shared/base/language.ts';
import type { CallName, CallRequest } from '../../shared/contract/desktop.ts';
import type { DocumentView, InterviewView } from '../../shared/contract/view.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { call, type Reply } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

export type DocumentName = 'statement' | 'laid' | 'evidenceLetter' | 'secondaryLetter';

interface CaseState {
  readonly view: InterviewView | null;
  readonly failure: Failure | null;
  readonly done: string | null;
  readonly document: { readonly name: DocumentName; readonly reply: Reply<'statement.preview'> } | null;
}

export const useCase = create<CaseState>()(() => ({ view: null, failure: null, done: null, document: null }));
const { getState: get, setState: set } = useCase;

/** Calls that answer with the case as it stands after them. */
type CaseCall = {
  [N in CallName]: CallRequest<N> extends { caseId: string; language: 'en' | 'cy' }
    ? Reply<N> extends Reply<'interview.view'>
      ? N
      : never
    : never;
}[CallName];

export async function loadCase(caseId: string, language: Language): Promise<void> {
  if (get().view?.caseId !== caseId) set({ view: null, document: null });
  set({ failure: null, done: null });
  const reply = await call('interview.view', { caseId, language });
  set(reply.ok ? { view: reply.value } : { failure: reply.failure });
}

/** Makes a call about the case; says `done` when it was taken. */
export async function act<N extends CaseCall>(
  name: N,
  request: Omit<CallRequest<N>, 'caseId' | 'language'>,
  done: string,
): Promise<boolean> {
  const { view } = get();
  if (view === null) return false;
  const reply = (await call(name, {
    ...request,
    caseId: view.caseId,
    language: windowLanguage(),
  } as CallRequest<N>)) as Reply<'interview.view'>;
  set(reply.ok ? { view: reply.value, failure: null, done } : { failure: reply.failure, done: null });
  return reply.ok;
}

export async function previewDocument(caseId: string, name: DocumentName, language: Language): Promise<void> {
  set({ failure: null, done: null });
  const reply = await fetchPreview(caseId, name, language);
  set({ document: { name, reply } });
}

function fetchPreview(caseId: string, name: DocumentName, language: Language): Promise<Reply<'statement.preview'>> {
  if (name === 'statement') return call('statement.preview', { caseId, language });
  if (name === 'laid') return call('laid.preview', { caseId });
  return call('letter.preview', { caseId, letter: name, language });
}

/** Makes a version of the statement and keeps it. */
export async function printStatement(done: (document: DocumentView) => string): Promise<void> {
  const { view } = get();
  if (view === null) return;
  const reply = await call('statement.print', { caseId: view.caseId, language: windowLanguage() });
  if (!reply.ok) return set({ failure: reply.failure, done: null });
  await loadCase(view.caseId, windowLanguage());
  set({ document: { name: 'statement', reply }, done: done(reply.value) });
}

/**
 * The PDF as an address in this window's memory, with its name; nothing is written to disk. The caller gives the address
 * back with URL.revokeObjectURL.
 */
export async function fetchPdf(
  name: DocumentName,
): Promise<{ readonly address: string; readonly fileName: string } | null> {
  const { view, document } = get();
  if (view === null) return null;
  const documentId = document?.reply.ok ? document.reply.value.documentId : null;
  const reply = await call('document.pdf', {
    caseId: view.caseId,
    kind: name,
    language: windowLanguage(),
    ...(documentId === null ? {} : { documentId }),
  });
  if (!reply.ok) {
    set({ failure: reply.failure, done: null });
    return null;
  }
  const bytes = Uint8Array.from(atob(reply.value.base64), (letter) => letter.charCodeAt(0));
  return {
    address: URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' })),
    fileName: reply.value.fileName,
  };
}
