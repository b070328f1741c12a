/**
 * The end of the month finds its cases by itself, whatever is on the screen: every so often some that are due are brought up to
 * date (flagged, their document released), and those that the server has wholly are deleted from the workstation.
 */
import type { Work } from '../work.ts';
import { bringDue } from './bring-due.ts';
import { eraseTransferred } from './erase-case.ts';

/** Milliseconds between two looks. */
export const watchMs = 60_000;

/** Cases brought to the end of their month in one idle moment: no longer than an answer may wait. */
const dueAtOnce = 5;

/** One look. `tried`: cases that could not be brought up to date. Whether more wait, and which cases were deleted. */
export function watchMonth(
  work: Work,
  tried: Set<string>,
): { readonly more: boolean; readonly erased: readonly string[] } {
  const more = bringDue(work, { most: dueAtOnce, tried });
  return { more, erased: eraseTransferred(work) };
}
