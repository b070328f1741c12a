/** Keys of the interview that work wherever the focus is. */
import { useEffect } from 'react';
import { unansweredReasons } from '../../shared/case/event.ts';
import { useApp } from '../app/app-store.ts';
import {
  askDropCall,
  backToCurrent,
  dismiss,
  leaveUnanswered,
  showNote,
  toggleHelp,
  useInterview,
} from './interview-store.ts';
import { endCall, resumeCall } from './call-time.ts';
import { finishCall } from './finish-call.ts';
import { switchLanguage } from './switch-language.ts';
import { openNext, openPrevious } from './walk.ts';
import { changeBack } from './change-back.ts';
import { jumpToUnanswered, jumpToWarning } from './jump.ts';
import { askWhyNow } from './why-store.ts';

/** The keys of the case that is shown: while another one still stands in the store, nothing is done to that. */
export function useInterviewKeys(caseId: string): void {
  useEffect(() => {
    const onKeyOfCase = (event: KeyboardEvent): void => {
      if (useInterview.getState().view?.caseId === caseId) onKey(event);
    };
    window.addEventListener('keydown', onKeyOfCase);
    return () => window.removeEventListener('keydown', onKeyOfCase);
  }, [caseId]);
}

function onKey(event: KeyboardEvent): void {
  if (event.key === 'F2') return onLanguageKey(event);
  const { session, box } = useApp.getState();
  const { view, change, noteOpen, dropAsked, why, warning, opened, another } = useInterview.getState();
  // A box in front of the page has the keys to itself.
  const inFront = box !== null || change !== null || noteOpen || dropAsked || why !== null;
  if (view === null || session?.locked || inFront || event.repeat) return;
  const act = actionOf(event, view.caseId);
  if (act !== undefined) {
    event.preventDefault();
    act();
  } else if (event.key === 'Escape') {
    if (warning !== null || another !== null) dismiss();
    else if (opened !== null) void backToCurrent();
  }
}

/** The words change in a box in front of the page, too, and in the palette. */
function onLanguageKey(event: KeyboardEvent): void {
  const { ctrlKey, altKey, metaKey, repeat } = event;
  if (ctrlKey || altKey || metaKey || repeat || useApp.getState().session?.locked !== false) return;
  event.preventDefault();
  void switchLanguage();
}

/** With Alt, by the key's place on the keyboard: on some systems Alt makes another letter of it. */
const altActions: Readonly<Record<string, () => void>> = {
  ArrowUp: () => void openPrevious(),
  KeyU: jumpToUnanswered,
  KeyW: jumpToWarning,
  KeyR: () => void (useInterview.getState().wrapUpSince !== null && resumeCall()),
  KeyZ: () => void changeBack(),
  KeyG: () => document.querySelector<HTMLElement>('.rail-tabs [role=tab][aria-selected=false]')?.click(),
};

function actionOf(event: KeyboardEvent, caseId: string): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) {
    const reason = unansweredReasons[Number(event.code.replace('Digit', '')) - 1];
    if (reason !== undefined && event.code.startsWith('Digit')) return () => void leaveUnanswered(reason);
    const { code } = event;
    if (code === 'KeyA') return () => useApp.getState().show({ name: 'case', caseId });
    return Object.hasOwn(altActions, code) ? altActions[code] : undefined;
  }
  const actions: Readonly<Record<string, () => void>> = {
    F4: () => document.querySelector<HTMLElement>('[data-reasons] button')?.focus(),
    F8: () => void toggleHelp(),
    F9: showNote,
    F10: () => useApp.getState().show({ name: 'review', caseId }),
    F3: endOrDrop,
    F7: askWhyNow,
    PageUp: () => void openPrevious(),
    PageDown: () => void openNext(),
  };
  return Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
}

/** What F3 does: in the call it ends it, or asks whether the line dropped while there is something to ask; after it, finish. */
function endOrDrop(): void {
  const { view, wrapUpSince } = useInterview.getState();
  if (wrapUpSince !== null) void finishCall();
  else if (view?.current === null) void endCall();
  else askDropCall(true);
}
