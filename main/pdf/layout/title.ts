/** The title block of a document that is handed over, and an address in running text. */
import type { AddressBlock, Document } from '../../../shared/document/document.ts';
import { lineWidth } from '../text/break-lines.ts';
import { addLines, baselineOf, type Flow, linesOf } from './flow.ts';
import { colour } from './theme.ts';

/** Share of the column that the reference may take beside the title. */
const referenceShare = 0.4;

/** Title, subtitle and reference under a bar. */
export function addTitle(flow: Flow, document: Document): void {
  const { structure } = flow;
  const { page, columnWidth, text } = flow.look;
  const titleElement = structure.add(structure.document, 'H1');
  const referenceElement = structure.add(structure.document, 'P');
  const subtitleElement = structure.add(structure.document, 'P');
  const reference = linesOf(flow, text.reference, document.reference, columnWidth * referenceShare);
  const referenceWidth = Math.max(0, ...reference.map((line) => lineWidth(line, text.reference)));
  const title = linesOf(flow, text.title, document.title, columnWidth - referenceWidth - 12);
  const subtitle = linesOf(flow, text.subtitle, document.subtitle ?? '', columnWidth);
  const bar = 4;
  const titleTop = bar + 10;
  const subtitleTop =
    titleTop + Math.max(title.length * text.title.leading, reference.length * text.reference.leading) + 2;
  flow.pieces.push({
    height: subtitleTop + subtitle.length * text.subtitle.leading + 4,
    before: 0,
    link: 'none',
    paint: (painter, top) => {
      painter.fill(page.left, top, columnWidth, bar, colour.rule);
      const baseline = top + titleTop + baselineOf(text.title);
      painter.mark(titleElement, () => painter.lines(title, text.title, page.left, baseline));
      painter.mark(referenceElement, () => painter.linesToRight(reference, text.reference, page.right, baseline));
      if (subtitle.length === 0) return;
      painter.mark(subtitleElement, () => {
        painter.lines(subtitle, text.subtitle, page.left, top + subtitleTop + baselineOf(text.subtitle));
      });
    },
  });
}

/** An address in the middle of a document: its lines, close together. */
export function addAddress(flow: Flow, block: AddressBlock): void {
  const { page, columnWidth, text } = flow.look;
  const element = flow.structure.add(flow.structure.document, 'P');
  const lines = block.lines.flatMap((line) => linesOf(flow, text.address, line, columnWidth));
  addLines(flow, element, lines, { style: text.address, x: page.left, before: 8 });
}
