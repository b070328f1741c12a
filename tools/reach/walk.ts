/** One interview from its first question to its last, answered by the real engine's rules. */
import type { LocalDate, LocalDateTime } from '../../shared/base/local-date.ts';
import type { CellRef, Channel, EarlierClaim } from '../../shared/case/event.ts';
import { decide, type InterviewCommand } from '../../shared/interview/decide.ts';
import { evolve } from '../../shared/interview/evolve.ts';
import { type LiveInterview, openInterview } from '../../shared/interview/open-interview.ts';
import type { CompiledFact, Release } from '../../shared/script/compile-release.ts';
import type { ScriptProblem } from '../../shared/script/problem.ts';
import type { FactValue } from '../../shared/script/value.ts';
import { answersToTry } from './answer.ts';
import type { Random } from './random.ts';
import type { Hint, Hints } from './solve.ts';

export interface WalkPlan {
  readonly release: Release;
  readonly claimDate: LocalDate;
  readonly channel: Channel;
  readonly earlier: EarlierClaim | undefined;
  readonly hints: Hints;
  readonly random: Random;
  readonly values: (fact: CompiledFact) => readonly FactValue[];
}

export interface WalkResult {
  /** Absent when the interview could not even be opened. */
  readonly interview?: LiveInterview;
  /** Slots of the facts that were asked, and of those that took an answer. */
  readonly asked: ReadonlySet<number>;
  readonly answered: ReadonlySet<number>;
  readonly steps: number;
  /** Why it did not get to the end. */
  readonly stuck?: ScriptProblem;
}

/** More steps than any interview has: twice every fact in every row of a few. */
const mostSteps = (release: Release): number => 500 + release.facts.length * 20;
/** Rows tried for a roster before it is said that none can be completed. */
const mostRowTries = 12;

export function walk(plan: WalkPlan): WalkResult {
  const { release, claimDate, channel, earlier } = plan;
  const opened = openInterview(
    release,
    {
      now: `${claimDate}T10:00` as LocalDateTime,
      callDate: claimDate,
      firstContactDate: claimDate,
      claimDate,
      rulesDate: claimDate,
      channel,
    },
    earlier,
  );
  const at = { file: 'release.yaml', line: 1 };
  if (!opened.ok)
    return {
      asked: new Set(),
      answered: new Set(),
      steps: 0,
      stuck: {
        place: at,
        reason: `an interview of ${claimDate} cannot be opened: there is no value of ${opened.failure.detail?.['name']}`,
      },
    };
  return new Walk(plan, opened.value).run();
}

class Walk {
  readonly #plan: WalkPlan;
  readonly #interview: LiveInterview;
  readonly #asked = new Set<number>();
  readonly #answered = new Set<number>();
  readonly #rowTries = new Map<string, number>();
  #stuck: ScriptProblem | undefined;

  constructor(plan: WalkPlan, interview: LiveInterview) {
    this.#plan = plan;
    this.#interview = interview;
  }

  run(): WalkResult {
    let steps = 0;
    let before = '';
    for (
      let position = this.#interview.next();
      position !== undefined && this.#stuck === undefined;
      position = this.#interview.next()
    ) {
      const here =
        position.type === 'roster' ? `${position.roster}+${steps}` : `${position.cell.key}/${position.cell.row ?? ''}`;
      steps += 1;
      if (here === before || steps > mostSteps(this.#plan.release))
        this.#stop(
          here === before
            ? 'is asked again after it was dealt with'
            : 'is still asked when the interview should long have ended',
          position,
        );
      else if (position.type === 'roster') this.#addRows(position.roster);
      else this.#answer(position.cell);
      before = here;
    }
    const stuck = this.#stuck;
    return {
      interview: this.#interview,
      asked: this.#asked,
      answered: this.#answered,
      steps,
      ...(stuck === undefined ? {} : { stuck }),
    };
  }

  #stop(
    why: string,
    position:
      | { readonly type: 'roster'; readonly roster: string }
      | { readonly type: 'question'; readonly cell: CellRef },
  ): void {
    const { release } = this.#plan;
    const [what, place] =
      position.type === 'roster'
        ? [`roster ${position.roster}`, release.roster(position.roster)?.source.place]
        : [position.cell.key, release.fact(position.cell.key)?.source.place];
    this.#stuck = { place: place ?? { file: 'release.yaml', line: 1 }, reason: `a dead end: ${what} ${why}` };
  }

  /** Rows that were left out by rowWhen go: their answers are what kept the roster without a row. */
  #addRows(key: string): void {
    const tries = (this.#rowTries.get(key) ?? 0) + 1;
    this.#rowTries.set(key, tries);
    for (const row of this.#interview.recordedRows(key)) this.#do({ type: 'removeRow', roster: key, row });
    if (tries > mostRowTries || !this.#do({ type: 'addRow', roster: key }))
      return this.#stop('wants a row, and no row that was tried counts', { type: 'roster', roster: key });
    if (this.#plan.random.chance(0.3)) this.#do({ type: 'addRow', roster: key });
  }

  #answer(cell: CellRef): void {
    const { release, random, hints } = this.#plan;
    const fact = release.fact(cell.key);
    if (fact === undefined) return;
    this.#asked.add(fact.slot);
    if (fact.source.helpMustBeOpened) this.#do({ type: 'openHelp', ...cell, openMs: 1_000 });
    const hint = hints.get(cell.key);
    if (this.#leaves(cell, fact, hint)) return;
    for (const value of answersToTry(fact, this.#plan.values(fact), random.chance(0.9) ? hint : undefined, random)) {
      if (!this.#record(cell, fact, value)) continue;
      this.#answered.add(fact.slot);
      return;
    }
    if (fact.source.mayBeBlank && this.#record(cell, fact, null)) return;
    if (this.#do({ type: 'leaveUnanswered', ...cell, reason: 'notKnown' })) return;
    this.#stop('is required, and no value that was tried passes its checks', { type: 'question', cell });
  }

  /** Now and then a question is left, where that is allowed; always where the goal wants no answer. */
  #leaves(cell: CellRef, fact: CompiledFact, hint: Hint | undefined): boolean {
    const { random } = this.#plan;
    const wanted = hint?.blank === true && hint.fits.length === 0;
    if (fact.source.required || !(wanted || (hint === undefined && random.chance(fact.source.mayBeBlank ? 0.3 : 0.03))))
      return false;
    return fact.source.mayBeBlank
      ? this.#record(cell, fact, null)
      : this.#do({ type: 'leaveUnanswered', ...cell, reason: 'notKnown' });
  }

  /** Records a value, confirming whatever is only warned about. */
  #record(cell: CellRef, fact: CompiledFact, value: FactValue): boolean {
    const confirmed = fact.checks
      .filter(({ level }) => level === 'warning')
      .map(({ index }) => ({ check: index, reason: 'walked' }));
    return this.#do({
      type: 'recordAnswer',
      ...cell,
      value,
      source: 'customer',
      confirmed,
      today: this.#plan.claimDate,
    });
  }

  #do(command: InterviewCommand): boolean {
    const events = decide(this.#interview, command);
    if (!events.ok) return false;
    for (const event of events.value) evolve(this.#interview, event);
    return true;
  }
}

/** The answers of a walked interview, as a later claim finds them. */
export function asEarlierClaim(interview: LiveInterview): EarlierClaim {
  const answers: Record<string, FactValue> = {};
  const rosters: Record<string, Record<string, FactValue>[]> = {};
  for (const { source, roster } of interview.release.facts) {
    if (roster !== undefined) continue;
    const value = interview.value(source.key);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) answers[source.key] = value;
  }
  for (const { source, facts } of interview.release.rosters) {
    rosters[source.key] = interview.rows(source.key).map((row) => rowOf(interview, source.key, facts, row));
  }
  return { firstContact: interview.context.now, answers, rosters };
}

function rowOf(
  interview: LiveInterview,
  roster: string,
  facts: readonly CompiledFact[],
  row: number,
): Record<string, FactValue> {
  const cells: Record<string, FactValue> = {};
  for (const { source } of facts) {
    const value = interview.value(source.key, row);
    if (value !== null && !(Array.isArray(value) && value.length === 0))
      cells[source.key.slice(roster.length + 3)] = value;
  }
  return cells;
}
