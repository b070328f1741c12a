/** Sends a referral now: a customer without money cannot wait for the push. */
import type { Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { decideSendReferral } from '../../shared/outbound/decide-message.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';

export function sendReferral(work: Work, caseId: string, referral: string): Result<OpenCase> {
  const actor = actAs(work, commandRoles.sendReferral);
  if (!actor.ok) return actor;
  return work.desk.act(caseId, actor.value, (opened, now) =>
    decideSendReferral(opened.interview, opened.process, work.desk.assess(opened, now), referral),
  );
}
