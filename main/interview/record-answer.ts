/** Keeps an answer: typed text is parsed, checked, decided and made durable before the next question shows. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { dateOf } from '../../shared/base/local-date.ts';
import type { Language } from '../../shared/base/language.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { Actor, AnswerSource, CellRef, EventPayloads } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';
import { decide } from '../../shared/interview/decide.ts';
import type { Release } from '../../shared/script/compile-release.ts';
import { parseAnswer } from '../../shared/script/kind/parse-answer.ts';
import type { FactValue } from '../../shared/script/value.ts';
import type { OpenCase } from '../case/open-case.ts';
import { actAs, type Work } from '../work.ts';
import { unlessAnsweredSince } from './answered-since.ts';
import { paceOf } from './estimate.ts';
import { warningNumber } from './warning-number.ts';

export type Confirmed = NonNullable<EventPayloads['answerRecorded']['confirmed']>;

export interface TypedAnswer extends CellRef {
  readonly caseId: string;
  readonly typed: unknown;
  readonly confirmed?: Confirmed | undefined;
  readonly elapsedMs?: number | undefined;
  /** How many events of the case the person had seen: an answer that came after them is not replaced unseen. */
  readonly seen?: number | undefined;
  readonly language: Language;
}

export function recordAnswer(
  work: Work,
  { caseId, typed, confirmed, elapsedMs, seen, language, key, row }: TypedAnswer,
): Result<OpenCase> {
  const today = dateOf(work.workstation.clock.now().local);
  const kept = keepAnswer(work, {
    caseId,
    key,
    row,
    confirmed,
    elapsedMs,
    seen,
    source: 'customer',
    valueIn: (release) => parseTyped(work, release, key, typed, { today, language }, confirmed),
  });
  if (kept.ok && elapsedMs !== undefined) paceOf(work.workstation.store).learn(key, elapsedMs);
  return kept;
}

export interface KnownAnswer {
  readonly caseId: string;
  readonly key: string;
  readonly row?: number | undefined;
  readonly source: AnswerSource;
  readonly valueIn: (release: Release) => Result<FactValue>;
  readonly confirmed?: Confirmed | undefined;
  readonly elapsedMs?: number | undefined;
  readonly seen?: number | undefined;
  /** An answer that was given before is put right, and why: by those who may, and only where there is one. */
  readonly correction?: string | undefined;
  /** Who may keep it: everybody who may take answers, unless it is narrower or wider. */
  readonly roles?: readonly Actor['role'][];
}

/** Keeps an answer whose value is known: typed in the window, keyed from a form, or held on a record. */
export function keepAnswer(
  work: Work,
  { caseId, key, row, source, valueIn, confirmed, elapsedMs, seen, correction, roles = interviewRoles }: KnownAnswer,
): Result<OpenCase> {
  const actor = actAs(work, correction === undefined ? roles : commandRoles.correctAnswer);
  if (!actor.ok) return actor;
  const cell: CellRef = row === undefined ? { key } : { key, row };
  return work.desk.act(
    caseId,
    actor.value,
    (opened, now) => {
      const { interview, process } = opened;
      if (process.deleted) return fail(failure('claim.caseDeleted'));
      if (correction !== undefined && !hasAnswer(interview, cell))
        return fail(failure('claim.nothingToCorrect', {}, key));
      const value = valueIn(interview.release);
      if (!value.ok) return value;
      const decided = decide(interview, {
        type: 'recordAnswer',
        ...cell,
        value: value.value,
        source,
        today: dateOf(now.local),
        ...(confirmed === undefined ? {} : { confirmed }),
        ...(elapsedMs === undefined ? {} : { elapsedMs }),
        ...(correction === undefined ? {} : { reason: correction }),
      });
      return unlessAnsweredSince(work, opened, cell, seen, decided);
    },
    { draftsCleared: [cell] },
  );
}

const hasAnswer = (interview: OpenCase['interview'], cell: CellRef): boolean =>
  interview.release.fact(cell.key) !== undefined && interview.cell(cell).status === 'answered';

/** Everybody who may take or chase answers. */
export const interviewRoles: readonly Actor['role'][] = commandRoles.interview;

/** What was typed as a value; a warning about it (a postcode of an unusual form, say) must have been confirmed. */
export function parseTyped(
  { workstation }: Work,
  release: Release,
  key: string,
  typed: unknown,
  { today, language }: { readonly today: ReturnType<typeof dateOf>; readonly language: Language },
  confirmed: Confirmed | undefined,
): Result<FactValue> {
  const fact = release.fact(key);
  if (fact === undefined) return fail(failure('interview.unknownFact', { key }, key));
  const knownCouncil = (code: string): boolean => workstation.councils.find(code) !== undefined;
  const parsed = parseAnswer(fact.source, typed, { today, language, knownCouncil });
  if (!parsed.ok) return parsed;
  const open = parsed.value.warnings.find(
    (warning) => confirmed?.some(({ check }) => check === warningNumber(warning)) !== true,
  );
  if (open !== undefined) {
    const { message, messageCy } = open;
    return fail(failure('interview.warningNotConfirmed', { message, messageCy, check: warningNumber(open) }, key));
  }
  return ok(parsed.value.value);
}
