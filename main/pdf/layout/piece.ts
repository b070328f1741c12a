/** What the page breaker works with: a strip of the column that is never cut. */
import type { PagePainter } from '../file/page-painter.ts';

/** `tight` never parts from the next piece (a heading and its first row), `loose` only if all of them fit on no page. */
export type Link = 'none' | 'loose' | 'tight';

/** A section, or an entry of one ("Job 1"); an entry without a name is the end of one. */
export interface Opening {
  readonly level: 1 | 2;
  readonly name: string;
}

export interface Piece {
  /** Points. */
  readonly height: number;
  /** Space above in points; it is dropped at the top of a page. */
  readonly before: number;
  /** How it holds on to the next piece. */
  readonly link: Link;
  /** Repeated above this piece when it begins a page. */
  readonly head?: Piece;
  /** What begins here, for the sheets that it goes on to: they carry its name at the top. */
  readonly opens?: Opening;
  /** Draws the piece with its top edge at `top`; called once, or once a page for a repeated head. */
  readonly paint: (painter: PagePainter, top: number) => void;
}

/** A piece with its place on a page. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly top: number;
}
