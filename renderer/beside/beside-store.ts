/**
 * A second case beside the one in front: its Customer Statement as it stands, to read. It has a store of its own and nothing
 * in common with the interview's, so that neither can come into the other. The key of its tab changes the two over.
 */
import { create } from 'zustand';
import type { Document } from '../../shared/document/document.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { onOtherPerson, useApp } from '../app/app-store.ts';
import { placeOf, useCaseTabs } from '../app/case-tabs.ts';
import { call, on } from '../bridge.ts';
import { windowLanguage } from '../text/i18n.ts';

interface BesideState {
  readonly caseId: string | null;
  readonly document: Document | null;
  readonly failure: Failure | null;
}

const nothing: BesideState = { caseId: null, document: null, failure: null };
export const useBeside = create<BesideState>()(() => nothing);
const { getState: get, setState: set } = useBeside;
onOtherPerson(() => set(nothing));

async function load(caseId: string): Promise<void> {
  const language = placeOf(caseId)?.language ?? windowLanguage();
  const reply = await call('statement.preview', { caseId, language });
  // A reply that comes late is of a case that is not beside any more.
  if (get().caseId !== caseId) return;
  set(reply.ok ? { document: reply.value.document, failure: null } : { failure: reply.failure });
}

function show(caseId: string): void {
  set({ ...nothing, caseId });
  void load(caseId);
}

export const hideBeside = (): void => set(nothing);

/** Puts the next open case beside the one in front; again takes it away. */
export function toggleBeside(): void {
  const { screen } = useApp.getState();
  if (get().caseId !== null) return hideBeside();
  if (!('caseId' in screen)) return;
  const { tabs } = useCaseTabs.getState();
  const at = tabs.findIndex((tab) => tab.caseId === screen.caseId);
  const next = tabs[(at + 1) % tabs.length];
  if (next !== undefined && next.caseId !== screen.caseId) show(next.caseId);
}

/** Keeps the pane in step: with its case, with the tabs, and with the screen in front. */
export function watchBeside(): () => void {
  const stops = [
    on('case.changed', ({ caseId }) => void (caseId === get().caseId && load(caseId))),
    useCaseTabs.subscribe(({ tabs }) => {
      if (!tabs.some(({ caseId }) => caseId === get().caseId)) hideBeside();
    }),
    useApp.subscribe(({ screen }, before) => {
      if (screen === before.screen || !('caseId' in screen) || screen.caseId !== get().caseId) return;
      // The one beside comes to the front, and the one in front goes beside.
      const left = 'caseId' in before.screen ? before.screen.caseId : null;
      if (left === null || left === screen.caseId) hideBeside();
      else show(left);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
