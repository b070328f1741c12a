/** Makes a product's page from its template: of a case, or of a batch of documents for a council. */
import type { Language } from '../base/language.ts';
import { formatDate, type LocalDateTime } from '../base/local-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { CaseAssessment } from '../claim/assess-case.ts';
import type { Block, Document } from '../document/document.ts';
import { customerLine, postalLines } from '../document/fact/recipient.ts';
import type { DocumentMeta } from '../document/fact/print-context.ts';
import { failure } from '../error/failure.ts';
import type { Interview } from '../interview/interview.ts';
import { caseTemplateFacts, landlordLines, productRefusal } from './product-facts.ts';
import { fillTemplate, type TemplateFacts } from '../template/fill-template.ts';
import { parseTemplate } from '../template/parse-template.ts';
import { type CaseProduct, type Product, products } from '../template/product.ts';
import type { TemplateBody } from '../template/template-body.ts';

/** The version of a product that stands, and when it was published. */
export interface StandingTemplate {
  readonly body: TemplateBody;
  /** Version of the office from 1; 0 is the product's own. */
  readonly version: number;
  /** 'YYYY-MM-DD'. */
  readonly published: string;
}

/** What surrounds the words of a template. */
export interface ProductPage {
  readonly product: Product;
  readonly language: Language;
  /** Fixed phrases of the release in the language. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly office: { readonly name: string; readonly phone: string };
  readonly printedAt: LocalDateTime;
  /** Printed on every page: the case's reference, or the number of the batch. */
  readonly reference: string;
  /** Where a letter goes; empty prints none. */
  readonly address: readonly string[];
  readonly handling?: string;
}

const words = {
  en: {
    version: 'Version {version} of {date}',
    own: 'Published {date}',
    notOfficial: 'Not an official document of any department.',
  },
  cy: {
    version: 'Fersiwn {version}, {date}',
    own: 'Cyhoeddwyd {date}',
    notOfficial: 'Nid yw’n ddogfen swyddogol unrhyw adran.',
  },
} as const;

/** "Version 3 of 08/06/2009", so that a new version is known at sight (seed 001: each document has a date of publication). */
export function versionText({ version, published }: Omit<StandingTemplate, 'body'>, language: Language): string {
  const { version: numbered, own } = words[language];
  return (version === 0 ? own : numbered)
    .replace('{version}', String(version))
    .replace('{date}', formatDate(published.slice(0, 10)));
}

/** Failures: template.noValue, and template.refused for a text that this program cannot read. */
export function composeProduct(page: ProductPage, template: StandingTemplate, facts: TemplateFacts): Result<Document> {
  const { product, language, phrases, printedAt, reference } = page;
  const { reader, form } = products[product];
  const parsed = parseTemplate(template.body.text[language], reader);
  const [problem] = parsed.problems;
  if (problem !== undefined) return fail(failure('template.unreadable', { line: problem.line }));
  const body = fillTemplate(parsed.pieces, facts);
  if (!body.ok) return body;
  const version = versionText(template, language);
  return ok({
    kind: product,
    language,
    title: template.body.title[language],
    reference: form === 'leaflet' ? '' : reference,
    ...(form === 'leaflet' ? { subtitle: version } : {}),
    ...(page.handling === undefined ? {} : { handling: page.handling }),
    footer: `${version}. ${words[language].notOfficial}`,
    pageOf: phrases['pageOf'] ?? '{page} / {pages}',
    datedAt: printedAt,
    blocks: form === 'leaflet' ? body.value : [...letterHead(page), ...body.value],
  });
}

function letterHead({ address, phrases, reference, printedAt, office }: ProductPage): readonly Block[] {
  const row = (key: string, value: string): Block => ({ type: 'row', label: phrases[key] ?? key, value });
  return [
    ...(address.length === 0 ? [] : [{ type: 'address' as const, lines: address }]),
    row('reference', reference),
    row('datePrinted', formatDate(printedAt.slice(0, 10))),
    row('laid.office', office.name),
    row('laid.officePhone', office.phone),
  ];
}

/** Failures: document.notForCase with the reason, and those of composeProduct. */
export function composeCaseProduct(
  interview: Interview,
  assessment: CaseAssessment,
  meta: DocumentMeta,
  product: CaseProduct,
  template: StandingTemplate,
): Result<Document> {
  const refused = productRefusal(interview, assessment, product);
  if (refused !== undefined) return fail(failure('document.notForCase', { reason: refused.en, reasonCy: refused.cy }));
  const { phrases } = interview.release.wording(meta.language);
  const toLandlord = products[product].reader === 'landlord';
  const facts = caseTemplateFacts(interview, assessment, meta);
  const where = assessment.holdPost ? [] : postalLines(interview);
  const held = assessment.holdPost && !toLandlord;
  const page: ProductPage = {
    product,
    language: meta.language,
    phrases,
    office: meta.office,
    printedAt: meta.printedAt,
    reference: meta.reference,
    address: toLandlord ? landlordLines(interview) : where.length === 0 ? [] : [...customerLine(interview), ...where],
    ...(held && products[product].form === 'letter' ? { handling: phrases['holdPost'] ?? '' } : {}),
  };
  return composeProduct(page, template, facts);
}
