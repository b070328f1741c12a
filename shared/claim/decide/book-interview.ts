/** Books the interview, and the financial assessor straight before it where the table says so. */
import { addDays, type LocalDateTime } from '../../base/local-date.ts';
import type { ProcessState } from '../../case/process-state.ts';
import { type Failure, failure } from '../../error/failure.ts';
import type { Interview } from '../../interview/interview.ts';
import { wfiRow } from '../wfi.ts';
import type { AppointmentPlace } from '../../diary/appointment.ts';
import { assessorType } from '../../diary/diary.ts';
import { type Decision, decide, realTime } from './command-check.ts';

export interface BookInterview {
  readonly interviewType: string;
  /** Start of the interview; the assessor meeting comes before it. */
  readonly slot: LocalDateTime;
  /** Why another type than the one decided is booked; only then is it needed. */
  readonly reason?: string;
  /** The place in the office's diary; without it the interview is booked outside any diary. */
  readonly place?: BookingPlace;
}

/** An appointment and where in the diary it is to be. */
export interface BookingPlace extends AppointmentPlace {
  readonly appointment: string;
}

/** The appointment that a new booking takes up again: its slot is held, or was refused. */
export const openAppointment = (process: ProcessState): string | undefined =>
  process.heldBooking?.appointment ?? process.refusedBooking?.booking.appointment;

/** The wall-clock time some minutes earlier. */
export function minutesBefore(at: LocalDateTime, minutes: number): LocalDateTime {
  const total = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) - minutes;
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  const two = (value: number): string => value.toString().padStart(2, '0');
  return `${addDays(at.slice(0, 10), days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}` as LocalDateTime;
}

function checkType(interview: Interview, command: BookInterview): Failure | undefined {
  const { interviewType, reason = '' } = command;
  const known = interview.release.source.interviewTypes.some(({ code }) => code === interviewType);
  if (!known || interviewType === 'none') {
    return failure('claim.unknownInterviewType', { interviewType }, 'interviewType');
  }
  const decided = wfiRow(interview).interviewType;
  if (interviewType === decided || reason.trim() !== '') return undefined;
  return failure('claim.interviewTypeNotDecided', { decided, interviewType }, 'reason');
}

/** The types feed management information, so a type that was not decided needs a reason (domain.md 5.3). */
export function decideBookInterview(
  interview: Interview,
  process: ProcessState,
  command: BookInterview,
  now: LocalDateTime,
): Decision {
  const { interviewType, slot, reason = '', place } = command;
  const { interviewTypes, wfiTable } = interview.release.source;
  const minutesOf = (type: string): number => interviewTypes.find(({ code }) => code === type)?.minutes ?? 0;
  const checks = [
    process.booking?.appointment === undefined || process.outcome !== undefined
      ? undefined
      : failure('diary.alreadyBooked'),
    checkType(interview, command),
    realTime('slot', slot),
    slot < now ? failure('claim.slotInPast', { slot }, 'slot') : undefined,
  ];
  return decide(process, checks, () => {
    const assessorFirst = wfiTable.some((row) => row.interviewType === interviewType && row.financialAssessorFirst);
    const payload = {
      interviewType,
      slot,
      minutes: minutesOf(interviewType),
      ...(assessorFirst ? { assessorSlot: minutesBefore(slot, minutesOf(assessorType)) } : {}),
      ...place,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    };
    return [{ type: 'interviewBooked', payload }];
  });
}
