/** What repeats on each sheet: handling line, title, section and reference above; release, template and page number below. */
import type { Document } from '../../../shared/document/document.ts';
import type { PagePainter } from '../file/page-painter.ts';
import { type Line, lineWidth, type TextStyle } from '../text/break-lines.ts';
import { type Flow, linesOf } from './flow.ts';
import type { PlacedPiece } from './piece.ts';
import { colour } from './theme.ts';

const headBaseline = 40;
const footBaseline = 808;
const gap = 14;
/** Share of the column that the page number may take. */
const pageOfShare = 0.22;
const between = ' | ';

/** The section that each page goes on with, and its entry; undefined for a page that begins with a section. */
export function sectionsGoingOn(pages: readonly (readonly PlacedPiece[])[]): readonly (string | undefined)[] {
  let current: readonly [section: string, entry: string] = ['', ''];
  const after = ({ piece: { opens } }: PlacedPiece): typeof current =>
    opens === undefined ? current : opens.level === 1 ? [opens.name, ''] : [current[0], opens.name];
  return pages.map((placed) => {
    const first = placed[0]?.piece.opens;
    const goingOn = first?.level === 1 ? [] : first === undefined ? current : [current[0]];
    for (const one of placed) current = after(one);
    const names = goingOn.filter((name) => name !== '');
    return names.length === 0 ? undefined : names.join(between);
  });
}

/** Gives a function that paints head and foot of a page; `index` counts from 0. */
export function runningLines(
  flow: Flow,
  document: Document,
): (painter: PagePainter, index: number, count: number, goingOn: string | undefined) => void {
  const { page, columnWidth, text } = flow.look;
  const one = (style: TextStyle, value: string, width: number) => linesOf(flow, style, value, width).slice(0, 1);
  const handling = one(text.handling, document.handling ?? '', columnWidth * 0.6);
  const reference = one(text.running, document.reference, columnWidth * 0.35);
  const handlingFirst = one(text.handlingFirst, document.handling ?? '', columnWidth);
  const handlingWidth = handling[0] === undefined ? 0 : lineWidth(handling[0], text.handling) + gap;
  const referenceWidth = reference[0] === undefined ? 0 : lineWidth(reference[0], text.running) + gap;
  const titleWidth = columnWidth - handlingWidth - referenceWidth;
  const title = one(text.running, document.title, titleWidth);
  const titleOf = (goingOn: string | undefined): readonly Line[] => {
    if (goingOn === undefined) return title;
    const both = linesOf(flow, text.running, `${document.title}${between}${goingOn}`, titleWidth);
    return both.length === 1 ? both : one(text.running, goingOn, titleWidth);
  };
  const pageOfWidth = columnWidth * pageOfShare;
  const footer = one(text.running, document.footer, columnWidth - pageOfWidth);
  return (painter, index, count, goingOn) => {
    painter.artifact('Header', () => {
      // The first page carries title and reference in its title block, and says large how it is to be handled.
      if (index === 0) return painter.lines(handlingFirst, text.handlingFirst, page.left, headBaseline + 8);
      painter.lines(handling, text.handling, page.left, headBaseline);
      painter.lines(titleOf(goingOn), text.running, page.left + handlingWidth, headBaseline);
      painter.linesToRight(reference, text.running, page.right, headBaseline);
    });
    if (index > 0) painter.fill(page.left, headBaseline + 6, columnWidth, 0.5, colour.hairline);
    painter.fill(page.left, footBaseline - 14, columnWidth, 0.5, colour.hairline);
    const pageOf = document.pageOf.replace('{page}', String(index + 1)).replace('{pages}', String(count));
    painter.artifact('Footer', () => {
      painter.lines(footer, text.running, page.left, footBaseline);
      painter.linesToRight(one(text.running, pageOf, pageOfWidth), text.running, page.right, footBaseline);
    });
  };
}
