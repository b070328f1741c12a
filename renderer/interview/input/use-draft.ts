/** Keeps half-typed text with its caret, at most 250 ms behind the last keystroke, however long somebody types on. */
import { useEffect, useState } from 'react';

export const draftRestMs = 250;

interface HalfTyped {
  readonly text: string;
  readonly caret: number;
}

/** Drafts that wait to be kept: one for each box that is being typed in. */
const waiting = new Set<DraftKeeper>();

/** Keeps everything that waits, before the window is locked or goes away. */
export function keepDraftsNow(): void {
  for (const draft of waiting) draft.keepNow();
}

export class DraftKeeper {
  #onDraft: (text: string, caret: number) => void;
  /** What was last typed or kept; in a text that nobody has touched, a step of the caret is nothing to keep. */
  #last: HalfTyped | null;
  #next: (HalfTyped & { readonly timer: ReturnType<typeof setTimeout> }) | null = null;

  constructor(onDraft: (text: string, caret: number) => void, begun: HalfTyped | null) {
    this.#onDraft = onDraft;
    this.#last = begun;
  }

  /** After each keystroke. The first one decides when it is kept, the last one what is kept. */
  typed(text: string, caret: number): void {
    this.#last = { text, caret };
    const timer = this.#next?.timer ?? setTimeout(() => this.keepNow(), draftRestMs);
    this.#next = { text, caret, timer };
    waiting.add(this);
  }

  moved(text: string, caret: number): void {
    if (this.#last !== null && (this.#last.text !== text || this.#last.caret !== caret)) this.typed(text, caret);
  }

  keepNow(): void {
    const next = this.#drop();
    if (next !== null) this.#onDraft(next.text, next.caret);
  }

  /** The text was given as the answer: when that is refused, it is half typed as before. */
  sent(text: string, caret: number, taken: Promise<boolean>): void {
    this.#drop();
    this.#last = null;
    void taken.then((isTaken) => {
      if (isTaken) return;
      this.#last = { text, caret };
      this.#onDraft(text, caret);
    });
  }

  #drop(): HalfTyped | null {
    const next = this.#next;
    if (next !== null) clearTimeout(next.timer);
    this.#next = null;
    waiting.delete(this);
    return next;
  }
}

/** The keeper of one input's text: it lives as long as the input, and keeps what still waits when that goes away unsent. */
export function useDraft(onDraft: (text: string, caret: number) => void, begun: HalfTyped | null): DraftKeeper {
  const [draft] = useState(() => new DraftKeeper(onDraft, begun));
  useEffect(() => () => draft.keepNow(), [draft]);
  return draft;
}
