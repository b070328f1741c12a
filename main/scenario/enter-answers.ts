/** Enters a scenario's answers in catalogue order, through the use cases of the window. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { AnswerSource, CellRef, EarlierClaim, UnansweredReason } from '../../shared/case/event.ts';
import { failure } from '../../shared/error/failure.ts';
import type { CompiledFact, Release } from '../../shared/script/compile-release.ts';
import { parseScenarioValue } from '../../shared/script/kind/parse-scenario-value.ts';
import { toTyped } from '../../shared/script/kind/parse-answer.ts';
import type { FactValue } from '../../shared/script/value.ts';
import type { OpenCase } from '../case/open-case.ts';
import { leaveUnanswered } from '../interview/leave-unanswered.ts';
import { passOn } from '../interview/pass-on.ts';
import { type Confirmed, keepAnswer, recordAnswer } from '../interview/record-answer.ts';
import type { Work } from '../work.ts';
import { parseCellName } from './cell-name.ts';
import type { Scenario } from './scenario.ts';

type Facts = Scenario['facts'];

/** One answer of the file, ready to be given. */
export interface GivenAnswer {
  readonly fact: CompiledFact;
  /** Place among the rows recorded, from 1. */
  readonly row: number | undefined;
  /** Undefined: the cell is to be without an answer. */
  readonly value: FactValue | undefined;
}

/** The answers of a map of facts in catalogue order, rosters row by row number; anything unknown is refused by name. */
export function givenAnswers(
  { workstation }: { readonly workstation: Pick<Work['workstation'], 'councils'> },
  release: Release,
  facts: Facts,
): Result<readonly GivenAnswer[]> {
  const stored = { knownCouncil: (code: string) => workstation.councils.find(code) !== undefined };
  const answers: GivenAnswer[] = [];
  for (const [name, raw] of Object.entries(facts)) {
    for (const [cell, value] of cellsOf(release, name, raw)) {
      const fact = release.fact(cell.key);
      if (fact === undefined || (fact.roster === undefined && cell.row !== undefined))
        return fail(failure('interview.unknownFact', { key: cell.key }, name));
      const { row = 0 } = cell;
      if (fact.roster !== undefined && (row < 1 || row > fact.roster.source.max))
        return fail(failure('interview.unknownRow', { row, roster: fact.roster.source.key }, name));
      const parsed =
        value === null || value === undefined ? ok(undefined) : parseScenarioValue(fact.source, value, stored);
      if (!parsed.ok) return parsed;
      answers.push({ fact, row: cell.row, value: parsed.value });
    }
  }
  return ok(answers.sort((a, b) => a.fact.index - b.fact.index || (a.row ?? 0) - (b.row ?? 0)));
}

/** A roster given as a list of rows is all of their cells; a cell left out of a row is a cell without an answer. */
function cellsOf(release: Release, name: string, raw: unknown): readonly (readonly [CellRef, unknown])[] {
  const roster = release.roster(name);
  if (roster === undefined || !Array.isArray(raw)) return [[parseCellName(name), raw]];
  return raw.flatMap((cells: unknown, index) =>
    Object.entries((cells ?? {}) as Record<string, unknown>).map(([column, value]): readonly [CellRef, unknown] => [
      { key: `${name}[].${column}`, row: index + 1 },
      value,
    ]),
  );
}

/** The earlier claim of a rapid reclaim, as a case keeps it. */
export function earlierClaim(
  work: Work,
  release: Release,
  previous: NonNullable<Scenario['previousClaim']>,
): Result<EarlierClaim> {
  const given = givenAnswers(work, release, previous.facts);
  if (!given.ok) return given;
  const answers: Record<string, FactValue> = {};
  const rosters: Record<string, Record<string, FactValue>[]> = {};
  for (const { fact, row, value } of given.value) {
    if (value === undefined) continue;
    if (fact.roster === undefined || row === undefined) answers[fact.source.key] = value;
    else {
      const rows = (rosters[fact.roster.source.key] ??= []);
      while (rows.length < row) rows.push({});
      (rows[row - 1] as Record<string, FactValue>)[fact.source.key.split('[].')[1] ?? ''] = value;
    }
  }
  return ok({ firstContact: previous.asOf, answers, rosters });
}

export interface Entry {
  readonly work: Work;
  readonly caseId: string;
  /** `form` while a paper form is keyed: routing is not enforced. */
  readonly source: Extract<AnswerSource, 'customer' | 'form'>;
}

/** Gives every answer; warnings are confirmed with a reason, and help that must be opened is opened. */
export function enterAnswers(entry: Entry, given: readonly GivenAnswer[]): Result<undefined> {
  for (const answer of given) {
    const entered = enterOne(entry, answer);
    if (!entered.ok) return entered;
  }
  return ok(undefined);
}

function enterOne(entry: Entry, { fact, row: place, value }: GivenAnswer): Result<OpenCase> {
  const { work, caseId } = entry;
  const rows = ensureRow(entry, fact, place);
  if (!rows.ok) return rows;
  const { interview } = rows.value;
  // A row that was removed keeps its number, so the place in the list is not always the number.
  const row = place === undefined ? undefined : interview.recordedRows(fact.roster?.source.key ?? '')[place - 1];
  const cell: CellRef = row === undefined ? { key: fact.source.key } : { key: fact.source.key, row };
  const { status } = interview.cell(cell);
  const asked = status !== 'notOnRoute' && status !== 'copied';
  if (value === undefined) return asked ? leaveUnanswered(work, { caseId, ...cell, reason: 'notKnown' }) : rows;
  if (entry.source === 'form' || !asked)
    return keepAnswer(work, {
      caseId,
      ...cell,
      source: entry.source === 'form' ? 'form' : 'record',
      valueIn: () => ok(value),
    });
  if (fact.source.helpMustBeOpened) passOn(work, caseId, { type: 'openHelp', ...cell, openMs: 1_000 });
  return confirming((confirmed) =>
    recordAnswer(work, { caseId, ...cell, typed: toTyped(fact.source, value), confirmed, language: 'en' }),
  );
}

function ensureRow({ work, caseId }: Entry, fact: CompiledFact, row: number | undefined): Result<OpenCase> {
  let opened = work.desk.open(caseId);
  const key = row === undefined ? undefined : fact.roster?.source.key;
  if (key === undefined || row === undefined) return opened;
  while (opened.ok) {
    if (opened.value.interview.recordedRows(key).length >= row) return opened;
    opened = passOn(work, caseId, { type: 'addRow', roster: key });
  }
  return opened;
}

/** Confirms one warning after the other until the answer stands. */
function confirming(record: (confirmed: Confirmed) => Result<OpenCase>): Result<OpenCase> {
  let confirmed: Confirmed = [];
  for (;;) {
    const result = record(confirmed);
    if (result.ok || result.failure.kind !== 'interview.warningNotConfirmed') return result;
    confirmed = [...confirmed, { check: Number(result.failure.detail?.['check']), reason: 'As the scenario says' }];
  }
}

/** Leaves the listed cells without an answer, each with its reason, and passes what may be blank and has nothing to say. */
export function leaveTheRest(
  entry: Entry,
  unanswered: readonly { readonly key: string; readonly reason: UnansweredReason }[],
): Result<undefined> {
  const { work, caseId } = entry;
  for (const { key, reason } of unanswered) {
    const left = leaveUnanswered(work, { caseId, ...parseCellName(key), reason });
    if (!left.ok && left.failure.kind !== 'interview.notAsked') return left;
  }
  return passBlanks(entry);
}

function passBlanks({ work, caseId }: Entry): Result<undefined> {
  for (;;) {
    const opened = work.desk.open(caseId);
    if (!opened.ok) return opened;
    const { interview } = opened.value;
    const blank = interview.release.facts.flatMap((fact) => openBlank(interview, fact))[0];
    if (blank === undefined) return ok(undefined);
    const passed = recordAnswer(work, { caseId, ...blank, typed: '', language: 'en' });
    if (!passed.ok) return passed;
  }
}

function openBlank(interview: OpenCase['interview'], fact: CompiledFact): readonly CellRef[] {
  if (!fact.source.mayBeBlank) return [];
  const { key } = fact.source;
  const cells: readonly CellRef[] =
    fact.roster === undefined ? [{ key }] : interview.rows(fact.roster.source.key).map((row) => ({ key, row }));
  return cells.filter((cell) => interview.cell(cell).status === 'open');
}
