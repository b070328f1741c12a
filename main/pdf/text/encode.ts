/** Text as glyphs: which font has each character, how wide the word is, and its bytes in a content stream. */
import type { Face, FaceName } from '../font/face.ts';

export type Weight = 'regular' | 'bold';

/** Glyphs of one font in a row. */
export interface Run {
  readonly face: FaceName;
  /** Body of a PDF literal string. */
  readonly codes: string;
  /** Width in thousandths of the type size. */
  readonly units: number;
  /** What copies out, where the glyphs alone would say something else. */
  readonly actual?: string;
}

/** A word, or a part of one. */
export interface Word {
  readonly runs: readonly Run[];
  readonly units: number;
}

/** The fonts as one document uses them. */
export interface TextSetter {
  readonly regular: Face;
  readonly bold: Face;
  /** The full font, opened at the first character that needs it. */
  readonly full: () => Face | undefined;
  /** Glyphs of the full font that the document uses. */
  readonly usedOfFull: Set<number>;
  readonly words: { readonly regular: Map<string, Word>; readonly bold: Map<string, Word> };
}

const replacement = 0xfffd;
const ordinary = /^[\x20-\x7e\xa0-\xac\xae-\u02ff]*$/;

/** Composes accents (so that w + circumflex is ŵ), turns line breaks and tabs into spaces, drops invisible controls. */
export function cleanText(text: string): string {
  if (ordinary.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
}

/** A word's glyphs; words are remembered for the length of one document only, since they are personal data. */
export function encodeWord(setter: TextSetter, weight: Weight, text: string): Word {
  const known = setter.words[weight].get(text);
  if (known !== undefined) return known;
  const word = encodePlain(setter[weight], text) ?? encodeWithCare(setter, setter[weight], text);
  setter.words[weight].set(text, word);
  return word;
}

function encodePlain(face: Face, text: string): Word | undefined {
  let codes = '';
  let units = 0;
  for (let index = 0; index < text.length; index++) {
    const glyph = face.plain[text.charCodeAt(index)] ?? 0;
    if (glyph === 0) return undefined;
    codes += face.codes[glyph];
    units += face.advances[glyph] ?? 0;
  }
  return { runs: [{ face: face.name, codes, units }], units };
}

function encodeWithCare(setter: TextSetter, face: Face, text: string): Word {
  const runs: Run[] = [];
  for (const character of text) joinRun(runs, encodeCharacter(setter, face, character));
  return { runs, units: runs.reduce((sum, run) => sum + run.units, 0) };
}

function encodeCharacter(setter: TextSetter, face: Face, character: string): Run {
  const codePoint = character.codePointAt(0) ?? replacement;
  const own = face.glyphs.get(codePoint);
  if (own !== undefined) return runOf(face, own, character);
  const full = setter.full();
  const foreign = full?.glyphs.get(codePoint);
  if (full !== undefined && foreign !== undefined) {
    setter.usedOfFull.add(foreign);
    return runOf(full, foreign, character);
  }
  return runOf(face, face.glyphs.get(replacement) ?? 0, character);
}

/** Where the glyph stands for another character too (or for none), the true one goes along as ActualText. */
function runOf(face: Face, glyph: number, character: string): Run {
  const run = { face: face.name, codes: face.codes[glyph] ?? '', units: face.advances[glyph] ?? 0 };
  const copiesAsItself =
    face.plain[character.charCodeAt(0)] === glyph || face.characterOf[glyph] === character.codePointAt(0);
  return copiesAsItself && character.codePointAt(0) !== replacement ? run : { ...run, actual: character };
}

/** Appends a run, joining it to the last one where a reader could not tell. */
export function joinRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last === undefined || last.face !== run.face || (last.actual === undefined) !== (run.actual === undefined)) {
    runs.push(run);
    return;
  }
  const joined = { face: run.face, codes: last.codes + run.codes, units: last.units + run.units };
  runs[runs.length - 1] =
    run.actual === undefined ? joined : { ...joined, actual: `${last.actual ?? ''}${run.actual}` };
}

/** A word in pieces no wider than `limit`, cut between characters; an accent stays with its letter. */
export function splitWord(setter: TextSetter, weight: Weight, text: string, limit: number): Word[] {
  const parts: Word[] = [];
  let part = '';
  let width = 0;
  for (const cluster of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const { units } = encodeWord(setter, weight, cluster);
    if (part !== '' && width + units > limit) {
      parts.push(encodeWord(setter, weight, part));
      part = '';
      width = 0;
    }
    part += cluster;
    width += units;
  }
  if (part !== '') parts.push(encodeWord(setter, weight, part));
  return parts;
}
