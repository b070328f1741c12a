/** The state of laying out one document: what is measured so far, and where it hangs in the structure tree. */
import type { Structure, StructureElement } from '../file/structure.ts';
import type { TextSetter } from '../text/encode.ts';
import { breakLines, type Line, type TextStyle } from '../text/break-lines.ts';
import type { Link, Piece } from './piece.ts';
import type { Look } from './theme.ts';

/** References of attribute objects that all elements of a kind share. */
export interface SharedAttributes {
  readonly rowHeader: string;
  readonly columnHeader: string;
  readonly bulletList: string;
}

export interface Flow {
  readonly setter: TextSetter;
  readonly structure: Structure;
  readonly attributes: SharedAttributes;
  readonly pieces: Piece[];
  /** Standard or large print. */
  readonly look: Look;
  /** Running text: larger in a letter, which has little of it. */
  readonly prose: { readonly body: TextStyle; readonly strong: TextStyle };
  /** The element under which the next row hangs while rows follow each other. */
  rows: StructureElement | undefined;
  /** Whether rows now belong to an entry ("Job 1"): they stand in from its heading. */
  inEntry: boolean;
  /** Whether an entry has just ended: a fact of the section itself must not look like one more of the entry's. */
  afterEntry: boolean;
}

/** Breaks a text for this flow's fonts. */
export const linesOf = (flow: Flow, style: TextStyle, text: string, width: number): Line[] =>
  breakLines(flow.setter, style, text, width);

/** Where the baseline lies below the top of a line: leading is shared out so that capitals look centred. */
export const baselineOf = (style: TextStyle): number => style.leading / 2 + style.size * 0.357;

/** How many lines of a paragraph never part at its start and its end. */
const companions = 2;

/** Adds lines of text as pieces of one line each, without widows and orphans. */
export function addLines(
  flow: Flow,
  element: StructureElement,
  lines: readonly Line[],
  options: {
    readonly style: TextStyle;
    readonly x: number;
    readonly before: number;
    readonly link?: Link;
    readonly decorate?: (painter: Parameters<Piece['paint']>[0], top: number, height: number, index: number) => void;
  },
): void {
  const { style, x, before, link = 'none', decorate } = options;
  for (const [index, line] of lines.entries()) {
    const last = index === lines.length - 1;
    const parts = index + 1 >= companions && index + 1 <= lines.length - companions;
    flow.pieces.push({
      height: style.leading,
      before: index === 0 ? before : 0,
      link: last ? link : parts ? 'none' : 'tight',
      paint: (painter, top) => {
        decorate?.(painter, top, style.leading, index);
        painter.mark(element, () => painter.line(line, style, x, top + baselineOf(style)));
      },
    });
  }
}
