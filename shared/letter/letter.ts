/** What all letters share: address, greeting, where to ask, and the mark of a letter that must not be posted. */
import { formatDate } from '../base/local-date.ts';
import type { Block, Document, DocumentKind } from '../document/document.ts';
import { addressLines, formatName, formatPostcode } from '../document/fact/format-value.ts';
import { footer, type PrintContext, phrase } from '../document/fact/print-context.ts';
import type { PersonName, PostalAddress } from '../script/value.ts';

/**
 * Where the letter goes: the correspondence address, else the home with its postcode, else where the customer without a
 * home can be reached. Empty when it is not safe to write: such a letter has no address to be posted to by mistake.
 */
function recipientLines(context: PrintContext, named: readonly string[]): readonly string[] {
  const { interview, assessment } = context;
  if (assessment.holdPost) return [];
  const elsewhere = interview.value('customer.correspondenceAddress') as PostalAddress | null;
  if (elsewhere !== null) return [...named, ...addressLines(elsewhere)];
  const home = interview.value('home.address') as PostalAddress | null;
  const postcode = interview.value('home.postcode');
  if (home !== null) {
    return [...named, ...addressLines(home), ...(typeof postcode === 'string' ? [formatPostcode(postcode)] : [])];
  }
  const careOf = interview.value('home.careOf');
  // Without an address there is nothing for the window of an envelope to show.
  return typeof careOf === 'string' ? [...named, ...careOf.split(/\s*\n\s*/)] : [];
}

/** A whole letter around its own blocks. */
export function letter(context: PrintContext, kind: DocumentKind, title: string, body: readonly Block[]): Document {
  const { interview, assessment, meta } = context;
  const customer = interview.value('customer.name') as PersonName | null;
  const named = customer === null ? [] : [formatName(customer)];
  const [name] = named;
  const { name: office, phone } = meta.office;
  const lines = recipientLines(context, named);
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
