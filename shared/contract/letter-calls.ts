/** Calls about letters and leaflets and their templates: a part of the table in desktop.ts. */
import { z } from 'zod';
import { commandRoles } from '../claim/role-rights.ts';
import { caseProducts, productKinds } from '../template/product.ts';
import { anyone, call, caseId, language, paper } from './call.ts';
import type { BatchLetterView, CaseProductsView, TemplatePreview, TemplateRow, TemplateView } from './letter-view.ts';
import type { DocumentView } from './view.ts';

const product = z.enum(productKinds as [(typeof productKinds)[number]]);
/** Longer than a template may be, so that the refusal can say so in words and nothing is cut off unseen. */
const typed = z.string().max(40_000);
const both = z.object({ en: typed, cy: typed });
const seen = z.string().max(80).nullable();

export const letterCalls = {
  'letter.list': call<CaseProductsView>()(
    anyone,
    'Lists the letters and leaflets a case may have, why one may not be made, and those that were.',
    z.object({ caseId, language }),
  ),
  'letter.make': call<DocumentView>()(
    commandRoles.printPaper,
    'Makes a letter or leaflet from a case and keeps it as a document of the case.',
    z.object({ caseId, product: z.enum(caseProducts), ...paper }),
  ),
  'letter.batch': call<BatchLetterView>()(
    commandRoles.dispatch,
    'Makes the covering letter of a batch for a council, and holds its PDF for the window.',
    z.object({ batchId: z.string().min(1).max(80), language }),
  ),
  'template.list': call<readonly TemplateRow[]>()(
    anyone,
    'Lists the letters and leaflets whose words an office may change, with the version that stands.',
    z.object({ language }),
  ),
  'template.show': call<TemplateView>()(
    anyone,
    'Shows the words of one letter or leaflet, what they may name, and every version.',
    z.object({ product, language }),
  ),
  'template.preview': call<TemplatePreview>()(
    anyone,
    'Shows words as the paper will look, for an example, or what is wrong with them.',
    z.object({
      product,
      textLanguage: language,
      title: typed,
      text: typed,
      largePrint: z.boolean().optional(),
      language,
    }),
  ),
  'template.publish': call<TemplateView>()(
    commandRoles.keepTemplates,
    'Publishes a version of the office’s words, in both languages.',
    z.object({ product, seen, title: both, text: both, language }),
  ),
  'template.useOwn': call<TemplateView>()(
    commandRoles.keepTemplates,
    'Goes back to the product’s own words; the office’s versions are kept.',
    z.object({ product, seen, language }),
  ),
} as const;
