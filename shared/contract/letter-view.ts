/** What the window is sent about letters and leaflets: those of a case, and the templates they are made from. */
import type { Language } from '../base/language.ts';
import type { Document } from '../document/document.ts';
import type { CaseProduct, Product } from '../template/product.ts';

export interface CaseProductsView {
  readonly products: readonly {
    readonly product: CaseProduct;
    readonly title: string;
    /** "Version 3 of 08/06/2009". */
    readonly version: string;
    /** Why it may not be made from this case; null when it may. */
    readonly refused: string | null;
  }[];
  /** Those that were made, the latest first. */
  readonly made: readonly {
    readonly id: string;
    readonly product: CaseProduct;
    readonly version: number;
    readonly language: Language;
    /** Instant, ISO 8601. */
    readonly made: string;
    /** Template and version as the foot of its pages says. */
    readonly template: string;
    /** The server has it. */
    readonly sent: boolean;
  }[];
}

/** Title and text in both languages. */
export interface TemplateWords {
  readonly title: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
}

export interface TemplateRow {
  readonly product: Product;
  readonly title: string;
  readonly version: string;
  /** The office's own words stand, not the product's. */
  readonly office: boolean;
}

/** Something a text may name, or a condition it may have, and what that stands for. */
export interface TemplateName {
  readonly name: string;
  readonly means: string;
}

export interface TemplateView extends TemplateRow {
  readonly words: TemplateWords;
  /** The product's own words. */
  readonly own: TemplateWords;
  /** The version that stands, for saying so when saving; null while there is none. */
  readonly seen: string | null;
  readonly placeholders: readonly TemplateName[];
  readonly conditions: readonly TemplateName[];
  /** Versions of the office, the latest first. */
  readonly history: readonly {
    readonly id: string;
    readonly number: number;
    readonly by: string;
    /** Instant, ISO 8601. */
    readonly at: string;
    readonly state: 'waiting' | 'taken';
    /** Null: back to the product's own words. */
    readonly words: TemplateWords | null;
  }[];
}

export interface TemplatePreview {
  /** Null while there is a problem. */
  readonly document: Document | null;
  readonly problems: readonly { readonly line: number; readonly text: string }[];
}

export interface BatchLetterView {
  readonly document: Document;
  readonly showId: string;
  readonly fileName: string;
}
