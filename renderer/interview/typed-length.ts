/** Text of any length stays in its box; of one that is too long for every question, only so much is sent to be refused. */
import type { Failure } from '../../shared/error/failure.ts';
import type { Typed } from './interview-store.ts';

/** Longest text that the program takes at its door; every question takes less. */
export const typedMax = 20_000;

/** What was typed, as far as the door takes it. */
export function clip(typed: Typed): Typed {
  if (typeof typed === 'string') return typed.slice(0, typedMax);
  if (typeof typed === 'boolean' || Array.isArray(typed)) return typed;
  return Object.fromEntries(Object.entries(typed).map(([part, text]) => [part, text.slice(0, typedMax)]));
}

/** A refusal of what is too long counts what stands in the box, not what was sent of it. */
export function wholeLength(failure: Failure, typed: Typed): Failure {
  if (failure.kind !== 'answer.tooLong' || typeof typed === 'boolean') return failure;
  const texts = typeof typed === 'string' ? [typed] : Object.values(typed);
  return { ...failure, detail: { ...failure.detail, length: Math.max(...texts.map((text) => [...text].length)) } };
}
