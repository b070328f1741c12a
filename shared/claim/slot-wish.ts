/** What kind of slot an interview needs: length, assessor, days within its limit, and what the customer needs. */
import { addDays, dateOf, type LocalDate, type LocalDateTime } from '../base/local-date.ts';
import type { DiaryNeed } from '../case/booking-event.ts';
import { assessorType, type DiaryOffice } from '../diary/diary.ts';
import type { SlotWish } from '../diary/offer-slots.ts';
import type { Interview } from '../interview/interview.ts';
import { addWorkingDays, type BankHolidayCalendar } from '../rates/bank-holiday.ts';
import { wfiRow } from './wfi.ts';

/** From the answers: a visit, an interpreter, Welsh, or sign language. */
export function diaryNeedsOf(interview: Interview): readonly DiaryNeed[] {
  const asks = (key: string, wanted: string): boolean => {
    const codes = interview.value(key);
    return Array.isArray(codes) && codes.some((code) => code === wanted);
  };
  const signs = asks('contact.communicationNeeds', 'signLanguage') || asks('wfi.needs', 'signer');
  const interprets = interview.value('contact.interpreterNeeded') === true || asks('wfi.needs', 'interpreter');
  const needs: readonly (readonly [DiaryNeed, boolean])[] = [
    ['homeVisit', interview.value('wfi.homeVisit') === true],
    ['interpreter', interprets],
    ['welsh', interview.value('contact.language') === 'welsh'],
    ['signLanguage', signs],
  ];
  return needs.filter(([, holds]) => holds).map(([need]) => need);
}

export interface WishParts {
  readonly office: DiaryOffice;
  readonly calendar: BankHolidayCalendar;
  readonly interviewType: string;
  /** Nothing before this moment: now, or the day that was asked for. */
  readonly from: LocalDateTime;
}

/**
 * The limit is that of the table's row: of the one decided, else of the first with the type. Working days count from the day
 * after the call. On a visit the officer does the assessor's part as well, so the slot is as long as both.
 */
export function slotWish(interview: Interview, { office, calendar, interviewType, from }: WishParts): SlotWish {
  const { interviewTypes, wfiTable } = interview.release.source;
  const decided = wfiRow(interview);
  const row =
    decided.interviewType === interviewType ? decided : wfiTable.find((one) => one.interviewType === interviewType);
  const minutesOf = (type: string): number =>
    office.minutes[type] ?? interviewTypes.find(({ code }) => code === type)?.minutes ?? 0;
  const needs = diaryNeedsOf(interview);
  const assessor = row?.financialAssessorFirst === true ? minutesOf(assessorType) : 0;
  const visit = needs.includes('homeVisit');
  return {
    interviewType,
    minutes: minutesOf(interviewType) + (visit ? assessor : 0),
    assessorMinutes: visit ? 0 : assessor,
    from,
    earliest:
      row?.earliestCalendarDays === undefined ? null : addDays(interview.context.claimDate, row.earliestCalendarDays),
    latest: lastDay(interview, row?.deadlineWorkingDays ?? null, office, calendar),
    needs,
  };
}

function lastDay(
  interview: Interview,
  days: number | null,
  office: DiaryOffice,
  calendar: BankHolidayCalendar,
): LocalDate | null {
  if (days === null) return null;
  const last = addWorkingDays(calendar, office.nation, dateOf(interview.context.now), days);
  return last.ok ? last.value : null;
}
