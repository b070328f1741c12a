/** Makes a version of the Customer Statement: its bytes are kept with the event, in one step. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { decidePrintStatement, nextPrintVersion } from '../../shared/claim/decide/statement.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { DocumentView } from '../../shared/contract/view.ts';
import { failure } from '../../shared/error/failure.ts';
import { carryOut } from '../claim/carry-out.ts';
import { composeDocument } from '../document/compose.ts';
import { keepDocument } from '../document/keep-document.ts';
import { inPrint, type Paper } from '../document/paper.ts';
import { actAs, type Work } from '../work.ts';
import { withChanges } from './statement-changes.ts';

/** An answer given while the PDF was being made belongs to the next version: the statement is then made again. */
export async function printStatement(
  work: Work,
  { caseId, ...paper }: Paper & { readonly caseId: string },
): Promise<Result<DocumentView>> {
  const { desk, workstation } = work;
  const { language } = paper;
  const allowed = actAs(work, commandRoles.printStatement);
  if (!allowed.ok) return allowed;
  for (;;) {
    const opened = desk.open(caseId);
    if (!opened.ok) return opened;
    const { sequence, process } = opened.value;
    if (process.deleted) return fail(failure('claim.caseDeleted'));
    const version = nextPrintVersion(process);
    const composed = composeDocument(
      workstation,
      opened.value,
      desk.assess(opened.value),
      'statement',
      language,
      version,
    );
    if (!composed.ok) return composed;
    const statement = inPrint(withChanges(work, opened.value, composed.value), paper);
    const bytes = await workstation.pdf.render(statement);
    const current = desk.open(caseId);
    if (current.ok && current.value.sequence !== sequence) continue;
    const { document, made } = keepDocument(workstation, caseId, statement, version, bytes);
    const printed = carryOut(
      work,
      caseId,
      'printStatement',
      (interview, process, now) => {
        const decided = decidePrintStatement(interview, process, { language }, now);
        return decided.ok ? ok([...decided.value, made]) : decided;
      },
      { documents: [document] },
    );
    return printed.ok ? ok({ document: statement, documentId: document.id }) : printed;
  }
}
