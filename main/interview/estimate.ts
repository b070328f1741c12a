/**
 * How long questions take at this workstation, learnt from the paradata of its own answers: one running mean a question,
 * bounded by the number of questions. It holds seconds and keys of questions, and nothing of any customer.
 */
import type { Result } from '../../shared/base/result.ts';
import { secondsLeft, usualSeconds } from '../../shared/interview/estimate.ts';
import type { LiveInterview } from '../../shared/interview/open-interview.ts';
import type { CaseStore } from '../store/ports.ts';

/** Where the means are kept between days. */
export const paceSetting = 'interview.pace';
/** The mean follows the last this many answers, more or less. */
const remembered = 20;
/** A question is not answered faster than this, and what takes longer was an interruption (ms). */
const shortest = 500;
const longest = 120_000;
/** More questions than releases have; what is beyond it is not learnt. */
const questionsMax = 2_000;

/** Mean milliseconds and how many answers they stand for, by question. */
type Means = Record<string, readonly [ms: number, answers: number]>;

class Pace {
  readonly #store: CaseStore;
  readonly #means: Map<string, readonly [ms: number, answers: number]>;
  #kept = true;

  constructor(store: CaseStore) {
    this.#store = store;
    this.#means = new Map(Object.entries(store.settings.get<Means>(paceSetting) ?? {}));
  }

  /** Takes the time of one answer into the mean; kept by `keep`, so that no answer waits for it. */
  learn(key: string, elapsedMs: number): void {
    if (elapsedMs < shortest || elapsedMs > longest) return;
    const [mean, answers] = this.#means.get(key) ?? [0, 0];
    if (answers === 0 && this.#means.size >= questionsMax) return;
    const weight = Math.min(answers + 1, remembered);
    this.#means.set(key, [Math.round(mean + (elapsedMs - mean) / weight), weight]);
    this.#kept = false;
  }

  /** For an idle moment. */
  keep(): Result<void> | undefined {
    if (this.#kept) return undefined;
    this.#kept = true;
    return this.#store.write.settings.set(paceSetting, Object.fromEntries(this.#means));
  }

  /** Whole minutes for what is open on this route; 0 when nothing is. */
  minutesLeft(interview: LiveInterview): number {
    const seconds = secondsLeft(interview, (fact) => {
      const known = this.#means.get(fact.source.key);
      return known === undefined ? usualSeconds(fact) : known[0] / 1_000;
    });
    return Math.ceil(seconds / 60);
  }
}

/** One for each open store; it goes when the store does. */
const paces = new WeakMap<CaseStore, Pace>();

export function paceOf(store: CaseStore): Pace {
  const known = paces.get(store) ?? new Pace(store);
  paces.set(store, known);
  return known;
}
