/** Makes the calculation of average earnings as a paper and keeps it with the case. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { DocumentView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import { carryOut } from '../claim/carry-out.ts';
import { actAs, type Work } from '../work.ts';
import { keepDocument } from './keep-document.ts';
import type { Paper } from './paper.ts';
import { previewDocument } from './preview-document.ts';

/** Its version is the number of calculations the case had: the same ones kept twice are the same version. */
export async function keepCalculation(
  work: Work,
  { caseId, ...paper }: Paper & { readonly caseId: string },
): Promise<Result<DocumentView>> {
  const { desk, workstation } = work;
  const allowed = actAs(work, commandRoles.keepCalculation);
  if (!allowed.ok) return allowed;
  for (;;) {
    const opened = desk.open(caseId);
    if (!opened.ok) return opened;
    const { sequence, process } = opened.value;
    if (process.deleted) return fail(failure('claim.caseDeleted'));
    const shown = previewDocument(work, caseId, 'calculation', paper);
    if (!shown.ok) return shown;
    const { document: calculation } = shown.value;
    const bytes = await workstation.pdf.render(calculation);
    const current = desk.open(caseId);
    // What was recorded while the paper was being made belongs on it.
    if (current.ok && current.value.sequence !== sequence) continue;
    const version = process.calculationHistory.length;
    const { document, made } = keepDocument(workstation, caseId, calculation, version, bytes);
    const kept = carryOut(work, caseId, 'keepCalculation', () => ok([made]), { documents: [document] });
    return kept.ok ? ok({ document: calculation, documentId: document.id }) : kept;
  }
}
