/** The part of the statement that says what has to be shown, with the kinds that are accepted for each item. */
import { formatDate } from '../base/local-date.ts';
import type { EvidenceItem } from '../claim/evidence.ts';
import type { Block } from '../document/document.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';

/** Items that are neither seen nor accounted for. */
export const outstandingItems = (context: PrintContext): readonly EvidenceItem[] =>
  context.assessment.evidence.items.filter(({ record }) => record === undefined);

/** Accepted kinds while it is outstanding, else what became of it. */
function itemValue(context: PrintContext, { accepted, record }: EvidenceItem): string {
  if (record?.seenOn !== undefined)
    return phrase(context, 'statement.evidence.seen', { date: formatDate(record.seenOn) });
  if (record?.verdict === 'NR') return phrase(context, 'statement.evidence.notRequired');
  if (record?.reason !== undefined) return phrase(context, 'statement.evidence.notSupplied', { reason: record.reason });
  const labels = accepted.map(({ label }) => label[context.meta.language]);
  return labels.join(phrase(context, 'statement.evidence.separator'));
}

/** Every item of the list with what stands about it in words; while nothing does, that it is still needed. */
export function evidenceStates(
  context: PrintContext,
): readonly { readonly item: string; readonly label: string; readonly state: string }[] {
  return context.assessment.evidence.items.map((item) => ({
    item: item.item,
    label: item.label[context.meta.language],
    state: item.record === undefined ? phrase(context, 'statement.evidence.stillNeeded') : itemValue(context, item),
  }));
}

/** Until when, while something is still to come; that all is seen, when it is. */
function deadlineBlocks(context: PrintContext): readonly Block[] {
  const { assessment } = context;
  const strong = (text: string): Block => ({ type: 'paragraph', text, emphasis: 'strong' });
  if (outstandingItems(context).length > 0) {
    return [strong(phrase(context, 'statement.evidence.by', { date: formatDate(assessment.oneMonthDate) }))];
  }
  const allSeen = assessment.evidence.items.every(({ record }) => record?.seenOn !== undefined);
  return allSeen ? [strong(phrase(context, 'statement.evidence.all'))] : [];
}

/** Evidence for the primary benefits only; the council asks for its own. */
export function evidenceListBlocks(context: PrintContext): readonly Block[] {
  const { assessment, interview, meta } = context;
  const heading = { type: 'heading', level: 1, text: phrase(context, 'statement.evidence.title') } as const;
  const { items } = assessment.evidence;
  if (items.length === 0) return [heading, { type: 'paragraph', text: phrase(context, 'statement.evidence.none') }];
  const councilHelp = interview.derived('hbClaimed') === true || interview.derived('ctbClaimed') === true;
  return [
    heading,
    ...(outstandingItems(context).length === 0
      ? []
      : [{ type: 'paragraph' as const, text: phrase(context, 'statement.evidence.intro') }]),
    ...items.map((item) => ({
      type: 'row' as const,
      label: item.label[meta.language],
      value: itemValue(context, item),
    })),
    ...deadlineBlocks(context),
    ...(councilHelp ? [{ type: 'paragraph' as const, text: phrase(context, 'statement.evidence.council') }] : []),
  ];
}
