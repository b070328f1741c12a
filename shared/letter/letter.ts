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
function recipientLines(context: PrintContext, name: string): readonly string[] {
  const { interview, assessment } = context;
  if (assessment.holdPost) return [];
  const elsewhere = interview.value('customer.correspondenceAddress') as PostalAddress | null;
  if (elsewhere !== null) return [name, ...addressLines(elsewhere)];
  const home = interview.value('home.address') as PostalAddress | null;
  const postcode = interview.value('home.postcode');
  if (home !== null) {
    return [name, ...addressLines(home), ...(typeof postcode === 'string' ? [formatPostcode(postcode)] : [])];
  }
  const careOf = interview.value('home.careOf');
  return typeof careOf === 'string' ? [name, careOf] : [name];
}

/** A whole letter around its own blocks. */
export function letter(context: PrintContext, kind: DocumentKind, title: string, body: readonly Block[]): Document {
  const { interview, assessment, meta } = context;
  const customer = interview.value('customer.name') as PersonName | null;
  const name = customer === null ? '' : formatName(customer);
  const { name: office, phone } = meta.office;
  const lines = recipientLines(context, name);
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
      { type: 'paragraph', text: phrase(context, 'letter.dear', { name }) },
      ...body,
      { type: 'paragraph', text: phrase(context, 'letter.contact', { office, phone, reference: meta.reference }) },
    ],
  };
}
