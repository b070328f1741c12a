/** Failures of recording what became of an interview. */
import type { KindDefinition } from '../kind-definition.ts';

const refused = (wording: string): KindDefinition => ({ wording, severity: 'info', status: 409 });

export const outcomeKinds = {
  'outcome.noInterviewDue': refused('No interview is due in this case, so there is none to waive or put off.'),
  'outcome.alreadyRecorded': refused(
    'What became of the interview is recorded already. To put it right, give the reason; to see the customer again, book another interview.',
  ),
  'outcome.notBooked': refused('No interview is booked, so nobody can have come to it or stayed away.'),
  'outcome.beforeSlot': refused('The interview is booked for {slot}. What became of it can be recorded from then on.'),
  'outcome.noFailure': refused(
    'Nobody has recorded that the customer did not come, so there is no good cause to show.',
  ),
  'outcome.beforeFailure': refused('The reason cannot have been given before the day of the interview, {date}.'),
  'outcome.dateNotAhead': refused('The interview is put off to a day after today, {today}.'),
  'outcome.badNumber': { wording: '{field} is a whole number from {min} to {max}.', severity: 'info', status: 422 },
} as const satisfies Record<string, KindDefinition>;
