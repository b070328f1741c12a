/** Tells what an answer would set aside or bring back, before it is given. Nothing changes. */
import { dateOf } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Language } from '../../shared/base/language.ts';
import type { CaseFact, CellRef, UnansweredReason } from '../../shared/case/event.ts';
import { proposeBenefits } from '../../shared/claim/benefit-proposal.ts';
import { listReferrals } from '../../shared/claim/referral.ts';
import { wfiRow } from '../../shared/claim/wfi.ts';
import type { PreviewView } from '../../shared/contract/preview-view.ts';
import { failure } from '../../shared/error/failure.ts';
import type { LiveInterview } from '../../shared/interview/open-interview.ts';
import { type Compared, previewWith } from '../../shared/interview/preview.ts';
import { actAs, type Work } from '../work.ts';
import { interviewRoles, parseTyped } from './record-answer.ts';

export interface PreviewedChange extends CellRef {
  readonly caseId: string;
  /** What would be typed; left out when the question would be left without an answer, for `reason`. */
  readonly typed?: unknown;
  readonly reason?: UnansweredReason | undefined;
  readonly language: Language;
}

export function previewAnswer(work: Work, request: PreviewedChange): Result<PreviewView> {
  const { caseId, key, row, language } = request;
  const allowed = actAs(work, interviewRoles);
  if (!allowed.ok) return allowed;
  const opened = work.desk.open(caseId);
  if (!opened.ok) return opened;
  const { interview, process } = opened.value;
  if (process.deleted) return fail(failure('claim.caseDeleted'));
  const event = eventOf(work, interview, row === undefined ? { key } : { key, row }, request);
  if (!event.ok) return event;
  const { change, measured } = previewWith(interview, [event.value], outcomesOf(language));
  const wording = interview.release.wording(language);
  // A question that was passed with nothing to say has no answer to lose.
  const hasAnswer = (one: CellRef): boolean => (interview.cell(one).recorded ?? interview.cell(one).value) !== null;
  // The answer that is changed is no news.
  const isOther = (one: CellRef): boolean => one.key !== key || one.row !== row;
  const named = (cells: readonly CellRef[]): PreviewView['setsAside'] =>
    cells
      .filter((one) => hasAnswer(one) && isOther(one))
      .map((one) => ({ ...one, label: wording.facts[one.key]?.label ?? one.key, section: sectionTitle(one.key) }));
  const sectionTitle = (of: string): string => {
    const section = interview.release.fact(of)?.source.section ?? '';
    return wording.sections[section]?.title ?? section;
  };
  const evidence = (ids: readonly string[]): string[] => ids.map((id) => wording.policy.evidence[id]?.label ?? id);
  return ok({
    setsAside: named(change.setsAside),
    bringsBack: named(change.bringsBack),
    evidenceAdded: evidence(change.evidenceAdded),
    evidenceRemoved: evidence(change.evidenceRemoved),
    ...outcomeChanges(measured),
  });
}

function eventOf(
  work: Work,
  { release }: LiveInterview,
  cell: CellRef,
  { typed, reason, language }: PreviewedChange,
): Result<CaseFact> {
  if (reason !== undefined) return ok({ type: 'answerUnanswered', payload: { ...cell, reason } });
  const today = dateOf(work.workstation.clock.now().local);
  const everyWarning = Array.from({ length: 200 }, (_none, check) => ({ check, reason: 'preview' }));
  const value = parseTyped(work, release, cell.key, typed, { today, language }, everyWarning);
  if (!value.ok) return value;
  return ok({ type: 'answerRecorded', payload: { ...cell, value: value.value, source: 'customer' } });
}

/** What follows from the answers besides questions and evidence, in words. */
interface Outcomes {
  readonly benefits: readonly string[];
  readonly referrals: readonly string[];
  readonly interview: string;
  readonly councilDocument: boolean;
}

const outcomesOf =
  (language: Language) =>
  (interview: LiveInterview): Outcomes => {
    const { interviewType } = wfiRow(interview);
    return {
      benefits: proposeBenefits(interview).flatMap(({ outcome, label }) =>
        outcome === 'proposed' ? [label[language]] : [],
      ),
      referrals: listReferrals(interview).map(({ label }) => label[language]),
      interview: interview.release.wording(language).policy.interviewTypes[interviewType] ?? interviewType,
      councilDocument: interview.derived('laidDue') === true,
    };
  };

type OutcomeChanges = Omit<PreviewView, 'setsAside' | 'bringsBack' | 'evidenceAdded' | 'evidenceRemoved'>;

function outcomeChanges({ before, after }: Compared<Outcomes>): OutcomeChanges {
  const without = (all: readonly string[], others: readonly string[]): string[] =>
    all.filter((one) => !others.includes(one));
  return {
    benefitsAdded: without(after.benefits, before.benefits),
    benefitsRemoved: without(before.benefits, after.benefits),
    referralsAdded: without(after.referrals, before.referrals),
    referralsRemoved: without(before.referrals, after.referrals),
    interview: before.interview === after.interview ? null : { before: before.interview, after: after.interview },
    councilDocument:
      before.councilDocument === after.councilDocument ? null : after.councilDocument ? 'added' : 'removed',
  };
}
