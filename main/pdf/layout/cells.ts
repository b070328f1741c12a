/** A row of cells side by side: the facts of a statement ("label: value") and the rows of tables are both made of it. */
import type { PagePainter } from '../file/page-painter.ts';
import type { StructureElement } from '../file/structure.ts';
import type { Line, TextStyle } from '../text/break-lines.ts';
import { baselineOf } from './flow.ts';
import type { Piece } from './piece.ts';

export interface Cell {
  readonly element: StructureElement;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  /** Left edge; or the right one, where lines end. */
  readonly x: number;
  readonly align: 'start' | 'end';
}

export interface RowLook {
  readonly padTop: number;
  readonly padBottom: number;
  /** Backgrounds, bars and hairlines; `last` is the row's last strip. */
  readonly decorate: (painter: PagePainter, top: number, height: number, last: boolean) => void;
}

/** A row up to this many lines is never cut; a longer one is cut into strips of as many. */
const linesOfAStrip = 24;

/** The row as one piece, or several for a cell that would fill most of a page. */
export function rowPieces(cells: readonly Cell[], look: RowLook, piece: Omit<Piece, 'height' | 'paint'>): Piece[] {
  const lineCount = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const leading = Math.max(...cells.map((cell) => cell.style.leading));
  const pieces: Piece[] = [];
  for (let start = 0; start < lineCount; start += linesOfAStrip) {
    const end = Math.min(lineCount, start + linesOfAStrip);
    const last = end === lineCount;
    const padTop = start === 0 ? look.padTop : 0;
    const height = padTop + (end - start) * leading + (last ? look.padBottom : 0);
    pieces.push({
      height,
      before: start === 0 ? piece.before : 0,
      link: last ? piece.link : 'none',
      ...(piece.head === undefined ? {} : { head: piece.head }),
      paint: (painter, top) => {
        look.decorate(painter, top, height, last);
        for (const cell of cells) paintCell(painter, cell, cell.lines.slice(start, end), top + padTop);
      },
    });
  }
  return pieces;
}

function paintCell(painter: PagePainter, cell: Cell, lines: readonly Line[], top: number): void {
  if (lines.length === 0) return;
  const baseline = top + baselineOf(cell.style);
  painter.mark(cell.element, () => {
    if (cell.align === 'end') painter.linesToRight(lines, cell.style, cell.x, baseline);
    else painter.lines(lines, cell.style, cell.x, baseline);
  });
}
