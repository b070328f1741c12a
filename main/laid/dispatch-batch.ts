/** The whole life of a batch in one go, for what is handed over as soon as it is printed: made, printed, dispatched. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { DispatchMethod } from '../../shared/case/event.ts';
import type { BatchView } from '../../shared/contract/view.ts';
import type { Work } from '../work.ts';
import { takeStep } from './batch-record.ts';
import { dispatch } from './dispatch.ts';
import { makeBatch } from './make-batch.ts';
import { sheetsOf } from './print-run.ts';

/** Sends every document queued for one council, and no other. Failure: case.nothingQueued. */
export async function dispatchBatch(
  work: Work,
  { council, method }: { readonly council: string; readonly method: DispatchMethod },
): Promise<Result<BatchView>> {
  const made = await makeBatch(work, { council, method });
  if (!made.ok) return made;
  const { batchId } = made.value;
  const of = await sheetsOf(work, batchId);
  for (const step of [{ step: 'printing', from: 1, to: of, of } as const, { step: 'printed' } as const]) {
    const taken = takeStep(work, batchId, step);
    if (!taken.ok) return taken;
  }
  const left = dispatch(work, { batchId, method, reference: '' });
  return left.ok ? ok({ batchId, council, method, documents: left.value.documents }) : left;
}
