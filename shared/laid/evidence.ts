/** Evidence on the document: the line the catalogue gives for each item, and a table with the date used. */
import { formatDate } from '../base/local-date.ts';
import type { EvidenceItem } from '../claim/evidence.ts';
import type { Block, LineBlock, TableBlock } from '../document/document.ts';
import { type PrintContext, phrase, yesNo } from '../document/fact/print-context.ts';

const kindLabel = (context: PrintContext, item: EvidenceItem): string =>
  item.accepted.find(({ code }) => code === item.record?.evidenceType)?.label[context.meta.language] ??
  item.record?.evidenceType ??
  '';

/** "{label}: {code} ({verdict}), ..." as process.documents.evidenceLine has it; O while nothing is recorded. */
export function evidenceLine(context: PrintContext, item: EvidenceItem): LineBlock {
  const { verdict: code, record } = item;
  const label = item.label[context.meta.language];
  const verdict = context.wording.policy.verdicts[code] ?? code;
  const text = (key: string, more: Readonly<Record<string, string>> = {}): LineBlock => ({
    type: 'line',
    text: phrase(context, `laid.evidence.${key}`, { label, code, verdict, ...more }),
  });
  // What the council does not get stands out among what it gets.
  if (record === undefined) return { ...text('openLine'), mark: 'unanswered' };
  if (record.seenOn === undefined) {
    const line = text('reasonLine', { reason: record.reason ?? '' });
    return code === 'NR' ? line : { ...line, mark: 'warning' };
  }
  const date = formatDate(record.seenOn);
  return text('seenLine', { type: kindLabel(context, item), date, by: record.by ?? '' });
}

/**
 * The council must take over what the Department used without verifying it again, but only when it can tell when it was
 * used (SI 2007/2911 reg. 2): the day that was recorded, else the day on which the item was seen. Only V and C are verified.
 */
function evidenceTable(context: PrintContext, items: readonly EvidenceItem[]): TableBlock {
  const title = (key: string): string => phrase(context, `laid.evidence.${key}`);
  return {
    type: 'table',
    caption: title('table'),
    columns: [
      { title: title('item'), width: 5 },
      { title: title('verified'), width: 2 },
      { title: title('verdict'), width: 1 },
      { title: title('type'), width: 4 },
      { title: title('by'), width: 3 },
      { title: title('dateUsed'), width: 2 },
    ],
    rows: items.map((item) => [
      item.label[context.meta.language],
      yesNo(context, item.verdict === 'V' || item.verdict === 'C'),
      item.verdict,
      kindLabel(context, item),
      item.record?.by ?? '',
      dateUsed(item),
    ]),
  };
}

function dateUsed({ record }: EvidenceItem): string {
  const used = record?.usedOn ?? record?.seenOn;
  return used === undefined ? '' : formatDate(used);
}

/** One line an item of the list, seen or not, and the table of all of them. */
export function evidenceBlocks(context: PrintContext): readonly Block[] {
  const { items } = context.assessment.evidence;
  if (items.length === 0) return [];
  return [...items.map((item) => evidenceLine(context, item)), evidenceTable(context, items)];
}
