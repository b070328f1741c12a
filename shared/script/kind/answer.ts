/** What the kinds of answer have in common: what comes in, what comes out, and what may be warned about. */
import type { Language } from '../../base/language.ts';
import type { LocalDate } from '../../base/local-date.ts';
import { fail } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { FailureKind } from '../../error/catalogue.ts';
import { failure } from '../../error/failure.ts';
import type { Failure } from '../../error/failure.ts';
import type { FactKind, FactValue } from '../value.ts';
import type { AnswerWarning } from './warning.ts';

/** What a parser needs to know of a fact; a release's facts fit. */
export interface AnswerFact {
  /** Named in failures; a key ending in dateOfBirth takes two-digit years as past. */
  readonly key: string;
  readonly kind: FactKind;
  /** Codes of a choice or multiChoice, in order. */
  readonly options?: readonly string[];
  readonly mayBeBlank: boolean;
}

/** What a value already kept is checked against. */
export interface StoredContext {
  /** Whether a three-letter code is in the list of authorities. */
  readonly knownCouncil: (code: string) => boolean;
}

/** What typing is read against. */
export interface AnswerContext extends StoredContext {
  /** The day on which the answer is typed: the meaning of "today", and the pivot of two-digit years. */
  readonly today: LocalDate;
  /** The language of the call. English and Welsh words are both read whatever it is. */
  readonly language: Language;
}

export interface Answer<V extends FactValue = FactValue> {
  readonly value: V;
  /** What to confirm before the answer stands. */
  readonly warnings: readonly AnswerWarning[];
}

/** What an input shows: one text, the codes ticked, or the text of each part. */
export type Typed = string | readonly string[] | Readonly<Record<string, string>>;

/** One kind of answer. `parse` takes what was typed, never blank; `toTyped` gives what parses back to the value. */
export interface AnswerKind<V extends FactValue = FactValue> {
  parse(typed: unknown, fact: AnswerFact, context: AnswerContext): Result<Answer<V>>;
  /** The strict check of a value in stored form, where it is not the same as what `parse` gives back unchanged. */
  stored?(json: unknown): Result<V>;
  toTyped(value: V): Typed;
}

/** An answer that stands, with what to confirm first. */
export const accept = <V extends FactValue>(
  value: V,
  ...warnings: readonly AnswerWarning[]
): { readonly ok: true; readonly value: Answer<V> } => ({ ok: true, value: { value, warnings } });

/** A refusal; the entry points add the fact's key. */
export const refuse = (
  kind: FailureKind,
  detail?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly failure: Failure } => fail(failure(kind, detail));
