/**
 * Keys with Alt: by their place on the keyboard, because on some systems Alt makes another letter of them. AltGr, which
 * types the accents of Welsh, comes with Ctrl on Windows and is nobody's key here.
 */
import { useEffect, useRef } from 'react';
import { appNow } from './app-store.ts';

/** What a key does, by its code: KeyS, Digit1. */
export type AltActions = Readonly<Record<string, (() => void) | undefined>>;

export function useAltKeys(actions: AltActions, mayAct: () => boolean = nothingInFront): void {
  const latest = useRef({ actions, mayAct });
  useEffect(() => {
    latest.current = { actions, mayAct };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isAltAlone(event) || event.repeat || !latest.current.mayAct()) return;
      const act = Object.hasOwn(latest.current.actions, event.code) ? latest.current.actions[event.code] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Alt and 1 to 9, then 0, pick one of a row of things, such as the tabs of a screen. */
export const altDigits = (count: number, pick: (place: number) => void): AltActions =>
  Object.fromEntries(
    Array.from({ length: Math.min(count, 10) }, (_none, place) => [`Digit${(place + 1) % 10}`, () => pick(place)]),
  );

const isAltAlone = (event: KeyboardEvent): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.getModifierState('AltGraph');

/** Somebody is there, and no box stands in front that has the keys to itself. */
export function nothingInFront(): boolean {
  const { session, box } = appNow();
  return (
    session?.signedIn != null && !session.locked && box === null && document.querySelector('[role=dialog]') === null
  );
}
