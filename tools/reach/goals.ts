/** Everything in a release that has to be able to happen, how to tell that it did, and what has to hold for it. */
import type { Condition } from '../../shared/script/condition.ts';
import type { CompiledFact, CompiledSection, Release } from '../../shared/script/compile-release.ts';
import type { Place } from '../../shared/script/release.ts';
import type { Want } from './solve.ts';
import type { WalkResult } from './walk.ts';

export type GoalKind =
  | 'question'
  | 'copied section'
  | 'benefit'
  | 'unavailable reason'
  | 'evidence item'
  | 'referral'
  | 'interview rule'
  | 'marker';

export interface Goal {
  readonly kind: GoalKind;
  readonly name: string;
  readonly place: Place;
  /** What is said when it never happened. */
  readonly finding: string;
  readonly wants: readonly Want[];
  readonly met: (walk: Walked) => boolean;
}
/** A walk that could be opened. */
export type Walked = WalkResult & { readonly interview: NonNullable<WalkResult['interview']> };

export function goalsOf(release: Release): readonly Goal[] {
  return [
    ...release.facts.map(questionGoal),
    ...release.sections.flatMap(copiedGoal),
    ...benefitGoals(release),
    ...rules('evidence item', release.evidence, 'nothing can trigger it'),
    ...rules('referral', release.referrals, 'nothing can trigger it'),
    ...rules('marker', release.markers, 'nothing can trigger it'),
    ...interviewGoals(release),
  ];
}

const want = (condition: Condition | undefined, holds: boolean, roster?: string): readonly Want[] =>
  condition === undefined ? [] : [{ text: condition.source.text, holds, ...(roster === undefined ? {} : { roster }) }];

function questionGoal({ source: { key, place }, slot, section, roster, askWhen }: CompiledFact): Goal {
  const name = roster?.source.key;
  return {
    kind: 'question',
    name: key,
    place,
    finding: `${key} can never be asked${askWhen === undefined ? '' : `: no walk made ${askWhen.source.text} hold`}`,
    wants: [
      ...want(section.askWhen, true),
      ...want(roster?.gate, true),
      ...want(roster?.rowWhen, true, name),
      ...want(askWhen, true, name),
    ],
    met: ({ asked }) => asked.has(slot),
  };
}

function copiedGoal({ source, slot, askWhen, copyWhen }: CompiledSection): readonly Goal[] {
  if (copyWhen === undefined) return [];
  return [
    {
      kind: 'copied section',
      name: source.id,
      place: copyWhen.source.place,
      finding: `section ${source.id} can never be copied: no walk made ${copyWhen.source.text} hold`,
      wants: [...want(askWhen, true), ...want(copyWhen, true)],
      met: ({ interview }) => interview.state.values[slot] === 2,
    },
  ];
}

/** A reason is shown only when no earlier one holds; a benefit is offered when none does (catalogue, benefitProposal). */
function benefitGoals(release: Release): readonly Goal[] {
  return release.benefits.flatMap(({ source: { code, place }, proposeWhen, unavailable }): readonly Goal[] => [
    {
      kind: 'benefit',
      name: code,
      place,
      finding: `benefit ${code} can never be proposed`,
      wants: [...want(proposeWhen, true), ...unavailable.flatMap(({ when }) => want(when, false))],
      met: ({ interview }) => interview.holds(proposeWhen) && unavailable.every(({ when }) => !interview.holds(when)),
    },
    ...unavailable.map(({ code: reason, when }, index): Goal => {
      const earlier = unavailable.slice(0, index);
      return {
        kind: 'unavailable reason',
        name: `${code}: ${reason}`,
        place: when.source.place,
        finding: `benefit ${code} can never be unavailable because of ${reason}, or an earlier reason always holds as well`,
        wants: [...want(when, true), ...earlier.flatMap((one) => want(one.when, false))],
        met: ({ interview }) => interview.holds(when) && earlier.every((one) => !interview.holds(one.when)),
      };
    }),
  ]);
}

function rules(
  kind: GoalKind,
  items: readonly { readonly source: { readonly id: string; readonly place: Place }; readonly when: Condition }[],
  why: string,
): readonly Goal[] {
  return items.map(({ source: { id, place }, when }) => ({
    kind,
    name: id,
    place,
    finding: `${kind} ${id}: ${why}; no walk made ${when.source.text} hold`,
    wants: want(when, true),
    met: ({ interview }) => interview.holds(when),
  }));
}

/** The first rule that holds decides. A rule whose condition is `true` stands for whatever is left over, be it nothing. */
function interviewGoals({ wfiTable }: Release): readonly Goal[] {
  return wfiTable.flatMap(({ source: { id, place }, when }, index): readonly Goal[] => {
    if (when.source.text.trim() === 'true') return [];
    const earlier = wfiTable.slice(0, index);
    return [
      {
        kind: 'interview rule',
        name: id,
        place,
        finding: `interview rule ${id} can never decide: no walk made ${when.source.text} hold with no earlier rule holding`,
        wants: [...want(when, true), ...earlier.flatMap((one) => want(one.when, false))],
        met: ({ interview }) => interview.holds(when) && earlier.every((one) => !interview.holds(one.when)),
      },
    ];
  });
}
