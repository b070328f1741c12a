/** Puts pieces on pages. Linked pieces move to the next page together; what fits on no page flows over as it comes. */
import type { Piece, PlacedPiece } from './piece.ts';

interface Column {
  readonly top: number;
  readonly bottom: number;
}

/** Pages of placed pieces, at least one. */
export function paginate(pieces: readonly Piece[], column: Column): PlacedPiece[][] {
  const pages: PlacedPiece[][] = [[]];
  let current: PlacedPiece[] = pages[0] ?? [];
  let cursor = column.top;

  const startPage = (): void => {
    if (current.length === 0) return;
    current = [];
    pages.push(current);
    cursor = column.top;
  };
  const place = (piece: Piece): void => {
    if (current.length === 0 && piece.head !== undefined) {
      current.push({ piece: piece.head, top: cursor });
      cursor += piece.head.height;
    }
    cursor += current.length === 0 ? 0 : piece.before;
    current.push({ piece, top: cursor });
    cursor += piece.height;
  };

  const fresh = column.bottom - column.top;
  let index = 0;
  // Up to here a group flows that no page can hold: its loose links count no more.
  let flowingUntil = 0;
  while (index < pieces.length) {
    const loose = endOfChain(pieces, index, (piece) => piece.link !== 'none');
    if (index >= flowingUntil && heightOnFreshPage(pieces, index, loose) > fresh) flowingUntil = loose;
    const tight = endOfChain(pieces, index, (piece) => piece.link === 'tight');
    const chain = index < flowingUntil ? tight : loose;
    // Tight links that no page can hold give way, too.
    const end = heightOnFreshPage(pieces, index, chain) > fresh ? index + 1 : chain;
    if (cursor + heightBelow(pieces, index, end) > column.bottom) startPage();
    for (; index < end; index++) place(pieces[index] as Piece);
  }
  return pages;
}

/** Index after the last piece that hangs together with the one at `start`. */
function endOfChain(pieces: readonly Piece[], start: number, holds: (piece: Piece) => boolean): number {
  let end = start;
  while (end < pieces.length - 1 && holds(pieces[end] as Piece)) end++;
  return end + 1;
}

function heightBelow(pieces: readonly Piece[], start: number, end: number): number {
  let height = 0;
  for (let index = start; index < end; index++) height += (pieces[index]?.before ?? 0) + (pieces[index]?.height ?? 0);
  return height;
}

function heightOnFreshPage(pieces: readonly Piece[], start: number, end: number): number {
  const first = pieces[start];
  const head = first?.head;
  return heightBelow(pieces, start, end) + (head === undefined ? -(first?.before ?? 0) : head.height);
}
