/** Reads a scenario file as the runner plays it: its shape, and every answer against the release, with the line of what is wrong. */
import { ok, type Result } from '../../shared/base/result.ts';
import { failureWording } from '../../shared/error/catalogue.ts';
import type { Release } from '../../shared/script/compile-release.ts';
import type { CouncilDirectory } from '../council/directory.ts';
import type { ReleaseShelf } from '../workstation.ts';
import { parseCellName } from './cell-name.ts';
import { givenAnswers } from './enter-answers.ts';
import { type ParsedScenario, parseScenario, refuseScenario, type Scenario } from './scenario.ts';

interface Known {
  readonly releases: ReleaseShelf;
  readonly councils: CouncilDirectory;
}

/** One answer of the file, and where it stands. */
interface Place {
  readonly path: readonly string[];
  readonly name: string;
  readonly value: unknown;
}

/** Refuses a file that is not a scenario, or names a fact, a code or a council there is not: file.unreadable, with the line. */
export function readScenario({ releases, councils }: Known, file: string, text: string): Result<Scenario> {
  const parsed = parseScenario(file, text);
  if (!parsed.ok) return parsed;
  const { scenario, lineOf } = parsed.value;
  for (const { path, name, value } of answersOf(releases.current, scenario)) {
    const given = givenAnswers({ workstation: { councils } }, releases.current, { [name]: value });
    if (!given.ok) return refuseScenario(file, lineOf(path), `${name}: ${failureWording(given.failure)}`);
  }
  return checkUnanswered(releases.current, file, parsed.value);
}

function answersOf(release: Release, { facts, previousClaim, steps }: Scenario): readonly Place[] {
  return [
    ...placesOf(release, ['facts'], facts),
    ...placesOf(release, ['previousClaim', 'facts'], previousClaim?.facts ?? {}),
    ...steps.flatMap((step, index) =>
      step.do === 'recordAnswers' ? placesOf(release, ['steps', `${index}`, 'facts'], step.facts) : [],
    ),
  ];
}

/** A roster given as a list of rows is told apart cell by cell, so that the line is that of the cell. */
function placesOf(
  release: Release,
  path: readonly string[],
  facts: Readonly<Record<string, unknown>>,
): readonly Place[] {
  return Object.entries(facts).flatMap(([name, value]): readonly Place[] => {
    if (release.roster(name) === undefined || !Array.isArray(value)) return [{ path: [...path, name], name, value }];
    return value.flatMap((row: unknown, index) =>
      Object.entries(row !== null && typeof row === 'object' ? row : { [String(row)]: row }).map(
        ([column, cell]: readonly [string, unknown]) => ({
          path: [...path, name, `${index}`, column],
          name: `${name}[${index + 1}].${column}`,
          value: cell,
        }),
      ),
    );
  });
}

function checkUnanswered(release: Release, file: string, { scenario, lineOf }: ParsedScenario): Result<Scenario> {
  for (const [index, { key }] of scenario.unanswered.entries()) {
    if (release.fact(parseCellName(key).key) === undefined && release.roster(key) === undefined) {
      return refuseScenario(file, lineOf(['unanswered', `${index}`, 'key']), `${key}: there is no such question`);
    }
  }
  return ok(scenario);
}
