/** The part of the statement that says what has to be shown, with the kinds that are accepted for each item. */
import { formatDate } from '../base/local-date.ts';
import type { EvidenceItem } from '../claim/evidence.ts';
import type { Block } from '../document/document.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';

/** Accepted kinds while it is outstanding, else what became of it. */
function itemValue(context: PrintContext, { accepted, record }: EvidenceItem): string {
  if (record?.seenOn !== undefined)
    return phrase(context, 'statement.evidence.seen', { date: formatDate(record.seenOn) });
  if (record?.reason !== undefined) return phrase(context, 'statement.evidence.notSupplied', { reason: record.reason });
  const labels = accepted.map(({ label }) => label[context.meta.language]);
  return labels.join(phrase(context, 'statement.evidence.separator'));
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
    { type: 'paragraph', text: phrase(context, 'statement.evidence.intro') },
    ...items.map((item) => ({
      type: 'row' as const,
      label: item.label[meta.language],
      value: itemValue(context, item),
    })),
    {
      type: 'paragraph',
      text: phrase(context, 'statement.evidence.by', { date: formatDate(assessment.oneMonthDate) }),
      emphasis: 'strong',
    },
    ...(councilHelp ? [{ type: 'paragraph' as const, text: phrase(context, 'statement.evidence.council') }] : []),
  ];
}
