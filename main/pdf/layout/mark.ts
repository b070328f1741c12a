/** What sets a fact apart that has no answer, or that needs attention: a bar and a tint behind its text. */
import type { RowMark } from '../../../shared/document/document.ts';
import type { PagePainter } from '../file/page-painter.ts';
import { colour, type Look } from './theme.ts';

const barWidth = 3;
/** Tint and bar reach out of the column, so that marked text stays in line with the rest. */
const overhang = 8;

/** Paints behind a strip of the column; to be called before its text is painted. */
export function paintMark(painter: PagePainter, look: Look, mark: RowMark, top: number, height: number): void {
  const { page, columnWidth } = look;
  const alert = mark === 'unanswered';
  const left = page.left - overhang;
  painter.tint(left, top, columnWidth + overhang * 2, height, alert ? colour.alertTint : colour.warningTint);
  painter.fill(left, top, barWidth, height, alert ? colour.alertBar : colour.warningBar);
}
