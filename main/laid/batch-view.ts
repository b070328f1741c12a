/** Batches as the ledger shows them. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { BatchDetail, BatchLine, BatchRow } from '../../shared/contract/laid-view.ts';
import { isOpenBatch, type LaidBatch } from '../../shared/office/laid-batch.ts';
import type { LaidSheet } from '../store/laid-port.ts';
import type { Work } from '../work.ts';
import { findBatch, latestBatches } from './batch-record.ts';
import { whyTakeOut } from './dispatch.ts';
import { isStanding } from './print-run.ts';

const listMax = 60;

/** A batch that nothing came into (the program was killed at that moment) is not shown; what was to be in it is queued. */
export function listBatches(
  work: Work,
  { limit = listMax }: { readonly limit?: number | undefined },
): Result<readonly BatchRow[]> {
  const rows = latestBatches(work.workstation.store, limit).map((batch) => rowOf(work, batch));
  return ok(rows.filter(({ documents, state }) => documents > 0 || state !== 'made'));
}

const rowOf = (work: Work, batch: LaidBatch, sheets = work.workstation.store.laid.inBatch(batch.id)): BatchRow => ({
  batchId: batch.id,
  number: batch.number,
  council: batch.council,
  councilName: work.workstation.councils.find(batch.council)?.officialName ?? batch.council,
  method: batch.method,
  state: batch.state,
  documents: sheets.filter((sheet) => isStanding(work, sheet)).length,
  sheets: batch.sheets,
  made: batch.steps[0]?.at ?? '',
  by: batch.steps[0]?.by ?? '',
});

export function showBatch(work: Work, batchId: string): Result<BatchDetail> {
  const found = findBatch(work, batchId);
  if (!found.ok) return found;
  const batch = found.value;
  const { store } = work.workstation;
  const sheets = store.laid.inBatch(batchId);
  return ok({
    ...rowOf(work, batch, sheets),
    reference: batch.reference,
    nextSheet: batch.nextSheet,
    collected: batch.collected ?? null,
    steps: batch.steps,
    lines: sheets.map((sheet) => lineOf(work, batch, sheet)),
    printable: sheets.every(
      (sheet) =>
        sheet.state !== 'in' ||
        store.documents.list(sheet.caseId).some(({ sha256 }) => sha256 === sheet.documentSha256),
    ),
  });
}

/** Of a batch that has not left, each case is looked at: what changed since its document was made has to be taken out. */
function lineOf(work: Work, batch: LaidBatch, sheet: LaidSheet): BatchLine {
  const { store } = work.workstation;
  const found = store.cases.caseSummary(sheet.caseId);
  const opened = sheet.state === 'in' && isOpenBatch(batch) ? work.desk.open(sheet.caseId) : undefined;
  const takeOut = opened?.ok === true ? whyTakeOut(work, opened.value, sheet) : sheet.reason;
  return {
    caseId: sheet.caseId,
    place: sheet.place,
    reference: found?.reference ?? store.tombstones.find(sheet.caseId)?.reference ?? '',
    customerName: found === undefined || found.customerName === '' ? null : found.customerName,
    copy: sheet.copy,
    sheets: sheet.sheets,
    state: sheet.state,
    takeOut: takeOut ?? null,
  };
}
