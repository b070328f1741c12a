/**
 * What a request makes of an appointment. The server applies it to what stands; a workstation to what it knows, provisionally.
 *
 *   book            nothing yet, held, refused   -> confirmed
 *   move            confirmed, refused, or nothing yet (it was booked outside the diary)   -> confirmed elsewhere
 *   cancel          confirmed, held              -> cancelled
 *   hold            confirmed                    -> held
 *   attended, failedToAttend   confirmed, or the other of the two
 *
 * Anything else is refused and leaves the appointment as it was.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { failure } from '../error/failure.ts';
import type { Appointment, AppointmentState } from './appointment.ts';
import type { DiaryAction, DiaryRequest } from './request.ts';

type Standing = Exclude<AppointmentState, 'provisional'>;

const from: Readonly<Record<DiaryAction, readonly Standing[]>> = {
  book: ['held', 'refused'],
  move: ['confirmed', 'refused'],
  cancel: ['confirmed', 'held'],
  hold: ['confirmed'],
  attended: ['confirmed', 'failedToAttend'],
  failedToAttend: ['confirmed', 'attended'],
};

const to: Readonly<Record<DiaryAction, AppointmentState>> = {
  book: 'confirmed',
  move: 'confirmed',
  cancel: 'cancelled',
  hold: 'held',
  attended: 'attended',
  failedToAttend: 'failedToAttend',
};

/** Failures: diary.appointmentUnknown, diary.alreadyBooked, diary.appointmentOver. */
export function applyRequest(current: Appointment | undefined, request: DiaryRequest): Result<Appointment> {
  const { action, place, at: changed, actor, appointment: id, caseId } = request;
  const stamp = { state: to[action], changed, changedBy: actor.id };
  if (current === undefined || current.caseId !== caseId) {
    return (action === 'book' || action === 'move') && current === undefined && place !== undefined
      ? ok({ ...place, ...stamp, id, caseId, moves: 0 })
      : fail(failure('diary.appointmentUnknown'));
  }
  // To the workstation that made it a provisional appointment is as good as confirmed.
  const state: Standing = current.state === 'provisional' ? 'confirmed' : current.state;
  if (!from[action].includes(state))
    return fail(failure(action === 'book' && state === 'confirmed' ? 'diary.alreadyBooked' : 'diary.appointmentOver'));
  if (action !== 'book' && action !== 'move') return ok({ ...current, ...stamp });
  if (place === undefined) return fail(failure('diary.appointmentUnknown'));
  const moved = place.slot !== current.slot || place.officer !== current.officer;
  return ok({ ...place, ...stamp, id, caseId, moves: current.moves + (moved ? 1 : 0) });
}
