/** What the council may still ask for, as it is said to the customer and as the letter repeats it (seed 001). */
import { formatDate } from '../base/local-date.ts';
import { councilHelpClaimed, listCouncilEvidence } from '../claim/council-evidence.ts';
import type { Block } from '../document/document.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';

/** The items in words, in the language of the context. */
export const furtherItems = (context: PrintContext): readonly { readonly code: string; readonly label: string }[] =>
  listCouncilEvidence(context.interview).map((code) => ({ code, label: phrase(context, `council.item.${code}`) }));

/** What is said, sentence by sentence: before the items, and after them. */
export function furtherScript(context: PrintContext): { readonly before: readonly string[]; readonly after: string } {
  const named = furtherItems(context).length > 0;
  return {
    before: [phrase(context, 'council.say'), phrase(context, named ? 'council.sayItems' : 'council.sayNone')],
    after: phrase(context, 'council.sayEnd'),
  };
}

/** Nothing where no council help is claimed, or where there is nothing in particular. */
export function furtherEvidenceBlocks(context: PrintContext): readonly Block[] {
  const items = furtherItems(context).map(({ label }) => label);
  if (!councilHelpClaimed(context.interview) || items.length === 0) return [];
  const told = context.process.toldFurtherEvidence.at(-1);
  const { after } = furtherScript(context);
  const blocks: readonly Block[] = [
    { type: 'heading', level: 2, text: phrase(context, 'council.title') },
    { type: 'paragraph', text: phrase(context, 'council.sayItems') },
    { type: 'list', items },
    { type: 'paragraph', text: after },
    ...(told === undefined
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: phrase(context, 'council.toldOn', { date: formatDate(told.at.slice(0, 10)) }),
          },
        ]),
  ];
  return [{ type: 'keepTogether', blocks }];
}
