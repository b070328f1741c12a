/** Walks an interview as an agent does: the current question is answered, warnings are confirmed, rosters get a row. */
import type { OpenCase } from '../../../main/case/open-case.ts';
import { leaveUnanswered } from '../../../main/interview/leave-unanswered.ts';
import { passOn } from '../../../main/interview/pass-on.ts';
import type { TypedAnswer } from '../../../main/interview/record-answer.ts';
import type { Work } from '../../../main/work.ts';
import { mustBeOk, type Result } from '../../../shared/base/result.ts';
import type { CellRef } from '../../../shared/case/event.ts';
import { toTyped } from '../../../shared/script/kind/parse-answer.ts';
import { answerFor } from '../../support/answers.ts';
import type { Random } from '../../support/random.ts';

/** Answers that a check refused before the question is left; some questions take one answer alone. */
const tries = 40;

/** Gives one answer; the walk does everything around it. */
export type Give = (answer: TypedAnswer) => Promise<Result<unknown>> | Result<unknown>;

/** Answers the current question of the case; false when there is none left. Refused answers are left unanswered. */
export async function answerNext(work: Work, caseId: string, random: Random, give: Give): Promise<boolean> {
  const opened = mustBeOk(work.desk.open(caseId));
  const next = opened.interview.next();
  if (next === undefined) return false;
  if (next.type === 'roster') {
    mustBeOk(passOn(work, caseId, { type: 'addRow', roster: next.roster }));
    return true;
  }
  for (let tried = 0; tried < tries; tried++) {
    const given = await confirming(answerTo(opened, next.cell, random), give);
    if (given.ok) return true;
  }
  mustBeOk(leaveUnanswered(work, { caseId, ...next.cell, reason: 'notKnown' }));
  return true;

  function answerTo({ interview }: OpenCase, cell: CellRef, chance: Random): TypedAnswer {
    const fact = interview.release.fact(cell.key);
    if (fact === undefined) throw new Error(`no fact ${cell.key}`);
    if (fact.source.helpMustBeOpened) mustBeOk(passOn(work, caseId, { type: 'openHelp', ...cell, openMs: 1_000 }));
    return {
      caseId,
      ...cell,
      typed: toTyped(fact.source, answerFor(fact.source, chance)),
      elapsedMs: 2_100,
      language: 'en',
    };
  }
}

async function confirming(answer: TypedAnswer, give: Give): Promise<Result<unknown>> {
  let confirmed: NonNullable<TypedAnswer['confirmed']> = [];
  for (;;) {
    const given = await give({ ...answer, confirmed });
    if (given.ok || given.failure.kind !== 'interview.warningNotConfirmed') return given;
    confirmed = [...confirmed, { check: Number(given.failure.detail?.['check']), reason: 'The customer is sure' }];
  }
}
