/** Free text: one line of at most 200 characters, or several lines of at most 4,000. */
import type { Result } from '../../base/result.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { cleanLine, cleanLines, lengthOf } from './clean.ts';

/** Longest text and long text, in characters. */
export const textLimit = 200;
export const longTextLimit = 4000;

function parseText(typed: unknown, max: number, clean: (text: string) => string): Result<Answer<string>> {
  if (typeof typed !== 'string') return refuse('answer.shape', { expected: 'text' });
  const text = clean(typed);
  if (text === '') return refuse('answer.blank');
  return lengthOf(text) > max ? refuse('answer.tooLong', { max, length: lengthOf(text) }) : accept(text);
}

export const textKind: AnswerKind<string> = {
  parse: (typed) => parseText(typed, textLimit, cleanLine),
  toTyped: (text) => text,
};

export const longTextKind: AnswerKind<string> = {
  parse: (typed) => parseText(typed, longTextLimit, cleanLines),
  toTyped: (text) => text,
};
