/** Calls about interviews and the office's diary, and about what was done with a case: a part of the table in desktop.ts. */
import { z } from 'zod';
import { commandRoles } from '../claim/role-rights.ts';
import { diaryOfficerSchema, diaryOfficeSchema } from '../diary/diary.ts';
import { anyone, call, caseId, confirmed, dateTime, language, shown, typed } from './call.ts';
import type { DiarySetupView, DiaryView, OffersView } from './diary-view.ts';
import type { HistoryLine } from './history-view.ts';
import type { InterviewView } from './view.ts';

const key = z.string().min(1).max(80);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const cell = { caseId, key, row: z.int().min(1).max(99).optional() };
/** Where the right answer comes from. */
const correctionSources = ['customer', 'form', 'evidence', 'council'] as const;
/** As it stands on the staff list. */
const staffNumber = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'a staff number');

export const diaryCalls = {
  'booking.book': call<InterviewView>()(
    commandRoles.bookInterview,
    'Books the interview that was decided; another type needs a reason.',
    z.object({ caseId, interviewType: key, slot: dateTime, reason: z.string().max(400).optional(), ...shown }),
  ),
  'booking.offers': call<OffersView>()(
    anyone,
    'Gives the next suitable slots for an interview of the case, from the office’s diary.',
    z.object({ caseId, interviewType: key, from: date.optional() }),
  ),
  'booking.move': call<InterviewView>()(
    commandRoles.bookInterview,
    'Moves the interview that is booked, with the reason.',
    z.object({ caseId, slot: dateTime, reason: z.string().max(400), ...shown }),
  ),
  'booking.cancel': call<InterviewView>()(
    commandRoles.bookInterview,
    'Cancels the interview that is booked or held, with the reason.',
    z.object({ caseId, reason: z.string().max(400), ...shown }),
  ),
  'booking.rebook': call<InterviewView>()(
    commandRoles.bookInterview,
    'Takes up again the slot that is held since the case was made again.',
    z.object({ caseId, ...shown }),
  ),
  'case.correct': call<InterviewView>()(
    commandRoles.correctAnswer,
    'Puts an answer right in place, with its source and the reason; the history keeps what was there.',
    z.object({
      ...cell,
      typed,
      source: z.enum(correctionSources),
      reason: z.string().max(400),
      confirmed,
      ...shown,
    }),
  ),
  'case.rebuild': call<InterviewView>()(
    commandRoles.rebuild,
    'Deletes the case and builds it again from the same answers; the interview’s slot is held.',
    z.object({ caseId, reason: z.string().max(400), ...shown }),
  ),
  'case.history': call<readonly HistoryLine[]>()(
    anyone,
    'Tells what was done with a case: who, when, before and after.',
    z.object({ caseId, language }),
  ),
  'diary.view': call<DiaryView>()(
    anyone,
    'Shows the office’s diary by officer, for a day or several; from today on when no day is given.',
    z.object({ from: date.optional(), days: z.int().min(1).max(14), language }),
  ),
  'diary.setup': call<DiarySetupView>()(
    anyone,
    'Shows places and officers of the diary as they can be amended.',
    z.object({ language }),
  ),
  'diary.saveOfficer': call<DiarySetupView>()(
    commandRoles.setUpDiary,
    'Keeps an officer’s skills, hours and unavailability, or takes the officer out of the diary.',
    z.object({ key: staffNumber, seen: z.string().max(80).nullable(), body: diaryOfficerSchema.nullable(), language }),
  ),
  'diary.savePlace': call<DiarySetupView>()(
    commandRoles.setUpDiary,
    'Keeps the hours and closures of a place where customers are seen.',
    z.object({
      key: z.string().min(1).max(40),
      seen: z.string().max(80).nullable(),
      body: diaryOfficeSchema,
      language,
    }),
  ),
} as const;
