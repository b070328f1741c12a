/** Whether an interview is due: booked or to be booked, and nothing has become of it yet. */
import type { LocalDate } from '../base/local-date.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import { wfiRow } from './wfi.ts';

/** The day from which an interview that was put off is due again: the adviser's word on it before the answers'. */
export function deferredTo(interview: Interview, { booking, outcome }: ProcessState): LocalDate | undefined {
  if (outcome !== undefined) return outcome.kind === 'deferred' ? outcome.from : undefined;
  if (booking !== undefined || interview.value('wfi.waiveOrDefer') !== 'defer') return undefined;
  const until = interview.value('wfi.deferUntil');
  return typeof until === 'string' ? (until as LocalDate) : undefined;
}

/** Whether somebody has to hold, waive or put off an interview. A failure with good cause makes it due again. */
export function isInterviewDue(interview: Interview, process: ProcessState, today: LocalDate): boolean {
  const { booking, outcome } = process;
  if (outcome?.kind === 'failed') return outcome.goodCause?.accepted === true;
  const from = deferredTo(interview, process);
  if (from !== undefined) return from <= today;
  if (outcome !== undefined) return false;
  return booking !== undefined || !notHeld.has(wfiRow(interview).decision);
}

const notHeld: ReadonlySet<string> = new Set(['notRequired', 'waived', 'deferred']);
