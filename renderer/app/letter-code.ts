/** Letters for everything that can be pressed on a screen: one each while they last, else two. */

/** Easy to reach first; no accents, the same on an English and a Welsh keyboard. */
const letters = 'asdfghjklewioruptnmcvbxyzq'.split('');

/** As many codes as wanted, none of which begins another one. */
export function letterCodes(count: number): readonly string[] {
  if (count <= letters.length) return letters.slice(0, count);
  // So many letters begin a pair that the rest suffice alone.
  const pairs = Math.min(letters.length, Math.ceil((count - letters.length) / (letters.length - 1)));
  const single = letters.slice(0, letters.length - pairs);
  const doubled = letters
    .slice(letters.length - pairs)
    .flatMap((first) => letters.map((second) => `${first}${second}`));
  return [...single, ...doubled].slice(0, count);
}
