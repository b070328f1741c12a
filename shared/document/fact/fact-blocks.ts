/**
 * The lines of facts, as every document prints them (catalogue, process.documents): one line a fact, roster rows
 * under a heading with their number, nothing off route, nothing blank that may be blank, and the word unanswered for
 * the rest.
 */
import type { CellRef } from '../../case/event.ts';
import type { CellState } from '../../interview/interview.ts';
import type { FactSource } from '../../script/release.ts';
import { resolveCouncil } from '../../claim/council.ts';
import type { Block, RowBlock } from '../document.ts';
import { formatValue } from './format-value.ts';
import { type PrintContext, phrase } from './print-context.ts';

const phoneNumber = 'customer.phone.number';
const phoneLocation = 'customer.phone.location';

/** Roster of a fact's key, or undefined: `children[].name` is of `children`. */
export const rosterOf = (key: string): string | undefined =>
  key.includes('[].') ? key.slice(0, key.indexOf('[]')) : undefined;

/** A fact that is still without its answer. */
export const unansweredRow = (context: PrintContext, label: string, cell: CellRef): RowBlock => ({
  type: 'row',
  label,
  value: phrase(context, 'unanswered'),
  mark: 'unanswered',
  cell,
});

/** How a fact is called on paper. */
export const factLabel = (context: PrintContext, key: string): string => context.wording.facts[key]?.label ?? key;

/** "Job 1": the roster's label and the number the row was recorded with. */
export const rowTitle = (context: PrintContext, roster: string, row: number): string =>
  `${context.wording.rosters[roster] ?? roster} ${row}`;

function factSource(context: PrintContext, key: string): FactSource {
  const fact = context.interview.release.fact(key);
  if (fact === undefined) throw new Error(`a document names ${key}, which the release does not have`);
  return fact.source;
}

/** The printed value: undefined when nothing is printed, null when it is unanswered. */
function printed(context: PrintContext, fact: FactSource, cell: CellState): string | null | undefined {
  if (cell.status === 'notOnRoute' || cell.status === 'blank') return undefined;
  const { value } = cell;
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (!empty) return formatValue(context, fact, value);
  return fact.mayBeBlank ? undefined : null;
}

function rowBlock(context: PrintContext, key: string, row?: number): readonly RowBlock[] {
  const fact = factSource(context, key);
  const cell = row === undefined ? { key } : { key, row };
  const state = context.interview.cell(cell);
  const value = key === 'home.council' ? councilValue(context, state) : printed(context, fact, state);
  if (value === undefined) return [];
  const label = factLabel(context, key);
  return [value === null ? unansweredRow(context, label, cell) : { type: 'row', label, value, cell }];
}

/** The council the document goes to stands for the answer, be it answered or assigned. */
function councilValue(context: PrintContext, cell: CellState): string | null | undefined {
  if (cell.status === 'notOnRoute') return undefined;
  const code = resolveCouncil(context.interview, context.process);
  return code === undefined ? null : (context.meta.councilName(code) ?? code);
}

/** One line for number and location; the word unanswered stands for a missing part, once when both are missing. */
function phoneBlock(context: PrintContext): readonly RowBlock[] {
  const parts = [phoneLocation, phoneNumber].map((key) => {
    const fact = factSource(context, key);
    return printed(context, fact, context.interview.cell({ key }));
  });
  if (parts.every((part) => part === undefined)) return [];
  const label = phrase(context, 'phoneLine');
  const cell = { key: phoneNumber };
  if (parts.every((part) => part === null || part === undefined)) return [unansweredRow(context, label, cell)];
  const missing = phrase(context, 'unanswered');
  const value = parts.map((part) => part ?? missing).join(' ');
  return [{ type: 'row', label, value, cell, ...(parts.includes(null) ? { mark: 'unanswered' as const } : {}) }];
}

/** Rows of a roster, each kept together under its heading; a roster that wants its first row is one unanswered line. */
function rosterBlocks(
  context: PrintContext,
  roster: string,
  keys: readonly string[],
  named: Set<string>,
): readonly Block[] {
  const { interview, assessment } = context;
  if (!interview.rosterOnRoute(roster)) return [];
  const wanted = assessment.information.unanswered.some(({ key }) => key === roster);
  if (wanted && !named.has(roster)) {
    named.add(roster);
    return [unansweredRow(context, context.wording.rosters[roster] ?? roster, { key: roster })];
  }
  return interview.rows(roster).flatMap((row): readonly Block[] => {
    const rows = keys.flatMap((key) => rowBlock(context, key, row));
    if (rows.length === 0) return [];
    const heading = { type: 'heading', level: 2, text: rowTitle(context, roster, row) } as const;
    return [{ type: 'keepTogether', blocks: [heading, ...rows] }];
  });
}

/**
 * The lines of a section's facts, in order. Facts of one roster that stand together are printed row by row. `named`
 * holds the rosters whose unanswered line this document has already.
 */
export function factBlocks(context: PrintContext, keys: readonly string[], named: Set<string>): readonly Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? '';
    const roster = rosterOf(key);
    if (roster !== undefined) {
      const run = keys.slice(index).findIndex((other) => rosterOf(other) !== roster);
      const end = run < 0 ? keys.length : index + run;
      blocks.push(...rosterBlocks(context, roster, keys.slice(index, end), named));
      index = end - 1;
    } else if (key === phoneNumber) {
      blocks.push(...phoneBlock(context));
    } else if (key !== phoneLocation || !keys.includes(phoneNumber)) {
      blocks.push(...rowBlock(context, key));
    }
  }
  return blocks;
}

/** How a gap is called on paper: a roster's row is named before the fact. */
export function gapLabel(context: PrintContext, { key, row }: CellRef): string {
  const roster = rosterOf(key);
  const label = context.wording.rosters[key] ?? factLabel(context, key);
  return roster === undefined || row === undefined ? label : `${rowTitle(context, roster, row)}, ${label}`;
}

/** Says of a gap whether it has a place among the keys. */
export function placeAmong(keys: readonly string[]): (gap: CellRef) => boolean {
  const places = new Set(keys.flatMap((key) => [key, rosterOf(key) ?? key]));
  return ({ key }) => places.has(key);
}

const cellOf = ({ key, row }: CellRef): CellRef => (row === undefined ? { key } : { key, row });

/** Every unanswered fact that has a place among the keys, in script order. */
export function unansweredBlocks(context: PrintContext, keys: readonly string[]): readonly RowBlock[] {
  return context.assessment.information.unanswered
    .filter(placeAmong(keys))
    .map((gap) => unansweredRow(context, gapLabel(context, gap), cellOf(gap)));
}
