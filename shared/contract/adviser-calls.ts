/** Calls of the adviser: the conditionality screen, form CMS1 and what becomes of the interview: a part of the table in desktop.ts. */
import { z } from 'zod';
import { waiverGrounds, weekdayCodes } from '../case/event.ts';
import { commandRoles } from '../claim/role-rights.ts';
import type { AdviserView } from './adviser-view.ts';
import { anyone, call, caseId, confirmed, language, paper, shown, typed } from './call.ts';
import type { DocumentView, InterviewView } from './view.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const code = z.string().min(1).max(80);
/** A text of the conditionality screen: long enough for what is put together from the interview. */
const field = z.string().max(2_000);
const words = z.string().max(400);
const time = z.string().max(5);

export const adviserCalls = {
  'adviser.view': call<AdviserView>()(
    anyone,
    'Shows what the adviser works with: the interview’s answers, what is recorded, and what became of the interview.',
    z.object({ caseId, language }),
  ),
  'adviser.answer': call<InterviewView>()(
    commandRoles.correctAvailability,
    'Puts right an answer about work wanted or availability.',
    z.object({
      caseId,
      key: code,
      typed,
      confirmed,
      ...shown,
    }),
  ),
  'conditionality.complete': call<InterviewView>()(
    commandRoles.completeConditionality,
    'Completes the Conditionality and Additional Information screen.',
    z.object({
      caseId,
      backdating: field,
      labourMarketConditions: field,
      paydays: field,
      conditionality: field,
      ...shown,
    }),
  ),
  'cms1.record': call<InterviewView>()(
    commandRoles.recordCms1,
    'Records form CMS1, of the customer or of the partner in a joint claim.',
    z.object({
      caseId,
      agreementSigned: z.boolean(),
      agreementDate: date,
      backdatingLabourMarket: field,
      backdatingBenefit: field,
      person: z.literal('partner').optional(),
      terms: z
        .object({
          pattern: z.array(z.object({ day: z.enum(weekdayCodes), from: time, to: time })).max(7),
          steps: z.array(z.string().min(1).max(200)).max(12),
          restrictions: words,
        })
        .optional(),
      ...shown,
    }),
  ),
  'cms1.make': call<DocumentView>()(
    commandRoles.recordCms1,
    'Makes form CMS1 to print and sign, and keeps it with the case.',
    z.object({ caseId, person: z.enum(['customer', 'partner']), ...paper }),
  ),
  'outcome.waive': call<InterviewView>()(
    commandRoles.settleInterview,
    'Waives the interview that is due, with the reason; its slot goes back to the diary.',
    z.object({ caseId, ground: z.enum(waiverGrounds), reasonCode: code, text: words, ...shown }),
  ),
  'outcome.defer': call<InterviewView>()(
    commandRoles.settleInterview,
    'Puts the interview off to a day, with the reason; on that day it is due again.',
    z.object({ caseId, reasonCode: code, text: words, from: date, ...shown }),
  ),
  'outcome.attended': call<InterviewView>()(
    commandRoles.recordAttendance,
    'Records that the interview was held, and how long it took.',
    z.object({ caseId, on: date, minutes: z.number(), correction: words.optional(), ...shown }),
  ),
  'outcome.failed': call<InterviewView>()(
    commandRoles.recordAttendance,
    'Records that the customer did not come, and how often somebody tried to reach them.',
    z.object({
      caseId,
      on: date,
      attempts: z.number(),
      note: words.optional(),
      correction: words.optional(),
      ...shown,
    }),
  ),
  'outcome.goodCause': call<InterviewView>()(
    commandRoles.settleInterview,
    'Records the reason the customer gave for not coming, and whether it is good cause.',
    z.object({ caseId, on: date, code, text: words, accepted: z.boolean(), ...shown }),
  ),
} as const;
