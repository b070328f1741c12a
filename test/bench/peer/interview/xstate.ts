/**
 * XState as a router: one state a question, an eventless transition past what is not on route, answers mutated in place
 * (against its documentation, which copies the context: in place is the faster opponent).
 */
import { createActor, createMachine, type AnyActorRef } from 'xstate';
import { type Questionnaire, type Value } from '../../interview/questionnaire.ts';
import type { Asked, Engine, Given, Session } from '../../interview/engine.ts';
import { flatten, isQuestion, type FlatField, type FlatTerm } from './flat.ts';

type Worth = Value | null;
interface Context {
  readonly recorded: Worth[];
  readonly worth: Worth[];
}
type Answered =
  | { readonly type: 'ANSWER'; readonly at: number; readonly value: Value }
  | { readonly type: 'EDIT'; readonly at: number; readonly value: Value };

class XstateSession implements Session {
  readonly #actor: AnyActorRef;
  readonly #cells: readonly FlatField[];
  readonly #indexOf: ReadonlyMap<string, number>;
  #at = -1;

  constructor(
    machine: ReturnType<typeof machineOf>,
    cells: readonly FlatField[],
    indexOf: ReadonlyMap<string, number>,
  ) {
    this.#cells = cells;
    this.#indexOf = indexOf;
    this.#actor = createActor(machine, { input: cells.length });
    this.#actor.start();
    this.#look();
  }

  #look(): void {
    const { value } = this.#actor.getSnapshot() as { readonly value: string };
    this.#at = value === 'done' ? -1 : Number(value);
  }

  next(): Asked | undefined {
    return this.#at < 0 ? undefined : (this.#cells[this.#at] as FlatField & Asked);
  }

  answer({ question, row, value }: Given): void {
    const at = this.#indexOf.get(row === 0 ? question.id : `${question.id}#${row}`) as number;
    if ((value as number) > (question.most ?? Infinity)) throw new Error('refused');
    this.#actor.send({ type: at === this.#at ? 'ANSWER' : 'EDIT', at, value });
    this.#look();
  }

  replay(given: readonly Given[]): void {
    for (const one of given) this.answer(one);
  }

  outcome(): ReturnType<Session['outcome']> {
    const { context } = this.#actor.getSnapshot() as { readonly context: Context };
    const onRoute = this.#cells.flatMap((cell, at) =>
      isQuestion(cell) && context.worth[at] !== null ? [cell.name] : [],
    );
    const computed = Object.fromEntries(
      this.#cells.flatMap((cell, at) => (isQuestion(cell) ? [] : [[cell.name, context.worth[at] as number | boolean]])),
    );
    return { onRoute, computed };
  }
}

/** Walks past computed cells (working them out) and past questions off route or answered. */
function machineOf(cells: readonly FlatField[], indexOf: ReadonlyMap<string, number>, gate: number) {
  const test = ({ name, values }: FlatTerm): ((worth: Worth[]) => boolean) => {
    const at = indexOf.get(name) as number;
    return values.length === 1 ? (worth) => worth[at] === values[0] : (worth) => values.includes(worth[at] as Value);
  };
  const passes = cells.map((cell, at): ((context: Context) => boolean) => {
    const tests = isQuestion(cell) ? (cell.relevance?.terms ?? []).map(test) : cell.terms.map(test);
    if (!isQuestion(cell)) {
      const before = cell.before === undefined ? -1 : (indexOf.get(cell.before) as number);
      const addends = cell.addends.map((name) => indexOf.get(name) as number);
      const work =
        cell.computed.kind === 'sum'
          ? (worth: Worth[]) =>
              addends.reduce(
                (total, from) => total + ((worth[from] as number | null) ?? 0),
                before < 0 ? 0 : (worth[before] as number),
              )
          : (worth: Worth[]) => (before >= 0 && worth[before] === true) || tests.some((one) => one(worth));
      return ({ worth }) => {
        worth[at] = work(worth);
        return true;
      };
    }
    const { relevance } = cell;
    const asked =
      relevance === undefined
        ? () => true
        : (worth: Worth[]) =>
            (!relevance.gated || worth[gate] === true) &&
            (relevance.join === 'and' ? tests.every((one) => one(worth)) : tests.some((one) => one(worth)));
    return ({ worth, recorded }) => {
      const on = asked(worth);
      worth[at] = on ? (recorded[at] as Worth) : null;
      return !on || recorded[at] !== null;
    };
  });
  const record = ({ context, event }: { context: Context; event: Answered }): void => {
    context.recorded[event.at] = event.value;
    context.worth[event.at] = event.value;
  };
  const to = (at: number): string => (at < cells.length ? String(at) : 'done');
  const states: Record<string, object> = {};
  for (const [at, pass] of passes.entries())
    states[at] = {
      always: [{ guard: ({ context }: { context: Context }) => pass(context), target: to(at + 1) }],
      on: { ANSWER: { actions: record, target: to(at + 1) } },
    };
  states['done'] = {};
  return createMachine({
    context: ({ input }: { input: number }): Context => ({
      recorded: Array.from({ length: input }, () => null),
      worth: Array.from({ length: input }, () => null),
    }),
    initial: '0',
    on: { EDIT: { actions: record, target: '.0' } },
    states,
  } as never);
}

export const engine: Engine = {
  name: 'xstate, in place',
  prepare(questionnaire: Questionnaire) {
    const cells = flatten(questionnaire);
    return () => {
      const indexOf = new Map(cells.map((cell, at) => [cell.name, at]));
      const machine = machineOf(cells, indexOf, indexOf.get(questionnaire.gate.id) as number);
      return { create: () => new XstateSession(machine, cells, indexOf) };
    };
  },
};
