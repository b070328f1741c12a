/** What becomes of the interview: waived, put off, attended, not attended, and the good cause for that (domain.md 5.2). */
import { dateOf, isLocalDate, type LocalDate, type LocalDateTime } from '../../base/local-date.ts';
import { type CaseFact, type WaiverGround, waiverGrounds } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { goodCauses } from '../good-cause.ts';
import { isInterviewDue } from '../interview-due.ts';
import { type Decision, decide, filled, oneOf, pastDate } from './command-check.ts';

/** The reasons of the release for waiving an interview or putting it off. */
export const waiverReasons = (interview: Interview): readonly string[] =>
  interview.release.fact('wfi.reason')?.source.options ?? [];

const minutesMax = 480;
const attemptsMax = 20;

/** An interview is due and nothing has become of it yet. */
function dueCheck(interview: Interview, process: ProcessState, now: LocalDateTime): Failure | undefined {
  if (isInterviewDue(interview, process, dateOf(now))) return undefined;
  return failure(process.outcome === undefined ? 'outcome.noInterviewDue' : 'outcome.alreadyRecorded');
}

/** An interview that is not held takes nobody's time: its slot goes back to the diary in the same step. */
function slotReleased({ booking, outcome }: ProcessState, reason: string): readonly CaseFact[] {
  if (booking === undefined || outcome !== undefined) return [];
  const { appointment } = booking;
  return [{ type: 'interviewCancelled', payload: { reason, ...(appointment === undefined ? {} : { appointment }) } }];
}

export interface WaiveInterview {
  readonly ground: WaiverGround;
  readonly reasonCode: string;
  readonly text: string;
}

/** Failures: outcome.noInterviewDue, outcome.alreadyRecorded, claim.badChoice, claim.missingField. */
export function decideWaiveInterview(
  interview: Interview,
  process: ProcessState,
  { ground, reasonCode, text }: WaiveInterview,
  now: LocalDateTime,
): Decision {
  const checks = [
    dueCheck(interview, process, now),
    oneOf('ground', ground, waiverGrounds),
    oneOf('reasonCode', reasonCode, waiverReasons(interview)),
    filled('text', text),
  ];
  return decide(process, checks, () => [
    { type: 'interviewWaived', payload: { ground, reasonCode, text: text.trim() } },
    ...slotReleased(process, text.trim()),
  ]);
}

export interface DeferInterview {
  readonly reasonCode: string;
  readonly text: string;
  /** First day on which the interview is due again. */
  readonly from: LocalDate;
}

/** Failures: those of waiving, and claim.badDate, outcome.dateNotAhead. */
export function decideDeferInterview(
  interview: Interview,
  process: ProcessState,
  { reasonCode, text, from }: DeferInterview,
  now: LocalDateTime,
): Decision {
  const checks = [
    dueCheck(interview, process, now),
    oneOf('reasonCode', reasonCode, waiverReasons(interview)),
    filled('text', text),
    isLocalDate(from) ? undefined : failure('claim.badDate', { field: 'from' }, 'from'),
    from > dateOf(now) ? undefined : failure('outcome.dateNotAhead', { today: dateOf(now) }, 'from'),
  ];
  return decide(process, checks, () => [
    { type: 'interviewDeferred', payload: { reasonCode, text: text.trim(), from } },
    ...slotReleased(process, text.trim()),
  ]);
}

/** The interview is booked, its day has come, and it has no outcome yet, or the other one, which is put right with a reason. */
function heldChecks(
  { booking, outcome }: ProcessState,
  { on, correction = '' }: { readonly on: LocalDate; readonly correction?: string },
  other: 'attended' | 'failed',
  now: LocalDateTime,
): readonly (Failure | undefined)[] {
  const open = outcome === undefined || (outcome.kind === other && correction.trim() !== '');
  return [
    booking === undefined ? failure('outcome.notBooked') : undefined,
    open ? undefined : failure('outcome.alreadyRecorded', {}, outcome?.kind === other ? 'correction' : undefined),
    pastDate('on', on, now),
    booking !== undefined && on < dateOf(booking.slot)
      ? failure('outcome.beforeSlot', { slot: booking.slot }, 'on')
      : undefined,
  ];
}

const given = <K extends string>(key: K, text: string | undefined): { readonly [P in K]?: string } =>
  (text === undefined || text.trim() === '' ? {} : { [key]: text.trim() }) as { readonly [P in K]?: string };

export interface RecordAttended {
  readonly on: LocalDate;
  readonly minutes: number;
  readonly correction?: string;
}

/** Failures: outcome.notBooked, outcome.alreadyRecorded, outcome.beforeSlot, outcome.badNumber, claim.badDate, claim.dateInFuture. */
export function decideRecordAttended(
  _interview: Interview,
  process: ProcessState,
  { on, minutes, correction }: RecordAttended,
  now: LocalDateTime,
): Decision {
  const checks = [
    ...heldChecks(process, { on, ...given('correction', correction) }, 'failed', now),
    numberCheck('minutes', minutes, 1, minutesMax),
  ];
  return decide(process, checks, () => {
    const place = given('appointment', process.booking?.appointment);
    return [{ type: 'interviewAttended', payload: { on, minutes, ...given('correction', correction), ...place } }];
  });
}

const numberCheck = (field: string, value: number, min: number, max: number): Failure | undefined =>
  Number.isInteger(value) && value >= min && value <= max
    ? undefined
    : failure('outcome.badNumber', { field, min, max }, field);

export interface RecordFailed {
  readonly on: LocalDate;
  readonly attempts: number;
  readonly note?: string;
  readonly correction?: string;
  /** Last day for good cause, counted by the caller from the office's calendar. */
  readonly goodCauseBy: LocalDate;
}

/** Failures: those of attending; also before the very time of the slot. */
export function decideRecordFailed(
  _interview: Interview,
  process: ProcessState,
  { on, attempts, note, correction, goodCauseBy }: RecordFailed,
  now: LocalDateTime,
): Decision {
  const { booking } = process;
  const checks = [
    ...heldChecks(process, { on, ...given('correction', correction) }, 'attended', now),
    booking !== undefined && now < booking.slot
      ? failure('outcome.beforeSlot', { slot: booking.slot }, 'on')
      : undefined,
    numberCheck('attempts', attempts, 0, attemptsMax),
  ];
  return decide(process, checks, () => [
    {
      type: 'interviewFailed',
      payload: {
        on,
        attempts,
        goodCauseBy,
        ...given('note', note),
        ...given('correction', correction),
        ...given('appointment', booking?.appointment),
      },
    },
  ]);
}

export interface RecordGoodCause {
  /** The day on which the customer gave the reason. */
  readonly on: LocalDate;
  readonly code: string;
  readonly text: string;
  readonly accepted: boolean;
}

/** Failures: outcome.noFailure, outcome.alreadyRecorded, outcome.beforeFailure, claim.badChoice, claim.missingField. */
export function decideRecordGoodCause(
  _interview: Interview,
  process: ProcessState,
  { on, code, text, accepted }: RecordGoodCause,
  now: LocalDateTime,
): Decision {
  const { outcome } = process;
  const failed = outcome?.kind === 'failed' ? outcome : undefined;
  const checks = [
    failed === undefined ? failure('outcome.noFailure') : undefined,
    failed?.goodCause === undefined ? undefined : failure('outcome.alreadyRecorded'),
    oneOf('code', code, goodCauses),
    filled('text', text),
    pastDate('on', on, now),
    failed !== undefined && on < failed.on ? failure('outcome.beforeFailure', { date: failed.on }, 'on') : undefined,
  ];
  return decide(process, checks, () => [
    { type: 'goodCauseRecorded', payload: { on, code, text: text.trim(), accepted } },
  ]);
}
