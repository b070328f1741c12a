/** The body of an office record of the kind `letterTemplate`; its key is the product. Both languages are always there. */
import { z } from 'zod';
import type { Language } from '../base/language.ts';
import { parseTemplate } from './parse-template.ts';
import type { Scope } from './placeholder.ts';
import { problemText, type TemplateProblem, templateMax, titleMax } from './problem.ts';

const text = z
  .string()
  .max(templateMax)
  .refine((value) => parseTemplate(value).problems.length === 0, {
    error: ({ input }) => {
      const [first] = parseTemplate(String(input)).problems;
      return first === undefined ? 'not a template' : `line ${first.line}: ${problemText(first, 'en')}`;
    },
  });
const title = z.string().trim().min(1).max(titleMax);

export const templateBodySchema = z.strictObject({
  title: z.strictObject({ en: title, cy: title }),
  text: z.strictObject({ en: text, cy: text }),
});
export type TemplateBody = z.output<typeof templateBodySchema>;

/** Everything that is wrong with the title and text of one language. */
export function problemsOf(body: TemplateBody, language: Language, scope: Scope): readonly TemplateProblem[] {
  const words = body.title[language].trim();
  const titleProblems: readonly TemplateProblem[] =
    words === ''
      ? [{ line: 0, code: 'titleEmpty' }]
      : words.length > titleMax
        ? [{ line: 0, code: 'titleTooLong' }]
        : [];
  return [...titleProblems, ...parseTemplate(body.text[language], scope).problems];
}
