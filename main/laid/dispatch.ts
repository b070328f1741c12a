/** A batch leaves the house, or is called off: each case's sheets go with it, or are taken out with the reason. */
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Actor, CaseFact, DispatchMethod } from '../../shared/case/event.ts';
import type { TakenOutReason } from '../../shared/case/laid-payload.ts';
import { decideDispatch } from '../../shared/claim/decide/laid.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { type LaidBatch, refusalOf } from '../../shared/office/laid-batch.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { LaidSheet } from '../store/laid-port.ts';
import { actAs, type Work } from '../work.ts';
import { findBatch, takeStep } from './batch-record.ts';
import { contentOf, laidDocument } from './laid-document.ts';
import { queuedCopy } from './make-batch.ts';

const stepMax = 20;

/** Why the sheets of a case can't go as they are; undefined when they can. */
export function whyTakeOut(work: Work, opened: OpenCase, sheet: LaidSheet): TakenOutReason | undefined {
  const { batch } = opened.process;
  if (batch?.batchId !== sheet.batchId) return 'elsewhere';
  const assessment = work.desk.assess(opened);
  const copy = queuedCopy(opened, assessment, sheet.council);
  if (copy === undefined) return 'notQueued';
  const now = laidDocument(work.workstation, opened, assessment, batch.at, copy === 'amended' ? { copy } : {});
  return contentOf(now) === sheet.content ? undefined : 'changed';
}

/** Events for each case whose sheets are in the batch, a few cases in one durable step: how many of them went. */
function settleSheets(
  work: Work,
  batchId: string,
  actor: Actor,
  factsOf: (opened: OpenCase, sheet: LaidSheet, now: LocalDateTime) => Result<readonly CaseFact[]>,
): Result<number> {
  const sheets = work.workstation.store.laid.inBatch(batchId).filter(({ state }) => state === 'in');
  let went = 0;
  for (let from = 0; from < sheets.length; from += stepMax) {
    const settled = work.desk.actOnAll(
      sheets.slice(from, from + stepMax).map((sheet) => ({
        caseId: sheet.caseId,
        actor,
        kept: {},
        decide: (opened, now) => {
          const facts = factsOf(opened, sheet, now.local);
          if (facts.ok && facts.value.some(({ type }) => type === 'laidDispatched')) went += 1;
          return facts;
        },
      })),
    );
    if (!settled.ok) return settled;
  }
  return ok(went);
}

export interface Leaving {
  readonly batchId: string;
  readonly method: DispatchMethod;
  readonly reference: string;
}

/**
 * The batch leaves. Sheets whose case has changed, is not queued any more, or is in another workstation's batch stay behind:
 * the view of the batch has named them. After a kill in the middle the same call goes on where it stopped.
 */
export function dispatch(work: Work, { batchId, method, reference }: Leaving): Result<{ readonly documents: number }> {
  const actor = actAs(work, commandRoles.dispatch);
  if (!actor.ok) return actor;
  const batch = findBatch(work, batchId);
  if (!batch.ok) return batch;
  const step = { step: 'dispatched', method, reference } as const;
  const refused = refusalOf(batch.value, step);
  if (refused !== undefined) return fail(refused);
  const { council } = batch.value;
  const settled = settleSheets(work, batchId, actor.value, (opened, sheet, now) => {
    const reason = whyTakeOut(work, opened, sheet);
    if (reason !== undefined) return ok([{ type: 'laidTakenOut', payload: { batchId, reason } }]);
    const command = { batchId, council, method };
    return sheet.copy === 'original'
      ? decideDispatch(opened.interview, opened.process, command, now)
      : ok([{ type: 'laidDispatched', payload: command }]);
  });
  if (!settled.ok) return settled;
  const left = work.workstation.store.write.laid.batchLeft(batchId);
  if (!left.ok) return left;
  const taken = takeStep(work, batchId, step);
  return taken.ok ? ok({ documents: settled.value }) : taken;
}

/** The batch does not go: its cases are queued again. */
export function callOff(work: Work, batchId: string, reason: string): Result<LaidBatch> {
  const actor = actAs(work, commandRoles.dispatch);
  if (!actor.ok) return actor;
  const batch = findBatch(work, batchId);
  if (!batch.ok) return batch;
  const step = { step: 'calledOff', reason } as const;
  const refused = refusalOf(batch.value, step);
  if (refused !== undefined) return fail(refused);
  const settled = settleSheets(work, batchId, actor.value, () =>
    ok([{ type: 'laidTakenOut', payload: { batchId, reason: 'calledOff' } }]),
  );
  return settled.ok ? takeStep(work, batchId, step) : settled;
}
