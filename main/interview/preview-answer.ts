/** Tells what an answer would set aside or bring back, before it is given. Nothing changes. */
import { dateOf } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Language } from '../../shared/base/language.ts';
import type { CellRef } from '../../shared/case/event.ts';
import type { PreviewView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import { preview } from '../../shared/interview/preview.ts';
import { actAs, type Work } from '../work.ts';
import { interviewRoles, parseTyped } from './record-answer.ts';

export function previewAnswer(
  work: Work,
  request: CellRef & { readonly caseId: string; readonly typed: unknown; readonly language: Language },
): Result<PreviewView> {
  const { caseId, key, row, typed, language } = request;
  const allowed = actAs(work, interviewRoles);
  if (!allowed.ok) return allowed;
  const opened = work.desk.open(caseId);
  if (!opened.ok) return opened;
  const { interview, process } = opened.value;
  if (process.deleted) return fail(failure('claim.caseDeleted'));
  const today = dateOf(work.workstation.clock.now().local);
  const everyWarning = Array.from({ length: 200 }, (_none, check) => ({ check, reason: 'preview' }));
  const value = parseTyped(work, interview.release, key, typed, { today, language }, everyWarning);
  if (!value.ok) return value;
  const cell: CellRef = row === undefined ? { key } : { key, row };
  const found = preview(interview, [
    { type: 'answerRecorded', payload: { ...cell, value: value.value, source: 'customer' } },
  ]);
  const wording = interview.release.wording(language);
  // A question that was passed with nothing to say has no answer to lose.
  const hasAnswer = (one: CellRef): boolean => (interview.cell(one).recorded ?? interview.cell(one).value) !== null;
  const named = (cells: readonly CellRef[]): PreviewView['setsAside'] =>
    cells
      .filter(hasAnswer)
      .map((one) => ({ ...one, label: wording.facts[one.key]?.label ?? one.key, section: sectionTitle(one.key) }));
  const sectionTitle = (of: string): string => {
    const section = interview.release.fact(of)?.source.section ?? '';
    return wording.sections[section]?.title ?? section;
  };
  const evidence = (ids: readonly string[]): string[] => ids.map((id) => wording.policy.evidence[id]?.label ?? id);
  return ok({
    setsAside: named(found.setsAside),
    bringsBack: named(found.bringsBack),
    evidenceAdded: evidence(found.evidenceAdded),
    evidenceRemoved: evidence(found.evidenceRemoved),
  });
}
