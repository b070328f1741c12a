/** What can be wrong with a template, in words of both languages; each is at a line. */
import type { Language } from '../base/language.ts';

/** Characters of a line: a long paragraph. */
export const lineMax = 600;
/** Characters of a template: some four pages. */
export const templateMax = 12_000;
export const titleMax = 100;

const wordings = {
  empty: ['the text is empty', 'mae’r testun yn wag'],
  titleEmpty: ['the title is empty', 'mae’r teitl yn wag'],
  titleTooLong: [`the title has more than ${titleMax} characters`, `mae gan y teitl fwy na ${titleMax} nod`],
  tooLong: [`the text has more than ${templateMax} characters`, `mae gan y testun fwy na ${templateMax} nod`],
  lineTooLong: [
    `the line has more than ${lineMax} characters; begin a new paragraph`,
    `mae gan y llinell fwy na ${lineMax} nod; dechreuwch baragraff newydd`,
  ],
  character: ['it has a character that cannot be printed', 'mae ynddo nod na ellir ei argraffu'],
  headingEmpty: ['a heading has no words', 'nid oes geiriau mewn pennawd'],
  itemEmpty: ['a list has an empty item', 'mae eitem wag mewn rhestr'],
  unclosed: ['{{ is not closed by }} on the same line', 'nid yw {{ wedi’i gau â }} ar yr un llinell'],
  strayClose: ['}} closes nothing', 'nid yw }} yn cau dim'],
  unknownPlaceholder: ['there is no placeholder “{name}”', 'nid oes dalfan “{name}”'],
  notHere: ['“{name}” may not stand in this product', 'ni chaiff “{name}” sefyll yn y cynnyrch hwn'],
  unknownCondition: ['there is no condition “{name}”', 'nid oes amod “{name}”'],
  notAlone: ['a condition stands on a line of its own', 'mae amod yn sefyll ar ei linell ei hun'],
  nested: ['a condition stands within another', 'mae amod yn sefyll o fewn amod arall'],
  notOpened: ['{{/if}} ends no condition', 'nid yw {{/if}} yn gorffen unrhyw amod'],
  notEnded: ['the condition is not ended by {{/if}}', 'nid yw’r amod wedi’i orffen â {{/if}}'],
  conditionEmpty: ['a condition has nothing within it', 'nid oes dim o fewn amod'],
} as const satisfies Record<string, readonly [en: string, cy: string]>;

export type ProblemCode = keyof typeof wordings;

export interface TemplateProblem {
  /** From 1; 0 is the title. */
  readonly line: number;
  readonly code: ProblemCode;
  /** What was written, where the code speaks of a name; shortened. */
  readonly name?: string;
}

export const problemText = ({ code, name = '' }: TemplateProblem, language: Language): string =>
  wordings[code][language === 'en' ? 0 : 1].replace('{name}', name);
