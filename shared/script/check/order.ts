/**
 * A condition reads only what has been asked before: `next()` goes to the first open question, so a condition on a later
 * one would be settled after its own question has been passed, and the interview would jump back.
 */
import type { CompiledFact, CompiledRoster, CompiledSection, Release } from '../compile-release.ts';
import { nodeName } from '../compile-release.ts';
import type { Condition } from '../condition.ts';
import type { ScriptProblem } from '../problem.ts';
import { nameOf, nodesOf, treeOf } from './tree.ts';

export function checkOrder(release: Release): readonly ScriptProblem[] {
  return [
    ...release.sections.flatMap((section) => sectionProblems(release, section)),
    ...release.rosters.flatMap((roster) => rosterProblems(release, roster)),
    ...release.facts.flatMap((fact) => factProblems(release, fact)),
  ];
}

function sectionProblems(release: Release, section: CompiledSection): readonly ScriptProblem[] {
  const first = section.facts[0];
  if (first === undefined)
    return [{ place: section.source.place, reason: `section ${section.source.id} asks nothing` }];
  return [section.askWhen, section.copyWhen].flatMap((condition) =>
    laterReads(release, condition, first.index, `section ${section.source.id}`),
  );
}

/** `item` in rowWhen is the row as recorded: an answer to a later question of the row may leave the row out. */
function rosterProblems(release: Release, roster: CompiledRoster): readonly ScriptProblem[] {
  const first = roster.facts[0];
  if (first === undefined) return [];
  return [roster.gate, roster.rowWhen].flatMap((condition) =>
    laterReads(release, condition, first.index, `roster ${roster.source.key}`),
  );
}

function factProblems(release: Release, fact: CompiledFact): readonly ScriptProblem[] {
  const { source, index, roster } = fact;
  const ownRow = (condition: Condition): readonly ScriptProblem[] =>
    laterColumns(fact, roster, condition).map((column) => ({
      place: condition.source.place,
      reason: `${source.key} reads ${column.source.key} of its own row, which is asked ${column === fact ? 'by itself' : 'later'}, in: ${condition.source.text}`,
    }));
  return [fact.askWhen, ...fact.checks.map(({ condition }) => condition)].flatMap((condition) =>
    condition === undefined ? [] : [...laterReads(release, condition, index, source.key), ...ownRow(condition)],
  );
}

function laterColumns(
  fact: CompiledFact,
  roster: CompiledRoster | undefined,
  condition: Condition,
): readonly CompiledFact[] {
  if (roster === undefined || !condition.source.text.includes('item')) return [];
  const names = new Set([...nodesOf(treeOf(condition.source.text))].map(nameOf));
  return roster.facts.filter(
    (column) =>
      column.index >= fact.index && names.has(`item.${column.source.key.slice(roster.source.key.length + 3)}`),
  );
}

/** Facts at or after `index` that a condition reads, directly or through derived values. */
function laterReads(
  release: Release,
  condition: Condition | undefined,
  index: number,
  who: string,
): readonly ScriptProblem[] {
  if (condition === undefined) return [];
  const problems: ScriptProblem[] = [];
  const seen = new Set<number>();
  const visit = (slot: number, through: readonly string[]): void => {
    if (seen.has(slot)) return;
    seen.add(slot);
    const node = release.nodes[slot];
    if (node === undefined) return;
    if (node.is === 'derived') {
      for (const read of release.reads[slot] ?? []) visit(read, [...through, node.derived.source.name]);
      return;
    }
    const asked = node.is === 'fact' ? node.fact : node.is === 'roster' ? node.roster.facts[0] : undefined;
    if (asked === undefined || asked.index < index) return;
    const by = through.length === 0 ? '' : ` through ${through.join(', ')}`;
    const when = asked.index === index ? 'is asked at the same place' : 'is asked later';
    const { file, line } = asked.source.place;
    problems.push({
      place: condition.source.place,
      reason: `${who} depends on ${nodeName(node)}${by}, which ${when} (${file}:${line}), in: ${condition.source.text}`,
    });
  };
  for (const slot of condition.slots) visit(slot, []);
  return problems;
}
