/** What a copy says about itself: a duplicate that it is one, who asked for it and why; an amended document what has changed. */
import { formatDate, type LocalDateTime } from '../base/local-date.ts';
import type { Block } from '../document/document.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';

const moment = (at: LocalDateTime): string => `${formatDate(at.slice(0, 10))} ${at.slice(11)}`;

/** The handling line, on every sheet: before it stands what kind of copy this is. */
export function copyHandling(context: PrintContext): string {
  const handling = phrase(context, 'laid.handling');
  const { copy = 'original' } = context.meta;
  return copy === 'original' ? handling : `${phrase(context, `laid.copy.${copy}.mark`)} – ${handling}`;
}

export function copyBlocks(context: PrintContext): readonly Block[] {
  const { copy = 'original', copied } = context.meta;
  if (copy === 'original' || copied === undefined) return [];
  const { by, at, reason, sentAt, changes = [] } = copied;
  const values = { sent: moment(sentAt), by, at: moment(at), reason };
  const mark: Block = {
    type: 'paragraph',
    text: phrase(context, `laid.copy.${copy}.text`, values),
    emphasis: 'strong',
  };
  if (copy === 'duplicate') return [mark];
  const gone = phrase(context, 'laid.changed.none');
  return [
    mark,
    { type: 'heading', level: 1, text: phrase(context, 'laid.changed.title') },
    {
      type: 'table',
      caption: phrase(context, 'laid.changed.caption', { sent: moment(sentAt) }),
      columns: [
        { title: phrase(context, 'laid.changed.fact'), width: 4 },
        { title: phrase(context, 'laid.changed.before'), width: 3 },
        { title: phrase(context, 'laid.changed.after'), width: 3 },
      ],
      rows: changes.map(({ place, label, before, after }) => [`${place}: ${label}`, before ?? gone, after ?? gone]),
    },
  ];
}
