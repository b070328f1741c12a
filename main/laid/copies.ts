/** Copies of a document that was dispatched: the same once more as a duplicate, or an amended one with what has changed. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { amendmentDue } from '../../shared/case/laid.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { CopiesView } from '../../shared/contract/laid-view.ts';
import { failure } from '../../shared/error/failure.ts';
import { keepDocument } from '../document/keep-document.ts';
import { holdPdf } from '../document/show-document.ts';
import { actAs, type Work } from '../work.ts';
import { changesSince, documentAsSent, lastSent } from './laid-document.ts';

interface Wanted {
  readonly caseId: string;
  readonly reason: string;
}

/**
 * The document as it went, made again and marked DUPLICATE on every sheet with who asked, when and why. It is kept like any
 * other. Failure: laid.notDispatched.
 */
export async function printDuplicate(
  work: Work,
  { caseId, reason }: Wanted,
): Promise<Result<{ readonly showId: string }>> {
  const actor = actAs(work, commandRoles.dispatch);
  if (!actor.ok) return actor;
  const { workstation, desk } = work;
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { process } = opened.value;
  if (process.dispatch === undefined) return fail(failure('laid.notDispatched'));
  const sentAt = lastSent(process)?.at ?? process.dispatch.at;
  const copied = { by: actor.value.id, at: workstation.clock.now().local, reason, sentAt };
  const composed = documentAsSent(workstation, opened.value, { copy: 'duplicate', copied });
  if (!composed.ok) return composed;
  const bytes = await workstation.pdf.render(composed.value);
  const version = workstation.store.documents.list(caseId).filter(({ kind }) => kind === 'laid').length + 1;
  const { document, made } = keepDocument(workstation, caseId, composed.value, version, bytes);
  const done = desk.act(
    caseId,
    actor.value,
    () => ok([made, { type: 'laidDuplicated', payload: { reason, documentSha256: document.sha256 } }]),
    { documents: [document] },
  );
  return done.ok ? ok({ showId: holdPdf(work.workstation, bytes) }) : done;
}

/** Failures: laid.notDispatched, laid.amendmentWaits, laid.nothingChanged, claim.caseDeleted. */
export function amendDocument(work: Work, { caseId, reason }: Wanted): Result<CopiesView> {
  const actor = actAs(work, commandRoles.amendLaid);
  if (!actor.ok) return actor;
  const done = work.desk.act(caseId, actor.value, (opened, now) => {
    const { process } = opened;
    if (process.deleted) return fail(failure('claim.caseDeleted'));
    if (process.dispatch === undefined) return fail(failure('laid.notDispatched'));
    if (amendmentDue(process) !== undefined) return fail(failure('laid.amendmentWaits'));
    const changes = changesSince(work.workstation, opened, work.desk.assess(opened, now));
    if (!changes.ok) return changes;
    if (changes.value.length === 0) return fail(failure('laid.nothingChanged'));
    return ok([{ type: 'laidAmended', payload: { reason } }]);
  });
  return done.ok ? showCopies(work, caseId) : done;
}

export function showCopies({ workstation, desk }: Work, caseId: string): Result<CopiesView> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { process } = opened.value;
  const changes =
    process.dispatch === undefined ? ok([]) : changesSince(workstation, opened.value, desk.assess(opened.value));
  if (!changes.ok) return changes;
  return ok({
    dispatched: process.dispatch?.at ?? null,
    changes: changes.value,
    amendmentWaits: amendmentDue(process) !== undefined,
    copies: [
      ...process.duplicates.map(({ by, at, reason }) => ({ copy: 'duplicate' as const, by, at, reason })),
      ...process.amendments.map(({ by, at, reason }) => ({ copy: 'amended' as const, by, at, reason })),
    ].toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  });
}
