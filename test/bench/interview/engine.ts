/** What the driver asks of an engine. Values and tokens are the engine's own; the driver only passes them back. */
import type { Question, Questionnaire, Value } from './questionnaire.ts';

export type Later<T> = T | Promise<T>;

/** One question on route: which it is, and in which row of the repeat (0 outside of it). */
export interface Asked {
  readonly question: Question;
  readonly row: number;
}
export interface Given extends Asked {
  readonly value: Value;
}

export interface Session {
  /** The next question on route without an answer. */
  next(): Asked | undefined;
  /** Sets an answer, evaluates what follows from it and validates it. Throws when it is refused. */
  answer(given: Given): Later<void>;
  /** Sets many answers; evaluation may wait until the end. */
  replay(given: readonly Given[]): Later<void>;
  /** Names of all questions on route (see cellName), and every computed value, for the digest. */
  outcome(): { readonly onRoute: readonly string[]; readonly computed: Readonly<Record<string, number | boolean>> };
}

export interface Compiled {
  /** A new interview with all rows of the repeat and no answers. */
  create(): Later<Session>;
}

export interface Engine {
  readonly name: string;
  /** Writes the questionnaire in the engine's form: not measured. The function returned loads that form: measured. */
  prepare(questionnaire: Questionnaire): () => Later<Compiled>;
}
