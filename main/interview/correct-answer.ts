/** Puts an answer right in place: who may, from which source and why. What was there before stays in the history. */
import { dateOf } from '../../shared/base/local-date.ts';
import type { Language } from '../../shared/base/language.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import type { AnswerSource } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Work } from '../work.ts';
import { type Confirmed, keepAnswer, parseTyped } from './record-answer.ts';

export interface Correction {
  readonly caseId: string;
  readonly key: string;
  readonly row?: number | undefined;
  readonly typed: unknown;
  readonly source: AnswerSource;
  readonly reason: string;
  readonly confirmed?: Confirmed | undefined;
  readonly language: Language;
}

/**
 * Failures beside those of an answer: claim.missingField for the reason, claim.nothingToCorrect for a question without an
 * answer. The case is as it was then.
 */
export function correctAnswer(
  work: Work,
  { caseId, key, row, typed, source, reason, confirmed, language }: Correction,
): Result<OpenCase> {
  const correction = reason.trim();
  if (correction === '') return fail(failure('claim.missingField', { field: 'reason' }, 'reason'));
  const today = dateOf(work.workstation.clock.now().local);
  return keepAnswer(work, {
    caseId,
    key,
    row,
    source,
    correction,
    confirmed,
    valueIn: (release) => parseTyped(work, release, key, typed, { today, language }, confirmed),
  });
}
