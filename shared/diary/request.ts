/**
 * What a workstation asks of the diary: each asking is an event of a case that named an appointment, under the identity of
 * that event, so that it is asked once however often it is sent.
 */
import { z } from 'zod';
import { roles } from '../base/role.ts';
import type { NewCaseEvent } from '../case/event.ts';
import { identity, instant } from '../sync/event-schema.ts';
import { appointmentSchema, type AppointmentPlace, placeSchema } from './appointment.ts';

/** `book` also takes up a slot that is held; `hold` keeps the slot while its case is made again. */
export const diaryActions = ['book', 'move', 'cancel', 'hold', 'attended', 'failedToAttend'] as const;
export type DiaryAction = (typeof diaryActions)[number];

export const diaryRequestSchema = z.strictObject({
  /** Identity of the event it comes from. */
  id: identity,
  appointment: identity,
  caseId: identity,
  action: z.enum(diaryActions),
  /** For book and move. */
  place: placeSchema.exactOptional(),
  actor: z.strictObject({ id: z.string().min(1).max(80), role: z.enum(roles) }),
  at: instant,
});
export type DiaryRequest = z.output<typeof diaryRequestSchema>;

/** The diary's answer: the appointment as it stands after the request, and why the request was refused where it was. */
export const diaryAnswerSchema = z.strictObject({
  id: identity,
  outcome: z.enum(['taken', 'refused']),
  /** Kind of the failure; null when it was taken. */
  reason: z.string().max(80).nullable(),
  /** Null when the diary holds no such appointment. */
  appointment: appointmentSchema.nullable(),
});
export type DiaryAnswer = z.output<typeof diaryAnswerSchema>;

/** Where a payload says it is; undefined for an interview outside any diary. */
export function placeOf(
  booked: {
    readonly [K in keyof AppointmentPlace]?: AppointmentPlace[K] | undefined;
  },
): AppointmentPlace | undefined {
  const place = placeSchema.safeParse(
    Object.fromEntries(
      Object.keys(placeSchema.shape).flatMap((key) => {
        const value = booked[key as keyof AppointmentPlace];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  );
  return place.success ? place.data : undefined;
}

/** What an event asks of the diary; undefined for all that ask nothing. */
export function requestOf(event: NewCaseEvent): DiaryRequest | undefined {
  const asking = (appointment: string | undefined, action: DiaryAction): DiaryRequest | undefined =>
    appointment === undefined
      ? undefined
      : { id: event.id, appointment, caseId: event.caseId, action, actor: event.actor, at: event.at.instant };
  switch (event.type) {
    case 'interviewBooked':
    case 'interviewMoved': {
      const place = placeOf(event.payload);
      const request = asking(event.payload.appointment, event.type === 'interviewBooked' ? 'book' : 'move');
      return request === undefined || place === undefined ? undefined : { ...request, place };
    }
    case 'interviewCancelled':
      return asking(event.payload.appointment, 'cancel');
    case 'caseRebuilt':
      return asking(event.payload.appointment, 'hold');
    case 'interviewAttended':
      return asking(event.payload.appointment, 'attended');
    case 'interviewFailed':
      return asking(event.payload.appointment, 'failedToAttend');
    default:
      return undefined;
  }
}
