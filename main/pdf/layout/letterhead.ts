/** How a posted document begins: the address where a window envelope shows it, facts beside it, the title as subject. */
import type { AddressBlock, Document, RowBlock } from '../../../shared/document/document.ts';
import type { PagePainter } from '../file/page-painter.ts';
import type { TextStyle } from '../text/break-lines.ts';
import { baselineOf, type Flow, linesOf } from './flow.ts';
import { colour } from './theme.ts';

const millimetre = 72 / 25.4;
/** Address zone of a DL window on a sheet folded in three: from 50 mm down, at most 85 mm wide, clear below 92 mm. */
const addressTop = 50 * millimetre;
const addressWidth = 82 * millimetre;
const windowBottom = 92 * millimetre;
const sideGap = 5;

/** Something with its height that is painted at a place. */
interface Strip {
  readonly height: number;
  readonly paint: (painter: PagePainter, x: number, top: number) => void;
}

/** `facts` (date, reference) stand beside the address; where there are none, the document's reference and subtitle do. */
export function addLetterhead(flow: Flow, document: Document, address: AddressBlock, facts: readonly RowBlock[]): void {
  const { structure } = flow;
  const { page, columnWidth, text, sideWidth } = flow.look;
  const addressElement = structure.add(structure.document, 'P');
  const lines = address.lines.flatMap((line) => linesOf(flow, text.address, line, addressWidth));
  const side = facts.length > 0 ? factStrips(flow, facts) : referenceStrips(flow, document);
  const titleElement = structure.add(structure.document, 'H1');
  const title = linesOf(flow, text.subject, document.title, columnWidth);
  const sideHeight = side.reduce((sum, strip) => sum + strip.height, 0);
  const besides = Math.max(lines.length * text.address.leading, sideHeight);
  const titleTop = Math.max(windowBottom + 8, addressTop + besides + 16);
  flow.pieces.push({
    height: titleTop + title.length * text.subject.leading + 2 - page.top,
    before: 0,
    link: 'none',
    paint: (painter, top) => {
      painter.fill(page.left, top, columnWidth, 4, colour.rule);
      if (lines.length > 0) {
        painter.mark(addressElement, () => {
          painter.lines(lines, text.address, page.left, addressTop + baselineOf(text.address));
        });
      }
      let sideTop = addressTop;
      for (const strip of side) {
        strip.paint(painter, page.right - sideWidth, sideTop);
        sideTop += strip.height;
      }
      painter.mark(titleElement, () =>
        painter.lines(title, text.subject, page.left, titleTop + baselineOf(text.subject)),
      );
    },
  });
}

function factStrips(flow: Flow, facts: readonly RowBlock[]): Strip[] {
  const { structure } = flow;
  const { text } = flow.look;
  const table = structure.add(structure.document, 'Table');
  return facts.flatMap(({ label, value }) => {
    const row = structure.add(table, 'TR');
    const header = structure.add(row, 'TH', flow.attributes.rowHeader);
    const cell = structure.add(row, 'TD');
    return [textStrip(flow, header, text.fieldLabel, label, 0), textStrip(flow, cell, text.fieldValue, value, sideGap)];
  });
}

function referenceStrips(flow: Flow, document: Document): Strip[] {
  const { structure } = flow;
  const { text } = flow.look;
  const reference = structure.add(structure.document, 'P');
  const strips = [textStrip(flow, reference, text.reference, document.reference, 3)];
  if (document.subtitle === undefined) return strips;
  const subtitle = structure.add(structure.document, 'P');
  return [...strips, textStrip(flow, subtitle, text.subtitle, document.subtitle, 0)];
}

function textStrip(
  flow: Flow,
  element: Flow['structure']['document'],
  style: TextStyle,
  value: string,
  after: number,
): Strip {
  const lines = linesOf(flow, style, value, flow.look.sideWidth);
  return {
    height: lines.length * style.leading + after,
    paint: (painter, x, top) => {
      if (lines.length > 0) painter.mark(element, () => painter.lines(lines, style, x, top + baselineOf(style)));
    },
  };
}
