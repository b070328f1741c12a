/** Calls of the financial assessor: evidence, S19, earnings, signing, and what the council may still ask for. */
import { z } from 'zod';
import { ninoOutcomes, returnWays, signingPlaces } from '../case/event.ts';
import { commandRoles } from '../claim/role-rights.ts';
import type { AssessorView, StatementChangesView } from './assessor-view.ts';
import { anyone, call, caseId, language, paper, shown } from './call.ts';
import type { DocumentView, InterviewView } from './view.ts';

const key = z.string().min(1).max(80);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().max(400);
const person = z.enum(['customer', 'partner']);
const item = { caseId, item: key };

export const assessorCalls = {
  'assessor.view': call<AssessorView>()(
    anyone,
    'Shows what an assessor prepares an interview with, and what is recorded about evidence, S19 and earnings.',
    z.object({ caseId, language }),
  ),
  'statement.sign': call<InterviewView>()(
    commandRoles.signStatement,
    'Records who signed the current version of the statement, when and where.',
    z.object({
      caseId,
      by: z.enum(['customer', 'both', 'appointee']),
      signedOn: date,
      version: z.int().min(1).max(9_999).optional(),
      where: z.enum(signingPlaces).optional(),
      name: words.optional(),
      authority: words.optional(),
      ...shown,
    }),
  ),
  'statement.changes': call<StatementChangesView>()(
    anyone,
    'Tells what has changed since the last version of the statement that was printed.',
    z.object({ caseId, language }),
  ),
  'evidence.verify': call<InterviewView>()(
    commandRoles.verifyEvidence,
    'Records evidence as seen.',
    z.object({
      ...item,
      evidenceType: key,
      seenOn: date,
      verdict: z.enum(['V', 'C', 'S']),
      copyKept: z.boolean().optional(),
      ...shown,
    }),
  ),
  'evidence.notProvided': call<InterviewView>()(
    commandRoles.evidenceNotProvided,
    'Records that evidence was not provided, why, and whether that is acceptable.',
    z.object({ ...item, reason: words.min(1), acceptable: z.boolean(), ...shown }),
  ),
  'evidence.used': call<InterviewView>()(
    commandRoles.useEvidence,
    'Records the day on which evidence was used to decide, which the council’s document tells.',
    z.object({ ...item, usedOn: date, ...shown }),
  ),
  'evidence.returned': call<InterviewView>()(
    commandRoles.returnEvidence,
    'Records that an original went back to the customer, when and how.',
    z.object({
      ...item,
      returnedOn: date,
      how: z.enum(returnWays),
      reference: words.optional(),
      ...shown,
    }),
  ),
  'evidence.notRequired': call<InterviewView>()(
    commandRoles.evidenceNotRequired,
    'Records that the primary benefit can do without an item of evidence, and why.',
    z.object({ ...item, reason: words, ...shown }),
  ),
  'evidence.withdraw': call<InterviewView>()(
    commandRoles.withdrawEvidence,
    'Takes back what was recorded about an item by mistake; the history keeps it.',
    z.object({ ...item, reason: words, ...shown }),
  ),
  's19.record': call<InterviewView>()(
    commandRoles.recordS19,
    'Records the S19 result of the customer or the partner.',
    z.object({
      caseId,
      person,
      status: z.enum(['notChecked', 'satisfiedExistingNino', 'satisfiedNinoApplication', 'notSatisfied', 'exempt']),
      basis: words,
      basisCode: key.optional(),
      ...shown,
    }),
  ),
  's19.apply': call<InterviewView>()(
    commandRoles.applyForNino,
    'Records an application for a National Insurance number; with a basis it satisfies S19 at once.',
    z.object({
      caseId,
      person,
      madeOn: date,
      form: words,
      documents: z.array(z.string().max(120)).max(8),
      sentTo: words,
      basis: words.optional(),
      ...shown,
    }),
  ),
  's19.applicationEnded': call<InterviewView>()(
    commandRoles.applyForNino,
    'Records what came of an application for a National Insurance number.',
    z.object({ caseId, person, endedOn: date, outcome: z.enum(ninoOutcomes), note: words.optional(), ...shown }),
  ),
  'calculation.record': call<InterviewView>()(
    commandRoles.recordCalculation,
    'Averages the pay of a job from its payments (amounts in pence).',
    z.object({
      caseId,
      job: z.int().min(1).max(10),
      method: z.enum(['recognisedCycle', 'fiveWeeks', 'twoMonths', 'otherPeriod']),
      weeks: z.int().min(1).max(104).optional(),
      payments: z
        .array(z.object({ date, gross: z.int(), tax: z.int(), ni: z.int(), pension: z.int() }))
        .min(1)
        .max(60),
      ...shown,
    }),
  ),
  'calculation.keep': call<DocumentView>()(
    commandRoles.keepCalculation,
    'Makes the calculation of average earnings as a paper and keeps it with the case.',
    z.object({ caseId, ...paper }),
  ),
  'furtherEvidence.tell': call<InterviewView>()(
    commandRoles.tellFurtherEvidence,
    'Keeps that the customer was told what the council may still ask for.',
    z.object({ caseId, saidIn: language, ...shown }),
  ),
} as const;
