/**
 * Brings cases up to date whose month has ended since anybody touched them. A case does so by itself when it is opened; the
 * lists and the councils' batches must not wait for that.
 */
import { dateOf } from '../../shared/base/local-date.ts';
import type { Work } from '../work.ts';

export function bringDue({ workstation, desk }: Pick<Work, 'workstation' | 'desk'>): void {
  const today = dateOf(workstation.clock.now().local);
  const overdue = workstation.store.cases.listCases({
    having: 'monthToCome',
    oneMonthBy: today,
    order: 'month',
    limit: everyCase,
  });
  // A case of a release that is not on this workstation cannot be opened, and need not be each time.
  for (const { caseId, state } of overdue) if (state !== 'unknownRelease') desk.open(caseId);
}

/** More than a workstation holds. */
const everyCase = 1_000_000;
