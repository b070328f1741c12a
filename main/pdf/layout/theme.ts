/** The look of every printed document: A4, points, one family in two weights, black and greys with one accent. */
import type { TextStyle } from '../text/break-lines.ts';

/** Colours are PDF operands (red green blue, 0 to 1), chosen to stay legible on an office printer without colour. */
export const colour = {
  ink: '0.04 0.05 0.05',
  label: '0.22 0.25 0.28',
  quiet: '0.36 0.4 0.43',
  hairline: '0.8 0.82 0.84',
  rule: '0.11 0.23 0.36',
  alertTint: '0.995 0.945 0.83',
  alertBar: '0.72 0.36 0',
  warningTint: '0.94 0.95 0.96',
  warningBar: '0.36 0.4 0.43',
} as const;

/** The sheet and its text column, in points from the top left corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const page: Sheet = { width: 595.28, height: 841.89, left: 60, right: 535.28, top: 62, bottom: 786 };

const style = (weight: TextStyle['weight'], size: number, leading: number, ink: string = colour.ink): TextStyle => ({
  weight,
  size,
  leading,
  colour: ink,
});

const text = {
  title: style('bold', 21, 26),
  subject: style('bold', 15, 20),
  subtitle: style('regular', 10, 14, colour.quiet),
  reference: style('bold', 11, 14),
  section: style('bold', 14, 18, colour.rule),
  entry: style('bold', 10.5, 14),
  body: style('regular', 10, 14),
  strong: style('bold', 10, 14),
  letterBody: style('regular', 11, 15.5),
  letterStrong: style('bold', 11, 15.5),
  note: style('regular', 9.25, 13, colour.label),
  label: style('regular', 10, 13, colour.label),
  value: style('regular', 10, 13),
  markedLabel: style('bold', 10, 13),
  markedValue: style('bold', 10, 13),
  tableHead: style('bold', 9, 12),
  tableCell: style('regular', 9, 12),
  caption: style('bold', 10, 14),
  fieldLabel: style('regular', 8.5, 11, colour.quiet),
  fieldValue: style('regular', 10.5, 14),
  address: style('regular', 10.5, 14),
  running: style('regular', 8, 10, colour.quiet),
  handling: style('bold', 8, 10),
  handlingFirst: style('bold', 12, 15),
} as const satisfies Record<string, TextStyle>;

/** Nothing the customer reads is under 16 points, and nothing is grey; what repeats on each sheet stays small. */
const largeText: Readonly<Record<keyof typeof text, TextStyle>> = {
  title: style('bold', 27, 33),
  subject: style('bold', 22, 28),
  subtitle: style('regular', 16, 21),
  reference: style('bold', 17, 21),
  section: style('bold', 21, 26, colour.rule),
  entry: style('bold', 18, 23),
  body: style('regular', 17, 23),
  strong: style('bold', 17, 23),
  letterBody: style('regular', 17, 23),
  letterStrong: style('bold', 17, 23),
  note: style('regular', 16, 21),
  label: style('regular', 17, 22),
  value: style('regular', 17, 22),
  markedLabel: style('bold', 17, 22),
  markedValue: style('bold', 17, 22),
  tableHead: style('bold', 16, 20),
  tableCell: style('regular', 16, 20),
  caption: style('bold', 17, 22),
  fieldLabel: style('regular', 16, 20),
  fieldValue: style('regular', 17, 22),
  address: style('regular', 13, 17),
  running: style('regular', 9.5, 12),
  handling: style('bold', 9.5, 12),
  handlingFirst: style('bold', 16, 20),
};

/** How large a document is set: its sheet and its type. */
export interface Look {
  readonly page: Sheet;
  /** Width and height of the text column. */
  readonly columnWidth: number;
  readonly columnHeight: number;
  readonly text: Readonly<Record<keyof typeof text, TextStyle>>;
  /** An answer of more lines than these stands under its label, over the whole width. */
  readonly linesBeside: number;
  /** Width of what stands beside the address of a letter. */
  readonly sideWidth: number;
}

const look = (sheet: Sheet, styles: Look['text'], linesBeside: number, sideWidth: number): Look => ({
  page: sheet,
  columnWidth: sheet.right - sheet.left,
  columnHeight: sheet.bottom - sheet.top,
  text: styles,
  linesBeside,
  sideWidth,
});

export const standardLook = look(page, text, 5, 150);

/** For those who asked for large print: the same content, 17 point type, a wider column. */
export const largePrintLook = look({ ...page, left: 44, right: 551.28 }, largeText, 3, 205);
