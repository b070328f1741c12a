/** Makes a batch: each document queued for a council, and no other, is made, kept and given its place, a few in one durable step. */
import { dateOf } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Actor, CaseFact, DispatchMethod } from '../../shared/case/event.ts';
import { amendmentDue } from '../../shared/case/laid.ts';
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import { failure } from '../../shared/error/failure.ts';
import { batchNumber } from '../../shared/office/laid-batch.ts';
import { bringDue } from '../case/bring-due.ts';
import type { OpenCase } from '../case/open-case.ts';
import { keepDocument, type KeptDocument } from '../document/keep-document.ts';
import { actAs, type Work } from '../work.ts';
import { saveStep } from './batch-record.ts';
import { changesSince, contentOf, laidDocument } from './laid-document.ts';

/** A council's month is far smaller; what is over it goes with the next batch. */
const batchMax = 5_000;
/**
 * Documents that get their place in one durable step: all of them or none. Few enough that an answer given meanwhile waits
 * for milliseconds; a failure leaves the rest in the queue.
 */
const stepMax = 20;

interface Order {
  readonly batchId: string;
  readonly council: string;
  readonly actor: Actor;
}

/** A case's document, and how many events the case had when it was made. */
interface Prepared extends KeptDocument {
  readonly sequence: number;
  readonly copy: 'original' | 'amended';
  readonly content: string;
  readonly sheets: number;
}

/** What a batch was made of. A kill leaves what has its place by then in the batch, and the others queued. */
export interface MadeBatch {
  readonly batchId: string;
  readonly documents: number;
}

/** Failure: case.nothingQueued. */
export async function makeBatch(
  work: Work,
  { council, method }: { readonly council: string; readonly method: DispatchMethod },
): Promise<Result<MadeBatch>> {
  const actor = actAs(work, commandRoles.dispatch);
  if (!actor.ok) return actor;
  bringDue(work);
  const { store, ids, clock } = work.workstation;
  const queued = store.cases.listCases({ laidPlace: 'queued', laidCouncil: council, limit: batchMax, order: 'month' });
  if (queued.length === 0) return fail(failure('case.nothingQueued', {}, 'council'));
  const batchId = ids.next();
  const order: Order = { batchId, council, actor: actor.value };
  const number = batchNumber(council, dateOf(clock.now().local), batchId);
  const opened = saveStep(work, batchId, { step: 'made', number, council, method });
  if (!opened.ok) return opened;
  let documents = 0;
  for (let from = 0; from < queued.length; from += stepMax) {
    const some = queued.slice(from, from + stepMax).map(({ caseId }) => caseId);
    const placed = await placeSome(work, some, order, documents);
    if (!placed.ok) return placed;
    documents += placed.value;
  }
  if (documents > 0) return ok({ batchId, documents });
  const off = saveStep(work, batchId, { step: 'calledOff', reason: '' });
  return off.ok ? fail(failure('case.nothingQueued', {}, 'council')) : off;
}

/** How many got a place: a case that left the queue meanwhile stays behind. */
async function placeSome(
  work: Work,
  caseIds: readonly string[],
  order: Order,
  before: number,
): Promise<Result<number>> {
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
  const { batchId, council, actor } = order;
  const steps = [...prepared].map(([caseId, { document, made, copy, content, sheets }], index) => {
    const place = before + index + 1;
    const { sha256: documentSha256 } = document;
    const batched: CaseFact = {
      type: 'laidBatched',
      payload: { batchId, council, place, copy, documentSha256, content, sheets },
    };
    return { caseId, actor, decide: () => ok([made, batched]), kept: { documents: [document] } };
  });
  const placed = steps.length === 0 ? ok([]) : work.desk.actOnAll(steps);
  return placed.ok ? ok(steps.length) : placed;
}

/** Cases that changed since their document was made. */
function staleOnes({ desk }: Work, prepared: ReadonlyMap<string, Prepared>): string[] {
  return [...prepared].flatMap(([caseId, { sequence }]) => {
    const opened = desk.open(caseId);
    return opened.ok && opened.value.sequence !== sequence ? [caseId] : [];
  });
}

/** Which copy is queued for the council now; undefined when none is. */
export function queuedCopy(
  { process }: Pick<OpenCase, 'process'>,
  { laid, council: own }: Pick<CaseAssessment, 'laid' | 'council'>,
  council: string,
): 'original' | 'amended' | undefined {
  if (process.deleted || own !== council) return undefined;
  if (laid.state === 'queued') return 'original';
  return laid.state === 'dispatched' && amendmentDue(process) !== undefined ? 'amended' : undefined;
}

/** Undefined for a case that has left the council's queue meanwhile: the others go without it. */
async function prepare(
  { workstation, desk }: Work,
  caseId: string,
  order: Order,
): Promise<Result<Prepared | undefined>> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { process, sequence } = opened.value;
  const assessment = desk.assess(opened.value);
  const copy = queuedCopy(opened.value, assessment, order.council);
  if (copy === undefined || process.batch !== undefined) return ok(undefined);
  const now = workstation.clock.now().local;
  const plain = laidDocument(workstation, opened.value, assessment, now, copy === 'amended' ? { copy } : {});
  let document = plain;
  if (copy === 'amended') {
    const changes = changesSince(workstation, opened.value, assessment);
    if (!changes.ok) return changes;
    const amendment = amendmentDue(process);
    const copied = {
      by: amendment?.by ?? '',
      at: amendment?.at ?? now,
      reason: amendment?.reason ?? '',
      sentAt: process.amendments.findLast((one) => one.sent !== undefined)?.sent?.at ?? process.dispatch?.at ?? now,
      changes: changes.value,
    };
    document = laidDocument(workstation, opened.value, assessment, now, { copy, copied });
  }
  const bytes = await workstation.pdf.render(document);
  const version = workstation.store.documents.list(caseId).filter(({ kind }) => kind === 'laid').length + 1;
  const kept = keepDocument(workstation, caseId, document, version, bytes);
  return ok({ ...kept, sequence, copy, content: contentOf(plain), sheets: await workstation.pdf.countSheets(bytes) });
}
