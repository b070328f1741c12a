/** The product's own letters and leaflets, as assets/letter has them: read once, and refused whole when one is not right. */
import { parse } from 'yaml';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import type { StandingTemplate } from '../../shared/letter/compose-product.ts';
import { type Product, productKinds, products } from '../../shared/template/product.ts';
import { problemsOf, templateBodySchema } from '../../shared/template/template-body.ts';

export type ProductTemplates = Readonly<Record<Product, StandingTemplate>>;

const fileSchema = templateBodySchema.extend({ published: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });

type ReadFile = <T>(file: string, read: (text: string) => Result<T>) => Result<T>;

export function readProductTemplates(readFile: ReadFile): Result<ProductTemplates> {
  const read: [Product, StandingTemplate][] = [];
  for (const product of productKinds) {
    const template = readFile(`${product}.yaml`, (text) => readTemplate(product, text));
    if (!template.ok) return template;
    read.push([product, template.value]);
  }
  return ok(Object.fromEntries(read) as Record<Product, StandingTemplate>);
}

function readTemplate(product: Product, text: string): Result<StandingTemplate> {
  const refuse = (reason: string): Result<never> =>
    fail(failure('file.unreadable', { file: `${product}.yaml`, reason }));
  const file = fileSchema.safeParse(parse(text));
  if (!file.success) return refuse(`${file.error.issues[0]?.path.join('.')}: ${file.error.issues[0]?.message}`);
  const { published, ...body } = file.data;
  for (const language of ['en', 'cy'] as const) {
    const [problem] = problemsOf(body, language, products[product].reader);
    if (problem !== undefined) return refuse(`${language}, line ${problem.line}: ${problem.code}`);
  }
  return ok({ body, published, version: 0 });
}
