/**
 * The content of a page, not its look. Composers (statement, laid, letter) make a Document; `main/pdf` lays it out and
 * `documentText` gives its plain-text rendering, which is what tests and screen readers see first.
 */
import type { Language } from '../base/language.ts';

/** The documents of one case. */
export const documentKinds = [
  'statement',
  'laid',
  'evidenceLetter',
  'secondaryLetter',
  'calculation',
  'interviewSheet',
  'cms1',
  'cms1Partner',
  'fastTrack',
  'furtherEvidenceLeaflet',
  'customerCovering',
  'landlordLetter',
  'landlordLeaflet',
] as const;
export type CaseDocumentKind = (typeof documentKinds)[number];

/** Which document a Document is; it is the PDF's file-name stem and never holds personal data. */
export type DocumentKind = CaseDocumentKind | 'councilCovering' | 'liaisonFigures' | 'postingList' | 'courierList';

/** The papers that go with a batch for a council are documents, too, but not of a case. */
export type AnyDocumentKind = DocumentKind | 'laidCover' | 'laidManifest';

/** `unanswered` is set apart on paper, so that the missing answer can be seen from across a desk. */
export type RowMark = 'unanswered' | 'warning';

/** A heading; level 1 is a section of the document, level 2 a roster row ("Job 1") or a sub-section. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

/** One fact: printed "label: value". An empty value prints the label alone. */
export interface RowBlock {
  readonly type: 'row';
  readonly label: string;
  readonly value: string;
  readonly mark?: RowMark;
  /** The question it comes from, for going there from the page on the screen; paper has nothing of it. */
  readonly cell?: { readonly key: string; readonly row?: number };
}

/** A line that is already whole, such as the S19 line or an evidence line. */
export interface LineBlock {
  readonly type: 'line';
  readonly text: string;
  readonly mark?: RowMark;
}

/** Running text. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly text: string;
  readonly emphasis?: 'strong' | 'note';
}

/** A bulleted list; `checkbox` draws an empty box in front of each item. */
export interface ListBlock {
  readonly type: 'list';
  readonly items: readonly string[];
  readonly bullet?: 'dot' | 'checkbox';
}

/** A table with a header row that repeats on each page. `widths` are shares of the line (they need not sum to 1). */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly width: number; readonly align?: 'start' | 'end' }[];
  readonly rows: readonly (readonly string[])[];
}

/** A box to sign in; each field is a label over an empty line, or with the value already known. */
export interface SignatureBlock {
  readonly type: 'signature';
  readonly title: string;
  readonly fields: readonly { readonly label: string; readonly value?: string }[];
}

/** Postal address block of a letter, one string a line. */
export interface AddressBlock {
  readonly type: 'address';
  readonly lines: readonly string[];
}

/** A bar code (Code 128) over the text that it says. */
export interface BarcodeBlock {
  readonly type: 'barcode';
  readonly label: string;
  /** ASCII, as a scanner reads it. */
  readonly value: string;
}

/** Blocks that are laid out on one page when they fit on one. */
export interface KeepTogetherBlock {
  readonly type: 'keepTogether';
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | RowBlock
  | LineBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | SignatureBlock
  | AddressBlock
  | BarcodeBlock
  | KeepTogetherBlock;

/** A whole document. Same case, release and template give an equal Document, and so the same bytes. */
export interface Document {
  readonly kind: AnyDocumentKind;
  readonly language: Language;
  readonly title: string;
  /** Contact reference number, printed on every page. */
  readonly reference: string;
  /** Under the title: for example "Version 2, printed 08/06/2009". */
  readonly subtitle?: string;
  /** Handling line at the top of each page of a LAID. */
  readonly handling?: string;
  /** Left part of each page's foot: release and template version. */
  readonly footer: string;
  /** "Page {page} of {pages}" in the document's language. */
  readonly pageOf: string;
  /** Date and time the document is dated, ISO local; the only time that goes into the file's metadata. */
  readonly datedAt: string;
  /** Set in large type, for a customer who asked for it; the content is the same. */
  readonly largePrint?: true;
  readonly blocks: readonly Block[];
}
