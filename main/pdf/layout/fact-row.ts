/** Facts in two columns; one that is unanswered stands out by bar, tint and weight, even on a copy of a copy. */
import type { RowBlock } from '../../../shared/document/document.ts';
import type { PagePainter } from '../file/page-painter.ts';
import { type Cell, rowPieces } from './cells.ts';
import { type Flow, linesOf } from './flow.ts';
import { paintMark } from './mark.ts';
import { colour, columnWidth, page, text } from './theme.ts';

/** Where values begin; labels are short, and answers in the customer's words are not. */
const labelShare = 0.46;
const gutter = 14;
/** How far the facts of an entry stand in from those of its section. */
const entryInset = 12;
/** Space over a fact that follows an entry without being of it. */
const afterEntry = 16;

/** Adds "label, value"; a value that is empty leaves the whole line to the label. */
export function addRow(flow: Flow, block: RowBlock): void {
  const { structure, attributes } = flow;
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
  const labelWidth = (alone ? page.right : valueX - gutter) - left;
  const label: Cell = {
    element: labelElement,
    lines: linesOf(flow, labelStyle, block.label, labelWidth),
    style: labelStyle,
    x: left,
    align: 'start',
  };
  const value: Cell = {
    element: valueElement,
    lines: alone ? [] : linesOf(flow, valueStyle, block.value, page.right - valueX),
    style: valueStyle,
    x: valueX,
    align: 'start',
  };
  const decorate = (painter: PagePainter, top: number, height: number, last: boolean): void => {
    if (block.mark !== undefined) paintMark(painter, block.mark, top, height);
    if (resumes) painter.fill(page.left, top, columnWidth, 0.5, colour.quiet);
    if (last) painter.fill(left, top + height - 0.5, page.right - left, 0.5, colour.hairline);
  };
  const look = { padTop: 2.4, padBottom: 2.8, decorate };
  flow.pieces.push(...rowPieces([label, value], look, { before, link: 'none' }));
}
