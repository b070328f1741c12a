/** Checks that the decisions about a case share. Each gives the failure, or undefined when all is well. */
import { dateOf, isLocalDate, isLocalDateTime, type LocalDateTime } from '../../base/local-date.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { CaseFact } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';

/** What a decision gives: the events to record, none when nothing changes. */
export type Decision = Result<readonly CaseFact[]>;

/** The events, unless one of the checks found something or the case is deleted. */
export function decide(
  process: ProcessState,
  checks: readonly (Failure | undefined)[],
  events: () => readonly CaseFact[],
): Decision {
  if (process.deleted) return fail(failure('claim.caseDeleted'));
  const found = checks.find((check) => check !== undefined);
  return found === undefined ? ok(events()) : fail(found);
}

/** The text has something in it. */
export const filled = (field: string, text: string): Failure | undefined =>
  text.trim() === '' ? failure('claim.missingField', { field }, field) : undefined;

/** The value is one of a list of codes. */
export function oneOf(field: string, value: string, allowed: readonly string[]): Failure | undefined {
  return allowed.includes(value)
    ? undefined
    : failure('claim.badChoice', { field, allowed: allowed.join(', ') }, field);
}

/** The date exists and is not after today. */
export function pastDate(field: string, date: string, now: LocalDateTime): Failure | undefined {
  if (!isLocalDate(date)) return failure('claim.badDate', { field }, field);
  const today = dateOf(now);
  return date > today ? failure('claim.dateInFuture', { field, today }, field) : undefined;
}

/** The date is not before another one, which `other` names. */
export const notBefore = (field: string, date: string, other: string, since: string): Failure | undefined =>
  date < since ? failure('claim.dateTooEarly', { field, other, since }, field) : undefined;

/** The date and time exist. */
export const realTime = (field: string, at: string): Failure | undefined =>
  isLocalDateTime(at) ? undefined : failure('claim.badDate', { field }, field);
