/** A box to sign in. It is never cut. */
import type { SignatureBlock } from '../../../shared/document/document.ts';
import type { PagePainter } from '../file/page-painter.ts';
import type { StructureElement } from '../file/structure.ts';
import type { Line } from '../text/break-lines.ts';
import { baselineOf, type Flow, linesOf } from './flow.ts';
import { colour, type Look } from './theme.ts';

const padding = 12;
const columnGap = 20;
/** Room for a hand to sign in, above the line. */
const signingHeight = 30;
const fieldGap = 10;

interface Field {
  readonly element: StructureElement;
  readonly width: number;
  readonly label: readonly Line[];
  readonly value: readonly Line[];
}

/** Adds the box: its fields stand two abreast, each a label, then room or the value known, then a line. */
export function addSignature(flow: Flow, block: SignatureBlock): void {
  const { structure, look } = flow;
  const { page, columnWidth, text } = look;
  const fieldWidth = (columnWidth - padding * 2 - columnGap) / 2;
  const titleElement = structure.add(structure.document, 'P');
  const title = linesOf(flow, text.strong, block.title, columnWidth - padding * 2);
  // An odd one has the first line to itself: the name, so that signature and date stand side by side.
  const alone = block.fields.length % 2;
  const fields = block.fields.map((field, index): Field => {
    const width = index < alone ? columnWidth - padding * 2 : fieldWidth;
    return {
      element: structure.add(structure.document, 'P'),
      width,
      label: linesOf(flow, text.fieldLabel, field.label, width),
      value: linesOf(flow, text.fieldValue, field.value ?? '', width),
    };
  });
  const bands: Field[][] = alone === 0 ? [] : [fields.slice(0, 1)];
  for (let index = alone; index < fields.length; index += 2) bands.push(fields.slice(index, index + 2));
  const bandHeights = bands.map((band) => Math.max(...band.map((field) => fieldHeight(look, field))));
  const titleHeight = title.length * text.strong.leading;
  const height = bandHeights.reduce((sum, band) => sum + band + fieldGap, padding * 2 + titleHeight);

  flow.pieces.push({
    height,
    before: 14,
    link: 'none',
    paint: (painter, top) => {
      painter.frame(page.left, top, columnWidth, height, 1, colour.ink);
      let cursor = top + padding;
      if (title.length > 0) {
        painter.mark(titleElement, () => {
          painter.lines(title, text.strong, page.left + padding, cursor + baselineOf(text.strong));
        });
      }
      cursor += titleHeight;
      for (const [row, band] of bands.entries()) {
        const bottom = cursor + fieldGap + (bandHeights[row] ?? 0);
        for (const [side, field] of band.entries()) {
          const x = page.left + padding + side * (fieldWidth + columnGap);
          paintField(painter, look, field, x, cursor + fieldGap, bottom);
          painter.fill(x, bottom - 0.75, field.width, 0.75, colour.quiet);
        }
        cursor = bottom;
      }
    },
  });
}

function fieldHeight({ text }: Look, field: Field): number {
  const room = field.value.length === 0 ? signingHeight : field.value.length * text.fieldValue.leading + 6;
  return field.label.length * text.fieldLabel.leading + room;
}

function paintField(painter: PagePainter, { text }: Look, field: Field, x: number, top: number, bottom: number): void {
  if (field.label.length + field.value.length === 0) return;
  painter.mark(field.element, () => {
    painter.lines(field.label, text.fieldLabel, x, top + baselineOf(text.fieldLabel));
    const valueTop = bottom - 3 - field.value.length * text.fieldValue.leading;
    painter.lines(field.value, text.fieldValue, x, valueTop + baselineOf(text.fieldValue));
  });
}
