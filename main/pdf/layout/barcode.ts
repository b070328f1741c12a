/** A bar code as vector bars, over the text that it says: read by a scanner at any resolution of the printer. */
import bwipjs from 'bwip-js';
import type { BarcodeBlock } from '../../../shared/document/document.ts';
import { baselineOf, type Flow, linesOf } from './flow.ts';
import { colour } from './theme.ts';

/** Points of one module: 0.42 mm, wide enough for an office printer and a hand scanner. */
const moduleWidth = 1.2;
/** Blank modules that a reader wants before the first bar. */
const quietModules = 10;
const barHeight = 44;

/** Widths of bars and spaces in turn, in modules, beginning with a bar (Code 128, with its check character). */
export function barWidths(value: string): readonly number[] {
  const [symbol] = bwipjs.raw({ bcid: 'code128', text: value }) as readonly { readonly sbs: readonly number[] }[];
  if (symbol === undefined) throw new Error('a bar code has no bars');
  return symbol.sbs;
}

export function addBarcode(flow: Flow, { label, value }: BarcodeBlock): void {
  const { page, columnWidth, text } = flow.look;
  const element = flow.structure.add(flow.structure.document, 'P');
  const widths = barWidths(value);
  const caption = linesOf(flow, text.reference, `${label} ${value}`, columnWidth);
  flow.pieces.push({
    height: barHeight + 4 + caption.length * text.reference.leading,
    before: 12,
    link: 'none',
    paint: (painter, top) => {
      let x = page.left + quietModules * moduleWidth;
      for (const [index, width] of widths.entries()) {
        if (index % 2 === 0) painter.bar(x, top, width * moduleWidth, barHeight, colour.ink);
        x += width * moduleWidth;
      }
      painter.mark(element, () => {
        const baseline = top + barHeight + 4 + baselineOf(text.reference);
        painter.lines(caption, text.reference, page.left + quietModules * moduleWidth, baseline);
      });
    },
  });
}
