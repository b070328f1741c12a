/** Starts a case: its date of first contact is now. */
import type { Result } from '../../shared/base/result.ts';
import { interviewRoles } from '../interview/record-answer.ts';
import { actAs, type Work } from '../work.ts';
import type { NewCase } from './case-desk.ts';
import type { OpenCase } from './open-case.ts';

export function startCase(work: Work, wanted: NewCase): Result<OpenCase> {
  const actor = actAs(work, interviewRoles);
  return actor.ok ? work.desk.start(actor.value, wanted) : actor;
}
