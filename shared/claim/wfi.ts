/** The work-focused interview decision: the first row of the table that fits (catalogue, wfi; domain.md 5.3). */
import { addDays, dateOf, type LocalDate } from '../base/local-date.ts';
import type { Failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { addWorkingDays, type BankHolidayCalendar, type Nation } from '../rates/bank-holiday.ts';
import type { WfiRowSource } from '../script/release.ts';
import { type ByLanguage, inBoth } from './by-language.ts';

export interface WfiDecision {
  /** Row of the table that decided. */
  readonly row: string;
  readonly decision: string;
  readonly interviewType: string;
  readonly label: ByLanguage;
  readonly note: ByLanguage;
  readonly minutes: number;
  /** The financial assessor is seen straight before the interview. */
  readonly assessorFirst: boolean;
  /** Not before this day; null when there is no such rule. */
  readonly earliestDate: LocalDate | null;
  /** Not after this day; null when there is no deadline, or when it cannot be counted (then `problem` says why). */
  readonly latestDate: LocalDate | null;
  readonly problem?: Failure;
}

/** The row that fits now. A table ends with a row that always fits: without one the release is broken. */
export function wfiRow(interview: Interview): WfiRowSource {
  const row = interview.release.wfiTable.find(({ when }) => interview.holds(when));
  if (row === undefined) throw new Error('no row of the interview table fits');
  return row.source;
}

/**
 * The decision with its dates, which count working days from the day after the call (for a form, its first contact).
 */
export function decideWfi(interview: Interview, calendar: BankHolidayCalendar, nation: Nation): WfiDecision {
  const { release, context } = interview;
  const row = wfiRow(interview);
  const days = row.deadlineWorkingDays;
  const latest = days === null ? undefined : addWorkingDays(calendar, nation, dateOf(context.now), days);
  return {
    row: row.id,
    decision: row.decision,
    interviewType: row.interviewType,
    label: inBoth(release, row.interviewType, (policy) => policy.interviewTypes[row.interviewType]),
    note: inBoth(release, row.id, (policy) => policy.wfiNotes[row.id]),
    minutes: row.slotMinutes,
    assessorFirst: row.financialAssessorFirst,
    earliestDate: row.earliestCalendarDays === undefined ? null : addDays(context.claimDate, row.earliestCalendarDays),
    latestDate: latest?.ok === true ? latest.value : null,
    ...(latest?.ok === false ? { problem: latest.failure } : {}),
  };
}
