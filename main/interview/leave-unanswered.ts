/** Leaves a question without an answer, with the reason, for whoever will chase it. */
import { fail, type Result } from '../../shared/base/result.ts';
import type { CellRef, UnansweredReason } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';
import { decide } from '../../shared/interview/decide.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';
import { unlessAnsweredSince } from './answered-since.ts';
import { interviewRoles } from './record-answer.ts';

export interface LeftUnanswered extends CellRef {
  readonly caseId: string;
  readonly reason: UnansweredReason;
  readonly elapsedMs?: number | undefined;
  /** How many events of the case the person had seen. */
  readonly seen?: number | undefined;
}

export function leaveUnanswered(
  work: Work,
  { caseId, key, row, reason, elapsedMs, seen }: LeftUnanswered,
): Result<OpenCase> {
  const actor = actAs(work, interviewRoles);
  if (!actor.ok) return actor;
  const cell: CellRef = row === undefined ? { key } : { key, row };
  return work.desk.act(
    caseId,
    actor.value,
    (opened) => {
      if (opened.process.deleted) return fail(failure('claim.caseDeleted'));
      const decided = decide(opened.interview, {
        type: 'leaveUnanswered',
        ...cell,
        reason,
        ...(elapsedMs === undefined ? {} : { elapsedMs }),
      });
      return unlessAnsweredSince(work, opened, cell, seen, decided);
    },
    { draftsCleared: [cell] },
  );
}
