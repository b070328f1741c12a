/** Adds and removes rows of a roster, and keeps that help was opened: small intents that only pass a command on. */
import { fail, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { decide, type InterviewCommand } from '../../shared/interview/decide.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';
import { interviewRoles } from './record-answer.ts';

type PassedOn = Extract<InterviewCommand, { readonly type: 'addRow' | 'removeRow' | 'openHelp' }>;

export function passOn(work: Work, caseId: string, command: PassedOn): Result<OpenCase> {
  const actor = actAs(work, interviewRoles);
  if (!actor.ok) return actor;
  return work.desk.act(caseId, actor.value, ({ interview, process }) =>
    process.deleted ? fail(failure('claim.caseDeleted')) : decide(interview, command),
  );
}
