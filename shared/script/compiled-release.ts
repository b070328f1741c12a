/** What a release is once it is compiled: conditions that run, slots, and the order they depend on each other in. */
import type { Language } from '../base/language.ts';
import type { Result } from '../base/result.ts';
import type { CompiledPolicy } from './compile-policy.ts';
import type { Condition } from './condition.ts';
import type { DerivedSource, FactSource, ReleaseSource, RosterSource, SectionSource, Wording } from './release.ts';
import type { Trace } from './expression/trace-expression.ts';
import type { SlotReaders } from './slot-readers.ts';

/** A check of an answer: the message's place in the wording is its index. */
export interface CompiledCheck {
  readonly index: number;
  readonly level: 'error' | 'warning';
  readonly condition: Condition;
  /** Columns of its own row that it reads. */
  readonly itemReads: readonly number[];
}

export interface CompiledFact {
  readonly source: FactSource;
  /** Place in script order, roster facts included. */
  readonly index: number;
  readonly slot: number;
  readonly section: CompiledSection;
  /** Present on roster facts: the roster, and the fact's place among its columns. */
  readonly roster: CompiledRoster | undefined;
  readonly column: number;
  readonly askWhen: Condition | undefined;
  /** Columns of its own row that askWhen reads. */
  readonly itemReads: readonly number[];
  readonly checks: readonly CompiledCheck[];
  readonly empty: null | readonly string[];
  /** Place among the positions of the interview: a plain fact's own, or its roster block's. */
  readonly position: number;
}
export interface CompiledSection {
  readonly source: SectionSource;
  readonly index: number;
  readonly slot: number;
  readonly askWhen: Condition | undefined;
  readonly copyWhen: Condition | undefined;
  readonly facts: readonly CompiledFact[];
}
export interface CompiledRoster {
  readonly source: RosterSource;
  readonly index: number;
  readonly slot: number;
  readonly section: CompiledSection;
  readonly gate: Condition;
  readonly rowWhen: Condition | undefined;
  /** Columns that rowWhen reads of the row as recorded. */
  readonly rowWhenReads: readonly number[];
  readonly facts: readonly CompiledFact[];
  /** Position of the block where its first question stands: a roster without rows is asked for there. */
  readonly firstPosition: number;
}
export interface CompiledDerived {
  readonly source: DerivedSource;
  readonly slot: number;
  readonly condition: Condition | undefined;
}

/** What is evaluated at a slot. */
export type SlotNode =
  | { readonly is: 'constant'; readonly name: string }
  | { readonly is: 'section'; readonly section: CompiledSection }
  | { readonly is: 'fact'; readonly fact: CompiledFact }
  | { readonly is: 'roster'; readonly roster: CompiledRoster }
  | { readonly is: 'derived'; readonly derived: CompiledDerived };

/** What stands at a position of the interview: one fact, or consecutive facts of one roster, asked row by row. */
export type Position =
  | { readonly fact: CompiledFact }
  | { readonly roster: CompiledRoster; readonly facts: readonly CompiledFact[] };

export interface Release extends CompiledPolicy {
  readonly id: string;
  readonly source: ReleaseSource;
  readonly sections: readonly CompiledSection[];
  readonly facts: readonly CompiledFact[];
  readonly rosters: readonly CompiledRoster[];
  readonly positions: readonly Position[];
  readonly nodes: readonly SlotNode[];
  /** Slots in an order in which each comes after everything it reads, and each slot's place in it. */
  readonly order: readonly number[];
  readonly rank: Int32Array;
  /** What is evaluated, in that order. */
  readonly plan: readonly SlotNode[];
  /** What a slot's change may change. */
  readonly readers: readonly SlotReaders[];
  /** Slots that a slot reads. */
  readonly reads: readonly (readonly number[])[];
  readonly slotOf: ReadonlyMap<string, number>;
  fact(key: string): CompiledFact | undefined;
  roster(key: string): CompiledRoster | undefined;
  section(id: string): CompiledSection | undefined;
  wording(language: Language): Wording;
  /** The value of a dated parameter (money in pence), or a failure when no period covers the date. */
  parameter(name: string, date: string): Result<number | string | boolean>;
  /** A condition with its parts, for telling why it holds; a condition about a row is given its roster. */
  trace(condition: Condition, roster?: CompiledRoster): Trace;
}

/** How a slot is called in a problem. */
export function nodeName(node: SlotNode | undefined): string {
  if (node === undefined) return '?';
  switch (node.is) {
    case 'constant':
      return node.name;
    case 'section':
      return node.section.source.id;
    case 'fact':
      return node.fact.source.key;
    case 'roster':
      return `${node.roster.source.key}[]`;
    case 'derived':
      return node.derived.source.name;
  }
}
