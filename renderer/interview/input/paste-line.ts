/** Pasting into a box of one line: the browser would drop line breaks and join the words on either side of them. */
import type { ClipboardEvent } from 'react';
import { inOneLine, replaceSelection } from '../press-key.ts';

export function pasteAsLine(event: ClipboardEvent<HTMLInputElement>): void {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\r\n\u2028\u2029]/.test(text)) return;
  event.preventDefault();
  replaceSelection(event.currentTarget, inOneLine(text));
}
