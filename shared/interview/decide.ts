/** Decides what happens when an agent gives an answer: events, or an expected failure that says what would be right. */
import { fail, ok, type Result } from '../base/result.ts';
import type { Language } from '../base/language.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { AnswerSource, CaseFact, CellRef, EventPayloads, UnansweredReason } from '../case/event.ts';
import { canonicalJson } from '../case/canonical.ts';
import { type Failure, failure } from '../error/failure.ts';
import type { CompiledCheck, CompiledFact } from '../script/compile-release.ts';
import type { FactValue } from '../script/value.ts';
import { helpOpened } from './help.ts';
import { cellStateOf } from './cell-state.ts';
import { findRow, isNothing, reasonOf, type RosterState } from './interview-state.ts';
import type { LiveInterview } from './open-interview.ts';

type Confirmed = NonNullable<EventPayloads['answerRecorded']['confirmed']>;

export type InterviewCommand =
  | (CellRef & {
      readonly type: 'recordAnswer';
      readonly value: FactValue;
      readonly source: AnswerSource;
      /** Warnings that were shown and confirmed with a reason, by their place among the fact's checks. */
      readonly confirmed?: Confirmed;
      readonly elapsedMs?: number;
      /** Why an answer that was given before is put right. */
      readonly reason?: string;
      /** Date on which the answer is recorded or keyed: what `callDate` means in checks. */
      readonly today: LocalDate;
    })
  | (CellRef & { readonly type: 'leaveUnanswered'; readonly reason: UnansweredReason; readonly elapsedMs?: number })
  | { readonly type: 'addRow'; readonly roster: string }
  | { readonly type: 'removeRow'; readonly roster: string; readonly row: number }
  | (CellRef & { readonly type: 'openHelp'; readonly openMs: number });

/** An unchanged answer decides nothing: no event, and no signature lost. */
export function decide(interview: LiveInterview, command: InterviewCommand): Result<readonly CaseFact[]> {
  switch (command.type) {
    case 'recordAnswer':
      return decideAnswer(interview, command);
    case 'leaveUnanswered':
      return decideUnanswered(interview, command);
    case 'addRow':
      return decideAddRow(interview, command.roster);
    case 'removeRow':
      return decideRemoveRow(interview, command.roster, command.row);
    case 'openHelp': {
      const found = findCell(interview, command);
      return found.ok ? ok([{ type: 'helpOpened', payload: { ...cellOf(command), openMs: command.openMs } }]) : found;
    }
  }
}

const cellOf = ({ key, row }: CellRef): CellRef => (row === undefined ? { key } : { key, row });

function findCell(interview: LiveInterview, { key, row }: CellRef): Result<CompiledFact> {
  const fact = interview.release.fact(key);
  if (fact === undefined) return fail(failure('interview.unknownFact', { key }, key));
  const rosterState = fact.roster === undefined ? undefined : interview.state.rosters[fact.roster.index];
  if (rosterState !== undefined && !hasRow(rosterState, row ?? 0))
    return fail(failure('interview.unknownRow', { row: row ?? 0, roster: rosterState.roster.source.key }, key));
  return ok(fact);
}

/** A row of this claim, whether it counts or not, or one that is copied. */
const hasRow = (rosterState: RosterState, number: number): boolean =>
  findRow(rosterState, number) !== undefined || rosterState.rows.some((row) => row.number === number && !row.removed);

/** A form is keyed in paper order and a record may be known before it is asked: both are kept until the route wants them. */
const asksRoute = (source: AnswerSource): boolean => source !== 'form' && source !== 'record';

function decideAnswer(
  interview: LiveInterview,
  command: InterviewCommand & { type: 'recordAnswer' },
): Result<readonly CaseFact[]> {
  const found = findCell(interview, command);
  if (!found.ok) return found;
  const fact = found.value;
  const cell = cellStateOf(interview.state, fact, command.row);
  if (asksRoute(command.source)) {
    if (cell.status === 'notOnRoute') return fail(failure('interview.notAsked', { key: command.key }, command.key));
    if (cell.status === 'copied') return fail(failure('interview.copied', { key: command.key }, command.key));
    if (fact.source.helpMustBeOpened && !helpOpened(interview.state, fact, command.row))
      return fail(failure('interview.helpNotOpened', {}, command.key));
  }
  if (isEmpty(command.value) && !fact.source.mayBeBlank) return fail(failure('interview.required', {}, command.key));
  const value = isEmpty(command.value) ? null : command.value;
  const recorded = recordedHere(interview, fact, command.row);
  if (recorded !== undefined && cell.status !== 'copied' && sameValue(recorded, value)) return ok([]);
  const broken = value === null || fact.checks.length === 0 ? undefined : check(interview, fact, command);
  if (broken !== undefined) return fail(broken);
  const { source, confirmed, elapsedMs, reason } = command;
  return ok([
    {
      type: 'answerRecorded',
      payload: {
        ...cellOf(command),
        value,
        source,
        ...(confirmed === undefined || confirmed.length === 0 ? undefined : { confirmed }),
        ...(elapsedMs === undefined ? undefined : { elapsedMs }),
        ...(reason === undefined ? undefined : { reason }),
      },
    },
  ]);
}

/** What this claim has recorded: a row of the earlier claim may stand under the same number with answers of its own. */
function recordedHere(interview: LiveInterview, fact: CompiledFact, number: number | undefined): FactValue | undefined {
  if (fact.roster === undefined) return interview.state.recorded[fact.slot];
  const { rows, earlierRows } = interview.state.rosters[fact.roster.index] as RosterState;
  const own = rows.find((row) => row.number === number && !row.removed);
  if (own !== undefined) return own.recorded[fact.column];
  const earlier = earlierRows.find((row) => row.number === number);
  return earlier?.fromEarlier[fact.column] === true ? undefined : earlier?.recorded[fact.column];
}

/** An empty answer is kept as null, however it was given. */
const isEmpty = (value: FactValue): boolean => value === '' || isNothing(value);

const sameValue = (a: FactValue, b: FactValue): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b));

/**
 * What is wrong with an answer: an error refuses it, a warning must have been confirmed. The message is the wording's,
 * found by the check's place. What is keyed from a form is held only to errors that need no other answer, which may not
 * be keyed yet; what the department's records say stands.
 */
function check(
  interview: LiveInterview,
  fact: CompiledFact,
  command: InterviewCommand & { type: 'recordAnswer' },
): Failure | undefined {
  const { source, key, confirmed } = command;
  const checks = asksRoute(source)
    ? fact.checks
    : source === 'form'
      ? fact.checks.filter((one) => standsAlone(interview, one))
      : [];
  const broken = brokenChecks(interview, fact, checks, command);
  const first =
    broken.find(({ level }) => level === 'error') ??
    broken.find(({ index }) => confirmed?.some((one) => one.check === index) !== true);
  if (first === undefined) return undefined;
  const message = (language: Language): string =>
    interview.release.wording(language).facts[key]?.checks?.[first.index] ?? key;
  return failure(
    first.level === 'error' ? 'interview.checkFailed' : 'interview.warningNotConfirmed',
    { message: message('en'), messageCy: message('cy'), check: first.index },
    key,
  );
}

/** An error about the answer itself: it reads nothing but dates of the case and parameters, and not its own row. */
const standsAlone = (interview: LiveInterview, { level, condition, itemReads }: CompiledCheck): boolean =>
  level === 'error' &&
  itemReads.length === 0 &&
  condition.slots.every((slot) => interview.release.nodes[slot]?.is === 'constant');

function brokenChecks(
  interview: LiveInterview,
  fact: CompiledFact,
  checks: readonly CompiledCheck[],
  { value, today, row }: InterviewCommand & { type: 'recordAnswer' },
): readonly CompiledCheck[] {
  const { scope } = interview.state;
  const { callDate } = scope;
  scope.value = value;
  scope.callDate = today;
  scope.item =
    fact.roster === undefined
      ? undefined
      : findRow(interview.state.rosters[fact.roster.index] as RosterState, row ?? 0);
  const broken = checks.filter(({ condition }) => condition.run(scope) !== true);
  scope.value = null;
  scope.callDate = callDate;
  scope.item = undefined;
  return broken;
}

/** A required question stays unanswered only because the call dropped (catalogue, process.unanswered). */
function decideUnanswered(
  interview: LiveInterview,
  command: InterviewCommand & { type: 'leaveUnanswered' },
): Result<readonly CaseFact[]> {
  const roster = interview.release.roster(command.key);
  if (roster !== undefined)
    return decideRosterUnanswered(interview.state.rosters[roster.index] as RosterState, command);
  const found = findCell(interview, command);
  if (!found.ok) return found;
  const cell = cellStateOf(interview.state, found.value, command.row);
  if (cell.status === 'notOnRoute') return fail(failure('interview.notAsked', { key: command.key }, command.key));
  if (cell.status === 'copied') return fail(failure('interview.copied', { key: command.key }, command.key));
  if (found.value.source.required && command.reason !== 'callDropped')
    return fail(failure('interview.required', {}, command.key));
  if (cell.status === 'unanswered' && cell.reason === command.reason) return ok([]);
  return ok([leftUnanswered(command)]);
}

/** A roster without rows is one unanswered fact, and is left under its own key (catalogue, process.unanswered). */
function decideRosterUnanswered(
  { roster, onRoute, routed, reason }: RosterState,
  command: InterviewCommand & { type: 'leaveUnanswered' },
): Result<readonly CaseFact[]> {
  const { key } = roster.source;
  if (!onRoute || routed.length > 0) return fail(failure('interview.notAsked', { key }, key));
  return ok(reasonOf(reason) === command.reason ? [] : [leftUnanswered({ ...command, row: undefined })]);
}

type Left = Omit<InterviewCommand & { type: 'leaveUnanswered' }, 'row'> & { readonly row?: number | undefined };

const leftUnanswered = ({ key, row, reason, elapsedMs }: Left): CaseFact => ({
  type: 'answerUnanswered',
  payload: {
    key,
    ...(row === undefined ? {} : { row }),
    reason,
    ...(elapsedMs === undefined ? {} : { elapsedMs }),
  },
});

function decideAddRow(interview: LiveInterview, key: string): Result<readonly CaseFact[]> {
  const roster = interview.release.roster(key);
  if (roster === undefined) return fail(failure('interview.unknownFact', { key }, key));
  const { rows } = interview.state.rosters[roster.index] as RosterState;
  if (rows.filter((row) => !row.removed).length >= roster.source.max)
    return fail(failure('interview.tooManyRows', { roster: key, max: roster.source.max }, key));
  return ok([{ type: 'rowAdded', payload: { roster: key, row: (rows.at(-1)?.number ?? 0) + 1 } }]);
}

function decideRemoveRow(interview: LiveInterview, key: string, row: number): Result<readonly CaseFact[]> {
  const roster = interview.release.roster(key);
  if (roster === undefined) return fail(failure('interview.unknownFact', { key }, key));
  const { rows } = interview.state.rosters[roster.index] as RosterState;
  if (!rows.some((one) => one.number === row && !one.removed))
    return fail(failure('interview.unknownRow', { row, roster: key }, key));
  return ok([{ type: 'rowRemoved', payload: { roster: key, row } }]);
}
