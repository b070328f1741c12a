/** Calls about the telephone call itself, and about the papers that come of it. */
import { z } from 'zod';
import { attemptResults } from '../case/event.ts';
import { paperKinds } from '../case/paper.ts';
import { commandRoles } from '../claim/role-rights.ts';
import { call, caseId, dateTime, language, milliseconds, paper, shown } from './call.ts';
import type { PrintOutcome } from './call-view.ts';
import type { InterviewView } from './view.ts';

/** What is agreed about a call-back. */
const agreed = {
  due: dateTime.optional(),
  number: z.string().max(60).optional(),
  bestTime: z.string().max(120).optional(),
};

export const telephoneCalls = {
  'interview.dropCall': call<InterviewView>()(
    commandRoles.dropCall,
    'Keeps that the line dropped and books the call-back, with the number to ring and the best time.',
    z.object({ caseId, ...agreed, talkMs: milliseconds.optional(), ...shown }),
  ),
  'call.time': call<InterviewView>()(
    commandRoles.timeCall,
    'Keeps how long the talk or the wrap-up lasted that ends here.',
    z.object({ caseId, step: z.enum(['endTalk', 'resumeTalk', 'endWrapUp']), elapsedMs: milliseconds, ...shown }),
  ),
  'call.attempt': call<InterviewView>()(
    commandRoles.attemptCall,
    'Keeps that the customer was rung, what came of it, and when to ring again.',
    z.object({
      caseId,
      result: z.enum(attemptResults),
      tried: dateTime.optional(),
      note: z.string().max(400).optional(),
      again: dateTime.optional(),
      ...shown,
    }),
  ),
  'statement.readBack': call<InterviewView>()(
    commandRoles.readBack,
    'Keeps that the customer confirmed the statement that was read back.',
    z.object({ caseId, readIn: language, ...shown }),
  ),
  'paper.print': call<{ readonly outcome: PrintOutcome }>()(
    commandRoles.printPaper,
    'Prints a document where the program can, and keeps that it was printed or waits for a printer.',
    z.object({ caseId, kind: z.enum(paperKinds), documentId: z.string().max(80).optional(), ...paper }),
  ),
  'paper.record': call<InterviewView>()(
    commandRoles.printPaper,
    'Keeps that the window printed a document, or that it is to be printed later.',
    z.object({
      caseId,
      kind: z.enum(paperKinds),
      paperLanguage: language,
      largePrint: z.boolean().optional(),
      outcome: z.enum(['printed', 'later']),
      ...shown,
    }),
  ),
} as const;
