/**
 * What counts as good cause for not coming to an interview (Jobseekers and work-focused interview regulations; domain.md 5.2),
 * and `other` for what is none of them. Whether it is accepted the adviser says; what follows for the benefit a decision
 * maker decides, never this program.
 */
export const goodCauses = [
  'misunderstood',
  'medicalAppointment',
  'transport',
  'religion',
  'jobInterview',
  'selfEmployment',
  'accidentOrIllness',
  'funeral',
  'disability',
  'other',
] as const;
export type GoodCause = (typeof goodCauses)[number];

/** Working days in which good cause can be shown, counted from the day after the failure. */
export const goodCauseWorkingDays = 5;
