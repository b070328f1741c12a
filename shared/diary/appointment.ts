/** An appointment in the diary: one customer (a couple counts as one), one officer, and the assessor before where one is seen. */
import { z } from 'zod';
import { identity, instant } from '../sync/event-schema.ts';
import { localDateTime } from '../sync/payload-schema.ts';
import { diaryNeeds } from '../case/booking-event.ts';
import type { Span } from './time.ts';
import { minuteOf, spanAt } from './time.ts';

/**
 *   provisional   made on a workstation, not yet with the server: it can still be refused
 *   confirmed     the server has given the slot
 *   refused       the slot was taken, or its officer is not there; the customer is offered another
 *   held          its case was deleted and rebuilt: nobody else gets the slot until it is booked again
 *   cancelled, attended, failedToAttend   over
 */
export const appointmentStates = [
  'provisional',
  'confirmed',
  'refused',
  'held',
  'cancelled',
  'attended',
  'failedToAttend',
] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** When, with whom, what for. */
export const placeSchema = z.strictObject({
  /** Key of the place. */
  office: z.string().min(1).max(40),
  interviewType: z.string().min(1).max(40),
  slot: localDateTime,
  minutes: z.int().min(1).max(480),
  /** Staff number. */
  officer: z.string().min(1).max(40),
  assessorSlot: localDateTime.exactOptional(),
  assessor: z.string().min(1).max(40).exactOptional(),
  /** What the officers have to be able to give: another one who takes the interview instead must, too. */
  needs: z.array(z.enum(diaryNeeds)).readonly().exactOptional(),
});
export type AppointmentPlace = z.output<typeof placeSchema>;

export const appointmentSchema = placeSchema.extend({
  id: identity,
  caseId: identity,
  state: z.enum(appointmentStates),
  /** How often it was moved. */
  moves: z.int().min(0),
  /** Instant and staff number of the last change. */
  changed: instant,
  changedBy: z.string().min(1).max(80),
});
export type Appointment = z.output<typeof appointmentSchema>;

/** States in which nobody else may have the time. */
export const takesTime: ReadonlySet<AppointmentState> = new Set<AppointmentState>([
  'provisional',
  'confirmed',
  'held',
  'attended',
  'failedToAttend',
]);

/** The officers' times that an appointment takes, all on the day of its slot. */
export function timesOf(place: AppointmentPlace): readonly { readonly officer: string; readonly span: Span }[] {
  const own = { officer: place.officer, span: spanAt(place.slot, place.minutes) };
  const { assessor, assessorSlot } = place;
  if (assessor === undefined || assessorSlot === undefined) return [own];
  // The meeting ends when the interview begins.
  return [own, { officer: assessor, span: { from: minuteOf(assessorSlot), to: own.span.from } }];
}
