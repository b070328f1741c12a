/** Decides what happens when an agent gives an answer: events, or an expected failure that says what would be right. */
import { fail, ok, type Result } from '../base/result.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { AnswerSource, CaseFact, CellRef, EventPayloads, UnansweredReason } from '../case/event.ts';
import { canonicalJson } from '../case/canonical.ts';
import { failure } from '../error/failure.ts';
import type { CompiledFact } from '../script/compile-release.ts';
import type { FactValue } from '../script/value.ts';
import { findRow } from './evolve.ts';
import { helpOpened } from './help.ts';
import type { RosterState } from './interview-state.ts';
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
  if (rosterState !== undefined && findRow(rosterState, row ?? 0) === undefined) return fail(failure('interview.unknownRow', { row: row ?? 0, roster: rosterState.roster.source.key }, key));
  return ok(fact);
}

/** A form is keyed in paper order and a record may be known before it is asked: both are kept until the route wants them. */
const asksRoute = (source: AnswerSource): boolean => source !== 'form' && source !== 'record';

function decideAnswer(interview: LiveInterview, command: InterviewCommand & { type: 'recordAnswer' }): Result<readonly CaseFact[]> {
  const found = findCell(interview, command);
  if (!found.ok) return found;
  const fact = found.value;
  const cell = interview.cell(command);
  if (asksRoute(command.source)) {
    if (cell.status === 'notOnRoute') return fail(failure('interview.notAsked', { key: command.key }, command.key));
    if (cell.status === 'copied') return fail(failure('interview.copied', { key: command.key }, command.key));
    if (fact.source.helpMustBeOpened && !helpOpened(interview.state, fact, command.row)) return fail(failure('interview.helpNotOpened', {}, command.key));
  }
  if (isEmpty(command.value) && !fact.source.mayBeBlank) return fail(failure('interview.required', {}, command.key));
  if (cell.recorded !== undefined && canonicalJson(cell.recorded) === canonicalJson(command.value)) return ok([]);
  const checked = isEmpty(command.value) || !asksRoute(command.source) ? ok(undefined) : check(interview, fact, command);
  if (!checked.ok) return checked;
  const { value, source, confirmed, elapsedMs } = command;
  return ok([
    {
      type: 'answerRecorded',
      payload: {
        ...cellOf(command), value, source,
        ...(confirmed === undefined || confirmed.length === 0 ? {} : { confirmed }), ...(elapsedMs === undefined ? {} : { elapsedMs }),
      },
    },
  ]);
}

const isEmpty = (value: FactValue): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** An error refuses; a warning must have been confirmed. The message is the wording's, found by the check's place. */
function check(interview: LiveInterview, fact: CompiledFact, { value, today, row, confirmed, key }: InterviewCommand & { type: 'recordAnswer' }): Result<undefined> {
  const { scope } = interview.state;
  const callDate = scope.callDate;
  const rosterState = fact.roster === undefined ? undefined : interview.state.rosters[fact.roster.index];
  scope.value = value;
  scope.callDate = today;
  scope.item = rosterState === undefined ? undefined : findRow(rosterState, row ?? 0);
  const broken = fact.checks.filter(({ condition }) => condition.run(scope) !== true);
  scope.value = null;
  scope.callDate = callDate;
  scope.item = undefined;
  const first = broken.find(({ level }) => level === 'error') ?? broken.find(({ index }) => confirmed?.some((one) => one.check === index) !== true);
  if (first === undefined) return ok(undefined);
  const message = interview.release.wording('en').facts[key]?.checks?.[first.index] ?? key;
  return fail(failure(first.level === 'error' ? 'interview.checkFailed' : 'interview.warningNotConfirmed', { message, check: first.index }, key));
}

/** A required question stays unanswered only because the call dropped (catalogue, process.unanswered). */
function decideUnanswered(interview: LiveInterview, command: InterviewCommand & { type: 'leaveUnanswered' }): Result<readonly CaseFact[]> {
  const found = findCell(interview, command);
  if (!found.ok) return found;
  const cell = interview.cell(command);
  if (cell.status === 'notOnRoute') return fail(failure('interview.notAsked', { key: command.key }, command.key));
  if (cell.status === 'copied') return fail(failure('interview.copied', { key: command.key }, command.key));
  if (found.value.source.required && command.reason !== 'callDropped') return fail(failure('interview.required', {}, command.key));
  if (cell.status === 'unanswered' && cell.reason === command.reason) return ok([]);
  return ok([
    { type: 'answerUnanswered', payload: { ...cellOf(command), reason: command.reason, ...(command.elapsedMs === undefined ? {} : { elapsedMs: command.elapsedMs }) } },
  ]);
}

function decideAddRow(interview: LiveInterview, key: string): Result<readonly CaseFact[]> {
  const roster = interview.release.roster(key);
  if (roster === undefined) return fail(failure('interview.unknownFact', { key }, key));
  const { rows } = interview.state.rosters[roster.index] as RosterState;
  if (rows.filter((row) => !row.removed).length >= roster.source.max) return fail(failure('interview.tooManyRows', { roster: key, max: roster.source.max }, key));
  return ok([{ type: 'rowAdded', payload: { roster: key, row: (rows.at(-1)?.number ?? 0) + 1 } }]);
}

function decideRemoveRow(interview: LiveInterview, key: string, row: number): Result<readonly CaseFact[]> {
  const roster = interview.release.roster(key);
  if (roster === undefined) return fail(failure('interview.unknownFact', { key }, key));
  const { rows } = interview.state.rosters[roster.index] as RosterState;
  if (!rows.some((one) => one.number === row && !one.removed)) return fail(failure('interview.unknownRow', { row, roster: key }, key));
  return ok([{ type: 'rowRemoved', payload: { roster: key, row } }]);
}

