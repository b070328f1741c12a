/** Lets a tax credit claim go on paper; the message that waits for the portal is withdrawn with the next sync. */
import type { Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { decideFastTrack } from '../../shared/outbound/decide-message.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';

export function chooseFastTrack(work: Work, caseId: string, reason: string): Result<OpenCase> {
  const actor = actAs(work, commandRoles.chooseFastTrack);
  if (!actor.ok) return actor;
  return work.desk.act(caseId, actor.value, (opened, now) =>
    decideFastTrack(opened.process, work.desk.assess(opened, now), reason),
  );
}
