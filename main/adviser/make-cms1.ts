/** Makes form CMS1 to print and sign: its bytes are kept with the event, in one step. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { DocumentView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import { carryOut } from '../claim/carry-out.ts';
import { composeDocument } from '../document/compose.ts';
import { keepDocument } from '../document/keep-document.ts';
import { inPrint, type Paper } from '../document/paper.ts';
import { actAs, type Work } from '../work.ts';

/** What is recorded while the PDF is being made belongs to the next form: this one is then made again. */
export async function makeCms1(
  work: Work,
  { caseId, person, ...paper }: Paper & { readonly caseId: string; readonly person: 'customer' | 'partner' },
): Promise<Result<DocumentView>> {
  const { desk, workstation } = work;
  const kind = person === 'partner' ? 'cms1Partner' : 'cms1';
  const allowed = actAs(work, commandRoles.recordCms1);
  if (!allowed.ok) return allowed;
  for (;;) {
    const opened = desk.open(caseId);
    if (!opened.ok) return opened;
    const { sequence, process } = opened.value;
    if (process.deleted) return fail(failure('claim.caseDeleted'));
    const composed = composeDocument(workstation, opened.value, desk.assess(opened.value), kind, paper.language);
    if (!composed.ok) return composed;
    const form = inPrint(composed.value, paper);
    const bytes = await workstation.pdf.render(form);
    const current = desk.open(caseId);
    if (current.ok && current.value.sequence !== sequence) continue;
    const made = keepDocument(workstation, caseId, form, nextVersion(work, caseId, kind), bytes);
    const kept = carryOut(work, caseId, 'recordCms1', () => ok([made.made]), { documents: [made.document] });
    return kept.ok ? ok({ document: form, documentId: made.document.id }) : kept;
  }
}

const nextVersion = ({ workstation }: Work, caseId: string, kind: string): number =>
  workstation.store.cases
    .loadEvents(caseId)
    .filter((event) => event.type === 'documentMade' && event.payload.kind === kind).length + 1;
