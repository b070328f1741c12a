/**
 * The cases that are open side by side: which screen each is on, and the place in its interview. What was answered or half
 * typed is main's, so that closing a tab loses nothing; the places are main's too (window-place.ts), for after a kill.
 */
import { create } from 'zustand';
import type { InterviewView } from '../../shared/contract/view.ts';
import { type InterviewState, type Place, useInterview } from '../interview/interview-store.ts';
import { inTurn } from '../interview/turn.ts';
import { appNow, type Screen, useApp } from './app-store.ts';
import { openCasesMost } from '../../shared/contract/open-cases.ts';

export interface CaseTab {
  readonly caseId: string;
  readonly screen: Extract<Screen, { readonly caseId: string }>;
  /** The customer's name, else the reference; empty until the case has come. */
  readonly label: string;
  readonly place: Place | null;
}

export const useCaseTabs = create<{ readonly tabs: readonly CaseTab[] }>()(() => ({ tabs: [] }));
const { getState: get, setState: set } = useCaseTabs;

export const placeOf = (caseId: string): Place | null => get().tabs.find((tab) => tab.caseId === caseId)?.place ?? null;

function change(caseId: string, changes: Partial<CaseTab>): void {
  const tab = get().tabs.find((one) => one.caseId === caseId);
  if (tab === undefined || Object.entries(changes).every(([key, value]) => tab[key as keyof CaseTab] === value)) return;
  set(({ tabs }) => ({ tabs: tabs.map((one) => (one === tab ? { ...tab, ...changes } : one)) }));
}

/** A case that is shown has a tab; the first ones give way to the tenth. */
function follow(screen: Screen): void {
  if (!('caseId' in screen)) return;
  const { caseId } = screen;
  // The question that a list led to is opened once, not each time the tab is.
  const kept: CaseTab['screen'] = screen.name === 'interview' ? { name: 'interview', caseId } : screen;
  if (get().tabs.some((tab) => tab.caseId === caseId)) return change(caseId, { screen: kept });
  const added: CaseTab = { caseId, screen: kept, label: '', place: null };
  set(({ tabs }) => ({ tabs: [...tabs.slice(tabs.length < openCasesMost ? 0 : 1), added] }));
}

export const nameTab = (view: Pick<InterviewView, 'caseId' | 'customerName' | 'reference'> | null): void => {
  if (view !== null) change(view.caseId, { label: view.customerName ?? view.reference });
};

function remember({ view, opened, openedAt, talkBefore, wrapUpSince, changed }: InterviewState): void {
  if (view === null) return;
  nameTab(view);
  const before = placeOf(view.caseId);
  const place: Place = {
    language: view.language,
    opened: opened === null ? null : { ...opened, section: view.section.id },
    openedAt,
    talkBefore,
    wrapUpSince,
    changed,
  };
  if (JSON.stringify(before) !== JSON.stringify(place)) change(view.caseId, { place });
}

/** Follows the screens and the interview from now on; another person at this window begins without tabs. */
export function watchCases(): () => void {
  follow(useApp.getState().screen);
  const stopApp = useApp.subscribe((now, before) => {
    if (now.session?.signedIn?.id !== before.session?.signedIn?.id) set({ tabs: [] });
    if (now.screen !== before.screen) follow(now.screen);
  });
  const stopInterview = useInterview.subscribe(remember);
  return () => {
    stopApp();
    stopInterview();
  };
}

/** The agent has to see first what came of the last answer: it was refused, or warns, or sets others aside. */
function isHeld(): boolean {
  const { failure, warning, change: changing } = useInterview.getState();
  return appNow().screen.name === 'interview' && (failure !== null || warning !== null || changing !== null);
}

/** Goes elsewhere once what is on its way has been taken. When that was refused the window stays, and says so. */
async function goTo(screen: Screen): Promise<void> {
  const before = isHeld();
  await inTurn(async () => undefined);
  if (before || !isHeld()) appNow().show(screen);
}

export async function openTab(at: number): Promise<void> {
  const tab = get().tabs[at];
  const { screen } = appNow();
  if (tab === undefined || ('caseId' in screen && screen.caseId === tab.caseId)) return;
  await goTo(tab.screen);
}

/** Closes a tab. The one that is shown gives way to its neighbour, else to the start. */
export async function closeTab(caseId: string): Promise<void> {
  const { screen } = appNow();
  if ('caseId' in screen && screen.caseId === caseId) {
    const { tabs } = get();
    const at = tabs.findIndex((tab) => tab.caseId === caseId);
    await goTo((tabs[at + 1] ?? tabs[at - 1])?.screen ?? { name: 'start' });
    const now = appNow().screen;
    if ('caseId' in now && now.caseId === caseId) return;
  }
  set(({ tabs }) => ({ tabs: tabs.filter((tab) => tab.caseId !== caseId) }));
}
