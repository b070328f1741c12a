/** Carries out a command on a case after its answers: the role is checked here, the rule in shared/claim/decide. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ProcessState } from '../../shared/case/process.ts';
import type { Decision } from '../../shared/claim/decide/command-check.ts';
import { type ClaimCommand, commandRoles } from '../../shared/claim/role-rights.ts';
import type { Interview } from '../../shared/interview/interview.ts';
import type { Kept } from '../case/case-desk.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';

/** A decision of shared/claim/decide, its command already filled in. */
export type Decided = (interview: Interview, process: ProcessState, now: LocalDateTime) => Decision;

export function carryOut(
  work: Work,
  caseId: string,
  command: ClaimCommand,
  decided: Decided,
  kept: Kept = {},
): Result<OpenCase> {
  const actor = actAs(work, commandRoles[command]);
  if (!actor.ok) return actor;
  return work.desk.act(
    caseId,
    actor.value,
    ({ interview, process }, now) => decided(interview, process, now.local),
    kept,
  );
}
