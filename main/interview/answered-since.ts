/**
 * An answer that came from another window, or from another device, while this one was being typed: it is never replaced
 * unseen. Whoever has seen it may give theirs all the same.
 */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { CaseFact, CellRef } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Work } from '../work.ts';

/**
 * Lets a decision pass unless the cell was answered, or left unanswered, after the first `seen` events of its case; then
 * fails with interview.answeredElsewhere. A decision that changes nothing passes: it is the same answer.
 */
export function unlessAnsweredSince(
  { workstation }: Work,
  opened: OpenCase,
  cell: CellRef,
  seen: number | undefined,
  decided: Result<readonly CaseFact[]>,
): Result<readonly CaseFact[]> {
  if (!decided.ok || decided.value.length === 0 || seen === undefined || opened.sequence <= seen) return decided;
  const since = workstation.store.cases.loadEvents(opened.caseId).filter((event) => event.caseSequence > seen);
  const answered = since.some(
    ({ type, payload }) =>
      (type === 'answerRecorded' || type === 'answerUnanswered') &&
      payload.key === cell.key &&
      payload.row === cell.row,
  );
  return answered ? fail(failure('interview.answeredElsewhere', {}, cell.key)) : ok(decided.value);
}
