/** Reads a set of answers by the catalogue: everything from scratch, by plain recursion with a memory. */
import { type Catalogue, type FactEntry, type Index, indexOf, type Roster } from './catalogue.ts';
import { Fields, ExpressionError, evaluate, type Names, type Value } from './cel.ts';
import { functions } from './functions.ts';
import { cutToPenny, Rational, rational } from './rational.ts';
import type { Answer, Facts, Row } from './scenario.ts';

export interface Context {
  /** Local date-time of the call, or of the first contact of a clerical claim. */
  readonly now: string;
  readonly rulesDate?: string | undefined;
  readonly channel: string;
  /** The answers of the earlier claim. */
  readonly earlier?: Facts | undefined;
}

/** A row with the number it was recorded with, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly recorded: Row;
}

export class Reading {
  readonly catalogue: Catalogue;
  private readonly context: Context;
  private readonly answers: Facts;
  private readonly index: Index;
  private readonly memory = new Map<string, unknown>();

  constructor(catalogue: Catalogue, context: Context, answers: Facts) {
    this.catalogue = catalogue;
    this.index = indexOf(catalogue);
    this.context = context;
    this.answers = answers;
  }

  get claimDate(): string {
    return this.context.now.slice(0, 10);
  }

  /** Whether an expression holds; one that ends in an error does not. */
  holds(text: string, row?: Fields): boolean {
    try {
      return evaluate(text, this.names(row), functions) === true;
    } catch (error) {
      if (error instanceof ExpressionError) return false;
      throw error;
    }
  }

  derived(name: string): Value {
    return this.once(`derived ${name}`, () => {
      const entry = this.index.derived.get(name);
      if (entry === undefined) throw new Error(`no derived value ${name}`);
      if (name === 'benefitsProposed') return this.proposed();
      if (entry.type === 'boolean') return this.holds(entry.definition);
      try {
        const value = evaluate(entry.definition, this.names(), functions);
        return entry.type === 'money' && value instanceof Rational ? cutToPenny(value) : value;
      } catch (error) {
        if (error instanceof ExpressionError) return null;
        throw error;
      }
    });
  }

  private proposed(): readonly string[] {
    return this.catalogue.benefitProposal.rules
      .filter((rule) => !rule.unavailable.some((reason) => this.holds(reason.when)) && this.holds(rule.proposeWhen))
      .map((rule) => rule.benefit);
  }

  private sectionOf(id: string): Catalogue['sections'][number] {
    const section = this.index.sections.get(id);
    if (section === undefined) throw new Error(`no section ${id}`);
    return section;
  }

  sectionOnRoute(id: string): boolean {
    const { askWhen } = this.sectionOf(id);
    return this.once(`section ${id}`, () => askWhen === undefined || this.holds(askWhen));
  }

  private copies(sectionId: string): boolean {
    const { copyWhen } = this.sectionOf(sectionId);
    return this.once(`copies ${sectionId}`, () => copyWhen !== undefined && this.holds(copyWhen));
  }

  rosterOnRoute(roster: Roster): boolean {
    return this.once(`gate ${roster.key}`, () => this.sectionOnRoute(roster.section) && this.holds(roster.gate));
  }

  rosterCopied(roster: Roster): boolean {
    return this.copies(roster.section) && rowsIn(this.context.earlier, roster.key).length > 0;
  }

  /** The rows on route, each with its number. */
  rows(roster: Roster): readonly NumberedRow[] {
    return this.once(`rows ${roster.key}`, () => {
      if (!this.rosterOnRoute(roster)) return [];
      const source = this.rosterCopied(roster) ? this.context.earlier : this.answers;
      return rowsIn(source, roster.key)
        .map((recorded, index) => ({ number: index + 1, recorded }))
        .filter((row) => roster.rowWhen === undefined || this.holds(roster.rowWhen, this.asRecorded(roster, row)));
    });
  }

  /** What a copied row lacks is asked, and so recorded on this claim. */
  private asRecorded(roster: Roster, row: NumberedRow): Fields {
    const own = rowsIn(this.answers, roster.key)[row.number - 1];
    return new Fields((name) => {
      const entry = this.fact(`${roster.key}[].${name}`);
      return toValue(row.recorded[name] ?? own?.[name] ?? null, entry);
    });
  }

  private lazyRow(roster: Roster, row: NumberedRow): Fields {
    return new Fields((name) => {
      const entry = this.fact(`${roster.key}[].${name}`);
      return toValue(this.answer(entry, row), entry);
    });
  }

  fact(key: string): FactEntry {
    const entry = this.index.facts.get(key);
    if (entry === undefined) throw new ExpressionError(`no fact ${key}`);
    return entry;
  }

  rosterOf(entry: FactEntry): Roster | undefined {
    const end = entry.key.indexOf('[].');
    return end < 0 ? undefined : this.index.rosters.get(entry.key.slice(0, end));
  }

  onRoute(entry: FactEntry, row?: NumberedRow): boolean {
    return this.once(`route ${entry.key} ${row?.number}`, () => {
      if (!this.sectionOnRoute(entry.section)) return false;
      const roster = this.rosterOf(entry);
      if (roster !== undefined && (row === undefined || !this.rows(roster).some((on) => on.number === row.number))) {
        return false;
      }
      if (entry.askWhen === undefined) return true;
      return this.holds(entry.askWhen, roster && row && this.lazyRow(roster, row));
    });
  }

  /** Whether a fact on route takes its answer, or its blank, from the earlier claim. */
  copied(entry: FactEntry, row?: NumberedRow): boolean {
    if (!this.onRoute(entry, row) || !this.copies(entry.section)) return false;
    const roster = this.rosterOf(entry);
    if (roster !== undefined && !this.rosterCopied(roster)) return false;
    return entry.mayBeBlank === true || !isNothing(this.earlierAnswer(entry, row));
  }

  private earlierAnswer(entry: FactEntry, row?: NumberedRow): Answer {
    const roster = this.rosterOf(entry);
    if (roster === undefined) return (this.context.earlier?.[entry.key] ?? null) as Answer;
    return rowsIn(this.context.earlier, roster.key)[(row?.number ?? 0) - 1]?.[fieldOf(entry)] ?? null;
  }

  /** The answer on route, as recorded or copied; null when there is none. */
  answer(entry: FactEntry, row?: NumberedRow): Answer {
    if (!this.onRoute(entry, row)) return null;
    const roster = this.rosterOf(entry);
    const found = this.copied(entry, row)
      ? this.earlierAnswer(entry, row)
      : roster === undefined
        ? ((this.answers[entry.key] ?? null) as Answer)
        : (rowsIn(this.answers, roster.key)[(row?.number ?? 0) - 1]?.[fieldOf(entry)] ?? null);
    return isNothing(found) ? null : found;
  }

  /** Every fact on route, cell by cell, in the order of the catalogue. */
  cells(): readonly { readonly entry: FactEntry; readonly row?: NumberedRow; readonly key: string }[] {
    return this.once('cells', () =>
      this.catalogue.facts.flatMap((entry) => {
        const roster = this.rosterOf(entry);
        if (roster === undefined) return this.onRoute(entry) ? [{ entry, key: entry.key }] : [];
        return this.rows(roster)
          .filter((row) => this.onRoute(entry, row))
          .map((row) => ({ entry, row, key: `${roster.key}[${row.number}].${fieldOf(entry)}` }));
      }),
    );
  }

  asked(): readonly string[] {
    const keys = this.cells()
      .filter((cell) => !this.copied(cell.entry, cell.row))
      .map((cell) => cell.entry.key);
    return [...new Set(keys)];
  }

  /** The facts and rosters without an answer, each with the benefits it is needed for, by character code. */
  unanswered(): readonly { readonly key: string; readonly neededFor: readonly string[] }[] {
    return this.once('unanswered', () => {
      const facts = this.cells()
        .filter(({ entry, row }) => entry.mayBeBlank !== true && this.answer(entry, row) === null)
        .map(({ entry, key }) => ({ key, neededFor: entry.neededFor ?? this.sectionOf(entry.section).neededFor }));
      const rosters = this.catalogue.rosters
        .filter((roster) => this.rosterOnRoute(roster) && this.rows(roster).length === 0)
        .map((roster) => ({ key: roster.key, neededFor: this.sectionOf(roster.section).neededFor }));
      return [...facts, ...rosters].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    });
  }

  evidence(): Catalogue['evidence'] {
    return this.once('evidence', () => this.catalogue.evidence.filter((item) => this.holds(item.when)));
  }

  referrals(): readonly string[] {
    return this.catalogue.referrals.filter((item) => this.holds(item.when)).map((item) => item.id);
  }

  interview(): Catalogue['wfi']['table'][number] {
    const line = this.catalogue.wfi.table.find((candidate) => this.holds(candidate.when));
    if (line === undefined) throw new Error('no line of the interview table holds');
    return line;
  }

  /** Whether no check of level error refuses an answer given on a date. */
  accepts(entry: FactEntry, answer: Answer, callDate: string, row?: NumberedRow): boolean {
    const roster = this.rosterOf(entry);
    const names = this.names(roster && row && this.lazyRow(roster, row));
    const given: Names = (name) =>
      name === 'value' ? toValue(answer, entry) : name === 'callDate' ? callDate : names(name);
    return (entry.validation ?? []).every(({ check, level }) => {
      try {
        return level !== 'error' || evaluate(check, given, functions) === true;
      } catch (error) {
        if (error instanceof ExpressionError) return false;
        throw error;
      }
    });
  }

  private names(item?: Fields): Names {
    return (name) => {
      if (name === 'item') return item ?? null;
      if (name === 'now') return this.context.now;
      if (name === 'callDate' || name === 'claimDate' || name === 'firstContactDate') return this.claimDate;
      if (name === 'rulesDate') return this.rulesDate();
      if (name === 'channel') return this.context.channel;
      if (name === 'params') return new Fields((parameter) => this.parameter(parameter));
      const roster = this.index.rosters.get(name);
      if (roster !== undefined) return this.rows(roster).map((row) => this.lazyRow(roster, row));
      if (this.index.derived.has(name)) return this.derived(name);
      return this.nested(name);
    };
  }

  private nested(key: string): Value {
    const entry = this.index.facts.get(key);
    if (entry !== undefined) return toValue(this.answer(entry), entry);
    if (this.index.prefixes.has(key)) {
      return new Fields((name) => this.nested(`${key}.${name}`));
    }
    throw new ExpressionError(`nothing is called ${key}`);
  }

  private rulesDate(): string {
    return this.context.rulesDate ?? this.claimDate;
  }

  private parameter(name: string): Value {
    const entry = this.catalogue.parameters.find((candidate) => candidate.name === name);
    const held = entry?.values.filter((value) => value.from <= this.rulesDate()).at(-1)?.value ?? null;
    return typeof held === 'number' ? rational(held) : held;
  }

  private once<T>(what: string, work: () => T): T {
    if (this.memory.has(what)) {
      const known = this.memory.get(what);
      if (known === working) throw new Error(`${what} depends on itself`);
      return known as T;
    }
    this.memory.set(what, working);
    const result = work();
    this.memory.set(what, result);
    return result;
  }
}

const working = Symbol('working');
export const fieldOf = (entry: FactEntry): string => entry.key.slice(entry.key.indexOf('[].') + 3);
export const rowsIn = (facts: Facts | undefined, key: string): readonly Row[] =>
  (facts?.[key] as readonly Row[] | undefined) ?? [];
const isNothing = (answer: Answer): boolean =>
  answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);

function toValue(answer: Answer, entry: FactEntry): Value {
  if (entry.kind === 'multiChoice') return (answer ?? []) as readonly string[];
  return plain(entry.kind === 'nino' && typeof answer === 'string' ? tidyNino(answer) : answer);
}

export const tidyNino = (text: string): string => text.replaceAll(' ', '').toUpperCase();

function plain(answer: unknown): Value {
  if (answer === null || answer === undefined) return null;
  if (typeof answer === 'number') return rational(answer);
  if (typeof answer === 'string' || typeof answer === 'boolean') return answer;
  if (Array.isArray(answer)) return answer.map(plain);
  const map = answer as Readonly<Record<string, unknown>>;
  return new Fields((name) => plain(map[name]));
}
