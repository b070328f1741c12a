/** Records an average as an officer types it: the payslips are looked at box by box first (shared/claim/payslips.ts). */
import { dateOf, type LocalDateTime } from '../../base/local-date.ts';
import { fail } from '../../base/result.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { checkPayslips, inOrder } from '../payslips.ts';
import type { Decision } from './command-check.ts';
import { decideRecordCalculation, type RecordCalculation } from './record-calculation.ts';

/** Kept in the order of the paydays, however they were typed. */
export function decideAveragePayslips(
  interview: Interview,
  process: ProcessState,
  command: RecordCalculation,
  now: LocalDateTime,
): Decision {
  const { method, payments, weeks } = command;
  if (process.deleted) return fail(failure('claim.caseDeleted'));
  const wrong = checkPayslips(method, payments, dateOf(now), weeks);
  if (wrong !== undefined) return fail(wrong);
  return decideRecordCalculation(interview, process, { ...command, payments: inOrder(payments) }, now);
}
