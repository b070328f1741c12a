/** Failures of the interview diary. None names a customer: who has a slot is not told to whom it was refused. */
import type { KindDefinition } from '../kind-definition.ts';

const taken = (wording: string): KindDefinition => ({ wording, severity: 'info', status: 409 });

export const diaryKinds = {
  'diary.slotTaken': taken('Somebody else has booked this slot. Choose another.'),
  'diary.officeClosed': taken('The office does not see customers on that day. Choose another day.'),
  'diary.officerUnknown': taken('The officer is no longer in the diary. Choose another slot.'),
  'diary.officerWithoutSkill': taken('The officer does not take interviews of this type. Choose another slot.'),
  'diary.officerAway': taken('The officer is not there at that time. Choose another slot.'),
  'diary.noOfficerFree': taken(
    'No officer who may take this interview is free at that time. Choose one of the slots that are offered, or another time.',
  ),
  'diary.appointmentOver': taken('The appointment is over or was cancelled, so it cannot be changed.'),
  'diary.appointmentUnknown': taken('The diary does not hold this appointment.'),
  'diary.requestDiffers': {
    wording: 'The diary has had another request under the same identity.',
    severity: 'error',
    status: 409,
  },
  'diary.alreadyBooked': taken('An interview is booked already. Move it or cancel it.'),
  'diary.notBooked': taken('No interview is booked that could be moved or cancelled.'),
  'diary.nothingHeld': taken('No slot is held for this case. Book an interview instead.'),
  'diary.heldSlotPast': taken('The slot that was held is in the past. Book another.'),
} as const satisfies Record<string, KindDefinition>;
