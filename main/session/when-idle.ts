/** Work for a moment in which nobody waits: the agent listens to the customer, and the next call has not come. */

export interface WhenIdle {
  /** Something was stored: the moment comes when nothing else is for a while. */
  touch(): void;
  stop(): void;
}

/** Longer than the pause between two quick answers, shorter than that in which a customer looks for a letter. */
export const idleMs = 1_500;

/** `after` is the timer of the machine; the function it gives takes the timer back. */
export function whenIdle(after: (ms: number, callback: () => void) => () => void, work: () => void): WhenIdle {
  let cancel: (() => void) | undefined;
  const stop = (): void => {
    cancel?.();
    cancel = undefined;
  };
  return {
    touch: () => {
      stop();
      cancel = after(idleMs, work);
    },
    stop,
  };
}
