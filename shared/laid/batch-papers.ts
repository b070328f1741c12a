/** Cover sheet and list of a batch for a council (domain.md 2.2 rule 4): what is in it, how it goes, and who signs for it. */
import { formatDate, type LocalDate, type LocalDateTime } from '../base/local-date.ts';
import type { Language } from '../base/language.ts';
import type { Block, Document } from '../document/document.ts';
import type { Release } from '../script/compile-release.ts';

/** One document of the batch, in the order of the batch. */
export interface ListedDocument {
  readonly place: number;
  readonly reference: string;
  readonly customerName: string;
  /** The last four characters of the National Insurance number; empty where there is none. */
  readonly ninoEnd: string;
  readonly firstSheet: number;
  readonly sheets: number;
  /** Code of the release. */
  readonly reason: string;
  readonly copy: 'original' | 'amended';
  readonly takenOut: boolean;
}

export interface BatchPapers {
  readonly number: string;
  readonly date: LocalDate;
  readonly printedAt: LocalDateTime;
  readonly method: 'post' | 'courier' | 'collect';
  readonly language: Language;
  readonly council: { readonly code: string; readonly name: string; readonly address: readonly string[] };
  readonly contact: { readonly name: string; readonly phone: string };
  readonly office: { readonly name: string; readonly phone: string };
  readonly sheets: number;
  readonly documents: readonly ListedDocument[];
}

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The fixed phrases of the release in the language the council prefers. */
function sayIn(release: Release, language: Language): Say {
  const { phrases } = release.wording(language);
  return (key, values = {}) => {
    const text = phrases[key];
    if (text === undefined) throw new Error(`the wording has no phrase ${key}`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  };
}

function frame(release: Release, papers: BatchPapers, say: Say): Omit<Document, 'kind' | 'title' | 'blocks'> {
  const { source } = release;
  return {
    language: papers.language,
    reference: papers.number,
    handling: say('laid.handling'),
    footer: say('footer', { release: source.id, template: source.templates.laid }),
    pageOf: say('pageOf', { page: '{page}', pages: '{pages}' }),
    datedAt: papers.printedAt,
  };
}

export function composeCover(release: Release, papers: BatchPapers): Document {
  const say = sayIn(release, papers.language);
  const { council, contact, office, documents } = papers;
  const going = documents.filter(({ takenOut }) => !takenOut);
  const amended = going.filter(({ copy }) => copy === 'amended').length;
  const row = (key: string, value: string): readonly Block[] =>
    value === '' ? [] : [{ type: 'row', label: say(key), value }];
  const counted = say('batch.documents.counted', {
    originals: String(going.length - amended),
    amended: String(amended),
  });
  const signing: Block = {
    type: 'signature',
    title: say('batch.received'),
    fields: ['name', 'signature', 'when'].map((key) => ({ label: say(`batch.received.${key}`) })),
  };
  return {
    ...frame(release, papers, say),
    kind: 'laidCover',
    title: say('batch.cover.title'),
    blocks: [
      { type: 'address', lines: [council.name, ...council.address] },
      ...row('batch.date', formatDate(papers.date)),
      ...row('batch.method', say(`batch.method.${papers.method}`)),
      { type: 'barcode', label: say('batch.number'), value: papers.number },
      ...row('batch.attention', contact.name),
      ...row('batch.contact', contact.phone),
      ...row('batch.documents', `${going.length} (${counted})`),
      ...row('batch.sheets', say('batch.sheets.counted', { sheets: String(papers.sheets) })),
      ...row('laid.councilCode', council.code),
      ...row('batch.from', office.name),
      ...row('batch.phone', office.phone),
      { type: 'paragraph', text: say('batch.check') },
      ...(papers.method === 'post' ? [] : [signing]),
    ],
  };
}

export function composeManifest(release: Release, papers: BatchPapers): Document {
  const say = sayIn(release, papers.language);
  const { releaseReasons } = release.wording(papers.language).policy;
  const columns = [
    ['place', 1, 'end'],
    ['reference', 4.2, 'start'],
    ['customer', 3.8, 'start'],
    ['nino', 1.6, 'start'],
    ['first', 1.3, 'end'],
    ['sheets', 1.6, 'end'],
    ['reason', 3.6, 'start'],
    ['copy', 2, 'start'],
  ] as const;
  return {
    ...frame(release, papers, say),
    kind: 'laidManifest',
    title: say('batch.manifest.title'),
    subtitle: `${papers.council.name}, ${formatDate(papers.date)}`,
    blocks: [
      { type: 'barcode', label: say('batch.number'), value: papers.number },
      {
        type: 'table',
        caption: say('batch.list.caption', { documents: String(papers.documents.length), number: papers.number }),
        columns: columns.map(([key, width, align]) => ({ title: say(`batch.list.${key}`), width, align })),
        rows: papers.documents.map((one) => [
          String(one.place),
          one.reference,
          one.customerName,
          one.ninoEnd,
          String(one.firstSheet),
          String(one.sheets),
          releaseReasons[one.reason] ?? one.reason,
          one.takenOut ? say('batch.list.takenOut') : say(`laid.copy.${one.copy}`),
        ]),
      },
    ],
  };
}
