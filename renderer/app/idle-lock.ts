/** Locks the window when nobody has touched it for a while. */
import { useEffect } from 'react';
import { useApp } from './app-store.ts';

/** Issue 3, item 8: at most 15 minutes. */
const idleMs = 15 * 60_000;
const watched = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

export function useIdleLock(): void {
  const open = useApp((state) => state.session?.signedIn != null && !state.session.locked);
  useEffect(() => {
    if (!open) return () => undefined;
    let timer = setTimeout(lock, idleMs);
    function lock(): void {
      void useApp.getState().lock();
    }
    const touched = (): void => {
      clearTimeout(timer);
      timer = setTimeout(lock, idleMs);
    };
    for (const event of watched) window.addEventListener(event, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const event of watched) window.removeEventListener(event, touched);
    };
  }, [open]);
}
