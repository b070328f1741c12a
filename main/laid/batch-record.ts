/** The batches as the office keeps them: read, and taken one step further. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { foldBatch, type LaidBatch, type LaidBatchStep, refusalOf } from '../../shared/office/laid-batch.ts';
import { saveOfficeRecord } from '../office/save-record.ts';
import type { CaseStore } from '../store/ports.ts';
import type { Work } from '../work.ts';

const kind = 'laidBatch';

type Records = { readonly office: Pick<CaseStore['office'], 'history' | 'keys'> };

/** Undefined for an identity that no record has. */
export const readBatch = (store: Records, batchId: string): LaidBatch | undefined =>
  foldBatch(batchId, store.office.history(kind, batchId).toReversed());

/** The latest batches, the last first: identities sort by the time they were made. */
export const latestBatches = (store: Records, limit: number): readonly LaidBatch[] =>
  store.office.keys(kind, limit).flatMap((id) => readBatch(store, id) ?? []);

export function findBatch({ workstation }: Work, batchId: string): Result<LaidBatch> {
  const batch = readBatch(workstation.store, batchId);
  return batch === undefined ? fail(failure('laid.batchNotFound')) : ok(batch);
}

/** Records a step. Failures: laid.batchNotFound, laid.stepNotNow and what else refuses it, and those of saveOfficeRecord. */
export function takeStep(work: Work, batchId: string, step: LaidBatchStep): Result<LaidBatch> {
  const batch = findBatch(work, batchId);
  if (!batch.ok) return batch;
  const refused = refusalOf(batch.value, step);
  if (refused !== undefined) return fail(refused);
  const saved = saveStep(work, batchId, step);
  return saved.ok ? findBatch(work, batchId) : saved;
}

/** The first step, or one whose rules were looked at. */
export function saveStep(work: Work, batchId: string, step: LaidBatchStep): Result<string> {
  const seen = work.workstation.store.office.current(kind, batchId)?.id ?? null;
  return saveOfficeRecord(work, { kind, key: batchId, seen, body: step });
}
