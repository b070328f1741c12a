/** A request that carries a command on one case, answered with the case as it then stands. */
import type { Result } from '../../shared/base/result.ts';
import type { Decision } from '../../shared/claim/decide/command-check.ts';
import type { ClaimCommand } from '../../shared/claim/role-rights.ts';
import type { InterviewView } from '../../shared/contract/view.ts';
import { carryOut, type Decided } from '../claim/carry-out.ts';
import { shownCase } from '../interview/show-case.ts';
import type { Shown } from '../view/interview-view.ts';
import type { Work } from '../work.ts';

export function carry(
  work: Work,
  request: Shown & { readonly caseId: string },
  command: ClaimCommand,
  decided: (...args: Parameters<Decided>) => Decision,
): Result<InterviewView> {
  return shownCase(work, carryOut(work, request.caseId, command, decided), request);
}
