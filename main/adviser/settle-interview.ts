/** Records what became of the interview; the diary and LMS hear of it with the same step. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import type { Result } from '../../shared/base/result.ts';
import { decideRecordFailed, type RecordFailed } from '../../shared/claim/decide/interview-outcome.ts';
import { goodCauseWorkingDays } from '../../shared/claim/good-cause.ts';
import { addWorkingDays } from '../../shared/rates/bank-holiday.ts';
import type { OpenCase } from '../case/open-case.ts';
import { carryOut, type Decided } from '../claim/carry-out.ts';
import { tellLms } from '../diary/tell-lms.ts';
import type { Work } from '../work.ts';

/** Attending is recorded by more roles than may waive an interview or decide about good cause. */
export const settleInterview = (
  work: Work,
  caseId: string,
  right: 'settleInterview' | 'recordAttendance',
  decided: Decided,
): Result<OpenCase> => carryOut(work, caseId, right, tellLms(decided));

/** Good cause can be shown for five working days, counted by the office's own bank holidays. */
export function recordFailed(work: Work, caseId: string, command: Omit<RecordFailed, 'goodCauseBy'>): Result<OpenCase> {
  const { rules } = work.workstation;
  return settleInterview(work, caseId, 'recordAttendance', (interview, process, now) => {
    const by = lastDayFor(command.on);
    return by.ok ? decideRecordFailed(interview, process, { ...command, goodCauseBy: by.value }, now) : by;
  });

  function lastDayFor(on: LocalDate): Result<LocalDate> {
    return addWorkingDays(rules.bankHolidays, rules.nationOf(undefined), on, goodCauseWorkingDays);
  }
}
