/** Tells why a question is asked, or why evidence or a referral follows: from answers, with the time each was given. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { CellRef } from '../../shared/case/event.ts';
import type { WhyReason, WhyView } from '../../shared/contract/why-view.ts';
import { formatValue } from '../../shared/document/fact/format-value.ts';
import {
  type Because,
  explainEvidence,
  explainQuestion,
  explainReferral,
  type ExplainWords,
} from '../../shared/interview/explain.ts';
import type { LiveInterview } from '../../shared/interview/open-interview.ts';
import { contextOf } from '../view/print-context.ts';
import type { Work } from '../work.ts';

export interface WhyRequest {
  readonly caseId: string;
  readonly kind: 'question' | 'evidence' | 'referral';
  /** A question's or roster's key, or the id of an evidence item or a referral. */
  readonly key: string;
  readonly row?: number | undefined;
  readonly language: Language;
}

/** Fails with interview.notAsked for what is not asked now. */
export function explainWhy(work: Work, { caseId, kind, key, row, language }: WhyRequest): Result<WhyView> {
  const { workstation, desk } = work;
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { interview } = opened.value;
  const context = contextOf(workstation, opened.value, desk.assess(opened.value), language);
  const words: ExplainWords = { language, value: (fact, value) => formatValue(context, fact, value) };
  const explained =
    kind === 'question'
      ? explainQuestion(interview, row === undefined ? { key } : { key, row }, words)
      : (kind === 'evidence' ? explainEvidence : explainReferral)(interview, key, words);
  if (!explained.ok) return explained;
  const times = answerTimes(work, caseId);
  const reason = ({ text, cell, because }: Because): WhyReason => ({
    text,
    cell: cell === undefined ? null : { ...cell, section: interview.release.fact(cell.key)?.source.section ?? '' },
    answeredAt: cell === undefined ? null : (times.get(nameOf(cell)) ?? null),
    because: because.map(reason),
  });
  return ok({ about: labelOf(interview, kind, key, language), reasons: explained.value.map(reason) });
}

const nameOf = ({ key, row }: CellRef): string => `${key}#${row ?? ''}`;

/** When each answer that stands was given, by the office's clock. Read only when somebody asks. */
function answerTimes({ workstation }: Work, caseId: string): ReadonlyMap<string, string> {
  const times = new Map<string, string>();
  for (const { type, payload, at } of workstation.store.cases.loadEvents(caseId)) {
    if (type === 'answerRecorded' || type === 'answerUnanswered') times.set(nameOf(payload), at.local);
  }
  return times;
}

function labelOf({ release }: LiveInterview, kind: WhyRequest['kind'], key: string, language: Language): string {
  const { facts, rosters, policy } = release.wording(language);
  if (kind === 'evidence') return policy.evidence[key]?.label ?? key;
  if (kind === 'referral') return policy.referrals[key] ?? key;
  return facts[key]?.label ?? rosters[key] ?? key;
}
