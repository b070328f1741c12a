/** Calls that preview, make and hand out documents. */
import { decideReadBack } from '../../shared/claim/decide/statement.ts';
import { carryOut } from '../claim/carry-out.ts';
import type { Handlers } from '../create-desktop.ts';
import { documentPdf, previewDocument } from '../document/preview-document.ts';
import { printDocument, recordPrinted } from '../document/print-document.ts';
import { showDocument, shownDocument } from '../document/show-document.ts';
import { shownCase } from '../interview/show-case.ts';
import { printStatement } from '../statement/print-statement.ts';

type DocumentCalls =
  | 'statement.preview'
  | 'statement.print'
  | 'statement.readBack'
  | 'paper.print'
  | 'paper.record'
  | 'letter.preview'
  | 'document.pdf'
  | 'document.show'
  | 'document.shown';

export const documentHandlers: Pick<Handlers, DocumentCalls> = {
  'statement.preview': (work, { caseId, ...paper }) => previewDocument(work, caseId, 'statement', paper),
  'statement.print': (work, request) => printStatement(work, request),
  'statement.readBack': (work, request) =>
    shownCase(
      work,
      carryOut(work, request.caseId, 'readBack', (interview, process, now) =>
        decideReadBack(interview, process, { language: request.readIn }, now),
      ),
      request,
    ),
  'paper.print': (work, request) => printDocument(work, request),
  'paper.record': (work, request) => {
    const { caseId, kind, paperLanguage, largePrint, outcome } = request;
    const printed = recordPrinted(work, caseId, { kind, language: paperLanguage, largePrint }, outcome);
    return shownCase(work, printed, request);
  },
  'letter.preview': (work, { caseId, letter, ...paper }) => previewDocument(work, caseId, letter, paper),
  'document.pdf': (work, request) => documentPdf(work, request),
  'document.show': (work, request) => showDocument(work, request),
  'document.shown': (work, { showId }) => shownDocument(work, showId),
};
