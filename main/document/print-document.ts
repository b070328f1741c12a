/** Prints a document of a case, and keeps that it was printed or that it waits for a printer. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { PaperKind } from '../../shared/case/paper.ts';
import { decidePaperPrinted } from '../../shared/claim/decide/statement.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { PrintOutcome } from '../../shared/contract/call-view.ts';
import type { OpenCase } from '../case/open-case.ts';
import { carryOut } from '../claim/carry-out.ts';
import { actAs, type Work } from '../work.ts';
import type { PdfRequest } from './preview-document.ts';
import { showDocument } from './show-document.ts';

interface PrintedPaper {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly largePrint?: boolean | undefined;
}

export function recordPrinted(
  work: Work,
  caseId: string,
  { kind, language, largePrint }: PrintedPaper,
  outcome: 'printed' | 'later',
): Result<OpenCase> {
  const paper = { kind, language, outcome, ...(largePrint === true ? { largePrint } : {}) };
  return carryOut(work, caseId, 'printPaper', (interview, process, now) =>
    decidePaperPrinted(interview, process, paper, now),
  );
}

/** Without a printer the paper is put on the list of those to be printed. Cancelled, nothing is kept. */
export async function printDocument(
  work: Work,
  request: PdfRequest & { readonly kind: PaperKind },
): Promise<Result<{ readonly outcome: PrintOutcome }>> {
  const allowed = actAs(work, commandRoles.printPaper);
  if (!allowed.ok) return allowed;
  const shown = await showDocument(work, request);
  if (!shown.ok) return shown;
  const outcome = await work.workstation.printer.print(shown.value.showId);
  if (outcome === 'elsewhere') return ok({ outcome: 'window' });
  if (outcome === 'cancelled') return ok({ outcome });
  const kept = outcome === 'printed' ? outcome : 'later';
  const recorded = recordPrinted(work, request.caseId, request, kept);
  return recorded.ok ? ok({ outcome: kept }) : recorded;
}
