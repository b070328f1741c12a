/** Keeps half-typed text with its caret, at most 250 ms behind the last keystroke. */
import { useEffect, useRef } from 'react';

export const draftRestMs = 250;

/** Gives the function to call after each keystroke; what is still waiting is kept when the input goes away unsent. */
export function useDraft(onDraft: (text: string, caret: number) => void): {
  typed(text: string, caret: number): void;
  sent(): void;
} {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; send: () => void } | null>(null);
  const drop = (): void => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
  };
  useEffect(
    () => () => {
      const last = waiting.current;
      waiting.current = null;
      if (last === null) return;
      clearTimeout(last.timer);
      last.send();
    },
    [],
  );
  return {
    typed(text, caret) {
      drop();
      const send = (): void => {
        waiting.current = null;
        onDraft(text, caret);
      };
      waiting.current = { timer: setTimeout(send, draftRestMs), send };
    },
    sent: drop,
  };
}
