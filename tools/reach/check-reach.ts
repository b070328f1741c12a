/**
 * Proves that a release can be walked: that every question can be asked, every rule can be triggered, and that no interview
 * gets stuck. Not by reasoning about conditions but by walking interviews with the real engine: first by chance, then, for
 * each thing not yet seen, towards it (solve.ts turns its conditions into answers). Each walk has its own seed, so the
 * report is the same every time. What is not reached is reported: so a finding means "no walk of this method got there",
 * and the absence of findings is proof.
 */
import type { LocalDate } from '../../shared/base/local-date.ts';
import type { Channel, EarlierClaim } from '../../shared/case/event.ts';
import { byPlace } from '../../shared/script/check/locate.ts';
import type { CompiledFact, Release } from '../../shared/script/compile-release.ts';
import type { ScriptProblem } from '../../shared/script/problem.ts';
import type { FactValue } from '../../shared/script/value.ts';
import { constantsOfFacts } from './constants.ts';
import { checkContradictions } from './contradiction.ts';
import { type Goal, type GoalKind, goalsOf, type Walked } from './goals.ts';
import { createRandom } from './random.ts';
import { createTrees, solve } from './solve.ts';
import { valuesFor } from './values.ts';
import { asEarlierClaim, walk, type WalkResult } from './walk.ts';

/** One date in each set of rules of the years that the script serves. */
const firstDate = '2009-06-02' as LocalDate;
const dates = [firstDate, '2008-09-15', '2009-02-10', '2009-11-03', '2010-11-02'] as LocalDate[];
const channels: readonly Channel[] = ['telephone', 'office', 'visit'];

const chanceWalks = 45;
/** Walks towards one goal before it is given up. */
const mostTries = 60;

export interface ReachReport {
  readonly problems: readonly ScriptProblem[];
  readonly walks: number;
  readonly steps: number;
  /** How often each goal was reached, over all walks. */
  readonly coverage: readonly { readonly kind: GoalKind; readonly name: string; readonly reached: number }[];
}

export function checkReach(release: Release): ReachReport {
  const search = new Search(release);
  for (let index = 0; index < chanceWalks; index += 1) search.walk(index, undefined);
  for (let round = 0; round < mostTries; round += 1) {
    const open = search.open();
    if (open.length === 0) break;
    for (const goal of open) if (!search.isMet(goal)) search.walk(round, goal);
  }
  return search.report();
}

class Search {
  readonly #release: Release;
  readonly #goals: readonly Goal[];
  readonly #reached = new Map<Goal, number>();
  readonly #answered = new Set<number>();
  readonly #stuck = new Map<string, ScriptProblem>();
  readonly #trees = createTrees();
  readonly #values: (claimDate: LocalDate) => (fact: CompiledFact) => readonly FactValue[];
  #earlier: EarlierClaim | undefined;
  #walks = 0;
  #steps = 0;

  constructor(release: Release) {
    this.#release = release;
    this.#goals = goalsOf(release);
    this.#values = cachedValues(release);
  }

  isMet(goal: Goal): boolean {
    return this.#reached.has(goal);
  }

  open(): readonly Goal[] {
    return this.#goals.filter((goal) => !this.isMet(goal));
  }

  /** One walk, by chance or towards a goal; every goal it meets on the way counts. */
  walk(index: number, goal: Goal | undefined): void {
    this.#walks += 1;
    const random = createRandom(this.#walks * 7919);
    const claimDate = dates[index % dates.length] ?? firstDate;
    const hints =
      goal === undefined
        ? new Map()
        : solve({ release: this.#release, claimDate, random, tree: this.#trees }, goal.wants);
    const result = walk({
      release: this.#release,
      claimDate,
      channel: random.pick(channels),
      hints,
      random,
      earlier: goal?.kind === 'copied section' || random.chance(0.3) ? this.#earlier : undefined,
      values: this.#values(claimDate),
    });
    this.#take(result);
  }

  #take(result: WalkResult): void {
    const { interview, stuck, answered, steps } = result;
    this.#steps += steps;
    for (const slot of answered) this.#answered.add(slot);
    if (stuck !== undefined && !this.#stuck.has(stuck.reason)) this.#stuck.set(stuck.reason, stuck);
    if (interview === undefined) return;
    const walked: Walked = { ...result, interview };
    for (const goal of this.#goals) if (goal.met(walked)) this.#reached.set(goal, (this.#reached.get(goal) ?? 0) + 1);
    if (stuck === undefined && answered.size > this.#release.facts.length / 5)
      this.#earlier = asEarlierClaim(interview);
  }

  report(): ReachReport {
    const unreached = this.open().map(({ place, finding }) => ({ place, reason: finding }));
    const asked = this.#goals.filter((goal) => goal.kind === 'question' && this.isMet(goal));
    const unanswerable = asked.flatMap(({ name, place }) =>
      this.#answered.has(this.#release.fact(name)?.slot ?? -1)
        ? []
        : [{ place, reason: `${name} can be asked, and no value that was tried passes its checks` }],
    );
    return {
      problems: [...checkContradictions(this.#release), ...this.#stuck.values(), ...unreached, ...unanswerable].sort(
        byPlace,
      ),
      walks: this.#walks,
      steps: this.#steps,
      coverage: this.#goals.map((goal) => ({
        kind: goal.kind,
        name: goal.name,
        reached: this.#reached.get(goal) ?? 0,
      })),
    };
  }
}

/** Values to try by date and fact: made once, used by every walk of that date. */
function cachedValues(release: Release): (claimDate: LocalDate) => (fact: CompiledFact) => readonly FactValue[] {
  const constants = constantsOfFacts(release);
  const byDate = new Map<LocalDate, Map<number, readonly FactValue[]>>();
  return (claimDate) => {
    const known = byDate.get(claimDate) ?? new Map<number, readonly FactValue[]>();
    byDate.set(claimDate, known);
    return (fact) => {
      const values =
        known.get(fact.slot) ??
        valuesFor(
          fact,
          constants.get(fact.slot) ?? { numbers: new Set(), dates: new Set(), texts: new Set() },
          claimDate,
        );
      known.set(fact.slot, values);
      return values;
    };
  };
}
