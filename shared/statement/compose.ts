/**
 * Composes the Customer Statement: the claim itself, in sections, with the word unanswered beside what has no answer,
 * the evidence list, what happens next, and the declaration (catalogue, statementSections; domain.md 1.2).
 */
import { formatDate } from '../base/local-date.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import { nextPrintVersion } from '../claim/decide/statement.ts';
import type { Block, Document } from '../document/document.ts';
import { factBlocks, unansweredBlocks } from '../document/fact/fact-blocks.ts';
import { type DocumentMeta, footer, type PrintContext, phrase, printContext } from '../document/fact/print-context.ts';
import type { Interview } from '../interview/interview.ts';
import { declarationBlocks } from './declaration.ts';
import { evidenceListBlocks } from './evidence-list.ts';
import { nextStepBlocks } from './next-steps.ts';
import { stillNeededBlocks } from './still-needed.ts';

/** Sections whose content is made, not looked up. */
const unansweredSection = 'ST18';
const declarationSection = 'ST19';

function headBlocks(context: PrintContext, version: number): readonly Block[] {
  const { firstContactDate, claimDate } = context.interview.context;
  const row = (key: string, value: string): Block => ({ type: 'row', label: phrase(context, key), value });
  return [
    row('reference', context.meta.reference),
    row('firstContact', formatDate(firstContactDate)),
    row('dateOfClaim', formatDate(claimDate)),
    row('datePrinted', formatDate(context.meta.printedAt.slice(0, 10))),
    row('version', String(version)),
    { type: 'paragraph', text: phrase(context, 'statement.intro') },
  ];
}

/** A section with nothing on this route is left out, heading and all. */
function sectionBlocks(context: PrintContext): readonly Block[] {
  const named = new Set<string>();
  const { statementSections } = context.interview.release.source;
  return statementSections.flatMap(({ id, facts }) => {
    const blocks = factBlocks(context, facts, named);
    const text = context.wording.policy.statementSections[id] ?? id;
    return blocks.length === 0 ? [] : [{ type: 'heading', level: 1, text } as const, ...blocks];
  });
}

function openBlocks(context: PrintContext): readonly Block[] {
  const { statementSections } = context.interview.release.source;
  const keys = statementSections.flatMap(({ facts }) => facts);
  const open = unansweredBlocks(context, keys);
  const text = context.wording.policy.statementSections[unansweredSection] ?? unansweredSection;
  const note = phrase(context, open.length === 0 ? 'statement.open.none' : 'statement.open.some');
  return [
    { type: 'heading', level: 1, text },
    { type: 'paragraph', text: note },
    ...open,
    ...stillNeededBlocks(context, keys),
  ];
}

/**
 * `meta.version` is the version printed; without one, that of the next print. Signing comes last, after all it
 * covers.
 */
export function composeStatement(
  interview: Interview,
  process: ProcessState,
  assessment: CaseAssessment,
  meta: DocumentMeta,
): Document {
  const context = printContext(interview, process, assessment, meta);
  const version = meta.version ?? nextPrintVersion(process);
  const { statementSections } = interview.release.source;
  const has = (id: string): boolean => statementSections.some((section) => section.id === id);
  const date = formatDate(meta.printedAt.slice(0, 10));
  return {
    kind: 'statement',
    language: meta.language,
    title: phrase(context, 'statement.title'),
    reference: meta.reference,
    subtitle: phrase(context, 'statement.subtitle', { version: String(version), date }),
    ...(assessment.holdPost ? { handling: phrase(context, 'holdPost') } : {}),
    footer: footer(context, 'statement'),
    pageOf: phrase(context, 'pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: meta.printedAt,
    blocks: [
      ...headBlocks(context, version),
      ...sectionBlocks(context),
      ...(has(unansweredSection) ? openBlocks(context) : []),
      ...evidenceListBlocks(context),
      ...nextStepBlocks(context),
      ...(has(declarationSection) ? declarationBlocks(context) : []),
    ],
  };
}
