/** What stands on a section's page, in the order it is asked; roster questions row by row. */
import type { CellRef } from '../../shared/case/event.ts';
import type { RosterView, SectionItem } from '../../shared/contract/view.ts';
import { formatValue } from '../../shared/document/fact/format-value.ts';
import type { CompiledFact, CompiledRoster, CompiledSection } from '../../shared/script/compile-release.ts';
import { type QuestionParts, questionView } from './question-view.ts';

export function sectionItems(parts: QuestionParts, section: CompiledSection): readonly SectionItem[] {
  return blocksOf(section).flatMap((block) =>
    'fact' in block ? plainItem(parts, block.fact) : rosterItems(parts, block.roster, block.facts),
  );
}

type SectionBlock =
  | { readonly fact: CompiledFact }
  | { readonly roster: CompiledRoster; readonly facts: CompiledFact[] };

function blocksOf(section: CompiledSection): readonly SectionBlock[] {
  const blocks: SectionBlock[] = [];
  for (const fact of section.facts) {
    const last = blocks.at(-1);
    if (fact.roster === undefined) blocks.push({ fact });
    else if (last !== undefined && 'roster' in last && last.roster === fact.roster) last.facts.push(fact);
    else blocks.push({ roster: fact.roster, facts: [fact] });
  }
  return blocks;
}

/** Asked before anything is put into words: most questions of a section are off the route. */
function isOnRoute({ interview }: QuestionParts, { source: { key } }: CompiledFact, row?: number): boolean {
  return interview.cell(row === undefined ? { key } : { key, row }).status !== 'notOnRoute';
}

function plainItem(parts: QuestionParts, fact: CompiledFact): readonly SectionItem[] {
  return isOnRoute(parts, fact) ? [{ type: 'question', question: questionView(parts, fact) }] : [];
}

function rosterItems(
  parts: QuestionParts,
  roster: CompiledRoster,
  facts: readonly CompiledFact[],
): readonly SectionItem[] {
  const { interview } = parts;
  const { key } = roster.source;
  if (!interview.rosterOnRoute(key)) return [];
  const rows = interview.rows(key).map(
    (row): SectionItem => ({
      type: 'rosterRow',
      roster: key,
      row,
      title: rowTitle(parts, roster, row),
      questions: facts.filter((fact) => isOnRoute(parts, fact, row)).map((fact) => questionView(parts, fact, row)),
    }),
  );
  // The control that adds rows stands where the roster begins, not where its later questions are asked.
  return facts[0]?.position === roster.firstPosition
    ? [...rows, { type: 'roster', roster: rosterView(parts, roster) }]
    : rows;
}

function rosterView(parts: QuestionParts, roster: CompiledRoster): RosterView {
  const { interview, language } = parts;
  const { key, min, max } = roster.source;
  const open = new Set(
    interview
      .unanswered()
      .filter((cell) => cell.key.startsWith(`${key}[]`))
      .map((cell) => cell.row),
  );
  return {
    roster: key,
    label: interview.release.wording(language).rosters[key] ?? key,
    rows: interview.rows(key).map((row) => ({ row, title: rowTitle(parts, roster, row), complete: !open.has(row) })),
    mayAdd: !interview.rosterCopied(key) && interview.recordedRows(key).length < max,
    min,
    max,
  };
}

/** "Job 1: Tay Bakery": the label, the number, and the first thing that names the row. */
export function rowTitle({ interview, context, language }: QuestionParts, roster: CompiledRoster, row: number): string {
  const label = `${interview.release.wording(language).rosters[roster.source.key] ?? roster.source.key} ${row}`;
  const naming = roster.facts.find(({ source }) => source.kind === 'name' || source.kind === 'text');
  const value = naming === undefined ? null : interview.value(naming.source.key, row);
  return naming === undefined || value === null ? label : `${label}: ${formatValue(context, naming.source, value)}`;
}

/** What a question is called in a list: its label, for one of a row behind the row's title; a roster by its own label. */
export function cellLabel(parts: QuestionParts, { key, row }: CellRef): string {
  const { release } = parts.interview;
  const wording = release.wording(parts.language);
  const fact = release.fact(key);
  const roster = fact?.roster ?? release.roster(key);
  const label = fact === undefined ? (wording.rosters[key] ?? key) : (wording.facts[key]?.label ?? key);
  return row === undefined || roster === undefined ? label : `${rowTitle(parts, roster, row)}: ${label}`;
}
