/** What all letters share: address, greeting, where to ask, and the mark of a letter that must not be posted. */
import { formatDate } from '../base/local-date.ts';
import type { Block, Document, DocumentKind } from '../document/document.ts';
import { footer, type PrintContext, phrase } from '../document/fact/print-context.ts';
import { customerLine, postalLines } from '../document/fact/recipient.ts';

/** A whole letter around its own blocks. */
export function letter(context: PrintContext, kind: DocumentKind, title: string, body: readonly Block[]): Document {
  const { interview, assessment, meta } = context;
  const named = customerLine(interview);
  const [name] = named;
  const { name: office, phone } = meta.office;
  const where = assessment.holdPost ? [] : postalLines(interview);
  // Without an address there is nothing for the window of an envelope to show, or to be posted to by mistake.
  const lines = where.length === 0 ? [] : [...named, ...where];
  return {
    kind,
    language: meta.language,
    title,
    reference: meta.reference,
    ...(assessment.holdPost ? { handling: phrase(context, 'holdPost') } : {}),
    footer: footer(context, 'letter'),
    pageOf: phrase(context, 'pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: meta.printedAt,
    blocks: [
      ...(lines.length === 0 ? [] : [{ type: 'address' as const, lines }]),
      { type: 'row', label: phrase(context, 'reference'), value: meta.reference },
      { type: 'row', label: phrase(context, 'datePrinted'), value: formatDate(meta.printedAt.slice(0, 10)) },
      { type: 'row', label: phrase(context, 'laid.office'), value: office },
      { type: 'row', label: phrase(context, 'laid.officePhone'), value: phone },
      {
        type: 'paragraph',
        text: name === undefined ? phrase(context, 'letter.dearUnnamed') : phrase(context, 'letter.dear', { name }),
      },
      ...body,
      {
        type: 'keepTogether',
        blocks: [
          { type: 'paragraph', text: phrase(context, 'letter.contact', { office, phone, reference: meta.reference }) },
          { type: 'paragraph', text: phrase(context, 'letter.close') },
          { type: 'paragraph', text: office, emphasis: 'strong' },
        ],
      },
    ],
  };
}
