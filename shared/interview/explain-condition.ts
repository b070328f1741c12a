/**
 * Walks a condition that was decided, and tells by what: the answers, and what was worked out from them, that made it so.
 * The side of an || that held is told, not the other one; what a derived value came from stands under it.
 */
import type { Language } from '../base/language.ts';
import { formatDate } from '../base/local-date.ts';
import { formatPence } from '../base/money.ts';
import type { CellRef } from '../case/event.ts';
import type { CompiledDerived, CompiledFact, CompiledRoster } from '../script/compile-release.ts';
import type { Condition } from '../script/condition.ts';
import type { Node } from '../script/expression/ast.ts';
import type { RowValues } from '../script/expression/scope.ts';
import type { Trace } from '../script/expression/trace-expression.ts';
import { pathOf } from '../script/expression/written.ts';
import type { FactSource } from '../script/release.ts';
import type { FactValue } from '../script/value.ts';
import { deniedWords, parameterWords } from './explain-denied-words.ts';
import { codeWords, contextWords, derivedWords, phraseWords, wordsOf } from './explain-words.ts';
import type { CellStatus } from './interview.ts';
import type { RosterState, RowState } from './interview-state.ts';
import type { LiveInterview } from './open-interview.ts';

/** One link of the chain: something said, or something worked out from what stands under it. */
export interface Because {
  readonly text: string;
  /** The question that was answered. */
  readonly cell?: CellRef;
  readonly because: readonly Because[];
}

export interface ExplainWords {
  readonly language: Language;
  /** An answer as it prints. */
  readonly value: (fact: FactSource, value: FactValue) => string;
}

/** The row that a condition is about. */
export interface AboutRow {
  readonly roster: CompiledRoster;
  readonly number: number;
  readonly values: RowValues;
}

/** A chain is told no deeper than this; what lies further back is behind the answers already named. */
const deepest = 6;
/** Rows and benefits told of one list. */
const listed = 4;

/** A variable of exists, all, map or filter: a row of a roster, or a code whose list is told anyway. */
interface Local {
  readonly name: string;
  readonly roster: CompiledRoster | undefined;
}

/** How a question is told by how it stands; what is not on the route is not told. */
const sentences = {
  answered: 'answered',
  blank: 'wasBlank',
  copied: 'wasCopied',
  unanswered: 'wasLeft',
  open: 'notYet',
} as const satisfies Record<Exclude<CellStatus, 'notOnRoute'>, keyof typeof phraseWords>;

/** What does not hold is told by what was answered, not by how each part of it came out. */
function answersOf(reasons: readonly Because[]): readonly Because[] {
  const all = (some: readonly Because[]): readonly Because[] => some.flatMap((one) => [one, ...all(one.because)]);
  const answers = all(reasons).filter(({ cell }) => cell !== undefined);
  return answers.length === 0 ? reasons : answers.slice(0, listed);
}

const filled = (text: string, places: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole);

/** Tells every answer and every derived value once: make one for each explanation. */
export class Explainer {
  readonly #interview: LiveInterview;
  readonly #words: ExplainWords;
  readonly #told = new Set<string>();
  #depth = 0;

  constructor(interview: LiveInterview, words: ExplainWords) {
    this.#interview = interview;
    this.#words = words;
  }

  condition(condition: Condition, row?: AboutRow): readonly Because[] {
    const { release, state } = this.#interview;
    const trace = release.trace(condition, row?.roster);
    const { scope } = state;
    const { item } = scope;
    // A derived value can be told while the members of a list are gone through: its own variables begin anew.
    const locals = scope.locals.splice(0);
    scope.item = row?.values;
    try {
      return new Walk(this, this.#interview, trace, row).node(trace.root);
    } finally {
      scope.item = item;
      scope.locals.splice(0, scope.locals.length, ...locals);
    }
  }

  /** An answer on the route; what is not asked says nothing. */
  answer(fact: CompiledFact, row?: number): readonly Because[] {
    const cell: CellRef = row === undefined ? { key: fact.source.key } : { key: fact.source.key, row };
    const { status, value } = this.#interview.cell(cell);
    if (status === 'notOnRoute' || this.#tell(`${cell.key}#${row ?? ''}`)) return [];
    const { language } = this.#words;
    const wording = this.#interview.release.wording(language);
    const label = wording.facts[fact.source.key]?.label ?? fact.source.key;
    const printed = this.#words.value(fact.source, value);
    const where = fact.roster === undefined || row === undefined ? '' : `${this.rowName(fact.roster, row)}: `;
    const text = filled(phraseWords[sentences[status]][language], {
      question: `${where}${label}`,
      said: printed || phraseWords.nothing[language],
    });
    return [{ text, cell, because: [] }];
  }

  rowName = (roster: CompiledRoster, row: number): string => `${this.rosterName(roster)} ${row}`;

  rosterName = ({ source: { key } }: CompiledRoster): string =>
    this.#interview.release.wording(this.#words.language).rosters[key] ?? key;

  /** How many rows count. */
  roster(roster: CompiledRoster): readonly Because[] {
    const { key } = roster.source;
    if (!this.#interview.rosterOnRoute(key) || this.#tell(`${key}[]`)) return [];
    const count = this.#interview.rows(key).length;
    const { language } = this.#words;
    const text = filled(phraseWords.rowsGiven[language], {
      roster: this.rosterName(roster),
      count: count === 0 ? phraseWords.none[language] : String(count),
    });
    return [{ text, because: [] }];
  }

  outcome({ source, slot, condition }: CompiledDerived): readonly Because[] {
    if (this.#tell(source.name)) return [];
    const { language } = this.#words;
    const value = this.#interview.state.values[slot];
    const name = wordsOf(derivedWords, source.name, language, source.meaning);
    const denied = value === false ? deniedWords[source.name]?.[language] : undefined;
    const text = value === true ? name : (denied ?? `${name}: ${this.#shown(source.type, value)}`);
    if (this.#depth >= deepest) return [{ text, because: [] }];
    this.#depth += 1;
    const because = condition === undefined ? this.#proposals(value) : this.condition(condition);
    this.#depth -= 1;
    return [{ text, because: denied === undefined ? because : answersOf(because) }];
  }

  /** A date of the case, or a dated parameter. */
  constant(name: string): readonly Because[] {
    if (this.#tell(name)) return [];
    const { release, state } = this.#interview;
    const { language } = this.#words;
    const value = state.values[release.slotOf.get(name) ?? -1];
    const parameter = release.source.parameters.find((one) => `params.${one.name}` === name);
    if (parameter !== undefined) {
      const called = wordsOf(parameterWords, parameter.name, language, parameter.meaning);
      return [{ text: `${called}: ${this.#shown(parameter.type, value)}`, because: [] }];
    }
    const type = name === 'now' ? 'dateTime' : name === 'channel' ? 'text' : 'date';
    return [{ text: `${wordsOf(contextWords, name, language, name)}: ${this.#shown(type, value)}`, because: [] }];
  }

  /** Benefits are proposed by rules of their own. */
  #proposals(value: unknown): readonly Because[] {
    const proposed = Array.isArray(value) ? (value as readonly string[]) : [];
    const { release } = this.#interview;
    const labels = release.wording(this.#words.language).policy.benefits;
    return release.benefits
      .filter(({ source }) => proposed.includes(source.code))
      .slice(0, listed)
      .map(({ source: { code }, proposeWhen }) => ({
        text: labels[code] ?? code,
        because: this.condition(proposeWhen),
      }));
  }

  #shown(type: string, value: unknown): string {
    const { language } = this.#words;
    if (value === null || value === undefined) return phraseWords.notKnown[language];
    if (typeof value === 'boolean') return phraseWords[value ? 'yes' : 'no'][language];
    if (Array.isArray(value)) {
      const labels = this.#interview.release.wording(language).policy.benefits;
      const words = (value as readonly string[]).map((code) => labels[code] ?? code);
      return words.length === 0 ? phraseWords.none[language] : words.join(', ');
    }
    if (type === 'money' && typeof value === 'number') return formatPence(value);
    if (type === 'date') return formatDate(String(value));
    if (type === 'dateTime') return `${formatDate(String(value).slice(0, 10))} ${String(value).slice(11, 16)}`;
    return wordsOf(codeWords, String(value), language, String(value));
  }

  /** Whether something was told before; it is from now on. */
  #tell(what: string): boolean {
    const before = this.#told.has(what);
    this.#told.add(what);
    return before;
  }
}

/** One condition being walked, with the values its parts have now. */
class Walk {
  readonly #to: Explainer;
  readonly #interview: LiveInterview;
  readonly #trace: Trace;
  readonly #row: AboutRow | undefined;
  readonly #locals: Local[] = [];

  constructor(to: Explainer, interview: LiveInterview, trace: Trace, row: AboutRow | undefined) {
    this.#to = to;
    this.#interview = interview;
    this.#trace = trace;
    this.#row = row;
  }

  node(node: Node): readonly Because[] {
    const args = node.args as readonly Node[];
    switch (node.op) {
      case 'value':
        return [];
      case 'id':
      case '.':
        return this.#path(node);
      case '&&':
      case '||':
        return this.#logic(node.op === '||', args as [Node, Node]);
      case '!_':
      case '-_':
        return this.node(node.args as Node);
      case '?:':
        return this.#choice(args as [Node, Node, Node]);
      case 'call':
        return this.#all((node.args as [string, Node[]])[1]);
      case 'rcall':
        return this.#method(node, node.args as [string, Node, Node[]]);
      default:
        return this.#all(args);
    }
  }

  readonly #all = (nodes: readonly Node[]): readonly Because[] => nodes.flatMap((one) => this.node(one));

  readonly #value = (node: Node): unknown => this.#trace.parts.get(node)?.(this.#interview.state.scope);

  /** One side settles it; only when none does are both the reason. */
  #logic(settling: boolean, sides: readonly [Node, Node]): readonly Because[] {
    const settled = sides.find((side) => this.#value(side) === settling);
    return settled === undefined ? this.#all(sides) : this.node(settled);
  }

  #choice([test, yes, no]: readonly [Node, Node, Node]): readonly Because[] {
    return [...this.node(test), ...this.node(this.#value(test) === true ? yes : no)];
  }

  #method(node: Node, [name, target, [variable, body]]: readonly [string, Node, Node[]]): readonly Because[] {
    const list = this.#value(target);
    if (body === undefined || variable === undefined || !Array.isArray(list)) return this.node(target);
    const held = this.#value(node);
    // `exists` that holds and `all` that does not are settled by one member; the rest take the list as a whole.
    const settles = (name === 'exists' && held === true) || (name === 'all' && held === false);
    const wanted = name === 'map' ? undefined : name !== 'all';
    const roster = this.#rosterOf(target);
    const told: Because[] = [];
    let left = settles ? 1 : listed;
    for (const member of roster === undefined ? [] : (list as readonly unknown[])) {
      if (left === 0) break;
      const reasons = this.#within({ name: String(variable.args), roster }, member, body, wanted);
      if (reasons === undefined) continue;
      told.push(...reasons);
      left -= 1;
    }
    return told.length > 0 ? told : this.node(target);
  }

  /** Why the body is what it is for one member; undefined when it is not what is wanted. */
  #within(local: Local, member: unknown, body: Node, wanted: boolean | undefined): readonly Because[] | undefined {
    const { locals } = this.#interview.state.scope;
    const depth = this.#locals.length;
    this.#locals.push(local);
    locals[depth] = member;
    try {
      return wanted !== undefined && this.#value(body) !== wanted ? undefined : this.node(body);
    } finally {
      this.#locals.pop();
      locals.length = depth;
    }
  }

  /** The roster whose rows a list holds; a list of codes has none. */
  #rosterOf(node: Node): CompiledRoster | undefined {
    if (node.op === 'rcall') return this.#rosterOf((node.args as [string, Node])[1]);
    return node.op === 'id' || node.op === '.' ? this.#interview.release.roster(pathOf(node).join('.')) : undefined;
  }

  #path(node: Node): readonly Because[] {
    const parts = pathOf(node);
    const [head = '', field] = parts;
    const local = this.#locals.findLastIndex(({ name }) => name === head);
    if (local >= 0) {
      const row = this.#interview.state.scope.locals[local] as RowState;
      return this.#column(this.#locals[local]?.roster, field, row.number);
    }
    if (head === 'item') return this.#column(this.#row?.roster, field, this.#row?.number ?? 0);
    const { release } = this.#interview;
    for (let length = parts.length; length > 0; length -= 1) {
      const name = parts.slice(0, length).join('.');
      const slot = release.slotOf.get(name);
      const roster = slot === undefined ? release.roster(name) : undefined;
      if (roster !== undefined) return this.#to.roster(roster);
      const found = slot === undefined ? undefined : release.nodes[slot];
      if (found?.is === 'fact') return this.#to.answer(found.fact);
      if (found?.is === 'derived') return this.#to.outcome(found.derived);
      if (found?.is === 'constant') return this.#to.constant(found.name);
    }
    return [];
  }

  /** A row's own answer; the row as a whole is told by its number of rows. */
  #column(roster: CompiledRoster | undefined, field: string | undefined, row: number): readonly Because[] {
    const fact = roster?.facts.find(({ source }) => source.key === `${roster.source.key}[].${field ?? ''}`);
    return fact === undefined ? (roster === undefined ? [] : this.#to.roster(roster)) : this.#to.answer(fact, row);
  }
}

/** The row of a roster that a question is about, as conditions read it. */
export function aboutRow(interview: LiveInterview, roster: CompiledRoster, number: number): AboutRow | undefined {
  const { routed } = interview.state.rosters[roster.index] as RosterState;
  const values = routed.find((row) => row.number === number);
  return values === undefined ? undefined : { roster, number, values };
}
