/** Keeps half-typed text with its caret, so that a kill or a lock costs no keystroke. */
import { fail, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import { actAs, type Work } from '../work.ts';
import { interviewRoles } from './record-answer.ts';

export interface TypedDraft {
  readonly caseId: string;
  readonly key: string;
  readonly row?: number | undefined;
  readonly text: string;
  readonly caret: number;
}

export function saveDraft(work: Work, { caseId, key, row, text, caret }: TypedDraft): Result<void> {
  const actor = actAs(work, interviewRoles);
  if (!actor.ok) return actor;
  const opened = work.desk.open(caseId);
  if (!opened.ok) return opened;
  if (opened.value.process.deleted) return fail(failure('claim.caseDeleted'));
  const { store, clock } = work.workstation;
  const place = row === undefined ? { key } : { key, row };
  return text === ''
    ? store.write.drafts.clear(caseId, place)
    : store.write.drafts.keep(caseId, { ...place, text, caret, typed: clock.now().instant });
}
