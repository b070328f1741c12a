/** Opening, routing and finishing a service request, and giving a case to somebody. Each step wants the one before it. */
import { dateOf, isLocalDate, type LocalDate, type LocalDateTime } from '../../base/local-date.ts';
import type { CaseFact } from '../../case/event.ts';
import type { ProcessState } from '../../case/process-state.ts';
import type { ServicePayloads, ServiceRequest, ServiceRequestState } from '../../case/service-request.ts';
import { type Failure, failure } from '../../error/failure.ts';
import { type Decision, decide, filled } from './command-check.ts';

export function decideOpenRequest(
  process: ProcessState,
  wanted: ServicePayloads['serviceRequestOpened'],
  now: LocalDateTime,
): Decision {
  return decide(process, [filled('text', wanted.text), futureDate('due', wanted.due, now)], () => [
    { type: 'serviceRequestOpened', payload: wanted },
  ]);
}

function futureDate(field: string, date: LocalDate, now: LocalDateTime): Failure | undefined {
  if (!isLocalDate(date)) return failure('claim.badDate', { field }, field);
  return date < dateOf(now) ? failure('service.dueInPast', { today: dateOf(now) }, field) : undefined;
}

/** The request in one of the states, or why the step can't be made. */
function requestIn(
  { serviceRequests }: ProcessState,
  id: string,
  states: readonly ServiceRequestState[],
): ServiceRequest | Failure {
  const found = serviceRequests.find((request) => request.id === id);
  if (found === undefined) return failure('service.unknown', {}, 'request');
  return states.includes(found.state) ? found : failure('service.wrongState', { serviceState: found.state }, 'request');
}

const isFailure = (found: ServiceRequest | Failure): found is Failure => 'kind' in found;

function onRequest(
  process: ProcessState,
  id: string,
  states: readonly ServiceRequestState[],
  checks: readonly (Failure | undefined)[],
  fact: CaseFact,
): Decision {
  const found = requestIn(process, id, states);
  return decide(process, [isFailure(found) ? found : undefined, ...checks], () => [fact]);
}

export const decideRouteRequest = (process: ProcessState, payload: ServicePayloads['serviceRequestRouted']): Decision =>
  onRequest(process, payload.request, ['open', 'routed', 'returned'], [filled('segment', payload.segment)], {
    type: 'serviceRequestRouted',
    payload,
  });

/** One that is for somebody is theirs to accept. */
export function decideAcceptRequest(process: ProcessState, request: string, person: string): Decision {
  const found = requestIn(process, request, ['routed']);
  const theirs = isFailure(found) || found.to === undefined || found.to === person;
  const check = theirs ? undefined : failure('service.forAnother', { person: found.to ?? '' }, 'request');
  return onRequest(process, request, ['routed'], [check], { type: 'serviceRequestAccepted', payload: { request } });
}

export const decideFinishRequest = (
  process: ProcessState,
  outcome: 'done' | 'returned',
  payload: ServicePayloads['serviceRequestDone'],
): Decision =>
  onRequest(
    process,
    payload.request,
    outcome === 'done' ? ['accepted'] : ['routed', 'accepted'],
    [filled('text', payload.text)],
    outcome === 'done' ? { type: 'serviceRequestDone', payload } : { type: 'serviceRequestReturned', payload },
  );

export const decideAssignCase = (process: ProcessState, payload: ServicePayloads['caseAssigned']): Decision =>
  decide(process, [filled('to', payload.to), filled('reason', payload.reason)], () =>
    process.assignedTo === payload.to ? [] : [{ type: 'caseAssigned', payload }],
  );
