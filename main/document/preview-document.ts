/** Shows a document as it would be printed now, and gives its bytes: those that were kept, or a preview's. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Language } from '../../shared/base/language.ts';
import type { DocumentView } from '../../shared/contract/view.ts';
import type { DocumentKind } from '../../shared/document/document.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Work } from '../work.ts';
import { composeDocument } from './compose.ts';

export function previewDocument({ workstation, desk }: Work, caseId: string, kind: DocumentKind, language: Language): Result<DocumentView> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const document = composeDocument(workstation, opened.value, desk.assess(opened.value), kind, language);
  return document.ok ? ok({ document: document.value, documentId: null }) : document;
}

export interface PdfRequest {
  readonly caseId: string;
  readonly kind: DocumentKind;
  readonly documentId?: string | undefined;
  readonly language: Language;
}

/** The file name says which document it is and never whose. */
export async function documentPdf(work: Work, { caseId, kind, documentId, language }: PdfRequest): Promise<Result<{ readonly base64: string; readonly fileName: string }>> {
  if (documentId !== undefined) {
    const kept = work.workstation.store.documents.load(documentId);
    if (kept === undefined || kept.caseId !== caseId) return fail(failure('case.documentNotFound'));
    return ok({ base64: Buffer.from(kept.bytes).toString('base64'), fileName: `${kept.kind}.pdf` });
  }
  const shown = previewDocument(work, caseId, kind, language);
  if (!shown.ok) return shown;
  const bytes = await work.workstation.pdf.render(shown.value.document);
  return ok({ base64: Buffer.from(bytes).toString('base64'), fileName: `${kind}.pdf` });
}
