/** Presses a key that was typed before its box was there: what the browser would do with it, for boxes and buttons. */

export type WaitingKey =
  | {
      readonly key: string;
      readonly code: string;
      readonly shiftKey: boolean;
      readonly altKey: boolean;
      readonly ctrlKey?: boolean;
    }
  | { readonly paste: string };

type PressedKey = Extract<WaitingKey, { readonly key: string }>;

export function pressOn(target: Element, { key, code, shiftKey, altKey, ctrlKey = false }: PressedKey): void {
  const init = { key, code, shiftKey, altKey, ctrlKey, bubbles: true, cancelable: true };
  if (!target.dispatchEvent(new KeyboardEvent('keydown', init)) || altKey || ctrlKey) return;
  if (isBox(target)) typeInto(target, key);
  else if (target instanceof HTMLSelectElement) chooseIn(target, key);
  else if (target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) target.click();
}

/** Pasted text goes where it would have gone; a box of one line takes line breaks as spaces. */
export function pasteInto(target: Element, text: string): void {
  if (isBox(target)) replaceSelection(target, target instanceof HTMLInputElement ? inOneLine(text) : text);
}

/** Line breaks of what was copied from a letter or a table, for a box of one line. */
export const inOneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();

const isBox = (target: Element): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

function typeInto(box: HTMLInputElement | HTMLTextAreaElement, key: string): void {
  const start = box.selectionStart ?? box.value.length;
  const end = box.selectionEnd ?? start;
  if ([...key].length === 1) replaceSelection(box, key);
  else if (key === 'Backspace' && (start > 0 || end > start))
    replaceSelection(box, '', start === end ? start - 1 : start);
  else if (key === 'Enter' && box instanceof HTMLTextAreaElement) replaceSelection(box, '\n');
  else if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const to = Math.max(0, start + (key === 'ArrowLeft' ? -1 : 1));
    box.setSelectionRange(to, to);
  }
}

export function replaceSelection(
  box: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  start = box.selectionStart ?? box.value.length,
): void {
  box.setRangeText(text, start, Math.max(start, box.selectionEnd ?? start), 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

/** A list of choices goes to the next one that begins with the letter. */
function chooseIn(list: HTMLSelectElement, key: string): void {
  const letter = key.toLowerCase();
  const found = [...list.options].find((option) => option.text.toLowerCase().startsWith(letter));
  if (found === undefined || letter.length !== 1) return;
  list.value = found.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
