/** The form in which names and numbers are searched, so that spelling, spaces and case do not hide a customer. */

const plain = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’`]/g, '').toLowerCase();
const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Small words that belong to the next one, and are written as one with it or apart. */
const particles = new Set([
  'o',
  'mac',
  'mc',
  'm',
  'fitz',
  'st',
  'de',
  'la',
  'le',
  'van',
  'von',
  'der',
  'ap',
  'ab',
  'ferch',
]);

/** The words of a name in lower case without accents: "Siân O'Neill-Ŵyn" gives sian, oneill, wyn. */
export const nameKeys = (name: string): readonly string[] => [...new Set(wordsOf(plain(name)))];

/** The words that are written as one or apart, as one: "Lloyd-Jones" gives lloydjones, "Mc Donald" mcdonald. */
export function joinedKeys(name: string): readonly string[] {
  const joined: string[] = [];
  for (const whole of plain(name).split(/\s+/)) {
    const words = wordsOf(whole);
    if (words.length > 1) joined.push(words.join(''));
  }
  const words = wordsOf(plain(name));
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined && particles.has(word)) joined.push(word + next);
  }
  return [...new Set(joined)];
}

/** The words of a name with those that are also written as one put together: "ian mc donald" gives ian, mcdonald. */
export function asOneWord(words: readonly string[], name: string): readonly string[] {
  let all = words;
  for (const joined of joinedKeys(name)) {
    const places = all.flatMap((_, from) => all.map((__, to) => [from, to + 1] as const));
    const place = places.find(([from, to]) => to - from > 1 && all.slice(from, to).join('') === joined);
    if (place !== undefined) all = [...all.slice(0, place[0]), joined, ...all.slice(place[1])];
  }
  return all;
}

/** What a name is found by: its words, the joined ones, and "hara" for "O'Hara". */
export function indexKeys(name: string): readonly string[] {
  const parted = /\p{L}['’`]\p{L}/u.test(name)
    ? nameKeys(name.replace(/['’`]/g, ' ')).filter((word) => word.length > 1)
    : [];
  return [...new Set([...nameKeys(name), ...joinedKeys(name), ...parted])];
}

/** Letters and digits alone, in capitals: National Insurance numbers, postcodes, references. */
export const codeKey = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** Digits of a United Kingdom number with its leading 0, whether typed as 0161, +44 161 or 0044 161. */
export const phoneKey = (phone: string): string => phone.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{9,10}$)/, '0');

/** The least text that is greater than everything that begins with the prefix. */
export const afterPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;
