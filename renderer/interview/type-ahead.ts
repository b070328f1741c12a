/**
 * Keys pressed while an answer is on its way belong to the question after it: they wait here, in order, and are pressed
 * again once its box has the focus. They are dropped when the answer was refused: they were not meant for the question
 * that is then shown again.
 *
 * Enter never answers twice by accident: a held key never submits, nor does a second press with nothing typed since the
 * first, when it comes too soon to be meant for what has appeared meanwhile. A key that picked a choice and bounces picks
 * once.
 */
import { useEffect } from 'react';
import { useApp } from '../app/app-store.ts';
import { useInterview } from './interview-store.ts';
import { pasteInto, pressOn, type WaitingKey } from './press-key.ts';
import { isBusy, watchTurns } from './turn.ts';

/** Milliseconds within which a second Enter belongs to the first; longer where Enter would pick whatever has the focus. */
const doubledMs = 150;
const doubledOnButtonMs = 300;

/** A key that picks a choice bounces: within this time it is the same press. */
const bounceMs = 90;

const queue: WaitingKey[] = [];
const pick = { key: '', at: Number.NEGATIVE_INFINITY };
const enter = { at: Number.NEGATIVE_INFINITY, typedSince: true };
let replaying = false;
let mounted = 0;

export function useTypeAhead(): void {
  useEffect(() => {
    mounted += 1;
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('paste', onPaste, true);
    // A macrotask later React has put the next question on the page, and the focus into its box.
    const stop = watchTurns(() => queue.length > 0 && setTimeout(() => void replay(), 0));
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('paste', onPaste, true);
      stop();
      mounted -= 1;
      // From one case to the next the keys typed meanwhile stay: they are meant for that one.
      setTimeout(() => {
        if (mounted === 0) queue.length = 0;
      }, 0);
    };
  }, []);
}

const isWaiting = (): boolean => replaying || queue.length > 0 || isBusy();

/** Keys of the question, or of nothing in particular; those of another part of the window are its own. */
const isForQuestion = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof Element && target.closest('.question') !== null);

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Tab', 'Dead', 'Process']);

function onKey(event: KeyboardEvent): void {
  if (!event.isTrusted || event.isComposing || modifiers.has(event.key) || !isForQuestion(event.target)) return;
  const { ctrlKey } = event;
  if (event.metaKey || (ctrlKey && !isTabKey(event)) || useApp.getState().box !== null) return;
  const doubled = isDoubledEnter(event) || isBounce(event);
  if (doubled || isWaiting()) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  if (doubled || !isWaiting()) return;
  if (event.key === 'Escape') queue.length = 0;
  else if (!event.repeat)
    queue.push({
      key: event.key,
      code: event.code,
      shiftKey: event.shiftKey,
      altKey: event.altKey,
      ...(ctrlKey ? { ctrlKey } : {}),
    });
}

/** To another case: it waits in the same order, so that what is typed after it lands there. */
const isTabKey = (event: KeyboardEvent): boolean => /^Digit[1-9]$/.test(event.code);

function onPaste(event: ClipboardEvent): void {
  if (!event.isTrusted || !isWaiting() || !isForQuestion(event.target)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  queue.push({ paste: event.clipboardData?.getData('text/plain') ?? '' });
}

function isDoubledEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey) {
    enter.typedSince = true;
    return false;
  }
  const onButton = event.target instanceof HTMLButtonElement;
  const since = event.timeStamp - enter.at;
  const untyped = !enter.typedSince;
  enter.at = event.timeStamp;
  enter.typedSince = false;
  return event.repeat || (untyped && (isWaiting() || since < (onButton ? doubledOnButtonMs : doubledMs)));
}

/** The same key again, straight after it picked a choice or left the question open. */
function isBounce(event: KeyboardEvent): boolean {
  // Ctrl and 1 leads to a case; the 1 after it is that case's.
  if (event.ctrlKey) return false;
  const pressed = event.altKey ? `Alt ${event.code}` : event.key;
  const bounced = pressed === pick.key && event.timeStamp - pick.at < bounceMs;
  // A reason (Alt and a digit) answers as much as a choice does.
  const isAnswer = event.altKey
    ? event.code.startsWith('Digit')
    : event.target instanceof HTMLButtonElement && event.key.length === 1;
  pick.key = !isWaiting() && isAnswer && !bounced ? pressed : '';
  pick.at = event.timeStamp;
  return bounced;
}

async function replay(): Promise<void> {
  if (replaying || isBusy()) return;
  replaying = true;
  try {
    while (queue.length > 0 && !isBusy()) {
      if (isInTheWay()) queue.length = 0;
      const next = queue.shift();
      if (next === undefined) return;
      const box = document.activeElement ?? document.body;
      if ('paste' in next) pasteInto(box, next.paste);
      else pressOn(box, next);
      // What the key changed is on the page before the next one is pressed.
      await Promise.resolve();
    }
  } finally {
    replaying = false;
  }
}

/** The answer was refused, or something stands in front of the question. */
function isInTheWay(): boolean {
  const { failure, warning, change, noteOpen, dropAsked, why, view } = useInterview.getState();
  const { box, session } = useApp.getState();
  const refused = failure !== null || warning !== null || change !== null;
  return (
    refused ||
    noteOpen ||
    dropAsked ||
    why !== null ||
    box !== null ||
    session?.locked === true ||
    view?.current === null
  );
}
