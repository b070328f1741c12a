/** What the server says of messages that wait for a person, with what this workstation knows of their cases. */
import { localDateTime } from '../../shared/base/wall-clock.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { StuckMessage } from '../../shared/contract/outbound-view.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Session } from '../session/session.ts';
import { actAs } from '../work.ts';

export async function stuckMessages(session: Session): Promise<Result<readonly StuckMessage[]>> {
  const work = session.work();
  if (!work.ok) return work;
  const allowed = actAs(work.value, commandRoles.retryMessage);
  if (!allowed.ok) return allowed;
  const told = await session.connection()?.stuckMessages();
  if (told === undefined) return fail(failure('access.notSignedIn'));
  if (!told.ok) return told;
  const { store, clock } = work.value.workstation;
  return ok(
    told.value.map(({ queuedAt, ...message }) => {
      const known = store.cases.caseSummary(message.caseId);
      return {
        ...message,
        queuedAt: localDateTime(Date.parse(queuedAt), clock.now().zone),
        here: known !== undefined,
        customerName: known?.customerName ?? null,
        caseReference: known?.reference ?? null,
      };
    }),
  );
}
