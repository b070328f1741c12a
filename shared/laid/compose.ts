/**
 * Composes the Local Authority Input Document: what the council needs for Housing Benefit and Council Tax Benefit,
 * section by section (catalogue, laidSections; domain.md 2). The facts a council must not see (health details, safe
 * contact, absent parents, security questions, whole account numbers) have no place in the release's list and so none
 * here.
 *
 * Decided where the catalogue is silent: the dates are labelled "Date of claim", "Date printed" and "Date council
 * help was asked for"; a National Insurance number stands under the person and again beside the S19 mark that rests
 * on it.
 */
import { formatDate } from '../base/local-date.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Block, Document } from '../document/document.ts';
import { factBlocks } from '../document/fact/fact-blocks.ts';
import { type DocumentMeta, footer, type PrintContext, phrase, printContext } from '../document/fact/print-context.ts';
import type { Interview } from '../interview/interview.ts';
import { copyBlocks, copyHandling } from './copy.ts';
import { generatedBlocks } from './generated.ts';

/** The section of unanswered questions, where nothing is good news. */
const openSection = 'L13';

/** Every section is there, so that a reader can tell an empty one from one that was forgotten. */
function sectionBlocks(context: PrintContext): readonly Block[] {
  const named = new Set<string>();
  return context.interview.release.source.laidSections.flatMap(({ id, facts }) => {
    const blocks = [...factBlocks(context, facts, named), ...(generatedBlocks[id]?.(context) ?? [])];
    const heading = { type: 'heading', level: 1, text: context.wording.policy.laidSections[id] ?? id } as const;
    const text = phrase(context, id === openSection ? 'laid.open.none' : 'laid.nothing');
    const nothing = { type: 'paragraph', text, emphasis: 'note' } as const;
    return blocks.length === 0 ? [heading, nothing] : [heading, ...blocks];
  });
}

/** Stands first, so that nobody keys from a document that has not gone out. */
function previewBlocks(context: PrintContext): readonly Block[] {
  const { state } = context.assessment.laid;
  if (state !== 'notDue' && state !== 'blocked') return [];
  return [{ type: 'paragraph', text: phrase(context, 'laid.preview'), emphasis: 'strong' }];
}

/** A document that is held or not due is composed too, as a preview, and says so. */
export function composeLaid(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
): Document {
  const context = printContext(interview, process, assessment, meta);
  const date = formatDate(meta.printedAt.slice(0, 10));
  return {
    kind: 'laid',
    language: meta.language,
    title: phrase(context, 'laid.title'),
    reference: meta.reference,
    subtitle: phrase(context, 'laid.subtitle', { date }),
    handling: copyHandling(context),
    footer: footer(context, 'laid'),
    pageOf: phrase(context, 'pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: meta.printedAt,
    blocks: [...previewBlocks(context), ...copyBlocks(context), ...sectionBlocks(context)],
  };
}
