/** The call ends early, or the customer asks to be rung back (catalogue, process.callBack). */
import { dateOf, type LocalDateTime } from '../../base/local-date.ts';
import type { AttemptResult } from '../../case/event.ts';
import type { CallBack, ProcessState } from '../../case/process-state.ts';
import { failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { callBackDue } from '../call-back.ts';
import { type Decision, decide, realTime } from './command-check.ts';

/** What is agreed about a call-back; without a time, the one that the urgency of the case calls for. */
export interface BookCallBack {
  readonly due?: LocalDateTime;
  readonly number?: string;
  readonly bestTime?: string;
}

/** Every question still open counts as callDropped, and the call-back is set at once. `talkMs` is the talk until then. */
export function decideDropCall(
  interview: Interview,
  process: ProcessState,
  { talkMs, ...wanted }: BookCallBack & { readonly talkMs?: number },
  now: LocalDateTime,
): Decision {
  return decide(process, dueChecks(wanted, now), () => [
    { type: 'callDropped', payload: {} },
    { type: 'callBackBooked', payload: callBackOf(interview, wanted, now) },
    ...(talkMs === undefined || process.talk.state !== 'on'
      ? []
      : [{ type: 'talkEnded', payload: { talkMs } } as const]),
  ]);
}

/** At the time the customer asks for, or when the urgency of the case calls for it. */
export function decideBookCallBack(
  interview: Interview,
  process: ProcessState,
  command: BookCallBack,
  now: LocalDateTime,
): Decision {
  return decide(process, dueChecks(command, now), () => [
    { type: 'callBackBooked', payload: callBackOf(interview, command, now) },
  ]);
}

const dueChecks = ({ due }: BookCallBack, now: LocalDateTime, field = 'due') =>
  due === undefined
    ? []
    : [realTime(field, due), due < now ? failure('claim.slotInPast', { slot: due }, field) : undefined];

function callBackOf(interview: Interview, { due, number, bestTime }: BookCallBack, now: LocalDateTime): CallBack {
  const usual = callBackDue(interview, now);
  return {
    ...usual,
    ...(due === undefined ? {} : { due }),
    ...said('number', number),
    ...said('bestTime', bestTime),
  };
}

/** A member for what was said; nothing for an empty box. */
const said = <K extends string>(name: K, text: string | undefined): { readonly [N in K]?: string } =>
  text === undefined || text.trim() === '' ? {} : ({ [name]: text.trim() } as { readonly [N in K]: string });

/** Somebody rang the customer: when, and what came of it. A time that has not come yet is refused. */
export function decideCallAttempt(
  interview: Interview,
  process: ProcessState,
  { tried, result, note, again }: CallAttemptCommand,
  now: LocalDateTime,
): Decision {
  const at = tried ?? now;
  const { number, bestTime } = process.callBack ?? {};
  const next = { ...said('number', number), ...said('bestTime', bestTime) };
  const checks = [
    ...dueChecks(again === undefined ? {} : { due: again }, now, 'again'),
    realTime('tried', at),
    at > now ? failure('claim.dateInFuture', { field: 'tried', today: dateOf(now) }, 'tried') : undefined,
  ];
  return decide(process, checks, () => [
    { type: 'callAttempted', payload: { tried: at, result, ...said('note', note) } },
    ...(again === undefined
      ? []
      : [{ type: 'callBackBooked', payload: callBackOf(interview, { ...next, due: again }, now) } as const]),
  ]);
}

export interface CallAttemptCommand {
  /** Now when not given. */
  readonly tried?: LocalDateTime;
  readonly result: AttemptResult;
  readonly note?: string;
  /** When to ring again; the number and the best time stay as they were agreed. */
  readonly again?: LocalDateTime;
}

/** What ends a stretch of the call: `endTalk` begins the wrap-up, `resumeTalk` and `endWrapUp` end it. */
export interface TimeCall {
  readonly step: 'endTalk' | 'resumeTalk' | 'endWrapUp';
  /** Milliseconds of the talk or the wrap-up that ends here. */
  readonly elapsedMs: number;
}

/** A step that has been taken already changes nothing. */
export function decideTimeCall(
  _interview: Interview,
  process: ProcessState,
  { step, elapsedMs }: TimeCall,
  _now: LocalDateTime,
): Decision {
  const { state, talkMs } = process.talk;
  return decide(process, [], () => {
    if (step === 'endTalk') return state === 'wrapUp' ? [] : [{ type: 'talkEnded', payload: { talkMs: elapsedMs } }];
    // An answer may have shown meanwhile that the customer is back: the wrap-up until then took its time all the same.
    if (state === 'over' || talkMs === 0) return [];
    return [{ type: step === 'resumeTalk' ? 'talkResumed' : 'wrapUpEnded', payload: { wrapUpMs: elapsedMs } }];
  });
}
