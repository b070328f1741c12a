/**
 * Tells the program that somebody is at the window, so that it locks when nobody has been for a while. Should the program
 * itself not answer, the window locks on its own.
 */
import { useEffect } from 'react';
import { call } from '../bridge.ts';
import { useApp } from './app-store.ts';

const watched = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** Touches within this time count as one: the lock comes at most this much early, and never late. */
export const touchRestMs = 5_000;

export function useIdleLock(): void {
  const open = useApp((state) => state.session?.signedIn != null && !state.session.locked);
  const idleMs = useApp((state) => (state.session?.idleMinutes ?? 0) * 60_000);
  useEffect(() => {
    if (!open) return () => undefined;
    const untouched = async (): Promise<void> => {
      const state = await call('session.state', {});
      // Somebody may be at another window of the same program: then that is not locked, and this one waits on.
      if (!state.ok) return useApp.getState().lock();
      useApp.getState().takeSession(state.value);
      wait();
    };
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void untouched(), idleMs + touchRestMs);
    };
    let told = Number.NEGATIVE_INFINITY;
    const touched = (event: Event): void => {
      if (event.timeStamp - told < touchRestMs) return;
      told = event.timeStamp;
      wait();
      void call('session.touch', {});
    };
    wait();
    for (const event of watched) window.addEventListener(event, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const event of watched) window.removeEventListener(event, touched);
    };
  }, [open, idleMs]);
}
