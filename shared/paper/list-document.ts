/** The list that goes with the day's packs or forms: what, for whom, in which order, and who signed for it. */
import type { Language } from '../base/language.ts';
import { formatDate, type LocalDateTime } from '../base/local-date.ts';
import { fastTrackPaper, type PaperListKind } from '../case/paper.ts';
import type { Document, SignatureBlock } from '../document/document.ts';
import { paperWords } from './words.ts';

/** One paper on the list. */
export interface ListEntry {
  readonly place: number;
  readonly reference: string;
  readonly customerName: string;
  readonly paper: string;
  /** In the language of the list. */
  readonly label: string;
  readonly to: readonly string[];
}

export interface PaperList {
  /** Identity; its last characters are the number that people say. */
  readonly id: string;
  readonly kind: PaperListKind;
  /** When it was closed. */
  readonly at: LocalDateTime;
  readonly office: string;
  readonly entries: readonly ListEntry[];
}

const template = 'paper-list-1';

/** A short number for a list, from the random end of its identity. */
export const listNumber = (id: string): string => id.replaceAll('-', '').slice(-6).toUpperCase();

/** The same list gives the same document: nothing is read from the cases as they are now. */
export function composePaperList({ id, kind, at, office, entries }: PaperList, language: Language): Document {
  const words = paperWords[language];
  const number = listNumber(id);
  const signed = (title: string): SignatureBlock => ({
    type: 'signature',
    title,
    fields: [{ label: words.name }, { label: words.signature }, { label: words.time }],
  });
  const byPost = kind === 'post';
  return {
    kind: byPost ? 'postingList' : 'courierList',
    language,
    title: byPost ? words.postTitle : words.courierTitle,
    reference: number,
    ...(byPost ? {} : { handling: words.handling }),
    footer: template,
    pageOf: words.pageOf,
    datedAt: at,
    blocks: [
      { type: 'row', label: words.list, value: number },
      { type: 'row', label: words.day, value: `${formatDate(at.slice(0, 10))} ${at.slice(11)}` },
      { type: 'row', label: words.office, value: office },
      { type: 'row', label: words.count, value: String(entries.length) },
      { type: 'paragraph', text: byPost ? words.postNote : words.courierNote },
      {
        type: 'table',
        caption: byPost ? words.postTitle : words.courierTitle,
        columns: [
          { title: words.place, width: 6, align: 'end' },
          { title: words.reference, width: 23 },
          { title: words.customer, width: 19 },
          { title: words.paper, width: byPost ? 22 : 52 },
          ...(byPost ? [{ title: words.to, width: 30 }] : []),
        ],
        rows: entries.map(({ place, reference, customerName, paper, label, to }) => [
          String(place),
          reference,
          customerName,
          paper === fastTrackPaper ? `${label}, ${words.fastTrackForm}` : label,
          ...(byPost ? [to.join(', ')] : []),
        ]),
      },
      { type: 'keepTogether', blocks: [signed(words.handedBy), signed(words.takenBy)] },
    ],
  };
}
