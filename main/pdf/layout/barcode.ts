/** A bar code as vector bars, over the text that it says: read by a scanner at any resolution of the printer. */
import { code128 } from '../../../shared/document/code-128.ts';
import type { BarcodeBlock } from '../../../shared/document/document.ts';
import { baselineOf, type Flow, linesOf } from './flow.ts';
import { colour } from './theme.ts';

/** Points of one module: 0.42 mm, wide enough for an office printer and a hand scanner. */
const moduleWidth = 1.2;
/** Blank modules that a reader wants before the first bar. */
const quietModules = 10;
const barHeight = 44;

export function addBarcode(flow: Flow, { label, value }: BarcodeBlock): void {
  const { page, columnWidth, text } = flow.look;
  const element = flow.structure.add(flow.structure.document, 'P');
  const widths = code128(value);
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
