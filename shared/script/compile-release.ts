/**
 * A release made ready to run: every condition a closure, every value a slot, and the order in which they depend on each
 * other. Compiled once when a release is loaded; interviews share it.
 */
import { failure } from '../error/failure.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { compilePolicy, type CompiledPolicy } from './compile-policy.ts';
import {
  type CompiledDerived,
  type CompiledFact,
  type CompiledRoster,
  type CompiledSection,
  nodeName,
  type Release,
  type SlotNode,
} from './compiled-release.ts';
import type { Condition } from './condition.ts';
import { compileExpression, type CompiledExpression } from './expression/compile-expression.ts';
import { functionLibrary, type ScriptFunctions } from './expression/function-library.ts';
import { LazySlots } from './expression/lazy-slots.ts';
import { traceExpression } from './expression/trace-expression.ts';
import type { Names, RosterName, SlotName, Surroundings } from './expression/names.ts';
import {
  anyType,
  booleanType,
  dateTimeType,
  dateType,
  matches,
  moneyType,
  numberType,
  refine,
  textType,
  type Type,
} from './expression/type.ts';
import { emptyValue, factType } from './fact-type.ts';
import { orderNodes } from './node-order.ts';
import type { ScriptProblem } from './problem.ts';
import { invertReads } from './slot-readers.ts';
import type { DerivedSource, Expression, FactSource, Place, ReleaseSource, RosterSource } from './release.ts';

export {
  type CompiledCheck,
  type CompiledDerived,
  type CompiledFact,
  type CompiledRoster,
  type CompiledSection,
  nodeName,
  type Position,
  type Release,
  type SlotNode,
} from './compiled-release.ts';

const contextTypes: Readonly<Record<string, Type>> = {
  now: dateTimeType,
  firstContactDate: dateType,
  claimDate: dateType,
  rulesDate: dateType,
  channel: { is: 'text', codes: ['telephone', 'office', 'visit'] },
};
const parameterTypes = { integer: numberType, money: moneyType, date: dateType, boolean: booleanType } as const;
const derivedTypes: Readonly<Record<string, Type>> = {
  integer: numberType,
  number: numberType,
  text: textType,
  boolean: booleanType,
  list: { is: 'list', of: anyType },
  money: moneyType,
  date: dateType,
  dateTime: dateTimeType,
};

/** Compiles a release, or tells everything that is wrong with its expressions. */
export function compileRelease(
  source: ReleaseSource,
  functions: ScriptFunctions,
): Result<Release, readonly ScriptProblem[]> {
  const compiler = new ReleaseCompiler(source, functions);
  const release = compiler.compile();
  return compiler.problems.length === 0 && release !== undefined ? ok(release) : fail(compiler.problems);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class ReleaseCompiler {
  readonly problems: ScriptProblem[] = [];
  readonly #source: ReleaseSource;
  readonly #library: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly #nodes: SlotNode[] = [];
  readonly #reads: (readonly number[])[] = [];
  readonly #slots = new Map<string, SlotName>();
  readonly #rosterNames: RosterName[] = [];
  readonly #rosterByKey = new Map<string, RosterName>();
  readonly #names: Names;
  readonly #derivedByName = new Map<string, DerivedSource>();
  readonly #compiling = new Set<string>();
  readonly #sectionById = new Map<string, Mutable<CompiledSection & { facts: CompiledFact[] }>>();
  readonly #sections: Mutable<CompiledSection & { facts: CompiledFact[] }>[] = [];
  readonly #rosters: Mutable<CompiledRoster & { facts: CompiledFact[] }>[] = [];
  readonly #facts: CompiledFact[] = [];
  readonly #positions: (
    | { readonly fact: CompiledFact }
    | { readonly roster: CompiledRoster; readonly facts: CompiledFact[] }
  )[] = [];

  constructor(source: ReleaseSource, functions: ScriptFunctions) {
    this.#source = source;
    this.#library = functionLibrary(functions);
    const slots = this.#slots;
    const lazy = new LazySlots(slots, (name) => this.#derived(name));
    this.#names = { slots: lazy, rosters: this.#rosterNames, rosterByKey: this.#rosterByKey };
  }

  compile(): Release | undefined {
    this.#nameEverything();
    for (const derived of this.#source.derived) this.#derived(derived.name);
    for (const section of this.#sections) this.#compileSection(section);
    for (const roster of this.#rosters) this.#compileRoster(roster);
    for (const fact of this.#facts) this.#compileFact(fact);
    const policy = compilePolicy(this.#source, (expression) => this.#condition(expression, booleanType)?.condition);
    this.#linkBenefits(policy);
    if (this.problems.length > 0) return undefined;
    const ordered = orderNodes(this.#nodes, this.#reads);
    if ('cycle' in ordered) {
      this.#problem(
        this.#placeOf(ordered.cycle[0] ?? 0),
        `depends on itself: ${ordered.cycle.map((slot) => nodeName(this.#nodes[slot])).join(' reads ')}`,
      );
      return undefined;
    }
    return this.#release(policy, ordered);
  }

  #nameEverything(): void {
    for (const [name, type] of Object.entries(contextTypes)) this.#name(name, type, { is: 'constant', name });
    for (const { name, type } of this.#source.parameters)
      this.#name(`params.${name}`, parameterTypes[type], { is: 'constant', name: `params.${name}` });
    for (const [index, source] of this.#source.sections.entries()) {
      const section = { source, index, slot: this.#nodes.length, askWhen: undefined, copyWhen: undefined, facts: [] };
      this.#sections.push(section);
      this.#sectionById.set(source.id, section);
      this.#add({ is: 'section', section });
    }
    for (const [index, source] of this.#source.rosters.entries()) this.#nameRoster(source, index);
    for (const [index, source] of this.#source.facts.entries()) this.#nameFact(source, index);
    for (const derived of this.#source.derived) this.#derivedByName.set(derived.name, derived);
  }

  #nameRoster(source: RosterSource, index: number): void {
    const section = this.#sectionById.get(source.section);
    if (section === undefined) return this.#problem(source.place, `roster ${source.key} is in no section`);
    const slot = this.#nodes.length;
    const roster = {
      source,
      index,
      slot,
      section,
      gate: never,
      rowWhen: undefined,
      rowWhenReads: [],
      facts: [],
      firstPosition: -1,
    };
    this.#rosters.push(roster);
    this.#add({ is: 'roster', roster });
    const name: RosterName = { index, slot, columns: new Map() };
    this.#rosterNames.push(name);
    this.#rosterByKey.set(source.key, name);
  }

  #nameFact(source: FactSource, index: number): void {
    const section = this.#sectionById.get(source.section);
    if (section === undefined) return this.#problem(source.place, `${source.key} is in no section`);
    const [rosterKey, columnName] = source.key.includes('[].')
      ? (source.key.split('[].') as [string, string])
      : [undefined, ''];
    const rosterName = rosterKey === undefined ? undefined : this.#rosterByKey.get(rosterKey);
    if (rosterKey !== undefined && rosterName === undefined)
      return this.#problem(source.place, `${source.key} belongs to a roster that does not exist`);
    const roster = rosterName === undefined ? undefined : this.#rosters[rosterName.index];
    const slot = this.#nodes.length;
    const column = roster === undefined ? -1 : roster.facts.length;
    const type = factType(source.kind, source.options);
    const fact: CompiledFact = {
      source,
      index,
      slot,
      section,
      roster,
      column,
      askWhen: undefined,
      itemReads: [],
      checks: [],
      empty: emptyValue(source.kind),
      position: this.#position(roster),
    };
    const last = this.#positions[fact.position];
    if (last === undefined) this.#positions.push(roster === undefined ? { fact } : { roster, facts: [fact] });
    else if ('facts' in last) last.facts.push(fact);
    this.#facts.push(fact);
    section.facts.push(fact);
    if (roster === undefined) return this.#name(source.key, type, { is: 'fact', fact });
    roster.facts.push(fact);
    if (roster.firstPosition < 0) roster.firstPosition = fact.position;
    this.#add({ is: 'fact', fact });
    const columns = rosterName?.columns as Map<string, { column: number; slot: number; type: Type }> | undefined;
    columns?.set(columnName, { column, slot, type });
  }

  /** A fact of the same roster as the one before joins its block. */
  #position(roster: CompiledRoster | undefined): number {
    const last = this.#positions.at(-1);
    return roster !== undefined && last !== undefined && 'roster' in last && last.roster === roster
      ? this.#positions.length - 1
      : this.#positions.length;
  }

  #name(name: string, type: Type, node: SlotNode): void {
    this.#slots.set(name, { slot: this.#nodes.length, type });
    this.#add(node);
  }

  #add(node: SlotNode): void {
    this.#nodes.push(node);
    this.#reads.push([]);
  }

  /** Compiles a derived value the first time something reads it, so that its type is known to the reader. */
  #derived(name: string): SlotName | undefined {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    const source = this.#derivedByName.get(name);
    if (source === undefined) return undefined;
    if (this.#compiling.has(name)) {
      this.#problem(source.place, `${name} depends on itself`);
      return undefined;
    }
    this.#compiling.add(name);
    const compiled =
      source.definition === undefined ? undefined : this.#condition(source.definition, derivedTypes[source.type]);
    const declared = derivedTypes[source.type] ?? anyType;
    const type = source.definition === undefined ? this.#benefitCodes() : refine(declared, compiled?.type);
    const slot = this.#nodes.length;
    const derived: CompiledDerived = { source, slot, condition: compiled?.condition };
    this.#slots.set(name, { slot, type });
    this.#add({ is: 'derived', derived });
    if (compiled !== undefined) this.#reads[slot] = compiled.expression.reads;
    return { slot, type };
  }

  #benefitCodes(): Type {
    return { is: 'list', of: { is: 'text', codes: this.#source.benefits.map(({ code }) => code) } };
  }

  /** benefitsProposed reads whatever the benefit rules read. */
  #linkBenefits(policy: CompiledPolicy): void {
    const node = this.#slots.get('benefitsProposed');
    if (node === undefined) return;
    const conditions = policy.benefits.flatMap(({ proposeWhen, unavailable }) => [
      proposeWhen,
      ...unavailable.map(({ when }) => when),
    ]);
    this.#reads[node.slot] = distinct(conditions.flatMap(({ slots }) => slots));
  }

  #condition(
    expression: Expression,
    wanted: Type | undefined,
    surroundings?: Surroundings,
  ): { condition: Condition; expression: CompiledExpression; type: Type } | undefined {
    const result = compileExpression(expression.text, this.#names, this.#library, surroundings);
    if ('problem' in result) {
      this.#problem(expression.place, `${result.problem}, in: ${expression.text}`);
      return undefined;
    }
    const { compiled } = result;
    if (wanted !== undefined && !matches(wanted, compiled.type)) {
      this.#problem(
        expression.place,
        `gives a ${compiled.type.is} where a ${wanted.is} is wanted, in: ${expression.text}`,
      );
      return undefined;
    }
    return {
      condition: { source: expression, run: compiled.run, slots: compiled.reads },
      expression: compiled,
      type: compiled.type,
    };
  }

  #compileSection(section: Mutable<CompiledSection>): void {
    const ask = section.source.askWhen === undefined ? undefined : this.#condition(section.source.askWhen, booleanType);
    const copy =
      section.source.copyWhen === undefined ? undefined : this.#condition(section.source.copyWhen, booleanType);
    section.askWhen = ask?.condition;
    section.copyWhen = copy?.condition;
    this.#reads[section.slot] = distinct([...(ask?.expression.reads ?? []), ...(copy?.expression.reads ?? [])]);
  }

  #compileRoster(roster: Mutable<CompiledRoster>): void {
    const gate = this.#condition(roster.source.gate, booleanType);
    if (gate !== undefined) roster.gate = gate.condition;
    const rowWhen =
      roster.source.rowWhen === undefined
        ? undefined
        : this.#condition(roster.source.rowWhen, booleanType, { itemRoster: roster.index });
    roster.rowWhen = rowWhen?.condition;
    roster.rowWhenReads = rowWhen?.expression.itemReads ?? [];
    this.#reads[roster.slot] = distinct([
      roster.section.slot,
      ...(gate?.expression.reads ?? []),
      ...(rowWhen?.expression.reads ?? []),
    ]);
  }

  #compileFact(fact: Mutable<CompiledFact>): void {
    const { source, roster } = fact;
    const surroundings: Surroundings = roster === undefined ? {} : { itemRoster: roster.index };
    const ask = source.askWhen === undefined ? undefined : this.#condition(source.askWhen, booleanType, surroundings);
    fact.askWhen = ask?.condition;
    fact.itemReads = ask?.expression.itemReads ?? [];
    const valueType = factType(source.kind, source.options);
    fact.checks = source.checks.flatMap((check, index) => {
      const compiled = this.#condition(check.when, booleanType, { ...surroundings, valueType });
      return compiled === undefined
        ? []
        : [{ index, level: check.level, condition: compiled.condition, itemReads: compiled.expression.itemReads }];
    });
    const reads = [fact.section.slot, ...(ask?.expression.reads ?? [])];
    if (roster !== undefined)
      reads.push(roster.slot, ...fact.itemReads.map((column) => roster.facts[column]?.slot ?? roster.slot));
    this.#reads[fact.slot] = roster === undefined ? reads : distinct(reads);
  }

  #release(policy: CompiledPolicy, ordered: { readonly order: readonly number[]; readonly rank: Int32Array }): Release {
    const source = this.#source;
    const facts = new Map(this.#facts.map((fact) => [fact.source.key, fact]));
    const rosters = new Map(this.#rosters.map((roster) => [roster.source.key, roster]));
    const sections = new Map(this.#sections.map((section) => [section.source.id, section]));
    const parameters = new Map(source.parameters.map((parameter) => [parameter.name, parameter]));
    return {
      ...policy,
      id: source.id,
      source,
      sections: this.#sections,
      facts: this.#facts,
      rosters: this.#rosters,
      positions: this.#positions,
      nodes: this.#nodes,
      order: ordered.order,
      rank: ordered.rank,
      reads: this.#reads,
      plan: ordered.order.map((slot) => this.#nodes[slot] as SlotNode),
      readers: invertReads(this.#nodes, this.#reads, ordered.rank),
      slotOf: new Map([...this.#slots].map(([name, { slot }]) => [name, slot])),
      fact: (key) => facts.get(key),
      roster: (key) => rosters.get(key),
      section: (id) => sections.get(id),
      wording: (language) => source.wording[language],
      trace: ({ source: { text } }, roster) =>
        traceExpression(text, this.#names, this.#library, roster === undefined ? {} : { itemRoster: roster.index }),
      parameter: (name, date) => {
        const period = parameters.get(name)?.values.findLast(({ from }) => from <= date);
        return period === undefined ? fail(failure('rates.noValue', { name, date })) : ok(period.value);
      },
    };
  }

  #placeOf(slot: number): Place {
    const node = this.#nodes[slot];
    if (node === undefined || node.is === 'constant') return { file: 'release', line: 1 };
    return node.is === 'section'
      ? node.section.source.place
      : node.is === 'roster'
        ? node.roster.source.place
        : node.is === 'fact'
          ? node.fact.source.place
          : node.derived.source.place;
  }

  #problem(place: Place, reason: string): void {
    this.problems.push({ place, reason });
  }
}

const distinct = (slots: readonly number[]): readonly number[] => [...new Set(slots)];

/** Stands in for a gate until it is compiled; a release whose gate does not compile is refused. */
const never: Condition = { source: { text: 'false', place: { file: '', line: 0 } }, run: () => false, slots: [] };
