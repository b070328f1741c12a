/** Keys that work on every screen. Screens add their own; a box in front of the page takes the keys for itself. */
import { mayDo } from '../../shared/claim/role-rights.ts';
import { useEffect } from 'react';
import { switchWindowLanguage, windowLanguage } from '../text/i18n.ts';
import { useAltKeys } from './alt-keys.ts';
import { appNow, useApp } from './app-store.ts';
import { switchTheme } from './theme.ts';

export function useShellKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onShellKey);
    return () => window.removeEventListener('keydown', onShellKey);
  }, []);
  useAltKeys({
    KeyS: () => appNow().show({ name: 'start' }),
    KeyY: () => appNow().show({ name: 'diary' }),
    KeyC: () => appNow().show({ name: 'laidQueue' }),
    KeyM: () => {
      if (mayDo('sendPapers', appNow().session?.signedIn?.roles ?? [])) appNow().show({ name: 'sending' });
    },
    KeyN: () => void appNow().syncNow(),
    KeyT: switchTheme,
    KeyQ: () => void appNow().signOut(),
  });
  // These change nothing but how the window looks: they work in front of a box, and before anybody has signed in.
  useAltKeys({ KeyL: otherLanguage, KeyK: () => appNow().showBox('letters') }, () => appNow().box !== 'letters');
}

export const otherLanguage = (): void => switchWindowLanguage(windowLanguage() === 'en' ? 'cy' : 'en');

function onShellKey(event: KeyboardEvent): void {
  const { session, box, showBox, lock } = useApp.getState();
  if (session?.signedIn == null || session.locked) return;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (control && key === 'l') return done(event, () => void lock());
  if (control && key === ',') return done(event, () => showBox(box === 'settings' ? null : 'settings'));
  if (control && key === 'k') return done(event, () => showBox(box === 'palette' ? null : 'palette'));
  if (event.key === 'F1' || (event.key === '?' && !isTyping(event.target))) {
    return done(event, () => showBox(box === 'keys' ? null : 'keys'));
  }
  if (event.key === 'F6' && box === null) return done(event, () => focusNextRegion(event.shiftKey));
}

function done(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}

/** Whether keys are text where the event comes from. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'))
  );
}

/** Parts of the window that F6 goes through carry data-region; the first thing that takes focus in it gets it. */
function focusNextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const step = back ? -1 : 1;
  const next = regions[(here + step + regions.length) % regions.length];
  const wanted =
    next?.querySelector<HTMLElement>('[data-autofocus]:not(:disabled), [aria-current]') ??
    next?.querySelector<HTMLElement>(takesFocus);
  wanted?.focus();
}

const takesFocus =
  'button:not(:disabled), input:not(:disabled), select, textarea:not(:disabled), a[href], [tabindex="0"]';
