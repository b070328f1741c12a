/** The facts of each acceptance scenario, answered in script order, against what it expects before its first step. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dateOf, type LocalDate, type LocalDateTime } from '../../../../shared/base/local-date.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import type { CellRef, Channel, EarlierClaim, UnansweredReason } from '../../../../shared/case/event.ts';
import { decide, type InterviewCommand } from '../../../../shared/interview/decide.ts';
import { evolve } from '../../../../shared/interview/evolve.ts';
import { columnName } from '../../../../shared/interview/interview-state.ts';
import { type LiveInterview, openInterview } from '../../../../shared/interview/open-interview.ts';
import type { Condition } from '../../../../shared/script/condition.ts';
import { parseScenarioValue } from '../../../../shared/script/kind/parse-scenario-value.ts';
import type { FactValue } from '../../../../shared/script/value.ts';
import { realRelease } from '../../../support/release.ts';

type Facts = Readonly<Record<string, unknown>>;
interface Scenario {
  readonly asOf: LocalDateTime;
  readonly channel: Channel;
  readonly rulesDate?: LocalDate;
  readonly previousClaim?: { readonly asOf: LocalDateTime; readonly facts: Facts };
  readonly facts: Facts;
  readonly unanswered?: readonly { readonly key: string; readonly reason: UnansweredReason }[];
  readonly steps: readonly { readonly do: string; readonly firstContact?: LocalDateTime }[];
  readonly expect: Readonly<
    Partial<
      Record<'asked' | 'notAsked' | 'unanswered' | 'benefitsProposed' | 'evidence' | 'referrals', readonly string[]>
    >
  > & {
    readonly wfi?: { readonly decision: string; readonly interviewType: string };
    readonly derived?: Facts;
  };
}

const folder = join(import.meta.dirname, '../../../../../shared/scenarios');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
const release = realRelease();

function valueOf(key: string, written: unknown): FactValue {
  const fact = release.fact(key);
  if (fact === undefined) throw new Error(`no fact ${key}`);
  return mustBeOk(parseScenarioValue(fact.source, written, { knownCouncil: () => true }));
}

const isRoster = (key: string): boolean => release.roster(key) !== undefined;

function earlierOf({ asOf, facts }: NonNullable<Scenario['previousClaim']>): EarlierClaim {
  const plain = Object.entries(facts).filter(([key]) => !isRoster(key));
  const rosters = Object.entries(facts).filter(([key]) => isRoster(key)) as [string, Facts[]][];
  const row = (roster: string, cells: Facts): Record<string, FactValue> =>
    Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, valueOf(`${roster}[].${name}`, value)]));
  return {
    firstContact: asOf,
    answers: Object.fromEntries(plain.map(([key, value]) => [key, valueOf(key, value)])),
    rosters: Object.fromEntries(rosters.map(([key, rows]) => [key, rows.map((cells) => row(key, cells))])),
  };
}

/** `roster[2].field` as a cell. */
function cellOf(name: string): CellRef {
  const match = /^(\w+)\[(\d+)\]\.(.+)$/.exec(name);
  return match === null ? { key: name } : { key: `${match[1]}[].${match[3]}`, row: Number(match[2]) };
}

/** What an agent types, in script order: rows where their roster begins, their answers row by row in each of its blocks. */
function commandsOf({ facts, unanswered = [], steps, asOf }: Scenario): readonly InterviewCommand[] {
  const source = steps[0]?.do === 'captureClerical' ? ('form' as const) : ('customer' as const);
  const today = dateOf(asOf);
  const answer = (cell: CellRef, written: unknown): InterviewCommand[] =>
    written === undefined
      ? []
      : [
          {
            type: 'recordAnswer',
            ...cell,
            value: valueOf(cell.key, written),
            source,
            today,
            confirmed: [0, 1, 2, 3, 4].map((check) => ({ check, reason: 'scenario' })),
          },
        ];
  const begun = new Set<string>();
  const answers = release.positions.flatMap((position): InterviewCommand[] => {
    if ('fact' in position) {
      const { key, helpMustBeOpened } = position.fact.source;
      return [
        ...(helpMustBeOpened ? [{ type: 'openHelp' as const, key, openMs: 1 }] : []),
        ...answer({ key }, facts[key]),
      ];
    }
    const roster = position.roster.source.key;
    const rows = (facts[roster] ?? []) as Facts[];
    const added = begun.has(roster) ? [] : rows.map((): InterviewCommand => ({ type: 'addRow', roster }));
    begun.add(roster);
    return [
      ...added,
      ...rows.flatMap((row, at) =>
        position.facts.flatMap((fact) => answer({ key: fact.source.key, row: at + 1 }, row[columnName(fact)])),
      ),
    ];
  });
  const left = unanswered
    .filter(({ key }) => !isRoster(key))
    .map(({ key, reason }): InterviewCommand => ({ type: 'leaveUnanswered', ...cellOf(key), reason }));
  return [...answers, ...left];
}

function played(scenario: Scenario): LiveInterview {
  const first = scenario.steps[0];
  const now = first?.do === 'captureClerical' ? (first.firstContact as LocalDateTime) : scenario.asOf;
  const day = dateOf(now);
  const context = {
    now,
    callDate: day,
    firstContactDate: day,
    claimDate: day,
    rulesDate: scenario.rulesDate ?? day,
    channel: scenario.channel,
  };
  const earlier = scenario.previousClaim === undefined ? undefined : earlierOf(scenario.previousClaim);
  const interview = mustBeOk(openInterview(release, context, earlier));
  for (const command of commandsOf(scenario))
    for (const event of mustBeOk(decide(interview, command))) evolve(interview, event);
  return interview;
}

/** A roster's fact counts as asked when one row asks it. */
function isAsked(interview: LiveInterview, key: string): boolean {
  const roster = key.includes('[].') ? key.slice(0, key.indexOf('[].')) : undefined;
  const cells = roster === undefined ? [{ key }] : interview.rows(roster).map((row) => ({ key, row }));
  return cells.some((cell) => !['notOnRoute', 'copied'].includes(interview.cell(cell).status));
}

const idsOf = (
  interview: LiveInterview,
  rules: readonly { readonly source: { readonly id: string }; readonly when: Condition }[],
): readonly string[] => rules.filter(({ when }) => interview.holds(when)).map(({ source }) => source.id);

describe.runIf(files.length > 0).each(files)('the facts of %s', (file) => {
  const scenario = parse(readFileSync(join(folder, file), 'utf8')) as Scenario;
  const wanted = scenario.expect;
  const interview = played(scenario);

  it('ask what must be asked, and nothing that must not', () => {
    expect((wanted.asked ?? []).filter((key) => !isAsked(interview, key))).toStrictEqual([]);
    expect((wanted.notAsked ?? []).filter((key) => isAsked(interview, key))).toStrictEqual([]);
  });

  it('leave exactly the expected questions without an answer', () => {
    const names = interview
      .unanswered()
      .map(({ key, row }) => (row === undefined ? key : key.replace('[]', `[${row}]`)));
    expect(names.sort()).toStrictEqual(wanted.unanswered ?? names);
  });

  it('propose the benefits, and call for the evidence, referrals and interview', () => {
    const row = release.wfiTable.find(({ when }) => interview.holds(when))?.source;
    const found = {
      benefitsProposed: interview.derived('benefitsProposed'),
      evidence: idsOf(interview, release.evidence),
      referrals: idsOf(interview, release.referrals),
      wfi: { decision: row?.decision, interviewType: row?.interviewType },
    };
    const { benefitsProposed, evidence, referrals, wfi } = { ...found, ...wanted };
    expect(found).toStrictEqual({ benefitsProposed, evidence, referrals, wfi });
  });

  it('give the derived values, money in pence', () => {
    const pounds = new Set(release.source.derived.filter(({ type }) => type === 'money').map(({ name }) => name));
    for (const [name, value] of Object.entries(wanted.derived ?? {})) {
      expect([name, interview.derived(name)]).toStrictEqual([
        name,
        pounds.has(name) && typeof value === 'number' ? Math.round(value * 100) : value,
      ]);
    }
  });
});
