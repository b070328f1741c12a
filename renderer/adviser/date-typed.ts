/** The date in a box while it is being typed: empty as long as it is none. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { readDate } from '../../shared/script/kind/typed-date.ts';

export function dateTyped(text: string, today: string): string {
  const read = readDate(text, { today: today as LocalDate, past: false });
  return read.ok ? read.value : '';
}
