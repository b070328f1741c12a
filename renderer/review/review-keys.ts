/** Keys of the review: F9 reads back, Ctrl P prints what is shown. The numbers of what is to settle are ToSettle's. */
import { useEffect } from 'react';
import { useApp } from '../app/app-store.ts';

export function useReviewKeys(readBack: () => void, toPrinter: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { session, box } = useApp.getState();
      if (session?.locked || box !== null || event.repeat) return;
      const print = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p';
      if (!print && event.key !== 'F9') return;
      event.preventDefault();
      if (print) toPrinter();
      else readBack();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [readBack, toPrinter]);
}
