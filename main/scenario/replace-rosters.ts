/** A roster given as a list replaces the rows recorded before: what the list has not is taken away (the scenario format). */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { CaseFact } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Interview } from '../../shared/interview/interview.ts';
import type { CompiledRoster } from '../../shared/script/compile-release.ts';
import { interviewRoles } from '../interview/record-answer.ts';
import { actAs } from '../work.ts';
import type { Entry } from './enter-answers.ts';
import type { Scenario } from './scenario.ts';

/** Removes rows past the end of each list, and clears cells that the list leaves out, whether they are on the route or not. */
export function replaceRosters({ work, caseId }: Entry, facts: Scenario['facts']): Result<unknown> {
  const actor = actAs(work, interviewRoles);
  if (!actor.ok) return actor;
  return work.desk.act(caseId, actor.value, ({ interview, process }) =>
    process.deleted
      ? fail(failure('claim.caseDeleted'))
      : ok(Object.entries(facts).flatMap(([name, raw]) => takenAway(interview, name, raw))),
  );
}

function takenAway(interview: Interview, name: string, raw: unknown): readonly CaseFact[] {
  const roster = interview.release.roster(name);
  if (roster === undefined || !Array.isArray(raw) || interview.rosterCopied(name)) return [];
  return interview
    .recordedRows(name)
    .flatMap((row, place): readonly CaseFact[] =>
      place < raw.length
        ? leftOut(interview, roster, row, raw[place])
        : [{ type: 'rowRemoved', payload: { roster: name, row } }],
    );
}

function leftOut(
  interview: Interview,
  { source, facts }: CompiledRoster,
  row: number,
  given: unknown,
): readonly CaseFact[] {
  const named = new Set(
    Object.keys((given ?? {}) as Record<string, unknown>).map((column) => `${source.key}[].${column}`),
  );
  return facts
    .filter(
      (fact) => !named.has(fact.source.key) && interview.cell({ key: fact.source.key, row }).recorded !== undefined,
    )
    .map(
      (fact): CaseFact => ({ type: 'answerUnanswered', payload: { key: fact.source.key, row, reason: 'notKnown' } }),
    );
}
