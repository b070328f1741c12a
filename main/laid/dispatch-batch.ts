/** Sends every document queued for one council as a batch: all cases in one durable step, each with its document kept. */
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
export async function dispatchBatch(work: Work, { council, method }: { readonly council: string; readonly method: DispatchMethod }): Promise<Result<BatchView>> {
  const actor = actAs(work, commandRoles.dispatch);
  if (!actor.ok) return actor;
  bringDue(work);
  const queued = work.workstation.store.cases.listCases({ laidState: 'queued', laidCouncil: council, limit: batchMax });
  if (queued.length === 0) return fail(failure('case.nothingQueued', {}, 'council'));
  const order: BatchOrder = { batchId: work.workstation.ids.next(), council, method, actor: actor.value };
  const prepared = new Map<string, Prepared>();
  // An answer given while the documents were being made is in the document that goes, or takes the case out of the queue.
  for (let stale = queued.map(({ caseId }) => caseId); stale.length > 0; stale = staleOnes(work, prepared)) {
    for (const caseId of stale) {
      const made = await prepare(work, caseId, order);
      if (!made.ok) return made;
      if (made.value === undefined) prepared.delete(caseId);
      else prepared.set(caseId, made.value);
    }
  }
  const steps = [...prepared.values()].map(({ step }) => step);
  if (steps.length === 0) return fail(failure('case.nothingQueued', {}, 'council'));
  const sent = work.desk.actOnAll(steps);
  return sent.ok ? ok({ batchId: order.batchId, council, method, documents: steps.length }) : sent;
}

/** A council's day is far smaller; what is over it goes with the next batch. */
const batchMax = 1_000;

/** Cases that changed since their document was made. */
function staleOnes({ desk }: Work, prepared: ReadonlyMap<string, Prepared>): string[] {
  return [...prepared].flatMap(([caseId, { sequence }]) => {
    const opened = desk.open(caseId);
    return opened.ok && opened.value.sequence !== sequence ? [caseId] : [];
  });
}

/** Undefined for a case that has left the council's queue meanwhile: the others go without it. */
async function prepare({ workstation, desk }: Work, caseId: string, { batchId, council, method, actor }: BatchOrder): Promise<Result<Prepared | undefined>> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { process, sequence } = opened.value;
  const assessment = desk.assess(opened.value);
  if (process.deleted || assessment.laid.state !== 'queued' || assessment.council !== council) return ok(undefined);
  const composed = composeDocument(workstation, opened.value, assessment, 'laid', 'en');
  if (!composed.ok) return composed;
  const { document, made } = keepDocument(workstation, caseId, composed.value, 1, await workstation.pdf.render(composed.value));
  const decide: Decide = (current, now) => {
    const decided = decideDispatch(current.interview, current.process, { batchId, council, method }, now.local);
    return decided.ok ? ok<readonly CaseFact[]>([made, ...decided.value]) : decided;
  };
  return ok({ sequence, step: { caseId, actor, decide, kept: keptFor(document, { batchId, council, method, reason: process.release?.reason ?? 'complete', at: workstation.clock.now().instant }) } });
}

function keptFor(document: NewDocument, { batchId, council, method, reason, at }: { batchId: string; council: string; method: DispatchMethod; reason: 'complete' | 'reasonGiven' | 'oneMonth' | 'manual'; at: string }): Kept {
  return {
    documents: [document],
    laidQueue: [{ caseId: document.caseId, council, reason, documentId: document.id, queued: at, batch: { id: batchId, method, dispatched: at } }],
  };
}
