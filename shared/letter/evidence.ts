/** The evidence letter: what is still outstanding, with the kinds accepted for each item. */
import { formatDate } from '../base/local-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Block, Document } from '../document/document.ts';
import { type DocumentMeta, phrase, printContext } from '../document/fact/print-context.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { furtherEvidenceBlocks } from './further-evidence.ts';
import { letter } from './letter.ts';

/** Refused when nothing is outstanding. */
export function composeEvidenceLetter(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
): Result<Document> {
  const outstanding = assessment.evidence.items.filter(({ verdict }) => verdict === 'O');
  if (outstanding.length === 0) {
    return fail(failure('document.nothingToSend', { reason: 'no evidence is outstanding' }));
  }
  const context = printContext(interview, process, assessment, meta);
  const items = outstanding.flatMap((item): readonly Block[] => {
    const list = {
      type: 'list',
      bullet: 'checkbox',
      items: item.accepted.map(({ label }) => label[meta.language]),
    } as const;
    const heading = { type: 'heading', level: 2, text: item.label[meta.language] } as const;
    return [{ type: 'keepTogether', blocks: [heading, list] }];
  });
  const dates = { date: formatDate(interview.context.claimDate), by: formatDate(assessment.oneMonthDate) };
  const councilHelp = interview.derived('hbClaimed') === true || interview.derived('ctbClaimed') === true;
  return ok(
    letter(context, 'evidenceLetter', phrase(context, 'letter.evidence.title'), [
      { type: 'paragraph', text: phrase(context, 'letter.evidence.intro', dates) },
      ...items,
      { type: 'paragraph', text: phrase(context, 'letter.evidence.help') },
      ...(councilHelp ? [{ type: 'paragraph' as const, text: phrase(context, 'letter.evidence.council') }] : []),
      ...furtherEvidenceBlocks(context),
    ]),
  );
}
