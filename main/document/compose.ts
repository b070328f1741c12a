/** Composes any of a case's documents as it stands now. */
import type { Language } from '../../shared/base/language.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import type { Document, CaseDocumentKind } from '../../shared/document/document.ts';
import { composeLaid } from '../../shared/laid/compose.ts';
import { composeCalculation } from '../../shared/letter/calculation.ts';
import { composeCms1 } from '../../shared/letter/cms1.ts';
import { composeCaseProduct } from '../../shared/letter/compose-product.ts';
import { composeEvidenceLetter } from '../../shared/letter/evidence.ts';
import { composeInterviewSheet } from '../../shared/letter/interview-sheet.ts';
import { composeSecondaryLetter } from '../../shared/letter/secondary.ts';
import { composeFastTrack } from '../../shared/paper/fast-track.ts';
import { composeStatement } from '../../shared/statement/compose.ts';
import type { OpenCase } from '../case/open-case.ts';
import { standingTemplate } from '../letter/standing-template.ts';
import { contextOf, documentMeta } from '../view/print-context.ts';
import { warningViews } from '../view/warning-view.ts';
import type { Workstation } from '../workstation.ts';

/** A letter with nothing to say is a failure (document.nothingToSend); statement and LAID can always be composed. */
export function composeDocument(
  workstation: Workstation,
  opened: OpenCase,
  assessment: CaseAssessment,
  kind: CaseDocumentKind,
  language: Language,
  version?: number,
): Result<Document> {
  const { interview, process } = opened;
  const meta = documentMeta(workstation, opened, language, version);
  switch (kind) {
    case 'statement':
      return ok(composeStatement(interview, process, assessment, meta));
    case 'laid':
      return ok(composeLaid(interview, process, assessment, meta));
    case 'evidenceLetter':
      return composeEvidenceLetter(interview, process, assessment, meta);
    case 'cms1':
      return composeCms1(interview, process, assessment, meta, 'customer');
    case 'cms1Partner':
      return composeCms1(interview, process, assessment, meta, 'partner');
    case 'secondaryLetter':
      return composeSecondaryLetter(interview, process, assessment, meta);
    case 'calculation':
      return composeCalculation(interview, process, assessment, meta);
    case 'interviewSheet': {
      const context = contextOf(workstation, opened, assessment, language);
      return ok(composeInterviewSheet(context, warningViews({ interview, context, language, drafts: [] }, opened)));
    }
    case 'fastTrack':
      return composeFastTrack(interview, process, assessment, meta);
    default:
      return composeCaseProduct(interview, assessment, meta, kind, standingTemplate(workstation, kind));
  }
}
