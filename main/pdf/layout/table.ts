/** Tables: a caption, a header row that repeats on each page, hairlines between rows, columns by shares of the line. */
import type { TableBlock } from '../../../shared/document/document.ts';
import type { StructureElement } from '../file/structure.ts';
import { type Cell, type RowLook, rowPieces } from './cells.ts';
import { addLines, baselineOf, type Flow, linesOf } from './flow.ts';
import type { Link, Piece } from './piece.ts';
import { colour, type Look } from './theme.ts';

const gutter = 10;
/** A table of up to so many rows is not parted. */
const wholeTable = 8;

interface Column {
  readonly left: number;
  readonly right: number;
  readonly align: 'start' | 'end';
}

/** Adds a table; an empty caption is left out. */
export function addTable(flow: Flow, block: TableBlock): void {
  const { structure, attributes, look } = flow;
  const { page, columnWidth, text } = look;
  const table = structure.add(structure.document, 'Table');
  if (block.caption.trim() !== '') {
    const lines = linesOf(flow, text.caption, block.caption, columnWidth);
    const caption = structure.add(table, 'Caption');
    addLines(flow, caption, lines, { style: text.caption, x: page.left, before: 10, link: 'tight' });
  }
  const columns = placeColumns(look, block);
  const headRow = structure.add(table, 'TR');
  const headCells = block.columns.map((column, index) =>
    cellOf(flow, columns[index], structure.add(headRow, 'TH', attributes.columnHeader), column.title, true),
  );
  const headPieces = rowPieces(headCells, headLook(look), {
    before: 4,
    link: block.rows.length === 0 ? 'none' : 'tight',
  });
  flow.pieces.push(...headPieces);
  const head = repeatedHead(look, headCells, headPieces);
  for (const [index, texts] of block.rows.entries()) {
    const row = structure.add(table, 'TR');
    const cells = columns.map((column, at) => cellOf(flow, column, structure.add(row, 'TD'), texts[at] ?? '', false));
    const link = rowLink(index, block.rows.length);
    flow.pieces.push(...rowPieces(cells, rowLook(look), { before: 0, link, head }));
  }
}

/** A short table stays whole; of a long one no row is left alone, be it under the first head or a repeated one. */
function rowLink(index: number, count: number): Link {
  if (index === count - 1) return 'none';
  if (index === 0 || index === count - 2) return 'tight';
  return count <= wholeTable ? 'loose' : 'none';
}

const headLook = ({ page, columnWidth }: Look): RowLook => ({
  padTop: 2.7,
  padBottom: 4,
  decorate: (painter, top, height, last) => {
    if (last) painter.fill(page.left, top + height - 1, columnWidth, 1, colour.rule);
  },
});

const rowLook = ({ page, columnWidth }: Look): RowLook => ({
  padTop: 2.7,
  padBottom: 3.1,
  decorate: (painter, top, height, last) => {
    if (last) painter.fill(page.left, top + height - 0.5, columnWidth, 0.5, colour.hairline);
  },
});

/** The head again on a later page, for the eye only: a screen reader has heard it once. */
function repeatedHead(look: Look, cells: readonly Cell[], pieces: readonly Piece[]): Piece {
  const { decorate, padTop } = headLook(look);
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  return {
    height,
    before: 0,
    link: 'tight',
    paint: (painter, top) => {
      decorate(painter, top, height, true);
      painter.artifact('Repeated', () => {
        for (const { lines, style, x, align } of cells) {
          const baseline = top + padTop + baselineOf(style);
          if (align === 'end') painter.linesToRight(lines, style, x, baseline);
          else painter.lines(lines, style, x, baseline);
        }
      });
    },
  };
}

function cellOf(flow: Flow, column: Column | undefined, element: StructureElement, value: string, head: boolean): Cell {
  const { page, text } = flow.look;
  const { left, right, align } = column ?? { left: page.left, right: page.right, align: 'start' };
  const style = head ? text.tableHead : text.tableCell;
  return { element, lines: linesOf(flow, style, value, right - left), style, x: align === 'end' ? right : left, align };
}

/** Shares become edges; the gutter lies between columns only, so that the outer ones end with the text column. */
function placeColumns({ page, columnWidth }: Look, block: TableBlock): Column[] {
  const shares = block.columns.map((column) => Math.max(column.width, 0.01));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const free = columnWidth - gutter * (shares.length - 1);
  let left: number = page.left;
  return block.columns.map((column, index) => {
    const right = left + ((shares[index] ?? 0) / total) * free;
    const placed = { left, right, align: column.align ?? 'start' };
    left = right + gutter;
    return placed;
  });
}
