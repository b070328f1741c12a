/** The context in which a case's values are put into words, for the window and for documents. */
import type { Language } from '../../shared/base/language.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import type { CaseAssessment } from '../../shared/claim/assess-case.ts';
import { type DocumentMeta, type PrintContext, printContext } from '../../shared/document/fact/print-context.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Workstation } from '../workstation.ts';

/** What the moment of printing knows: date, office and the councils' names. */
export function documentMeta(
  workstation: Workstation,
  opened: OpenCase,
  language: Language,
  version?: number,
  copy: Pick<DocumentMeta, 'copy' | 'copied'> = {},
  printedAt: LocalDateTime = workstation.clock.now().local,
): DocumentMeta {
  return {
    printedAt,
    ...copy,
    language,
    reference: opened.process.reference ?? '',
    ...(version === undefined ? {} : { version }),
    councilName: (code) => workstation.councils.find(code)?.officialName,
    office: workstation.office,
  };
}

/** For putting single values into words. */
export const contextOf = (
  workstation: Workstation,
  opened: OpenCase,
  assessment: CaseAssessment,
  language: Language,
): PrintContext =>
  printContext(opened.interview, opened.process, assessment, documentMeta(workstation, opened, language));
