/**
 * The diary of an office: its hours, and its officers with what they may take and when (domain.md 5.4: skill sets,
 * flexibilities, unavailability). Both are records that the office keeps (shared/office) and a supervisor amends.
 */
import { z } from 'zod';
import { isLocalDate, isLocalDateTime, type LocalDate, type LocalDateTime } from '../base/local-date.ts';
import { diaryNeeds } from '../case/booking-event.ts';
import { nations } from '../rates/bank-holiday.ts';

/** The meeting with the financial assessor, straight before the adviser: a slot under Benefits Related, not an adviser's. */
export const assessorType = 'financialAssessor';

const date = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), 'a date that exists');
const dateTime = z.custom<LocalDateTime>(
  (value) => typeof value === 'string' && isLocalDateTime(value),
  'a date and time that exist',
);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM');
const reason = z.string().trim().min(1).max(200);
const forward = <T extends { readonly from: string; readonly to: string }>(span: T): boolean => span.from < span.to;
const isForward = 'the end is after the beginning';
/** Monday is 1 and Sunday is 7. */
const weekly = z
  .array(z.strictObject({ day: z.int().min(1).max(7), from: time, to: time }).refine(forward, isForward))
  .max(28);

/** Body of the office record `diaryOffice`; its key names the place (`main` for an office with one). */
export const diaryOfficeSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  nation: z.enum(nations),
  /** When customers are seen. Bank holidays of the nation are closed of themselves. */
  opening: weekly,
  closures: z
    .array(z.strictObject({ from: date, to: date, reason }).refine(({ from, to }) => from <= to, isForward))
    .max(200),
  /** Minutes by interview type, where the office keeps other lengths than the release. */
  minutes: z.record(z.string().max(40), z.int().min(5).max(240)),
  /** Interviews begin on multiples of these minutes. */
  stepMinutes: z.int().min(5).max(60),
});
export type DiaryOffice = z.output<typeof diaryOfficeSchema>;

/** Body of the office record `diaryOfficer`; its key is the staff number. */
export const diaryOfficerSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** Key of the place where the officer sees customers. */
  office: z.string().min(1).max(40),
  /** Interview types the officer may take, financialAssessor among them. */
  skills: z.array(z.string().min(1).max(40)).max(40),
  /** Needs the officer can meet. */
  meets: z.array(z.enum(diaryNeeds)).max(diaryNeeds.length),
  weekly,
  /** Flexibilities: hours beyond the weekly ones, within the opening hours. */
  extra: z.array(z.strictObject({ date, from: time, to: time, reason }).refine(forward, isForward)).max(200),
  unavailable: z.array(z.strictObject({ from: dateTime, to: dateTime, reason }).refine(forward, isForward)).max(400),
});
export type DiaryOfficer = z.output<typeof diaryOfficerSchema>;

/** An officer with their staff number. */
export interface KnownOfficer extends DiaryOfficer {
  readonly id: string;
}

/** One place with its officers. */
export interface DiarySetup {
  readonly key: string;
  readonly office: DiaryOffice;
  readonly officers: readonly KnownOfficer[];
}
