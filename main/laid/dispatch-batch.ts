/** Sends every document queued for one council as a batch, each case with its document kept in the same durable step. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Actor, CaseFact, DispatchMethod } from '../../shared/case/event.ts';
import { decideDispatch } from '../../shared/claim/decide/laid.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { BatchView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import { bringDue } from '../case/bring-due.ts';
import type { CaseStep, Decide, Kept } from '../case/case-desk.ts';
import { composeDocument } from '../document/compose.ts';
import { keepDocument } from '../document/keep-document.ts';
import type { NewDocument } from '../store/ports.ts';
import { actAs, type Work } from '../work.ts';

/** A case's part of the batch, and how many events the case had when its document was made. */
interface Prepared {
  readonly step: CaseStep;
  readonly sequence: number;
}

interface BatchOrder {
  readonly batchId: string;
  readonly council: string;
  readonly method: DispatchMethod;
  readonly actor: Actor;
}

/** The document goes in English: it is read by the council, whatever language the customer chose. */
export async function dispatchBatch(
  work: Work,
  { council, method }: { readonly council: string; readonly method: DispatchMethod },
): Promise<Result<BatchView>> {
  const actor = actAs(work, commandRoles.dispatch);
  if (!actor.ok) return actor;
  bringDue(work);
  const queued = work.workstation.store.cases.listCases({ laidState: 'queued', laidCouncil: council, limit: batchMax });
  if (queued.length === 0) return fail(failure('case.nothingQueued', {}, 'council'));
  const order: BatchOrder = { batchId: work.workstation.ids.next(), council, method, actor: actor.value };
  let documents = 0;
  for (let from = 0; from < queued.length; from += stepMax) {
    const sent = await sendSome(
      work,
      queued.slice(from, from + stepMax).map(({ caseId }) => caseId),
      order,
    );
    if (!sent.ok) return sent;
    documents += sent.value;
  }
  return documents === 0
    ? fail(failure('case.nothingQueued', {}, 'council'))
    : ok({ batchId: order.batchId, council, method, documents });
}

/** A council's month is far smaller; what is over it goes with the next batch. */
const batchMax = 10_000;
/**
 * Documents that leave in one durable step: all of them or none. Few enough that an answer given meanwhile waits for
 * milliseconds; a failure leaves the rest of the batch in the queue.
 */
const stepMax = 20;

/** How many went: a case that left the queue meanwhile stays behind. */
async function sendSome(work: Work, caseIds: readonly string[], order: BatchOrder): Promise<Result<number>> {
  const prepared = new Map<string, Prepared>();
  // An answer given while the documents were being made is in the document that goes, or takes the case out of the queue.
  for (let stale = [...caseIds]; stale.length > 0; stale = staleOnes(work, prepared)) {
    for (const caseId of stale) {
      const made = await prepare(work, caseId, order);
      if (!made.ok) return made;
      if (made.value === undefined) prepared.delete(caseId);
      else prepared.set(caseId, made.value);
    }
  }
  const steps = [...prepared.values()].map(({ step }) => step);
  const sent = steps.length === 0 ? ok([]) : work.desk.actOnAll(steps);
  return sent.ok ? ok(steps.length) : sent;
}

/** Cases that changed since their document was made. */
function staleOnes({ desk }: Work, prepared: ReadonlyMap<string, Prepared>): string[] {
  return [...prepared].flatMap(([caseId, { sequence }]) => {
    const opened = desk.open(caseId);
    return opened.ok && opened.value.sequence !== sequence ? [caseId] : [];
  });
}

/** Undefined for a case that has left the council's queue meanwhile: the others go without it. */
async function prepare(
  { workstation, desk }: Work,
  caseId: string,
  { batchId, council, method, actor }: BatchOrder,
): Promise<Result<Prepared | undefined>> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { process, sequence } = opened.value;
  const assessment = desk.assess(opened.value);
  if (process.deleted || assessment.laid.state !== 'queued' || assessment.council !== council) return ok(undefined);
  const composed = composeDocument(workstation, opened.value, assessment, 'laid', 'en');
  if (!composed.ok) return composed;
  const { document, made } = keepDocument(
    workstation,
    caseId,
    composed.value,
    1,
    await workstation.pdf.render(composed.value),
  );
  const decide: Decide = (current, now) => {
    const decided = decideDispatch(current.interview, current.process, { batchId, council, method }, now.local);
    return decided.ok ? ok<readonly CaseFact[]>([made, ...decided.value]) : decided;
  };
  return ok({
    sequence,
    step: {
      caseId,
      actor,
      decide,
      kept: keptFor(document, {
        batchId,
        council,
        method,
        reason: process.release?.reason ?? 'complete',
        at: workstation.clock.now().instant,
      }),
    },
  });
}

function keptFor(
  document: NewDocument,
  {
    batchId,
    council,
    method,
    reason,
    at,
  }: {
    batchId: string;
    council: string;
    method: DispatchMethod;
    reason: 'complete' | 'reasonGiven' | 'oneMonth' | 'manual';
    at: string;
  },
): Kept {
  return {
    documents: [document],
    laidQueue: [
      {
        caseId: document.caseId,
        council,
        reason,
        documentId: document.id,
        queued: at,
        batch: { id: batchId, method, dispatched: at },
      },
    ],
  };
}
