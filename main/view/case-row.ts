/** A case as one line of a list. */
import type { CaseRow, LaidRow } from '../../shared/contract/view.ts';
import type { CouncilDirectory } from '../council/directory.ts';
import type { FoundCase } from '../store/ports.ts';
import { caseStateLabel, laidStateLabel } from './state-label.ts';

const urgentStates = new Set(['awaitingCallBack', 'overdueOneMonth']);

export function caseRow(found: FoundCase): CaseRow {
  return {
    caseId: found.caseId,
    reference: found.reference,
    customerName: found.customerName === '' ? null : found.customerName,
    nino: found.nino ?? null,
    postcode: found.postcode ?? null,
    firstContact: found.firstContact,
    oneMonthDate: found.oneMonthDate ?? '',
    caseState: found.state,
    caseStateLabel: caseStateLabel(found.state, 'en'),
    urgent: urgentStates.has(found.state),
    laid: { state: found.laidState, reason: null, label: laidStateLabel(found.laidState, 'en') },
    owner: found.owner ?? null,
    updatedAt: found.updated,
  };
}

/** A line of the LAID queue. */
export function laidRow(found: FoundCase, reason: { readonly code: string | null; readonly label: string | null }, councils: CouncilDirectory): LaidRow {
  return {
    caseId: found.caseId,
    reference: found.reference,
    customerName: found.customerName === '' ? null : found.customerName,
    council: found.laidCouncil ?? null,
    councilName: found.laidCouncil === undefined ? null : (councils.find(found.laidCouncil)?.officialName ?? found.laidCouncil),
    state: found.laidState,
    label: laidStateLabel(found.laidState, 'en'),
    reason: reason.code,
    reasonLabel: reason.label,
    oneMonthDate: found.oneMonthDate ?? '',
  };
}
