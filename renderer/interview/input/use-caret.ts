/** Puts the caret where it was in a text that is half typed. */
import { type RefObject, useEffect, useState } from 'react';

/** As it was when the input appeared: a later view of the same question must not move the caret. */
export function useCaret(
  box: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  draft: { readonly caret: number } | null,
): void {
  const [caret] = useState(draft?.caret ?? null);
  useEffect(() => {
    if (caret !== null) box.current?.setSelectionRange(caret, caret);
  }, [box, caret]);
}
