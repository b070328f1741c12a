/** Facts in two columns; one that is unanswered stands out by bar, tint and weight, even on a copy of a copy. */
import type { RowBlock } from '../../../shared/document/document.ts';
import type { PagePainter } from '../file/page-painter.ts';
import { type Cell, rowPieces } from './cells.ts';
import { type Flow, linesOf } from './flow.ts';
import { paintMark } from './mark.ts';
import type { Piece } from './piece.ts';
import { colour, type Look } from './theme.ts';

/** Where values begin; labels are short, and answers in the customer's words are not. */
const labelShare = 0.46;
const gutter = 14;
/** How far the facts of an entry stand in from those of its section. */
const entryInset = 12;
/** How far an answer under its label stands in from it. */
const stackedInset = 12;
/** Space over a fact that follows an entry without being of it. */
const afterEntry = 16;

/** Adds "label, value"; a value that is empty leaves the whole line to the label. */
export function addRow(flow: Flow, block: RowBlock): void {
  const { structure, attributes, look } = flow;
  const { page, columnWidth, text } = look;
  // Rows under a heading hang from its rule; elsewhere they stand off from what is above.
  const before = flow.afterEntry ? afterEntry : flow.rows === undefined && flow.pieces.at(-1)?.link !== 'tight' ? 8 : 0;
  const resumes = flow.afterEntry;
  flow.afterEntry = false;
  flow.rows ??= structure.add(structure.document, 'Table');
  const row = structure.add(flow.rows, 'TR');
  const labelElement = structure.add(row, 'TH', attributes.rowHeader);
  const valueElement = structure.add(row, 'TD');
  const labelStyle = block.mark === 'unanswered' ? text.markedLabel : text.label;
  const valueStyle = block.mark === undefined ? text.value : text.markedValue;
  const alone = block.value.trim() === '';
  const left = page.left + (flow.inEntry ? entryInset : 0);
  const valueX = page.left + columnWidth * labelShare + gutter;
  const beside = alone ? [] : linesOf(flow, valueStyle, block.value, page.right - valueX);
  const stacked = beside.length > look.linesBeside;
  const labelWidth = (alone || stacked ? page.right : valueX - gutter) - left;
  const label: Cell = {
    element: labelElement,
    lines: linesOf(flow, labelStyle, block.label, labelWidth),
    style: labelStyle,
    x: left,
    align: 'start',
  };
  const value: Cell = {
    element: valueElement,
    lines: stacked ? linesOf(flow, valueStyle, block.value, page.right - left - stackedInset) : beside,
    style: valueStyle,
    x: stacked ? left + stackedInset : valueX,
    align: 'start',
  };
  const mark = (painter: PagePainter, top: number, height: number): void => {
    if (block.mark !== undefined) paintMark(painter, look, block.mark, top, height);
  };
  const closing = (painter: PagePainter, top: number, height: number, last: boolean): void => {
    mark(painter, top, height);
    if (last) painter.fill(left, top + height - 0.5, page.right - left, 0.5, colour.hairline);
  };
  const pieces = stacked
    ? [
        ...rowPieces([label], { padTop: 2.4, padBottom: 0, decorate: mark }, { before, link: 'tight' }),
        ...rowPieces([value], { padTop: 0, padBottom: 2.8, decorate: closing }, { before: 0, link: 'none' }),
      ]
    : rowPieces([label, value], { padTop: 2.4, padBottom: 2.8, decorate: closing }, { before, link: 'none' });
  flow.pieces.push(...(resumes ? resuming(look, pieces) : pieces));
}

/** The first piece under a rule that says that the entry above has ended. */
function resuming({ page, columnWidth }: Look, [first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first === undefined) return [];
  const paint: Piece['paint'] = (painter, top) => {
    painter.fill(page.left, top, columnWidth, 0.75, colour.quiet);
    first.paint(painter, top);
  };
  return [{ ...first, paint, opens: { level: 2, name: '' } }, ...rest];
}
