/**
 * Brings cases up to date whose month has ended since anybody touched them. A case does so by itself when it is opened, and
 * the start screen's lists go by the date; a council's batch must not wait for either.
 */
import { dateOf } from '../../shared/base/local-date.ts';
import type { Work } from '../work.ts';

export interface DueBounds {
  /** At most so many cases now: on a Monday some hundred are due, and each is a durable step. All when not given. */
  readonly most?: number;
  /** Cases looked at before that could not be brought up to date; they are not looked at again. */
  readonly tried?: Set<string>;
}

/** Whether there are more. */
export function bringDue(
  { workstation, desk }: Pick<Work, 'workstation' | 'desk'>,
  { most = everyCase, tried = new Set() }: DueBounds = {},
): boolean {
  const today = dateOf(workstation.clock.now().local);
  const limit = most + tried.size;
  const listed = workstation.store.cases.listCases({
    having: 'monthToCome',
    oneMonthBy: today,
    order: 'month',
    limit,
  });
  const stillDue = new Set(listed.map(({ caseId }) => caseId));
  for (const caseId of tried) if (!stillDue.has(caseId)) tried.delete(caseId);
  // A case of a release that is not on this workstation cannot be opened, and need not be each time.
  const due = listed.filter(({ caseId }) => !tried.has(caseId));
  for (const { caseId, state } of due.slice(0, most)) {
    tried.add(caseId);
    if (state !== 'unknownRelease') desk.open(caseId);
  }
  return listed.length === limit;
}

/** More than a workstation holds. */
const everyCase = 1_000_000;
