/** What the customer has to do and what we do, in the order in which it happens. */
import { formatDate } from '../base/local-date.ts';
import type { Block } from '../document/document.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';
import { outstandingItems } from './evidence-list.ts';

/** An appointment that has been kept is no news: the statement then goes back by hand or by post. */
function appointment(context: PrintContext): readonly string[] {
  const { booking } = context.process;
  const office = context.meta.office.name;
  const nothingToBring = outstandingItems(context).length === 0;
  if (booking === undefined || booking.slot < context.meta.printedAt) {
    return [phrase(context, nothingToBring ? 'statement.next.returnAlone' : 'statement.next.return', { office })];
  }
  const { slot, minutes, assessorSlot } = booking;
  const interview = { date: formatDate(slot.slice(0, 10)), time: slot.slice(11), office, minutes: String(minutes) };
  return [
    phrase(context, 'statement.next.interview', interview),
    ...(assessorSlot === undefined
      ? []
      : [phrase(context, 'statement.next.assessor', { time: assessorSlot.slice(11) })]),
    phrase(context, nothingToBring ? 'statement.next.bringAlone' : 'statement.next.bring'),
  ];
}

/** Appointment or return, packs that are on their way, changes, and whom to ask. */
export function nextStepBlocks(context: PrintContext): readonly Block[] {
  const { assessment, meta } = context;
  const packs = assessment.referrals
    .filter(({ kind }) => kind === 'pack')
    .map(({ label }) => phrase(context, 'statement.next.pack', { label: label[meta.language] }));
  const { name: office, phone } = meta.office;
  const contact = phrase(context, 'statement.next.contact', { office, phone, reference: meta.reference });
  const blocks: readonly Block[] = [
    { type: 'heading', level: 1, text: phrase(context, 'statement.next.title') },
    { type: 'list', items: [...appointment(context), ...packs, phrase(context, 'statement.next.changes'), contact] },
  ];
  return [{ type: 'keepTogether', blocks }];
}
