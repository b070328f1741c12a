/** Notes that the customer was put through to the receiver of a referral, instead of a message. */
import type { Result } from '../../shared/base/result.ts';
import type { EventPayloads } from '../../shared/case/event.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { decideTransferReferral } from '../../shared/outbound/decide-message.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';

export function transferReferral(
  work: Work,
  caseId: string,
  told: EventPayloads['referralTransferred'],
): Result<OpenCase> {
  const actor = actAs(work, commandRoles.transferReferral);
  if (!actor.ok) return actor;
  return work.desk.act(caseId, actor.value, (opened, now) =>
    decideTransferReferral(opened.process, work.desk.assess(opened, now), told),
  );
}
