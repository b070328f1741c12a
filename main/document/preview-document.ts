/** Shows a document as it would be printed now, and gives its bytes: those that were kept, or a preview's. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { DocumentView } from '../../shared/contract/view.ts';
import type { CaseDocumentKind } from '../../shared/document/document.ts';
import { failure } from '../../shared/error/failure.ts';
import { withChanges } from '../statement/statement-changes.ts';
import type { Work } from '../work.ts';
import { composeDocument } from './compose.ts';
import { inPrint, type Paper } from './paper.ts';

export function previewDocument(
  work: Work,
  caseId: string,
  kind: CaseDocumentKind,
  paper: Paper,
): Result<DocumentView> {
  const { workstation, desk } = work;
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const document = composeDocument(workstation, opened.value, desk.assess(opened.value), kind, paper.language);
  if (!document.ok) return document;
  const whole = kind === 'statement' ? withChanges(work, opened.value, document.value) : document.value;
  return ok({ document: inPrint(whole, paper), documentId: null });
}

export interface PdfRequest extends Paper {
  readonly caseId: string;
  readonly kind: CaseDocumentKind;
  readonly documentId?: string | undefined;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  /** Says which document it is and never whose. */
  readonly fileName: string;
}

export async function pdfOf(
  work: Work,
  { caseId, kind, documentId, language, largePrint }: PdfRequest,
): Promise<Result<Pdf>> {
  if (documentId !== undefined) {
    const kept = work.workstation.store.documents.load(documentId);
    if (kept === undefined || kept.caseId !== caseId) return fail(failure('case.documentNotFound'));
    return ok({ bytes: kept.bytes, fileName: `${kept.kind}.pdf` });
  }
  const shown = previewDocument(work, caseId, kind, { language, largePrint });
  if (!shown.ok) return shown;
  return ok({ bytes: await work.workstation.pdf.render(shown.value.document), fileName: `${kind}.pdf` });
}

export async function documentPdf(
  work: Work,
  request: PdfRequest,
): Promise<Result<{ readonly base64: string; readonly fileName: string }>> {
  const pdf = await pdfOf(work, request);
  return pdf.ok ? ok({ base64: base64Of(pdf.value.bytes), fileName: pdf.value.fileName }) : pdf;
}

export const base64Of = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
