/** Facts in two columns; one that is unanswered stands out by bar, tint and weight, even on a copy of a copy. */
import type { RowBlock } from '../../../shared/document/document.ts';
import type { PagePainter } from '../file/page-painter.ts';
import { type Cell, rowPieces } from './cells.ts';
import { type Flow, linesOf } from './flow.ts';
import { colour, columnWidth, page, text } from './theme.ts';

const labelShare = 0.54;
const gutter = 14;
const barWidth = 3;
/** Tint and bar reach out of the column, so that marked text stays in line with the rest. */
const overhang = 8;

/** Adds "label, value"; a value that is empty leaves the whole line to the label. */
export function addRow(flow: Flow, block: RowBlock): void {
  const { structure, attributes } = flow;
  // Rows under a heading hang from its rule; elsewhere they stand off from what is above.
  const before = flow.rows === undefined && flow.pieces.at(-1)?.link !== 'tight' ? 8 : 0;
  flow.rows ??= structure.add(structure.document, 'Table');
  const row = structure.add(flow.rows, 'TR');
  const labelElement = structure.add(row, 'TH', attributes.rowHeader);
  const valueElement = structure.add(row, 'TD');
  const labelStyle = block.mark === 'unanswered' ? text.markedLabel : text.label;
  const valueStyle = block.mark === undefined ? text.value : text.markedValue;
  const alone = block.value.trim() === '';
  const labelWidth = alone ? columnWidth : columnWidth * labelShare;
  const valueX = page.left + labelWidth + gutter;
  const label: Cell = {
    element: labelElement,
    lines: linesOf(flow, labelStyle, block.label, labelWidth),
    style: labelStyle,
    x: page.left,
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
    if (last) painter.fill(page.left, top + height - 0.5, columnWidth, 0.5, colour.hairline);
  };
  const look = { padTop: 2.4, padBottom: 2.8, decorate };
  flow.pieces.push(...rowPieces([label, value], look, { before, link: 'none' }));
}

function paintMark(painter: PagePainter, mark: NonNullable<RowBlock['mark']>, top: number, height: number): void {
  const alert = mark === 'unanswered';
  const left = page.left - overhang;
  painter.tint(left, top, columnWidth + overhang * 2, height, alert ? colour.alertTint : colour.warningTint);
  painter.fill(left, top, barWidth, height, alert ? colour.alertBar : colour.warningBar);
}
