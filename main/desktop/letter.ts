/** Calls about letters and leaflets, and the templates they are made from. */
import type { Handlers } from '../create-desktop.ts';
import { showBatchLetter } from '../letter/batch-letter.ts';
import { listCaseProducts } from '../letter/list-products.ts';
import { makeProduct } from '../letter/make-product.ts';
import { listTemplates, previewTemplate, publishTemplate, showTemplate, goBackToOwn } from '../letter/template-desk.ts';

type LetterCalls = 'letter.list' | 'letter.make' | 'letter.batch' | Extract<keyof Handlers, `template.${string}`>;

export const letterHandlers: Pick<Handlers, LetterCalls> = {
  'letter.list': (work, request) => listCaseProducts(work, request),
  'letter.make': (work, request) => makeProduct(work, request),
  'letter.batch': (work, request) => showBatchLetter(work, request),
  'template.list': (work, request) => listTemplates(work, request),
  'template.show': (work, request) => showTemplate(work, request),
  'template.preview': (work, request) => previewTemplate(work, request),
  'template.publish': (work, request) => publishTemplate(work, request),
  'template.useOwn': (work, request) => goBackToOwn(work, request),
};
