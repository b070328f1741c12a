/** Keeps a note on the case or on one of its questions. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';
import { interviewRoles } from './record-answer.ts';

export function writeNote(
  work: Work,
  {
    caseId,
    key,
    row,
    text,
  }: {
    readonly caseId: string;
    readonly key?: string | undefined;
    readonly row?: number | undefined;
    readonly text: string;
  },
): Result<OpenCase> {
  const actor = actAs(work, interviewRoles);
  if (!actor.ok) return actor;
  const place = { ...(key === undefined ? {} : { key }), ...(row === undefined ? {} : { row }) };
  return work.desk.act(caseId, actor.value, ({ process }) =>
    process.deleted ? fail(failure('claim.caseDeleted')) : ok([{ type: 'noteWritten', payload: { ...place, text } }]),
  );
}
