/** Leaves a question without an answer, with the reason, for whoever will chase it. */
import { fail, type Result } from '../../shared/base/result.ts';
import type { CellRef, UnansweredReason } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';
import { decide } from '../../shared/interview/decide.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';
import { interviewRoles } from './record-answer.ts';

export interface LeftUnanswered extends CellRef {
  readonly caseId: string;
  readonly reason: UnansweredReason;
  readonly elapsedMs?: number | undefined;
}

export function leaveUnanswered(work: Work, { caseId, key, row, reason, elapsedMs }: LeftUnanswered): Result<OpenCase> {
  const actor = actAs(work, interviewRoles);
  if (!actor.ok) return actor;
  const cell: CellRef = row === undefined ? { key } : { key, row };
  return work.desk.act(
    caseId,
    actor.value,
    ({ interview, process }) =>
      process.deleted
        ? fail(failure('claim.caseDeleted'))
        : decide(interview, {
            type: 'leaveUnanswered',
            ...cell,
            reason,
            ...(elapsedMs === undefined ? {} : { elapsedMs }),
          }),
    { draftsCleared: [cell] },
  );
}
