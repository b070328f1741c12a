/** Where a case stands, in words: what is proposed, asked for, held back and due. */
import type { Language } from '../../shared/base/language.ts';
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import type { CaseStandingView, EvidenceItemView, JobView } from '../../shared/contract/view.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { CouncilDirectory } from '../council/directory.ts';
import { bookingViews } from './booking-view.ts';
import { outgoingView, pushView } from './outgoing-view.ts';
import { caseStateLabel, laidStateLabel } from './state-label.ts';

export function standingView(
  opened: OpenCase,
  assessment: CaseAssessment,
  councils: CouncilDirectory,
  language: Language,
  officerName: (id: string) => string,
): CaseStandingView {
  const { interview, process } = opened;
  const policy = interview.release.wording(language).policy;
  const benefit = (code: string): { code: string; label: string } => ({ code, label: policy.benefits[code] ?? code });
  const claimed = interview.value('claim.benefits');
  const [customer, partner] = assessment.s19;
  return {
    caseState: assessment.caseState,
    caseStateLabel: caseStateLabel(assessment.caseState, language),
    benefitsProposed: assessment.benefits
      .filter(({ outcome }) => outcome === 'proposed')
      .map(({ benefit: code }) => benefit(code)),
    benefits: assessment.benefits.map(({ benefit: code, label, outcome, reason }) => ({
      code,
      label: label[language],
      state: outcome,
      reason: reason?.text[language] ?? null,
    })),
    benefitsClaimed: Array.isArray(claimed) ? claimed.map((code: string) => benefit(code)) : [],
    evidence: assessment.evidence.items.map((item) => evidenceView(item, language, policy.verdicts)),
    referrals: assessment.referrals.map(({ id, kind, label }) => ({ id, kind, label: label[language] })),
    wfi: { ...wfiView(assessment.wfi, language), cannotAttend: textOf(interview.value('wfi.cannotAttend')) },
    ...bookingViews(process, policy.interviewTypes, officerName),
    statement: {
      version: process.version,
      printed: process.statements.some(({ version }) => version === process.version),
      signed: assessment.signature !== undefined,
      signedBy: assessment.signature?.by ?? null,
      signedOn: assessment.signature?.signedOn ?? null,
      signedWhere: assessment.signature?.where ?? null,
      signedName: assessment.signature?.name ?? null,
      signable: isSignable(process),
      changedSincePrint: process.changedSincePrint,
      readBack: process.readBack ?? null,
      toPrint: process.toPrint.map(({ largePrint, ...paper }) => ({ ...paper, largePrint: largePrint === true })),
    },
    laid: laidView(assessment, councils, language),
    push: pushView(opened, assessment, language),
    outgoing: outgoingView(opened, assessment, language),
    s19: { customer: customer?.label[language] ?? '', partner: partner?.label[language] ?? null },
    interviewTypes: interview.release.source.interviewTypes
      .filter(({ code }) => code !== 'none')
      .map(({ code }) => ({ code, label: policy.interviewTypes[code] ?? code })),
    conditionality: assessment.conditionality,
    jobs: interview.rows('jobs').map((job) => jobView(opened, job)),
    oneMonthDate: assessment.oneMonthDate,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** As decideSignPaper has it: the paper of the current version, or the form that the case was keyed from. */
const isSignable = ({ clerical, statements, version, changedSincePrint }: OpenCase['process']): boolean =>
  clerical !== undefined || (!changedSincePrint && statements.some((print) => print.version === Math.max(1, version)));

function wfiView(wfi: CaseAssessment['wfi'], language: Language): Omit<CaseStandingView['wfi'], 'cannotAttend'> {
  const { decision, interviewType, latestDate, minutes, assessorFirst } = wfi;
  const words = { interviewTypeLabel: wfi.label[language], note: wfi.note[language] };
  return { decision, interviewType, latestDate, minutes, assessorFirst, ...words };
}

function laidView(
  { laid, council }: CaseAssessment,
  councils: CouncilDirectory,
  language: Language,
): CaseStandingView['laid'] {
  return {
    state: laid.state,
    reason: laid.reason ?? null,
    label: laidStateLabel(laid.state, language),
    reasonLabel: laid.text?.[language] ?? null,
    council: council ?? null,
    councilName: council === undefined ? null : (councils.find(council)?.officialName ?? council),
  };
}

function evidenceView(
  item: CaseAssessment['evidence']['items'][number],
  language: Language,
  verdicts: Readonly<Record<string, string>>,
): EvidenceItemView {
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

function jobView({ interview, process }: OpenCase, job: number): JobView {
  const found = process.calculations[job];
  const calculation =
    found === undefined
      ? null
      : {
          method: found.method,
          weeks: found.weeks ?? null,
          payments: found.payments,
          averageGross: found.averageGross,
          averageNet: found.averageNet,
          by: found.by,
          recordedAt: found.recordedAt,
        };
  return {
    job,
    employer: String(interview.value('jobs[].employer', job) ?? ''),
    calculated: calculation !== null,
    calculation,
  };
}
