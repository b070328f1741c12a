/** The report of a release that may be used: what it holds, and how often walks reached each part of it. */
import { createHash } from 'node:crypto';
import type { Release } from '../../shared/script/compile-release.ts';
import type { ReleaseFiles } from '../../shared/script/load-release.ts';
import type { ReachReport } from './check-reach.ts';
import type { GoalKind } from './goals.ts';

export interface RouteReport {
  readonly release: string;
  /** SHA-256 over the files, so that a report says what it is about. */
  readonly digest: string;
  readonly sections: number;
  readonly questions: number;
  readonly rosters: number;
  readonly derived: number;
  readonly conditions: number;
  readonly walks: number;
  readonly steps: number;
  readonly coverage: ReachReport['coverage'];
}

export function describe(release: Release, files: ReleaseFiles, reach: ReachReport): RouteReport {
  return {
    release: release.id,
    digest: digestOf(files),
    sections: release.sections.length,
    questions: release.facts.length,
    rosters: release.rosters.length,
    derived: release.source.derived.length,
    conditions: conditionCount(release),
    walks: reach.walks,
    steps: reach.steps,
    coverage: reach.coverage,
  };
}

function digestOf({ files, parameters }: ReleaseFiles): string {
  const hash = createHash('sha256');
  for (const [name, text] of [
    ...Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [parameters.file, parameters.text],
  ])
    hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

function conditionCount({
  sections,
  rosters,
  facts,
  nodes,
  benefits,
  evidence,
  referrals,
  wfiTable,
  markers,
}: Release): number {
  const some = (...conditions: readonly unknown[]): number =>
    conditions.filter((condition) => condition !== undefined).length;
  return (
    some(
      ...sections.flatMap(({ askWhen, copyWhen }) => [askWhen, copyWhen]),
      ...rosters.flatMap(({ gate, rowWhen }) => [gate, rowWhen]),
    ) +
    some(
      ...facts.flatMap(({ askWhen, checks }) => [askWhen, ...checks]),
      ...nodes.map((node) => (node.is === 'derived' ? node.derived.condition : undefined)),
    ) +
    some(
      ...benefits.flatMap(({ unavailable }) => [true, ...unavailable]),
      ...evidence,
      ...referrals,
      ...wfiTable,
      ...markers,
    )
  );
}

/** Lines for a person: totals, then for each kind the parts that were reached least. */
export function printed(report: RouteReport): string {
  const { release, digest, sections, questions, rosters, derived, conditions, walks, steps, coverage } = report;
  const kinds = [...new Set(coverage.map(({ kind }) => kind))];
  return [
    `release ${release}, ${digest.slice(0, 12)}`,
    `${sections} sections, ${questions} questions, ${rosters} rosters, ${derived} derived values, ${conditions} conditions and checks`,
    `${walks} walks with ${steps} steps reached`,
    ...kinds.map((kind) =>
      kindLine(
        kind,
        coverage.filter((one) => one.kind === kind),
      ),
    ),
    '',
  ].join('\n');
}

function kindLine(kind: GoalKind, goals: ReachReport['coverage']): string {
  const least = goals.toSorted((a, b) => a.reached - b.reached).slice(0, 3);
  const reached = goals.filter((goal) => goal.reached > 0).length;
  return `  ${`${kind}s`.padEnd(22)} ${reached} of ${goals.length}; least often ${least.map((goal) => `${goal.name} (${goal.reached})`).join(', ')}`;
}
