/** Makes a letter or leaflet from a case and keeps it as a document of the case, with the version of its template. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { DocumentView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import type { CaseProduct } from '../../shared/template/product.ts';
import { composeDocument } from '../document/compose.ts';
import { keepDocument } from '../document/keep-document.ts';
import { inPrint, type Paper } from '../document/paper.ts';
import { actAs, type Work } from '../work.ts';

/** An answer given while the PDF was being made is in it: it is then made again. */
export async function makeProduct(
  work: Work,
  { caseId, product, ...paper }: Paper & { readonly caseId: string; readonly product: CaseProduct },
): Promise<Result<DocumentView>> {
  const { desk, workstation } = work;
  const actor = actAs(work, commandRoles.printPaper);
  if (!actor.ok) return actor;
  for (;;) {
    const opened = desk.open(caseId);
    if (!opened.ok) return opened;
    const { sequence, process } = opened.value;
    if (process.deleted) return fail(failure('claim.caseDeleted'));
    const composed = composeDocument(workstation, opened.value, desk.assess(opened.value), product, paper.language);
    if (!composed.ok) return composed;
    const page = inPrint(composed.value, paper);
    const bytes = await workstation.pdf.render(page);
    const current = desk.open(caseId);
    if (!current.ok) return current;
    if (current.value.sequence !== sequence) continue;
    const earlier = workstation.store.documents.list(caseId).filter(({ kind }) => kind === product);
    const version = Math.max(0, ...earlier.map((one) => one.version)) + 1;
    const { document, made } = keepDocument(workstation, caseId, page, version, bytes);
    const kept = desk.act(caseId, actor.value, () => ok([made]), { documents: [document] });
    return kept.ok ? ok({ document: page, documentId: document.id }) : kept;
  }
}
