/**
 * Brings cases up to date whose month has ended since anybody touched them. A case does so by itself when it is opened; the
 * lists and the councils' batches must not wait for that.
 */
import { dateOf } from '../../shared/base/local-date.ts';
import type { Work } from '../work.ts';

export function bringDue({ workstation, desk }: Pick<Work, 'workstation' | 'desk'>): void {
  const today = dateOf(workstation.clock.now().local);
  const overdue = workstation.store.cases.listCases({ oneMonthBy: today, limit: everyCase });
  for (const { caseId, state, updated, oneMonthDate } of overdue) {
    // Whatever happened on the day itself or later has already brought the month's end about.
    if (state !== 'deleted' && oneMonthDate !== undefined && updated < oneMonthDate) desk.open(caseId);
  }
}

/** More than a workstation holds. */
const everyCase = 1_000_000;
