/** Calls about service requests, their routes and who is where: a part of the table in desktop.ts. */
import { z } from 'zod';
import { commandRoles } from '../claim/role-rights.ts';
import { anyone, call, caseId, nothing, shown } from './call.ts';
import type { ServiceCaseView, ServiceSetupView } from './service-view.ts';
import type { InterviewView } from './view.ts';

const word = z.string().max(80);
const id = z.string().min(1).max(80);
const text = z.string().max(2_000);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const seen = word.nullable();
const onRequest = { caseId, request: id, ...shown };

export const serviceCalls = {
  'service.case': call<ServiceCaseView>()(
    anyone,
    'Shows who has a case, whom to ask today, and its service requests.',
    z.object({ caseId }),
  ),
  'service.assign': call<InterviewView>()(
    commandRoles.assignCase,
    'Gives a case to somebody.',
    z.object({ caseId, to: word, reason: text, ...shown }),
  ),
  'service.open': call<InterviewView>()(
    commandRoles.serviceRequest,
    'Opens a service request on a case and routes it to its segment, unless it is to wait.',
    z.object({
      caseId,
      process: word,
      area: word,
      subArea: word,
      text,
      due: date,
      to: word.optional(),
      wait: z.boolean().optional(),
      ...shown,
    }),
  ),
  'service.route': call<InterviewView>()(
    commandRoles.serviceRequest,
    'Routes a request to its segment, or to a person; to whoever stands in for one who is away.',
    z.object({ ...onRequest, to: word.optional() }),
  ),
  'service.accept': call<InterviewView>()(
    commandRoles.serviceRequest,
    'Accepts a request that was routed.',
    z.object(onRequest),
  ),
  'service.finish': call<InterviewView>()(
    commandRoles.serviceRequest,
    'Keeps that a request is done, or returns it, with the reason.',
    z.object({ ...onRequest, outcome: z.enum(['done', 'returned']), text }),
  ),
  'service.setup': call<ServiceSetupView>()(
    anyone,
    'Shows the routes of service requests, and segments, team leader and absences of everybody.',
    nothing,
  ),
  'service.keepRoutes': call<ServiceSetupView>()(
    commandRoles.keepRoutes,
    'Keeps the routes of service requests; one that was there can be retired and not taken out.',
    z.object({ seen, routes: z.array(z.record(z.string().max(40), z.unknown())).max(200) }),
  ),
  'service.keepStaff': call<ServiceSetupView>()(
    commandRoles.keepRoutes,
    'Keeps segments, team leader and absences of a person.',
    z.object({ person: id, seen, place: z.record(z.string().max(40), z.unknown()) }),
  ),
} as const;
