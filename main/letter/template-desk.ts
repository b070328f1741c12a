/** The words of letters and leaflets as an office keeps them: list, look, try out, publish, go back. */
import type { Language } from '../../shared/base/language.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { TemplatePreview, TemplateRow, TemplateView, TemplateWords } from '../../shared/contract/letter-view.ts';
import { failure } from '../../shared/error/failure.ts';
import { composeProduct, type StandingTemplate, versionText } from '../../shared/letter/compose-product.ts';
import { conditions, conditionsFor, placeholders, placeholdersFor } from '../../shared/template/placeholder.ts';
import { problemText } from '../../shared/template/problem.ts';
import { type Product, productKinds, products } from '../../shared/template/product.ts';
import { problemsOf } from '../../shared/template/template-body.ts';
import { saveOfficeRecord } from '../office/save-record.ts';
import { actAs, type Work } from '../work.ts';
import type { Workstation } from '../workstation.ts';
import { exampleAddress, exampleFacts } from './example-facts.ts';
import { officeVersions, standingTemplate } from './standing-template.ts';

const rowOf = (product: Product, template: StandingTemplate, language: Language): TemplateRow => ({
  product,
  title: template.body.title[language],
  version: versionText(template, language),
  office: template.version > 0,
});

export const listTemplates = (
  { workstation }: Work,
  { language }: { readonly language: Language },
): Result<readonly TemplateRow[]> =>
  ok(productKinds.map((product) => rowOf(product, standingTemplate(workstation, product), language)));

interface Asked {
  readonly product: Product;
  readonly language: Language;
}

export function showTemplate({ workstation }: Work, { product, language }: Asked): Result<TemplateView> {
  const template = standingTemplate(workstation, product);
  const { reader } = products[product];
  return ok({
    ...rowOf(product, template, language),
    words: template.body,
    own: workstation.templates[product].body,
    seen: workstation.store.office.current('letterTemplate', product)?.id ?? null,
    placeholders: placeholdersFor(reader).map((name) => ({ name, means: placeholders[name].means[language] })),
    conditions: conditionsFor(reader).map((name) => ({ name, means: conditions[name].means[language] })),
    history: officeVersions(workstation, product).map(({ kept, number, body }) => ({
      id: kept.id,
      number,
      by: kept.actor.id,
      at: kept.at,
      state: kept.position === undefined ? 'waiting' : 'taken',
      words: body,
    })),
  });
}

/** Everything that is wrong, or the page as it will look for an example that is nobody. */
export function previewTemplate(
  { workstation }: Work,
  {
    product,
    language,
    textLanguage,
    title,
    text,
    largePrint,
  }: Asked & {
    readonly textLanguage: Language;
    readonly title: string;
    readonly text: string;
    readonly largePrint?: boolean | undefined;
  },
): Result<TemplatePreview> {
  const body = { title: { en: title, cy: title }, text: { en: text, cy: text } };
  const problems = problemsOf(body, textLanguage, products[product].reader);
  if (problems.length > 0)
    return ok({
      document: null,
      problems: problems.map((problem) => ({ line: problem.line, text: problemText(problem, language) })),
    });
  const document = composeExample(workstation, product, textLanguage, body);
  if (!document.ok) return document;
  return ok({
    document: largePrint === true ? { ...document.value, largePrint: true } : document.value,
    problems: [],
  });
}

/** The version that would be published now. */
function composeExample(workstation: Workstation, product: Product, language: Language, body: TemplateWords) {
  const { clock, office, releases } = workstation;
  const { local } = clock.now();
  return composeProduct(
    {
      product,
      language,
      phrases: releases.current.wording(language).phrases,
      office,
      printedAt: local,
      reference: 'EXAMPLE',
      address: exampleAddress[products[product].reader],
    },
    { body, version: officeVersions(workstation, product).length + 1, published: local.slice(0, 10) },
    exampleFacts(local, office),
  );
}

/** Failures: template.refused naming text, line and reason; those of saveOfficeRecord. Nothing changes then. */
export function publishTemplate(
  work: Work,
  { product, seen, title, text, language }: Asked & TemplateWords & { readonly seen: string | null },
): Result<TemplateView> {
  const actor = actAs(work, commandRoles.keepTemplates);
  if (!actor.ok) return actor;
  const body = { title, text };
  for (const one of ['en', 'cy'] as const) {
    const [problem] = problemsOf(body, one, products[product].reader);
    if (problem === undefined) continue;
    const field = `${problem.line === 0 ? 'title' : 'text'}.${one}`;
    const reasons = { reason: problemText(problem, 'en'), reasonCy: problemText(problem, 'cy') };
    return fail(failure('template.refused', { field: `template.${field}`, line: problem.line, ...reasons }, field));
  }
  const saved = saveOfficeRecord(work, { kind: 'letterTemplate', key: product, seen, body });
  return saved.ok ? showTemplate(work, { product, language }) : saved;
}

/** Withdraws the office's words, so that the product's own stand. */
export function goBackToOwn(
  work: Work,
  { product, seen, language }: Asked & { readonly seen: string | null },
): Result<TemplateView> {
  const saved = saveOfficeRecord(work, { kind: 'letterTemplate', key: product, seen, body: null });
  return saved.ok ? showTemplate(work, { product, language }) : saved;
}
