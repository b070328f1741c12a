/** Postcodes: the standard pattern, or as given once confirmed (catalogue, kinds.postcode; domain.md 7.3). */
import { noFixedAbode, parsePostcode } from '../../base/postcode.ts';
import type { Result } from '../../base/result.ts';
import { accept, refuse } from './answer.ts';
import type { Answer, AnswerKind } from './answer.ts';
import { cleanLine } from './clean.ts';
import { warning } from './warning.ts';

const noFixedAbodeWords = new Set(['nfa', 'no fixed abode', 'dim cyfeiriad sefydlog', 'dcs']);

const swaps: Readonly<Record<string, string>> = { O: '0', '0': 'O', I: '1', '1': 'I' };

function parseTyped(typed: unknown): Result<Answer<string>> {
  if (typeof typed !== 'string') return refuse('answer.postcode');
  const text = cleanLine(typed);
  if (noFixedAbodeWords.has(text.toLowerCase())) return accept(noFixedAbode, warning('postcodeNoFixedAbode'));
  const given = text.toUpperCase();
  const packed = given.replaceAll(' ', '');
  const usual = parsePostcode(packed);
  if (usual !== undefined) return accept(usual);
  if (packed === noFixedAbode.replace(' ', '')) return accept(noFixedAbode, warning('postcodeNoFixedAbode'));
  if (!/^[A-Z0-9][A-Z0-9 -]{1,11}$/.test(given)) return refuse('answer.postcode');
  const corrected = correctedPostcode(packed);
  return accept(given, corrected === undefined ? warning('postcodeUnusual') : warning('postcodeTypo', corrected));
}

/** The standard postcode with the fewest changes between O and 0, I and 1; undefined when there is none. */
function correctedPostcode(packed: string): string | undefined {
  if (packed.length > 7) return undefined;
  let variants: { readonly text: string; readonly changes: number }[] = [{ text: '', changes: 0 }];
  for (const character of packed) {
    const swap = swaps[character];
    variants = variants.flatMap(({ text, changes }) => [
      { text: text + character, changes },
      ...(swap === undefined ? [] : [{ text: text + swap, changes: changes + 1 }]),
    ]);
  }
  const fits = variants
    .filter(({ text }) => parsePostcode(text) !== undefined)
    .sort((a, b) => a.changes - b.changes)[0];
  return fits && parsePostcode(fits.text);
}

export const postcodeKind: AnswerKind<string> = { parse: parseTyped, toTyped: (postcode) => postcode };
