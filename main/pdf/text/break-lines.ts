/** Breaks running text into lines of a width: at spaces, and inside a word only where it alone is too long. */
import {
  cleanText,
  encodeWord,
  joinRun,
  type Run,
  splitWord,
  type TextSetter,
  type Weight,
  type Word,
} from './encode.ts';

/** One line of glyphs; `units` is its width in thousandths of the type size. */
export interface Line {
  readonly runs: readonly Run[];
  readonly units: number;
}

/** How a text is set; size and leading are in points. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** Lines no wider than `width` points. An empty text has no line. */
export function breakLines(setter: TextSetter, style: TextStyle, text: string, width: number): Line[] {
  const limit = Math.floor((width * 1000) / style.size);
  const space = setter[style.weight];
  const spaceCodes = space.codes[space.plain[0x20] ?? 0] ?? '';
  const lines: Line[] = [];
  let runs: Run[] = [];
  let units = 0;

  const flush = (): void => {
    if (runs.length > 0) lines.push({ runs, units });
    runs = [];
    units = 0;
  };
  // The space at which a line ends is set, too, though nobody sees it: without it, words of two lines copy out as one.
  const wrap = (): void => {
    if (runs.length > 0) joinRun(runs, { face: space.name, codes: spaceCodes, units: 0 });
    flush();
  };
  const append = (word: Word): void => {
    if (runs.length > 0 && units + space.spaceUnits + word.units > limit) wrap();
    if (runs.length > 0) {
      joinRun(runs, { face: space.name, codes: spaceCodes, units: space.spaceUnits });
      units += space.spaceUnits;
    }
    for (const run of word.runs) joinRun(runs, run);
    units += word.units;
  };

  for (const piece of cleanText(text).split(' ')) {
    if (piece === '') continue;
    const word = encodeWord(setter, style.weight, piece);
    if (word.units <= limit) {
      append(word);
      continue;
    }
    wrap();
    for (const part of splitWord(setter, style.weight, piece, limit)) {
      flush();
      append(part);
    }
  }
  flush();
  return lines;
}

/** Width of a line in points. */
export const lineWidth = (line: Line, style: TextStyle): number => (line.units * style.size) / 1000;
