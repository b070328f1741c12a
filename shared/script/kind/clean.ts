/** Makes typed text safe to keep and print: one form of each letter, no characters that cannot be seen. */

/** Control characters, half characters and the marks that turn the direction of text (they can disguise it). */
const unseen = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line: line ends and tabs become spaces, runs of spaces become one, ends are trimmed. */
export const cleanLine = (text: string): string =>
  text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Several lines: as one line each, with at most one empty line between them. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Characters as a person counts them (code points). */
export const lengthOf = (text: string): number => [...text].length;
