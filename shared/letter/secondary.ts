/** The secondary-benefit letter: packs that go with it, and the advice to go to the council direct (domain.md 8). */
import { fail, ok, type Result } from '../base/result.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Block, Document } from '../document/document.ts';
import { type DocumentMeta, type PrintContext, phrase, printContext } from '../document/fact/print-context.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { letter } from './letter.ts';

function packBlocks(context: PrintContext, packs: readonly string[]): readonly Block[] {
  if (packs.length === 0) return [];
  return [
    { type: 'paragraph', text: phrase(context, 'letter.secondary.packs') },
    { type: 'list', items: packs },
    { type: 'paragraph', text: phrase(context, 'letter.secondary.packHelp') },
  ];
}

/** Refused when the answers call for neither a pack nor a letter. */
export function composeSecondaryLetter(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
): Result<Document> {
  const context = printContext(interview, process, assessment, meta);
  const { referrals } = assessment;
  const packs = referrals.filter(({ kind }) => kind === 'pack').map(({ label }) => label[meta.language]);
  const council = referrals.some(({ kind }) => kind === 'letter');
  if (packs.length === 0 && !council) {
    return fail(failure('document.nothingToSend', { reason: 'no pack and no advice is called for' }));
  }
  return ok(
    letter(context, 'secondaryLetter', phrase(context, 'letter.secondary.title'), [
      { type: 'paragraph', text: phrase(context, 'letter.secondary.intro') },
      ...packBlocks(context, packs),
      ...(council ? [{ type: 'paragraph' as const, text: phrase(context, 'letter.secondary.council') }] : []),
    ]),
  );
}
