/** Headings, running text, whole lines and lists. */
import type { HeadingBlock, LineBlock, ListBlock, ParagraphBlock } from '../../../shared/document/document.ts';
import { addLines, baselineOf, type Flow, linesOf } from './flow.ts';
import { paintMark } from './mark.ts';
import { colour } from './theme.ts';

const noteInset = 12;
const listInset = 18;
const boxSize = 8;

/** A section's heading over a rule, or that of an entry ("Job 1"); either stays with what follows. */
export function addHeading(flow: Flow, block: HeadingBlock): void {
  const { page, columnWidth, text } = flow.look;
  const section = block.level === 1;
  const style = section ? text.section : text.entry;
  const element = flow.structure.add(flow.structure.document, section ? 'H2' : 'H3');
  const lines = linesOf(flow, style, block.text, columnWidth);
  const rule = section ? 1.25 : 0.75;
  const gap = section ? 4 : 3;
  const height = lines.length * style.leading + gap + rule;
  flow.pieces.push({
    height,
    before: section ? 20 : 11,
    link: 'tight',
    opens: { level: block.level, name: block.text },
    paint: (painter, top) => {
      painter.fill(page.left, top + height - rule, columnWidth, rule, section ? colour.rule : colour.quiet);
      painter.mark(element, () => painter.lines(lines, style, page.left, top + baselineOf(style)));
    },
  });
}

/** Running text; a note stands behind a bar. */
export function addParagraph(flow: Flow, block: ParagraphBlock): void {
  const { page, columnWidth, text } = flow.look;
  const note = block.emphasis === 'note';
  const style = note ? text.note : block.emphasis === 'strong' ? flow.prose.strong : flow.prose.body;
  const inset = note ? noteInset : 0;
  const element = flow.structure.add(flow.structure.document, 'P');
  addLines(flow, element, linesOf(flow, style, block.text, columnWidth - inset), {
    style,
    x: page.left + inset,
    before: 8,
    ...(note ? { decorate: (painter, top, height) => painter.fill(page.left, top, 2, height, colour.hairline) } : {}),
  });
}

/** A line that is already whole; one that is marked stands out as a marked fact does. */
export function addLine(flow: Flow, block: LineBlock): void {
  const { page, columnWidth } = flow.look;
  const { mark } = block;
  const element = flow.structure.add(flow.structure.document, 'P');
  const style = mark === undefined ? flow.prose.body : flow.prose.strong;
  addLines(flow, element, linesOf(flow, style, block.text, columnWidth), {
    style,
    x: page.left,
    before: 4,
    ...(mark === undefined
      ? {}
      : { decorate: (painter, top, height) => paintMark(painter, flow.look, mark, top, height) }),
  });
}

/** Items behind dots, or behind boxes to tick. */
export function addList(flow: Flow, block: ListBlock): void {
  const { structure } = flow;
  const { page, columnWidth } = flow.look;
  const list = structure.add(structure.document, 'L', flow.attributes.bulletList);
  const style = flow.prose.body;
  for (const [index, item] of block.items.entries()) {
    const element = structure.add(list, 'LI');
    const label = block.bullet === 'checkbox' ? undefined : structure.add(element, 'Lbl');
    const body = structure.add(element, 'LBody');
    const dot = linesOf(flow, style, '•', listInset);
    addLines(flow, body, linesOf(flow, style, item, columnWidth - listInset), {
      style,
      x: page.left + listInset,
      before: index === 0 ? 7 : 4,
      decorate: (painter, top, _height, line) => {
        if (line > 0) return;
        const baseline = top + baselineOf(style);
        if (label === undefined) {
          painter.frame(page.left + 1, baseline - boxSize + 0.6, boxSize, boxSize, 0.9, colour.ink);
        } else {
          painter.mark(label, () => painter.lines(dot, style, page.left + 3, baseline));
        }
      },
    });
  }
}
