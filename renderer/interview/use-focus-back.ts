/** A box in front of the page gives the focus back to the question, also to one that came while the box was open. */
import { useEffect } from 'react';

export function useFocusBack(open: boolean): void {
  useEffect(() => {
    if (!open) return () => undefined;
    // The box puts the focus back itself one frame after it is gone, and nowhere when that element is gone, too.
    return () => void requestAnimationFrame(() => requestAnimationFrame(focusQuestion));
  }, [open]);
}

function focusQuestion(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('.question [data-autofocus]:not(:disabled)')?.focus({ preventScroll: true });
}
