/** Calls about documents for the councils: the ledger, batches, copies. */
import type { Result } from '../../shared/base/result.ts';
import { decideReleaseByManager } from '../../shared/claim/decide/laid.ts';
import type { BatchDetail } from '../../shared/contract/laid-view.ts';
import type { LaidBatchStep } from '../../shared/office/laid-batch.ts';
import { carryOut } from '../claim/carry-out.ts';
import type { Handlers } from '../create-desktop.ts';
import { previewDocument } from '../document/preview-document.ts';
import { shownCase } from '../interview/show-case.ts';
import { takeStep } from '../laid/batch-record.ts';
import { listBatches, showBatch } from '../laid/batch-view.ts';
import { amendDocument, printDuplicate, showCopies } from '../laid/copies.ts';
import { dispatchBatch } from '../laid/dispatch-batch.ts';
import { callOff, dispatch } from '../laid/dispatch.ts';
import { showLedger } from '../laid/ledger.ts';
import { listQueue } from '../laid/list-queue.ts';
import { makeBatch } from '../laid/make-batch.ts';
import { printRun } from '../laid/print-run.ts';
import type { Work } from '../work.ts';

type LaidCalls = Extract<keyof Handlers, `laid.${string}`>;

const shown = (work: Work, batchId: string, done: Result<unknown>): Result<BatchDetail> =>
  done.ok ? showBatch(work, batchId) : done;
const step = (work: Work, batchId: string, taken: LaidBatchStep): Result<BatchDetail> =>
  shown(work, batchId, takeStep(work, batchId, taken));

export const laidHandlers: Pick<Handlers, LaidCalls> = {
  'laid.preview': (work, { caseId }) => previewDocument(work, caseId, 'laid', { language: 'en' }),
  'laid.queue': (work, request) => listQueue(work, request),
  'laid.dispatch': (work, request) => dispatchBatch(work, request),
  'laid.releaseManually': (work, request) =>
    shownCase(
      work,
      carryOut(work, request.caseId, 'releaseByManager', (interview, process, now) =>
        decideReleaseByManager(interview, process, {}, now),
      ),
      request,
    ),
  'laid.ledger': (work, request) => showLedger(work, request),
  'laid.batches': (work, request) => listBatches(work, request),
  'laid.batch': (work, { batchId }) => showBatch(work, batchId),
  'laid.makeBatch': async (work, request) => {
    const made = await makeBatch(work, request);
    return made.ok ? showBatch(work, made.value.batchId) : made;
  },
  'laid.print': async (work, request) => {
    const run = await printRun(work, request);
    if (!run.ok) return run;
    const batch = showBatch(work, request.batchId);
    return batch.ok ? { ok: true, value: { showId: run.value.showId, batch: batch.value } } : batch;
  },
  'laid.jammed': (work, { batchId, sheet }) => step(work, batchId, { step: 'jammed', sheet }),
  'laid.printed': (work, { batchId }) => step(work, batchId, { step: 'printed' }),
  'laid.leave': (work, request) => shown(work, request.batchId, dispatch(work, request)),
  'laid.collected': (work, { batchId, name, when }) => step(work, batchId, { step: 'collected', name, when }),
  'laid.callOff': (work, { batchId, reason }) => shown(work, batchId, callOff(work, batchId, reason)),
  'laid.copies': (work, { caseId }) => showCopies(work, caseId),
  'laid.duplicate': (work, request) => printDuplicate(work, request),
  'laid.amend': (work, request) => amendDocument(work, request),
};
