/**
 * Service requests (seed 004): work that the owner of a case routes to another segment or person, and how far it is. States:
 * open, routed, accepted, then done or returned; one that was returned may be routed again.
 */
import type { LocalDate, LocalDateTime } from '../base/local-date.ts';
import type { Actor, NewCaseEvent } from './event.ts';
import type { ProcessState } from './process-state.ts';

export interface ServicePayloads {
  /** The case is this person's from now on, whoever else works on it. */
  caseAssigned: { readonly to: string; readonly reason: string };
  serviceRequestOpened: {
    readonly process: string;
    readonly area: string;
    readonly subArea: string;
    readonly text: string;
    readonly due: LocalDate;
  };
  /** `request` is the id of its serviceRequestOpened. `insteadOf`: whom it would have gone to, who is away. */
  serviceRequestRouted: {
    readonly request: string;
    readonly segment: string;
    readonly to?: string;
    readonly insteadOf?: string;
  };
  serviceRequestAccepted: { readonly request: string };
  serviceRequestDone: { readonly request: string; readonly text: string };
  serviceRequestReturned: { readonly request: string; readonly text: string };
}

export type ServiceRequestState = 'open' | 'routed' | 'accepted' | 'done' | 'returned';

export interface ServiceRequestStep {
  readonly state: ServiceRequestState;
  readonly at: LocalDateTime;
  readonly by: Actor;
  readonly text?: string;
  readonly to?: string;
  readonly insteadOf?: string;
}

export interface ServiceRequest extends Readonly<ServicePayloads['serviceRequestOpened']> {
  readonly id: string;
  readonly state: ServiceRequestState;
  /** Where it is routed to; empty while it is nowhere yet. */
  readonly segment: string;
  /** For whom it is, or who accepted it; undefined: anybody of the segment. */
  readonly to: string | undefined;
  /** The oldest first. */
  readonly steps: readonly ServiceRequestStep[];
}

type ServiceFold<T extends keyof ServicePayloads> = (
  state: ProcessState,
  payload: ServicePayloads[T],
  event: NewCaseEvent,
) => ProcessState;

/** One request goes a step on. */
function step(
  state: ProcessState,
  id: string,
  { at, actor }: NewCaseEvent,
  change: Pick<ServiceRequest, 'state'> & Partial<Pick<ServiceRequest, 'segment' | 'to'>>,
  said: Partial<ServiceRequestStep> = {},
): ProcessState {
  const serviceRequests = state.serviceRequests.map((request) =>
    request.id === id
      ? {
          ...request,
          ...change,
          steps: [...request.steps, { state: change.state, at: at.local, by: actor, ...said }],
        }
      : request,
  );
  return { ...state, serviceRequests };
}

export const serviceFolds: { readonly [T in keyof ServicePayloads]: ServiceFold<T> } = {
  caseAssigned: (state, { to }) => ({ ...state, assignedTo: to }),
  serviceRequestOpened: (state, opened, { id, at, actor }) => {
    const steps = [{ state: 'open', at: at.local, by: actor }] as const;
    const request: ServiceRequest = { ...opened, id, state: 'open', segment: '', to: undefined, steps };
    return { ...state, serviceRequests: [...state.serviceRequests, request] };
  },
  serviceRequestRouted: (state, { request, segment, to, insteadOf }, event) =>
    step(
      state,
      request,
      event,
      { state: 'routed', segment, to },
      { ...(to === undefined ? {} : { to }), ...(insteadOf === undefined ? {} : { insteadOf }) },
    ),
  serviceRequestAccepted: (state, { request }, event) =>
    step(state, request, event, { state: 'accepted', to: event.actor.id }),
  serviceRequestDone: (state, { request, text }, event) => step(state, request, event, { state: 'done' }, { text }),
  serviceRequestReturned: (state, { request, text }, event) =>
    step(state, request, event, { state: 'returned', to: undefined }, { text }),
};

/** Nothing is left to do about it. */
export const isFinished = ({ state }: Pick<ServiceRequest, 'state'>): boolean => state === 'done';
