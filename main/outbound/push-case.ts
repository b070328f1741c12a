/** Pushes a case: what is decided and the messages that follow become durable in one step, and leave with the next sync. */
import { ok, type Result } from '../../shared/base/result.ts';
import { decidePush } from '../../shared/claim/decide/push.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { pushMessages } from '../../shared/outbound/push-messages.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';

/** Refused with the first gate that is shut (`claim.pushBlocked`). Pushed once; again changes and sends nothing. */
export function pushCase(work: Work, caseId: string): Result<OpenCase> {
  const actor = actAs(work, commandRoles.push);
  if (!actor.ok) return actor;
  return work.desk.act(caseId, actor.value, (opened, now) => {
    const { interview, process } = opened;
    const decided = decidePush(interview, process, {}, now.local);
    if (!decided.ok || decided.value.length === 0) return decided;
    return ok([...decided.value, ...pushMessages(interview, process, work.desk.assess(opened, now))]);
  });
}
