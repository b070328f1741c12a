/** Where a case stands, in words: what is proposed, asked for, held back and due. */
import type { Language } from '../../shared/base/language.ts';
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import type { CaseStandingView, EvidenceItemView } from '../../shared/contract/view.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CouncilDirectory } from '../council/directory.ts';
import { caseStateLabel, laidStateLabel } from './state-label.ts';

export function standingView(opened: OpenCase, assessment: CaseAssessment, councils: CouncilDirectory, language: Language): CaseStandingView {
  const { interview, process } = opened;
  const policy = interview.release.wording(language).policy;
  const benefit = (code: string): { code: string; label: string } => ({ code, label: policy.benefits[code] ?? code });
  const claimed = interview.value('claim.benefits');
  const [customer, partner] = assessment.s19;
  return {
    caseState: assessment.caseState,
    caseStateLabel: caseStateLabel(assessment.caseState, language),
    benefitsProposed: assessment.benefits.filter(({ outcome }) => outcome === 'proposed').map(({ benefit: code }) => benefit(code)),
    benefits: assessment.benefits.map(({ benefit: code, label, outcome, reason }) => ({ code, label: label[language], state: outcome, reason: reason?.text[language] ?? null })),
    benefitsClaimed: Array.isArray(claimed) ? claimed.map((code: string) => benefit(code)) : [],
    evidence: assessment.evidence.items.map((item) => evidenceView(item, language, policy.verdicts)),
    referrals: assessment.referrals.map(({ id, kind, label }) => ({ id, kind, label: label[language] })),
    wfi: {
      decision: assessment.wfi.decision, interviewType: assessment.wfi.interviewType, interviewTypeLabel: assessment.wfi.label[language], note: assessment.wfi.note[language],
      latestDate: assessment.wfi.latestDate, minutes: assessment.wfi.minutes, assessorFirst: assessment.wfi.assessorFirst,
    },
    booking: bookingView(process.booking, policy.interviewTypes),
    statement: {
      version: process.version,
      printed: process.statements.some(({ version }) => version === process.version),
      signed: assessment.signature !== undefined,
      signedBy: assessment.signature?.by ?? null,
      signedOn: assessment.signature?.signedOn ?? null,
    },
    laid: {
      state: assessment.laid.state,
      reason: assessment.laid.reason ?? null,
      label: laidStateLabel(assessment.laid.state, language),
      reasonLabel: assessment.laid.text?.[language] ?? null,
      council: assessment.council ?? null,
      councilName: assessment.council === undefined ? null : (councils.find(assessment.council)?.officialName ?? assessment.council),
    },
    push: { state: assessment.push.state, reason: assessment.push.reason ?? null, reasonLabel: assessment.push.text?.[language] ?? null },
    s19: { customer: customer?.label[language] ?? '', partner: partner?.label[language] ?? null },
    conditionality: assessment.conditionality,
    jobs: interview.rows('jobs').map((job) => ({ job, employer: String(interview.value('jobs[].employer', job) ?? ''), calculated: process.calculations[job] !== undefined })),
    callBackUrgency: String(interview.derived('callBackUrgency')),
    oneMonthDate: assessment.oneMonthDate,
  };
}

function evidenceView(item: CaseAssessment['evidence']['items'][number], language: Language, verdicts: Readonly<Record<string, string>>): EvidenceItemView {
  const { record } = item;
  return {
    item: item.item,
    label: item.label[language],
    types: item.accepted.map(({ code, label }) => ({ code, label: label[language] })),
    governing: item.governing,
    verdict: item.verdict === 'O' ? null : item.verdict,
    verdictLabel: item.verdict === 'O' ? null : (verdicts[item.verdict] ?? item.verdict),
    evidenceType: record?.evidenceType ?? null,
    seenOn: record?.seenOn ?? null,
    by: record?.by ?? null,
    reason: record?.reason ?? null,
  };
}

function bookingView(booking: OpenCase['process']['booking'], types: Readonly<Record<string, string>>): CaseStandingView['booking'] {
  if (booking === undefined) return null;
  const { interviewType, slot, assessorSlot } = booking;
  return { interviewType, interviewTypeLabel: types[interviewType] ?? interviewType, slot, assessorSlot: assessorSlot ?? null };
}
