/**
 * The end of a case: once its month is over, its document dispatched and its push done, and the server has given its receipt for
 * all of it, its content is deleted from this workstation. What stays says that it existed.
 */
import { ok, type Result } from '../../shared/base/result.ts';
import type { TombstoneView } from '../../shared/contract/laid-view.ts';
import type { Tombstone } from '../store/ports.ts';
import type { Work } from '../work.ts';

/** Cases of one idle moment: each is a durable step with everything of it overwritten. */
const atOnce = 10;

/** The cases that were deleted now. One that is not wholly with the server stays, however long that takes. */
export function eraseTransferred({ workstation, desk, person }: Work): readonly string[] {
  const { store, clock } = workstation;
  const erased: string[] = [];
  const ended = store.cases.listCases({ state: 'deleted', limit: deletedMax });
  for (const { caseId, reference, firstContact, oneMonthDate } of ended) {
    if (erased.length === atOnce) break;
    if (!store.tombstones.isTransferred(caseId)) continue;
    const opened = desk.open(caseId);
    if (!opened.ok || !opened.value.process.deleted) continue;
    const { dispatch, pushedAt } = opened.value.process;
    const done = store.write.tombstones.erase({
      caseId,
      reference,
      firstContact,
      ...(oneMonthDate === undefined ? {} : { oneMonthDate }),
      ...(dispatch === undefined ? {} : { dispatched: dispatch.at }),
      ...(pushedAt === undefined ? {} : { pushed: pushedAt }),
      reason: 'oneMonth',
      erased: clock.now().instant,
      erasedBy: person.id,
    });
    desk.forget(caseId);
    if (done.ok && done.value) erased.push(caseId);
  }
  return erased;
}

/** Cases that wait for their receipts are looked at each time: a day without the server has fewer. */
const deletedMax = 500;

const listMax = 10;

export const findTombstones = ({ workstation }: Work, text: string): Result<readonly TombstoneView[]> =>
  ok(workstation.store.tombstones.byReference(text, listMax).map(tombstoneView));

const tombstoneView = ({
  caseId: _caseId,
  reason: _reason,
  oneMonthDate: _date,
  ...rest
}: Tombstone): TombstoneView => ({
  ...rest,
  dispatched: rest.dispatched ?? null,
  pushed: rest.pushed ?? null,
});
