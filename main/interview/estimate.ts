/**
 * How long questions take at this workstation, learnt from the paradata of its own answers: the median of the last answers
 * to each, so that one long wait for a document moves nothing. Bounded by the number of questions. It holds milliseconds and
 * keys of questions, and nothing of any customer.
 */
import type { Result } from '../../shared/base/result.ts';
import { secondsLeft, usualSeconds } from '../../shared/interview/estimate.ts';
import type { LiveInterview } from '../../shared/interview/open-interview.ts';
import type { CaseStore } from '../store/ports.ts';

/** Where the times are kept between days. */
export const paceSetting = 'interview.pace.times';
/** The last this many answers count. */
const remembered = 15;
/** With fewer answers than this the usual time of such a question is the better guess. */
const enough = 3;
/** A question is not answered faster than this, and what takes longer was an interruption (ms). */
const shortest = 500;
const longest = 300_000;
/** More questions than releases have; what is beyond it is not learnt. */
const questionsMax = 2_000;

/** Milliseconds of the last answers by question, the oldest first. */
type Times = Record<string, readonly number[]>;

class Pace {
  readonly #store: CaseStore;
  readonly #times: Map<string, readonly number[]>;
  /** Milliseconds by question, worked out once an answer. */
  readonly #medians = new Map<string, number>();
  #kept = true;

  constructor(store: CaseStore) {
    this.#store = store;
    this.#times = new Map(Object.entries(store.settings.get<Times>(paceSetting) ?? {}));
    for (const [key, times] of this.#times) this.#medians.set(key, median(times));
  }

  /** Takes the time of one answer in; kept by `keep`, so that no answer waits for it. */
  learn(key: string, elapsedMs: number): void {
    if (elapsedMs < shortest || elapsedMs > longest) return;
    const before = this.#times.get(key);
    if (before === undefined && this.#times.size >= questionsMax) return;
    const times = [...(before ?? []), Math.round(elapsedMs)].slice(-remembered);
    this.#times.set(key, times);
    this.#medians.set(key, median(times));
    this.#kept = false;
  }

  /** For an idle moment. */
  keep(): Result<void> | undefined {
    if (this.#kept) return undefined;
    this.#kept = true;
    return this.#store.write.settings.set(paceSetting, Object.fromEntries(this.#times));
  }

  /** Whole minutes for what is open on this route; 0 when nothing is. */
  minutesLeft(interview: LiveInterview): number {
    const seconds = secondsLeft(interview, (fact) => {
      const { key } = fact.source;
      const answers = this.#times.get(key)?.length ?? 0;
      return answers < enough ? usualSeconds(fact) : (this.#medians.get(key) ?? 0) / 1_000;
    });
    return Math.ceil(seconds / 60);
  }
}

/** The middle one; of an even number, half way between the two. */
function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** One for each open store; it goes when the store does. */
const paces = new WeakMap<CaseStore, Pace>();

export function paceOf(store: CaseStore): Pace {
  const known = paces.get(store) ?? new Pace(store);
  paces.set(store, known);
  return known;
}
