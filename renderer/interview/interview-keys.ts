/** Keys of the interview that work wherever the focus is. */
import { useEffect } from 'react';
import { unansweredReasons } from '../../shared/case/event.ts';
import { useApp } from '../app/app-store.ts';
import {
  backToCurrent,
  dismiss,
  leaveUnanswered,
  openPrevious,
  showNote,
  switchLanguage,
  toggleHelp,
  useInterview,
} from './interview-store.ts';

export function useInterviewKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function onKey(event: KeyboardEvent): void {
  const { session, box } = useApp.getState();
  const { view, change, noteOpen, warning, opened, another } = useInterview.getState();
  // A box in front of the page has the keys to itself.
  if (view === null || session?.locked || box !== null || change !== null || noteOpen || event.repeat) return;
  const act = actionOf(event, view.caseId);
  if (act !== undefined) {
    event.preventDefault();
    act();
  } else if (event.key === 'Escape') {
    if (warning !== null || another !== null) dismiss();
    else if (opened !== null) void backToCurrent();
  }
}

function actionOf(event: KeyboardEvent, caseId: string): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) {
    const reason = unansweredReasons[Number(event.code.replace('Digit', '')) - 1];
    if (reason !== undefined && event.code.startsWith('Digit')) return () => void leaveUnanswered(reason);
    return event.key === 'ArrowUp' ? () => void openPrevious() : undefined;
  }
  const actions: Readonly<Record<string, () => void>> = {
    F2: () => void switchLanguage(),
    F4: () => document.querySelector<HTMLElement>('[data-reasons] button')?.focus(),
    F8: () => void toggleHelp(),
    F9: showNote,
    F10: () => useApp.getState().show({ name: 'review', caseId }),
    PageUp: () => void openPrevious(),
  };
  return Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
}
