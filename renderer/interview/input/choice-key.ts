/** The keys that pick a choice: a number for the first nine, and a letter of its own words where one is free. */
import type { OptionView } from '../../../shared/contract/view.ts';

export interface KeyedOption extends OptionView {
  /** '1' to '9', or none. */
  readonly digit: string | null;
  /** One lower-case letter without its accent, or none. */
  readonly letter: string | null;
}

/** First letters of words come first, so that a key can be guessed; no two options share one. */
export function keyOptions(options: readonly OptionView[]): readonly KeyedOption[] {
  const taken = new Set<string>();
  const firsts = options.map((option) => claim(initials(option.label), taken));
  return options.map((option, place) => ({
    ...option,
    digit: place < 9 ? String(place + 1) : null,
    letter: firsts[place] ?? claim([...fold(option.label)], taken),
  }));
}

/** The option that a key picks. */
export const optionOfKey = (options: readonly KeyedOption[], key: string): KeyedOption | undefined => {
  const wanted = fold(key);
  return options.find((option) => option.digit === wanted || option.letter === wanted);
};

/** The next option after the one at `from` with a word that begins with the letter; -1 when there is none. */
export function nextByLetter(options: readonly KeyedOption[], key: string, from: number): number {
  const letter = fold(key);
  if (!/^[a-z]$/.test(letter)) return -1;
  const order = options.map((_option, step) => (from + 1 + step) % options.length);
  return order.find((place) => initials(options[place]?.label ?? '').includes(letter)) ?? -1;
}

function claim(letters: readonly string[], taken: Set<string>): string | null {
  const free = letters.find((letter) => /^[a-z]$/.test(letter) && !taken.has(letter));
  if (free !== undefined) taken.add(free);
  return free ?? null;
}

const initials = (label: string): readonly string[] =>
  fold(label)
    .split(/[^a-z0-9]+/)
    .map((word) => word.charAt(0));
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
