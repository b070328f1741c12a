/** Which numbers, dates and texts the conditions weigh each fact against: an answer is interesting beside them. */
import { isLocalDate } from '../../shared/base/local-date.ts';
import { constantOf, nameOf, nodesOf, treeOf } from '../../shared/script/check/tree.ts';
import type { CompiledFact, Release } from '../../shared/script/compile-release.ts';

export interface Constants {
  /** As written: money in pounds. */
  readonly numbers: Set<number>;
  readonly dates: Set<string>;
  readonly texts: Set<string>;
}

const none = (): Constants => ({ numbers: new Set(), dates: new Set(), texts: new Set() });

function add(to: Constants, value: unknown): void {
  if (typeof value === 'number') to.numbers.add(value);
  else if (typeof value === 'string') (isLocalDate(value) ? to.dates : to.texts).add(value);
  else if (Array.isArray(value)) for (const item of value) add(to, item);
}

/** The constants of a text, with every value that its parameters have had. */
export function constantsIn(release: Release, text: string): Constants {
  const found = none();
  for (const node of nodesOf(treeOf(text))) {
    add(found, constantOf(node));
    const name = nameOf(node);
    if (name?.startsWith('params.') !== true) continue;
    const parameter = release.source.parameters.find((one) => `params.${one.name}` === name);
    for (const { value } of parameter?.values ?? [])
      add(found, parameter?.type === 'money' ? Number(value) / 100 : value);
  }
  return found;
}

/** Facts that slots depend on, through derived values. */
export function factsBehind(release: Release, slots: readonly number[]): ReadonlySet<CompiledFact> {
  const facts = new Set<CompiledFact>();
  const seen = new Set<number>();
  const visit = (slot: number): void => {
    if (seen.has(slot)) return;
    seen.add(slot);
    const node = release.nodes[slot];
    if (node?.is === 'fact') facts.add(node.fact);
    if (node?.is === 'derived') for (const read of release.reads[slot] ?? []) visit(read);
  };
  for (const slot of slots) visit(slot);
  return facts;
}

/** The constants of every fact, by slot. */
export function constantsOfFacts(release: Release): ReadonlyMap<number, Constants> {
  const bySlot = new Map<number, Constants>(release.facts.map(({ slot }) => [slot, none()]));
  const weigh = (text: string, facts: Iterable<CompiledFact>): void => {
    const found = constantsIn(release, text);
    for (const { slot } of facts) {
      const known = bySlot.get(slot);
      for (const value of [...found.numbers, ...found.dates, ...found.texts])
        if (known !== undefined) add(known, value);
    }
  };
  for (const { source, slots } of conditionsOf(release)) weigh(source.text, factsBehind(release, slots));
  for (const fact of release.facts) {
    for (const { condition } of fact.checks) weigh(condition.source.text, [fact]);
    if (fact.askWhen !== undefined)
      weigh(
        fact.askWhen.source.text,
        fact.itemReads.flatMap((column) => fact.roster?.facts[column] ?? []),
      );
  }
  return bySlot;
}

function conditionsOf(
  release: Release,
): readonly { readonly source: { readonly text: string }; readonly slots: readonly number[] }[] {
  return [
    ...release.sections.flatMap(({ askWhen, copyWhen }) => [askWhen, copyWhen]),
    ...release.rosters.flatMap(({ gate, rowWhen }) => [gate, rowWhen]),
    ...release.facts.map(({ askWhen }) => askWhen),
    ...release.nodes.map((node) => (node.is === 'derived' ? node.derived.condition : undefined)),
    ...release.benefits.flatMap(({ proposeWhen, unavailable }) => [
      proposeWhen,
      ...unavailable.map(({ when }) => when),
    ]),
    ...[...release.evidence, ...release.referrals, ...release.wfiTable, ...release.markers].map(({ when }) => when),
  ].filter((condition) => condition !== undefined);
}
