/** How a document is wanted: its language, and whether in large print. */
import type { Language } from '../../shared/base/language.ts';
import type { Document } from '../../shared/document/document.ts';

export interface Paper {
  readonly language: Language;
  readonly largePrint?: boolean | undefined;
}

/** The same content for larger type. A council's document has one size. */
export const inPrint = (document: Document, { largePrint }: Paper): Document =>
  largePrint === true && document.kind !== 'laid' ? { ...document, largePrint: true } : document;
