/** A case as one line of a list. */
import { dateOf, daysBetween } from '../../shared/base/local-date.ts';
import type { Language } from '../../shared/base/language.ts';
import type { CaseRow, LaidRow } from '../../shared/contract/view.ts';
import type { CaseMatch } from '../../shared/contract/work-list.ts';
import type { Release } from '../../shared/script/compile-release.ts';
import { doneStates, type FoundCase } from '../store/ports.ts';
import type { Workstation } from '../workstation.ts';
import { caseStateLabel, laidStateLabel } from './state-label.ts';

const urgentStates = new Set(['awaitingCallBack', 'overdueOneMonth']);

const isPushed: ReadonlySet<string> = new Set(doneStates.untilPushed);

/** What a line is made with: the words of the current release, the councils' names and the time. */
export interface RowContext {
  readonly workstation: Pick<Workstation, 'councils' | 'releases' | 'clock'>;
  readonly language: Language;
}

type Policy = ReturnType<Release['wording']>['policy'];

/** A reason of a document for a council in words; the code where the current release has no such reason any more. */
export function laidReasonLabel(policy: Policy, code: string | undefined): string | null {
  return code === undefined ? null : (policy.releaseReasons[code] ?? policy.blockedReasons[code] ?? code);
}

export function caseRow(
  found: FoundCase,
  { workstation, language }: RowContext,
  match: CaseMatch | null = null,
): CaseRow {
  const { policy } = workstation.releases.current.wording(language);
  const { callBack, interview, oneMonthDate } = found;
  const now = workstation.clock.now().local;
  const today = dateOf(now);
  return {
    caseId: found.caseId,
    reference: found.reference,
    customerName: found.customerName === '' ? null : found.customerName,
    nino: found.nino ?? null,
    postcode: found.postcode ?? null,
    firstContact: found.firstContact,
    oneMonthDate: oneMonthDate ?? '',
    monthDays: oneMonthDate === undefined || isPushed.has(found.state) ? null : daysBetween(today, oneMonthDate),
    caseState: found.state,
    caseStateLabel: caseStateLabel(found.state, language),
    urgent: urgentStates.has(found.state),
    laid: {
      state: found.laidState,
      reason: laidReasonLabel(policy, found.laidReason),
      label: laidStateLabel(found.laidState, language),
    },
    owner: found.owner ?? null,
    updatedAt: found.updated,
    callBack:
      callBack === undefined
        ? null
        : {
            due: callBack.due,
            urgency: callBack.urgency,
            breached: callBack.due < now,
            number: callBack.number ?? found.phone ?? null,
            bestTime: callBack.bestTime ?? null,
          },
    attempt: found.attempt ?? null,
    toPrint: found.toPrint ?? 0,
    interview:
      interview === undefined
        ? null
        : {
            label: policy.interviewTypes[interview.type] ?? interview.type,
            slot: interview.slot,
            assessorSlot: interview.assessorSlot ?? null,
            days: daysBetween(today, dateOf(interview.slot)),
          },
    councilName: councilName(found, workstation),
    toChase: found.toChase ?? 0,
    evidenceDue: found.evidenceDue ?? 0,
    adviserDue: found.adviserDue ?? null,
    deferredTo: found.deferredTo ?? null,
    goodCauseBy: found.goodCauseBy ?? null,
    match,
  };
}

const councilName = ({ laidCouncil }: FoundCase, { councils }: RowContext['workstation']): string | null =>
  laidCouncil === undefined ? null : (councils.find(laidCouncil)?.officialName ?? laidCouncil);

/** A line of the LAID queue. */
export function laidRow(found: FoundCase, { workstation, language }: RowContext): LaidRow {
  const { policy } = workstation.releases.current.wording(language);
  return {
    caseId: found.caseId,
    reference: found.reference,
    customerName: found.customerName === '' ? null : found.customerName,
    council: found.laidCouncil ?? null,
    councilName: councilName(found, workstation),
    state: found.laidState,
    label: laidStateLabel(found.laidState, language),
    reason: found.laidReason ?? null,
    reasonLabel: laidReasonLabel(policy, found.laidReason),
    oneMonthDate: found.oneMonthDate ?? '',
  };
}
