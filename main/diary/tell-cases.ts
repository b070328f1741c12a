/** Tells cases what the diary has answered: confirmed, or refused with the reason. Done once, however often it is tried. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { Actor } from '../../shared/case/event.ts';
import { decideDiaryAnswer } from '../../shared/claim/decide/change-interview.ts';
import type { CaseDesk } from '../case/case-desk.ts';
import type { CaseStore } from '../store/ports.ts';

const systemActor: Actor = { id: 'system', role: 'system' };

/** The cases that were told. A case that cannot be opened here (another release) is told by a workstation that can. */
export function tellCases(
  store: Pick<CaseStore, 'diary'> & { readonly write: Pick<CaseStore['write'], 'diary'> },
  desk: CaseDesk,
): Result<readonly string[]> {
  const told: string[] = [];
  for (const { caseId, answer } of store.diary.untold()) {
    const acted = desk.act(caseId, systemActor, ({ interview, process }) =>
      decideDiaryAnswer(interview, process, answer),
    );
    if (!acted.ok && acted.failure.kind !== 'case.notFound' && acted.failure.kind !== 'script.unknownRelease')
      return acted;
    const settled = store.write.diary.told(answer.id);
    if (!settled.ok) return settled;
    told.push(caseId);
  }
  return ok(told);
}
