/** A case in memory: the fold of its events over its release. */
import { dateOf } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { CaseFact, NewCaseEvent } from '../../shared/case/event.ts';
import { emptyProcess, evolveProcess, type ProcessState } from '../../shared/case/process.ts';
import type { CaseAssessment, CaseStanding } from '../../shared/claim/assess-case.ts';
import { failure } from '../../shared/error/failure.ts';
import { evolve, replay } from '../../shared/interview/evolve.ts';
import { type LiveInterview, openInterview } from '../../shared/interview/open-interview.ts';
import type { ReleaseShelf } from '../workstation.ts';
import { type ConfirmedAnswers, keepConfirmed } from './confirmed.ts';

export interface OpenCase {
  readonly caseId: string;
  /** How many events the store holds of it. */
  sequence: number;
  readonly interview: LiveInterview;
  process: ProcessState;
  /** Answers that were kept against a warning. */
  readonly confirmed: ConfirmedAnswers;
  /** Instant of the last event. */
  updated: string;
  /** Who the case belongs to: whom it was given to, else the last person who answered or worked on it. */
  owner: string;
  /** What follows from it, once somebody asked; gone with the next event. */
  standing?: CaseStanding;
  assessment?: CaseAssessment;
}

/** Folds a case from its first event on. Failures: script.unknownRelease, rates.noValue, case.notFound. */
export function foldCase(events: readonly NewCaseEvent[], releases: ReleaseShelf): Result<OpenCase> {
  const [first] = events;
  if (first?.type !== 'caseOpened') return fail(failure('case.notFound'));
  const { release: releaseId, firstContact, rulesDate, channel, earlierClaim } = first.payload;
  const release = releases.find(releaseId);
  if (release === undefined) return fail(failure('script.unknownRelease', { release: releaseId }));
  const day = dateOf(firstContact);
  const context = {
    now: firstContact,
    callDate: day,
    firstContactDate: day,
    claimDate: day,
    rulesDate: rulesDate ?? day,
    channel,
  };
  const interview = openInterview(release, context, earlierClaim);
  if (!interview.ok) return interview;
  if (events.length > 1) replay(interview.value, events);
  const folded = events.reduce(evolveProcess, emptyProcess());
  const confirmed: ConfirmedAnswers = new Map();
  for (const event of events) keepConfirmed(confirmed, event);
  return ok({
    caseId: first.caseId,
    sequence: events.length,
    interview: interview.value,
    process: folded,
    confirmed,
    updated: first.at.instant,
    owner: folded.assignedTo ?? ownerOf(events),
  });
}

/** Applies an event that has been decided. */
export function applyEvent(opened: OpenCase, event: NewCaseEvent): void {
  if (opened.process.deleted) return;
  delete opened.standing;
  delete opened.assessment;
  evolve(opened.interview, event satisfies CaseFact);
  opened.process = evolveProcess(opened.process, event);
  keepConfirmed(opened.confirmed, event);
  opened.updated = event.at.instant;
  if (opened.process.assignedTo !== undefined) opened.owner = opened.process.assignedTo;
  else if (event.actor.role !== 'system') opened.owner = event.actor.id;
}

const ownerOf = (events: readonly NewCaseEvent[]): string =>
  events.findLast(({ actor }) => actor.role !== 'system')?.actor.id ?? '';
