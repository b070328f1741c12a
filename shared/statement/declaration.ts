/**
 * The declaration and the boxes to sign: the customer's, the partner's in a joint claim, the appointee's if there is
 * one.
 */
import { signedByBothNeeded } from '../claim/gate/signature.ts';
import type { Block, SignatureBlock } from '../document/document.ts';
import { formatName } from '../document/fact/format-value.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';
import type { PersonName } from '../script/value.ts';

/** A name in the box when it is known, an empty line when not. */
function box(context: PrintContext, title: string, nameKey: string, capacity?: string): SignatureBlock {
  const name = context.interview.value(nameKey) as PersonName | null;
  return {
    type: 'signature',
    title: phrase(context, title),
    fields: [
      { label: phrase(context, 'statement.sign.name'), ...(name === null ? {} : { value: formatName(name) }) },
      ...(capacity === undefined ? [] : [{ label: phrase(context, capacity) }]),
      { label: phrase(context, 'statement.sign.signature') },
      { label: phrase(context, 'statement.sign.date') },
    ],
  };
}

/** Text and boxes stay on one page, so that nobody signs a page without the words. */
export function declarationBlocks(context: PrintContext): readonly Block[] {
  const { interview, wording } = context;
  const joint = signedByBothNeeded(interview);
  const appointee = interview.value('contact.callerIs') === 'appointee';
  const boxes = appointee
    ? [box(context, 'statement.sign.appointee', 'contact.callerName', 'statement.sign.capacity')]
    : [box(context, 'statement.sign.customer', 'customer.name')];
  if (joint) boxes.push(box(context, 'statement.sign.partner', 'partner.name'));
  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, text: wording.policy.statementSections['ST19'] ?? 'ST19' },
    { type: 'paragraph', text: phrase(context, 'statement.declaration.text') },
    ...(joint ? [{ type: 'paragraph' as const, text: phrase(context, 'statement.declaration.joint') }] : []),
    ...boxes,
  ];
  return [{ type: 'keepTogether', blocks }];
}
