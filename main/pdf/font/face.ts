/** A font prepared for setting text: one table look-up a character gives its width and its bytes in a content stream. */
import { forEachCharacter, parseSfnt, readAdvances, type Sfnt } from './sfnt.ts';

/** Name of a font in a page's resources: regular, bold, and the full font for characters that those two lack. */
export type FaceName = 'F1' | 'F2' | 'F3';

export interface Face {
  readonly name: FaceName;
  readonly postscriptName: string;
  readonly sfnt: Sfnt;
  /** Thousandths of the type size, by glyph. */
  readonly advances: Float64Array;
  /** Glyph of each character, 0 where the font has none. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** The character that a glyph stands for when text is copied out: the lowest of those that share it. */
  readonly characterOf: Uint32Array;
  /** Glyph by UTF-16 unit for characters that copy out as themselves; 0 sends the text down the careful path. */
  readonly plain: Uint16Array;
  /** The two bytes of each glyph, escaped for a literal string. */
  readonly codes: readonly string[];
  readonly spaceUnits: number;
}

const space = 0x20;
const noBreakSpace = 0xa0;

/** Parses a TrueType file into a Face. */
export function createFace(name: FaceName, postscriptName: string, bytes: Uint8Array): Face {
  const sfnt = parseSfnt(bytes);
  const glyphs = new Map<number, number>();
  const characterOf = new Uint32Array(sfnt.glyphCount);
  const plain = new Uint16Array(0x10000);
  forEachCharacter(sfnt, (codePoint, glyph) => {
    glyphs.set(codePoint, glyph);
    if (characterOf[glyph] === 0) {
      characterOf[glyph] = codePoint;
      if (codePoint < plain.length) plain[codePoint] = glyph;
    }
  });
  // A no-break space is a space to the eye and to whoever copies it; only the line breaker tells them apart.
  plain[noBreakSpace] = plain[space] ?? 0;
  const advances = readAdvances(sfnt);
  const codes = Array.from(
    { length: sfnt.glyphCount },
    (_, glyph) => escapeByte(glyph >> 8) + escapeByte(glyph & 0xff),
  );
  const spaceUnits = advances[plain[space] ?? 0] ?? 0;
  return { name, postscriptName, sfnt, advances, glyphs, characterOf, plain, codes, spaceUnits };
}

/** Parentheses and the backslash delimit a literal string, and a bare carriage return would be read as a line feed. */
function escapeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '\r') return '\\r';
  return character === '(' || character === ')' || character === '\\' ? `\\${character}` : character;
}
