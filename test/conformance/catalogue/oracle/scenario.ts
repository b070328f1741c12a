/** A scenario as the format has it, in the words of the oracle. */
export type Answer = null | boolean | string | number | readonly string[] | Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, Answer>>;
export type Facts = Readonly<Record<string, Answer | readonly Row[]>>;

export interface Step {
  readonly at: string;
  readonly do: string;
  readonly [key: string]: unknown;
}
export interface Unanswered {
  readonly key: string;
  readonly reason: string;
}
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly asOf: string;
  readonly channel: string;
  readonly rulesDate?: string;
  readonly previousClaim?: { readonly asOf: string; readonly facts: Facts };
  readonly facts: Facts;
  readonly unanswered: readonly Unanswered[];
  readonly steps: readonly Step[];
}
export interface State {
  readonly state: string;
  readonly reason?: string;
}
