/** One thing at a time: an answer that is on its way is not overtaken by another, nor by a step to another question. */

let running = 0;
let last: Promise<unknown> = Promise.resolve();
let onSettled: () => void = () => undefined;

/** Whether something is on its way to the program. */
export const isBusy = (): boolean => running > 0;

/** Told when nothing is on its way any more. */
export function watchTurns(listener: () => void): () => void {
  onSettled = listener;
  return () => {
    onSettled = () => undefined;
  };
}

/** Does the work when what was asked before it is done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  const turn = last.then(work).finally(() => {
    running -= 1;
    if (running === 0) onSettled();
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** Does the work unless something is on its way: a second press is not a second answer. */
export const once = <T>(work: () => Promise<T>): Promise<T | undefined> =>
  isBusy() ? Promise.resolve(undefined) : inTurn(work);
