/**
 * The products an office may put into its own words (seed 001: "LAs are encouraged to adapt them as necessary"). Each is
 * made from a template of headings, paragraphs, lists and placeholders.
 */
import type { Scope } from './placeholder.ts';

interface ProductDefinition {
  /** Whom it is for; a landlord is told as little as may be. */
  readonly reader: Scope;
  /** A leaflet has no address and no date; a letter has both. */
  readonly form: 'leaflet' | 'letter';
}

export const products = {
  furtherEvidenceLeaflet: { reader: 'case', form: 'leaflet' },
  customerCovering: { reader: 'case', form: 'letter' },
  landlordLetter: { reader: 'landlord', form: 'letter' },
  landlordLeaflet: { reader: 'landlord', form: 'leaflet' },
  councilCovering: { reader: 'batch', form: 'letter' },
} as const satisfies Record<string, ProductDefinition>;

export type Product = keyof typeof products;
export const productKinds = Object.keys(products) as readonly Product[];

/** Products that are printed from a case; the covering letter to a council goes with a batch. */
export const caseProducts = [
  'furtherEvidenceLeaflet',
  'customerCovering',
  'landlordLetter',
  'landlordLeaflet',
] as const;
export type CaseProduct = (typeof caseProducts)[number];

export const isProduct = (kind: string): kind is Product => Object.hasOwn(products, kind);
export const isCaseProduct = (kind: string): kind is CaseProduct => caseProducts.some((one) => one === kind);
