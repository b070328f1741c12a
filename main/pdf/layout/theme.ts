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

export const page = { width: 595.28, height: 841.89, left: 60, right: 535.28, top: 62, bottom: 786 } as const;

/** Width of the text column. */
export const columnWidth = page.right - page.left;

/** Height of the text column. */
export const columnHeight = page.bottom - page.top;

const style = (weight: TextStyle['weight'], size: number, leading: number, ink: string = colour.ink): TextStyle => ({
  weight,
  size,
  leading,
  colour: ink,
});

export const text = {
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
