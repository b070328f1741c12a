/** Messages of an office that wait for a person, for those who see to them. What they say stays where it is. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { MessageKind, MessageTarget } from '../../shared/case/message.ts';
import type { WireReply } from '../../shared/contract/wire.ts';
import type { PersonIdentity } from '../access/token.ts';
import { instantOf, type ServerContext } from '../context.ts';

interface StuckRow {
  readonly id: string;
  readonly case_id: string;
  readonly target: MessageTarget;
  readonly kind: MessageKind;
  readonly state: 'refused' | 'givenUp';
  readonly attempts: number;
  readonly last_reason: string | null;
  readonly queued_at: Date;
}

const stuckMax = 200;

/** The one that has waited longest comes first. */
export async function listStuckMessages(
  { pool }: ServerContext,
  { office }: PersonIdentity,
): Promise<Result<WireReply<'listStuckMessages'>>> {
  const { rows } = await pool.query<StuckRow>(
    `select id, case_id, target, kind, state, attempts, last_reason, queued_at from outbound_message
      where office_id = $1 and state in ('refused', 'givenUp') order by queued_at, id limit $2`,
    [office, stuckMax],
  );
  return ok({
    messages: rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      target: row.target,
      kind: row.kind,
      state: row.state,
      attempts: row.attempts,
      reason: row.last_reason,
      queuedAt: instantOf(row.queued_at.getTime()),
    })),
  });
}
