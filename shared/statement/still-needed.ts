/** Under the questions without an answer: who sees to them and by when, as the customer reads it. */
import { formatDate } from '../base/local-date.ts';
import type { Chase, PlannedGap, UnansweredState } from '../claim/unanswered-plan.ts';
import type { Block } from '../document/document.ts';
import { gapLabel, placeAmong } from '../document/fact/fact-blocks.ts';
import { type PrintContext, phrase } from '../document/fact/print-context.ts';

const sentences: Readonly<Record<UnansweredState, string>> = {
  notAsked: 'statement.open.askAgain',
  notKnown: 'statement.open.askAgain',
  refused: 'statement.open.refused',
  toBring: 'statement.open.toBring',
  callDropped: 'statement.open.callBack',
};

/** "by 08/06/2009", "by 08/06/2009 at 14:15", or as soon as possible where the time has passed. */
function whenText(context: PrintContext, { by, late }: Chase): string {
  if (by === null || late) return phrase(context, 'statement.open.soon');
  const date = formatDate(by.slice(0, 10));
  return by.length === 10
    ? phrase(context, 'statement.open.by', { date })
    : phrase(context, 'statement.open.byTime', { date, time: by.slice(11) });
}

/** One sentence for all gaps that the same is done about. Where that is all of them, they are not named again. */
export function stillNeededBlocks(context: PrintContext, keys: readonly string[]): readonly Block[] {
  const groups = new Map<string, PlannedGap[]>();
  for (const gap of context.assessment.unansweredPlan.onPaper.filter(placeAmong(keys))) {
    const group = `${sentences[gap.chase.state]} ${gap.chase.by}`;
    groups.set(group, [...(groups.get(group) ?? []), gap]);
  }
  if (groups.size === 0) return [];
  const items = [...groups.values()].map((gaps) => {
    const [first] = gaps;
    if (first === undefined) throw new Error('a group has a gap');
    const named = gaps.map((gap) => gapLabel(context, gap)).join(phrase(context, 'statement.evidence.separator'));
    const what = groups.size === 1 ? phrase(context, 'statement.open.allOfThem') : named;
    return phrase(context, sentences[first.chase.state], { what, when: whenText(context, first.chase) });
  });
  const heading = { type: 'heading', level: 2, text: phrase(context, 'statement.open.title') } as const;
  return [{ type: 'keepTogether', blocks: [heading, { type: 'list', items }] }];
}
