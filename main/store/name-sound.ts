/**
 * How a British, Irish or Welsh name sounds, as a short key: names that are said alike, or are each other's Welsh form, have
 * the same. Coarser than Metaphone where Welsh spelling asks for it: dd and th are one sound with d and t, f is v, y and w
 * are vowels.
 */

/** Whole-word changes before the letters are read one by one; in this order. */
const rewrites: readonly (readonly [from: RegExp, to: string])[] = [
  // Mac and Mc are one word, also where no name would follow otherwise.
  [/^ma?c(?=[a-z]{2})/, 'mk'],
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^gw(?=[aeiouy])/, 'w'],
  [/^x/, 's'],
  [/^j(?=e)|^g(?=e)/, 'j'],
  [/ough|augh/g, 'o'],
  [/^gh/, 'g'],
  [/gh/g, ''],
  [/ph/g, 'f'],
  [/tch/g, 'c'],
  [/sch/g, 's'],
  [/sh|si(?=[aeou])/g, 's'],
  [/ch/g, 'k'],
  [/dg(?=[ei])/g, 'j'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/mps|mpt/g, 'ms'],
  [/mb$/, 'm'],
  [/th/g, 't'],
  [/rh/g, 'r'],
  [/x/g, 'ks'],
];

/** Letters that sound alike. */
const alike: Readonly<Record<string, string>> = { c: 'k', q: 'k', g: 'k', v: 'f', d: 't', z: 's', b: 'b', p: 'p' };

const vowels = /[aeiouywh]/;

/** The key of one word of a name as search-key.ts makes it; empty for a word without a letter a to z. */
export function soundOf(word: string): string {
  let text = word.replace(/[^a-z]/g, '');
  for (const [from, to] of rewrites) text = text.replace(from, to);
  const [first = ''] = text;
  if (first === '') return '';
  let key = '';
  let before = '';
  for (const letter of text) {
    const sound = alike[letter] ?? letter;
    // A doubled letter is one sound; the same sound on both sides of a vowel is two.
    if (!vowels.test(letter) && sound !== before) key += sound;
    before = sound;
  }
  // What a name begins with is heard best: a vowel counts there, an h and a w too.
  if (!vowels.test(first)) return key;
  return (first === 'h' || first === 'w' ? first : 'a') + key;
}
