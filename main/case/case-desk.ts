/**
 * The desk on which cases are worked: opens a case, lets a decision be made on it, and makes the outcome durable before
 * anybody sees it. What is in memory is never ahead of the store: when a commit fails, the case is dropped and read again.
 */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Actor, CaseFact, Channel, EarlierClaim, Moment, NewCaseEvent } from '../../shared/case/event.ts';
import { assessCase, assessStanding, type CaseAssessment, type CaseStanding } from '../../shared/claim/assess-case.ts';
import { followUps } from '../../shared/claim/follow-up.ts';
import { requestOf } from '../../shared/diary/request.ts';
import type { LocalDate } from '../../shared/base/local-date.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Commit, DraftPlace, NewDocument } from '../store/ports.ts';
import type { Workstation } from '../workstation.ts';
import { applyEvent, foldCase, type OpenCase } from './open-case.ts';
import { newReference } from './reference.ts';
import { summaryOf } from './summarise.ts';

/** What a decision sees: the case and the time. */
export type Decide = (opened: OpenCase, now: Moment) => Result<readonly CaseFact[]>;

/** What is kept in the same transaction as the events. */
export interface Kept {
  readonly documents?: readonly NewDocument[];
  readonly draftsCleared?: readonly DraftPlace[];
}

/** One case's part of a step on several. */
export interface CaseStep {
  readonly caseId: string;
  readonly actor: Actor;
  readonly decide: Decide;
  readonly kept: Kept;
}

export interface NewCase {
  readonly channel: Channel;
  readonly rulesDate?: LocalDate;
  readonly earlierClaim?: EarlierClaim;
  readonly training?: true;
}

/** Cases kept in memory; the least recently used goes first. */
const openCasesMax = 24;

const systemActor: Actor = { id: 'system', role: 'system' };

export class CaseDesk {
  readonly #workstation: Workstation;
  readonly #open = new Map<string, OpenCase>();

  constructor(workstation: Workstation) {
    this.#workstation = workstation;
  }

  /** Begins a case: its first contact is now. */
  start(actor: Actor, wanted: NewCase): Result<OpenCase> {
    const { ids, clock, releases, store } = this.#workstation;
    const now = clock.now();
    const opening = {
      reference: newReference(store.device, ids.next(), now.local),
      firstContact: now.local,
      release: releases.current.id,
      ...wanted,
    };
    const event: NewCaseEvent = {
      type: 'caseOpened',
      payload: opening,
      id: ids.next(),
      caseId: ids.next(),
      actor,
      at: now,
    };
    const opened = foldCase([event], releases);
    if (!opened.ok) return opened;
    opened.value.sequence = 0;
    return this.#commit(opened.value, [event], now, {});
  }

  /** A case as it stands. What time has brought about since it was last touched is recorded first. */
  open(caseId: string): Result<OpenCase> {
    const found = this.#find(caseId);
    return found.ok ? this.#bringUpToDate(found.value) : found;
  }

  /** Forgets a case, because its events came from elsewhere. */
  forget(caseId: string): void {
    this.#open.delete(caseId);
  }

  /** What follows from a case now: worked out once for the row in the lists, the view and whoever asks next. */
  assess(opened: OpenCase, now: Moment = this.#workstation.clock.now()): CaseAssessment {
    const known = opened.assessment;
    if (known?.at === now.local) return known;
    const { interview, process } = opened;
    opened.assessment = assessCase(interview, process, now.local, this.#workstation.rules, this.#standing(opened, now));
    return opened.assessment;
  }

  /** As much of it as every answer needs. */
  #standing(opened: OpenCase, now: Moment): CaseStanding {
    if (opened.standing?.at !== now.local)
      opened.standing = assessStanding(opened.interview, opened.process, now.local);
    return opened.standing;
  }

  /** Lets a decision be made and commits it. A refusal changes nothing. */
  act(caseId: string, actor: Actor, decide: Decide, kept: Kept = {}): Result<OpenCase> {
    const found = this.open(caseId);
    if (!found.ok) return found;
    const now = this.#workstation.clock.now();
    const decided = decide(found.value, now);
    if (!decided.ok) return decided;
    if (decided.value.length === 0 && kept.documents === undefined) {
      return this.#clearDrafts(found.value, kept.draftsCleared ?? []);
    }
    return this.#orForget([caseId], () => {
      const events = decided.value.map((fact) => this.#event(fact, caseId, actor, now));
      for (const event of events) applyEvent(found.value, event);
      return this.#commit(found.value, events, now, kept);
    });
  }

  /** Acts on several cases in one durable step: all of them or none. */
  actOnAll(steps: readonly CaseStep[]): Result<readonly OpenCase[]> {
    return this.#orForget(
      steps.map(({ caseId }) => caseId),
      () => this.#actOnAll(steps),
    );
  }

  #actOnAll(steps: readonly CaseStep[]): Result<readonly OpenCase[]> {
    const now = this.#workstation.clock.now();
    const commits: { readonly opened: OpenCase; readonly commit: Commit }[] = [];
    for (const { caseId, actor, decide, kept } of steps) {
      const found = this.open(caseId);
      const decided = found.ok ? decide(found.value, now) : found;
      if (!found.ok || !decided.ok) {
        for (const { opened } of commits) this.forget(opened.caseId);
        return found.ok ? (decided as Result<never>) : found;
      }
      const events = decided.value.map((fact) => this.#event(fact, caseId, actor, now));
      for (const event of events) applyEvent(found.value, event);
      commits.push({ opened: found.value, commit: this.#step(found.value, events, now, kept) });
    }
    const committed = this.#workstation.store.write.cases.commitAll(commits.map(({ commit }) => commit));
    // A batch can be larger than what is kept in memory: the cases are read again when they are next wanted.
    for (const { opened } of commits) this.forget(opened.caseId);
    if (!committed.ok) return committed;
    for (const [index, { opened }] of commits.entries())
      opened.sequence = committed.value[index]?.sequence ?? opened.sequence;
    return ok(commits.map(({ opened }) => opened));
  }

  /** A defect in the middle of a step must not leave a case in memory that the store does not hold. */
  #orForget<T>(caseIds: readonly string[], step: () => T): T {
    try {
      return step();
    } catch (thrown) {
      for (const caseId of caseIds) this.forget(caseId);
      throw thrown;
    }
  }

  /** The same answer again decides nothing; what was half typed for it is done with all the same. */
  #clearDrafts(opened: OpenCase, places: readonly DraftPlace[]): Result<OpenCase> {
    for (const place of places) {
      const cleared = this.#workstation.store.write.drafts.clear(opened.caseId, place);
      if (!cleared.ok) return cleared;
    }
    return ok(opened);
  }

  #find(caseId: string): Result<OpenCase> {
    const known = this.#open.get(caseId);
    if (known !== undefined) {
      this.#remember(known);
      return ok(known);
    }
    const events = this.#workstation.store.cases.loadEvents(caseId);
    if (events.length === 0) return fail(failure('case.notFound'));
    const opened = foldCase(events, this.#workstation.releases);
    if (!opened.ok) return opened;
    opened.value.updated = events.at(-1)?.at.instant ?? opened.value.updated;
    this.#remember(opened.value);
    return opened;
  }

  #remember(opened: OpenCase): void {
    this.#open.delete(opened.caseId);
    this.#open.set(opened.caseId, opened);
    const [oldest] = this.#open.keys();
    if (this.#open.size > openCasesMax && oldest !== undefined) this.#open.delete(oldest);
  }

  /** Only the one-month date comes by itself; before it, and once it is recorded, there is nothing to look for. */
  #bringUpToDate(opened: OpenCase): Result<OpenCase> {
    const now = this.#workstation.clock.now();
    const date = opened.interview.derived('oneMonthDate');
    if (
      opened.process.deleted ||
      opened.process.oneMonthReached !== undefined ||
      typeof date !== 'string' ||
      now.local < date
    )
      return ok(opened);
    return this.#commit(opened, [], now, {});
  }

  #event(fact: CaseFact, caseId: string, actor: Actor, at: Moment): NewCaseEvent {
    return { ...fact, id: this.#workstation.ids.next(), caseId, actor, at };
  }

  /** The events, what follows from them by itself, and the row for the lists. */
  #step(opened: OpenCase, events: readonly NewCaseEvent[], now: Moment, kept: Kept): Commit {
    const all = [...events];
    let standing = this.#standing(opened, now);
    for (let due = followUps(standing, opened.process); due.length > 0; due = followUps(standing, opened.process)) {
      for (const fact of due) {
        const event = this.#event(fact, opened.caseId, systemActor, now);
        applyEvent(opened, event);
        all.push(event);
      }
      standing = this.#standing(opened, now);
    }
    const diary = all.flatMap((event) => requestOf(event) ?? []);
    return {
      caseId: opened.caseId,
      expectedSequence: opened.sequence,
      events: all,
      ...(diary.length === 0 ? {} : { diary }),
      summary: summaryOf(opened, standing),
      ...kept,
    };
  }

  #commit(opened: OpenCase, events: readonly NewCaseEvent[], now: Moment, kept: Kept): Result<OpenCase> {
    const step = this.#step(opened, events, now, kept);
    if (step.events.length === 0 && kept.documents === undefined) return ok(opened);
    const committed = this.#workstation.store.write.cases.commit(step);
    if (!committed.ok) {
      this.forget(opened.caseId);
      return committed;
    }
    opened.sequence = committed.value.sequence;
    this.#remember(opened);
    return ok(opened);
  }
}
