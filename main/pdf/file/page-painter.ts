/** Builds one page's content stream. Lengths are points from the top left corner of the sheet; y grows downwards. */
import { page as sheet } from '../layout/theme.ts';
import type { Run } from '../text/encode.ts';
import { type Line, lineWidth, type TextStyle } from '../text/break-lines.ts';
import type { StructureElement } from './structure.ts';

const number = (value: number): string => String(Math.round(value * 100) / 100);

export class PagePainter {
  /** Object number of the page. */
  readonly page: number;
  /** Element number of each piece of marked content, by its mark. */
  readonly marks: number[] = [];
  #tints = '';
  #backdrop = '';
  #content = '';
  #font = '';
  #colour = '';
  /** The element that is being painted; none inside an artifact. */
  #owner: StructureElement | undefined;

  constructor(page: number) {
    this.page = page;
  }

  /** Everything that `draw` sets belongs to the element. */
  mark(element: StructureElement, draw: () => void): void {
    this.#owner = element;
    this.#open(element.type, '');
    draw();
    this.#content += 'EMC\n';
    this.#owner = undefined;
  }

  #open(tag: string, properties: string): void {
    const element = this.#owner;
    if (element === undefined) {
      this.#content += `/${tag}<<${properties}>>BDC\n`;
      return;
    }
    const mark = this.marks.push(element.ref.objectNumber) - 1;
    element.kids.push({ page: this.page, mark });
    this.#content += `/${tag}<</MCID ${mark}${properties}>>BDC\n`;
  }

  /** Text that belongs to the sheet, not to the document: running heads and feet, and repeated table heads. */
  artifact(kind: 'Header' | 'Footer' | 'Repeated', draw: () => void): void {
    const subtype = kind === 'Repeated' ? '' : `/Subtype/${kind}`;
    this.#content += `/Artifact<</Type/Pagination${subtype}>>BDC\n`;
    draw();
    this.#content += 'EMC\n';
  }

  /** Sets lines below each other; `baseline` is that of the first one. */
  lines(lines: readonly Line[], style: TextStyle, x: number, baseline: number): void {
    for (const [index, line] of lines.entries()) this.line(line, style, x, baseline + index * style.leading);
  }

  /** The same, each line ending at `right`. */
  linesToRight(lines: readonly Line[], style: TextStyle, right: number, baseline: number): void {
    for (const [index, line] of lines.entries()) {
      this.line(line, style, right - lineWidth(line, style), baseline + index * style.leading);
    }
  }

  line(line: Line, style: TextStyle, x: number, baseline: number): void {
    if (style.colour !== this.#colour) {
      this.#content += `${style.colour} rg\n`;
      this.#colour = style.colour;
    }
    let left = x;
    for (const run of line.runs) {
      if (run.actual === undefined) this.#show(run, style.size, left, baseline);
      else this.#showInstead(run, run.actual, style.size, left, baseline);
      left += (run.units * style.size) / 1000;
    }
  }

  #show(run: Run, size: number, x: number, baseline: number): void {
    const font = `/${run.face} ${size} Tf`;
    this.#content += `BT ${font === this.#font ? '' : `${font} `}`;
    this.#content += `${number(x)} ${number(sheet.height - baseline)} Td(${run.codes})Tj ET\n`;
    this.#font = font;
  }

  /** Beside, not inside, the content around it: readers lose what follows a nested sequence (poppler 22 does). */
  #showInstead(run: Run, actual: string, size: number, x: number, baseline: number): void {
    const owner = this.#owner;
    if (owner !== undefined) this.#content += 'EMC\n';
    this.#open('Span', `/ActualText<FEFF${utf16Hex(actual)}>`);
    this.#show(run, size, x, baseline);
    this.#content += 'EMC\n';
    if (owner !== undefined) this.#open(owner.type, '');
  }

  /** A tinted area: behind the text, and behind rules, which would else be shaved by a tint that touches them. */
  tint(x: number, top: number, width: number, height: number, colour: string): void {
    this.#tints += rectangle(x, top, width, height, colour);
  }

  /** A filled rectangle behind the text, such as a rule. */
  fill(x: number, top: number, width: number, height: number, colour: string): void {
    this.#backdrop += rectangle(x, top, width, height, colour);
  }

  /** A bar of a bar code: to a thousandth of a point, so that no width is rounded away from its neighbours'. */
  bar(x: number, top: number, width: number, height: number, colour: string): void {
    const [left, bottom] = [x.toFixed(3), (sheet.height - top - height).toFixed(3)];
    this.#backdrop += `${colour} rg ${left} ${bottom} ${width.toFixed(3)} ${height} re f\n`;
  }

  /** An unfilled rectangle. */
  frame(x: number, top: number, width: number, height: number, thickness: number, colour: string): void {
    const bottom = sheet.height - top - height;
    this.#backdrop += `${colour} RG ${thickness} w ${number(x)} ${number(bottom)} ${number(width)} ${number(height)} re S\n`;
  }

  /** The stream: backgrounds and rules as one artifact first, then the text in reading order. */
  finish(): Buffer {
    const drawn = this.#tints + this.#backdrop;
    const backdrop = drawn === '' ? '' : `/Artifact BMC\n${drawn}EMC\n`;
    // The text's first colour is set after the backdrop, so nothing that the backdrop leaves behind shows.
    return Buffer.from(backdrop + this.#content, 'latin1');
  }
}

function rectangle(x: number, top: number, width: number, height: number, colour: string): string {
  const bottom = sheet.height - top - height;
  return `${colour} rg ${number(x)} ${number(bottom)} ${number(width)} ${number(height)} re f\n`;
}

function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return hex.toUpperCase();
}
