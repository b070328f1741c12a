/** Which letters and leaflets a case may have, and those that were made from it. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { CaseProductsView } from '../../shared/contract/letter-view.ts';
import type { Language } from '../../shared/base/language.ts';
import { versionText } from '../../shared/letter/compose-product.ts';
import { productRefusal } from '../../shared/letter/product-facts.ts';
import { caseProducts, isCaseProduct } from '../../shared/template/product.ts';
import type { Work } from '../work.ts';
import { standingTemplate } from './standing-template.ts';

export function listCaseProducts(
  { workstation, desk }: Work,
  { caseId, language }: { readonly caseId: string; readonly language: Language },
): Result<CaseProductsView> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const assessment = desk.assess(opened.value);
  return ok({
    products: caseProducts.map((product) => {
      const template = standingTemplate(workstation, product);
      return {
        product,
        title: template.body.title[language],
        version: versionText(template, language),
        refused: productRefusal(opened.value.interview, assessment, product)?.[language] ?? null,
      };
    }),
    made: workstation.store.documents
      .list(caseId)
      .filter(({ kind }) => isCaseProduct(kind))
      .map((kept) => ({
        id: kept.id,
        product: kept.kind as (typeof caseProducts)[number],
        version: kept.version,
        language: kept.language,
        made: kept.made,
        template: kept.template,
        sent: kept.sent,
      })),
  });
}
