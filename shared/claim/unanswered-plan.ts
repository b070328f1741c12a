/**
 * What happens next about each question without an answer: in which of five states it is, who sees to it, and by when.
 *
 * | State | Who | By |
 * |---|---|---|
 * | call dropped | whoever makes the call-back | when the call-back is due |
 * | to bring (not to hand) | the customer, or by post with no interview ahead | the interview; else the one-month date |
 * | not asked yet, while the call lasts | the agent | during this call: no date |
 * | not asked yet, after it; not known | the assessor, by telephone | the working day before the interview; else one month |
 * | refused | the assessor, face to face; else by telephone | the interview; with none ahead, the one-month date |
 *
 * A call lasts until the line drops, the talk is ended, or the statement is printed or signed. Who brings something is not rung about it
 * before the appointment, and a refusal is raised once more and no earlier than face to face. The working day before an
 * interview never lies before today: for an interview tomorrow, today is the day to ask.
 */
import { addDays, dateOf, type LocalDate, type LocalDateTime, weekday } from '../base/local-date.ts';
import type { ProcessState } from '../case/process-state.ts';
import type { Interview } from '../interview/interview.ts';
import { type BankHolidayCalendar, isWorkingDay, type Nation } from '../rates/bank-holiday.ts';
import { callBackDue } from './call-back.ts';
import type { InformationState, UnansweredFact } from './gate/information.ts';

/** The states as they are shown; `toBring` is the reason notToHand. */
export const unansweredStates = ['notAsked', 'notKnown', 'refused', 'toBring', 'callDropped'] as const;
export type UnansweredState = (typeof unansweredStates)[number];

/** Who sees to it. `caller` makes the call-back; `assessor` is the financial assessor. */
export const chasers = ['agent', 'caller', 'assessor', 'customer'] as const;
export type Chaser = (typeof chasers)[number];

/** How it is seen to. */
export const chaseWays = ['inCall', 'callBack', 'telephone', 'interview', 'bring', 'post'] as const;
export type ChaseWay = (typeof chaseWays)[number];

/** What happens about one gap. */
export interface Chase {
  readonly state: UnansweredState;
  readonly who: Chaser;
  readonly how: ChaseWay;
  /** A day, for a call-back a time; null during the call. */
  readonly by: LocalDate | LocalDateTime | null;
  /** The time has passed. */
  readonly late: boolean;
}

export interface PlannedGap extends UnansweredFact {
  readonly chase: Chase;
}

/** What the plan depends on besides the gaps. */
export interface PlanMoment {
  readonly interview: Interview;
  readonly process: ProcessState;
  readonly information: InformationState;
  readonly oneMonthDate: LocalDate;
  /** Wall clock of the office. */
  readonly now: LocalDateTime;
  readonly bankHolidays: BankHolidayCalendar;
  readonly nation: Nation;
}

/** The state that a reason for having no answer means. */
export const gapStateOf: Readonly<Record<NonNullable<UnansweredFact['reason']>, UnansweredState>> = {
  notKnown: 'notKnown',
  refused: 'refused',
  notToHand: 'toBring',
  callDropped: 'callDropped',
};

/** Whether the customer is still being asked. */
export const callLasts = (process: ProcessState): boolean =>
  process.talk.state === 'on' &&
  !process.callEnded &&
  process.statements.length === 0 &&
  process.signatures.length === 0;

/** What happens about every gap of the case, in the order of the script. */
export interface UnansweredPlan {
  readonly now: readonly PlannedGap[];
  /** As it reads on paper, where the call is over: nothing is left to the agent. */
  readonly onPaper: readonly PlannedGap[];
}

/** The plan as it stands at a moment. */
export function planUnanswered(moment: PlanMoment): UnansweredPlan {
  const calling = callLasts(moment.process);
  const onPaper = planGaps(moment, false);
  return { now: calling ? planGaps(moment, true) : onPaper, onPaper };
}

function planGaps(moment: PlanMoment, calling: boolean): readonly PlannedGap[] {
  const plans = new Map<UnansweredState, Chase>();
  return moment.information.unanswered.map((gap) => {
    const state = gap.reason === undefined ? 'notAsked' : gapStateOf[gap.reason];
    const chase = plans.get(state) ?? planState(moment, state, calling);
    plans.set(state, chase);
    return { ...gap, chase };
  });
}

function planState(moment: PlanMoment, state: UnansweredState, calling: boolean): Chase {
  const { interview, process, oneMonthDate, now } = moment;
  const today = dateOf(now);
  const plan = (who: Chaser, how: ChaseWay, by: Chase['by']): Chase => ({
    state,
    who,
    how,
    by,
    late: by !== null && by < (by.length > today.length ? now : today),
  });
  if (state === 'callDropped') return plan('caller', 'callBack', (process.callBack ?? callBackDue(interview, now)).due);
  if (state === 'notAsked' && calling) return plan('agent', 'inCall', null);
  const slot = process.booking?.slot;
  const appointment = slot !== undefined && slot >= now ? dateOf(slot) : undefined;
  if (appointment === undefined)
    return state === 'toBring' ? plan('customer', 'post', oneMonthDate) : plan('assessor', 'telephone', oneMonthDate);
  if (state === 'toBring') return plan('customer', 'bring', appointment);
  if (state === 'refused') return plan('assessor', 'interview', appointment);
  const before = workingDayBefore(moment.bankHolidays, moment.nation, appointment);
  return plan('assessor', 'telephone', before < today ? today : before);
}

/** The last working day before a date; in a year without data, the last weekday. */
export function workingDayBefore(calendar: BankHolidayCalendar, nation: Nation, date: LocalDate): LocalDate {
  let day = addDays(date, -1);
  for (;;) {
    const working = isWorkingDay(calendar, nation, day);
    if (working.ok ? working.value : weekday(day) <= 5) return day;
    day = addDays(day, -1);
  }
}
