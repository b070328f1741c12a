/** Failures of service requests and of routing them. */
import type { KindDefinition } from '../kind-definition.ts';

export const serviceKinds = {
  'service.unknown': { wording: 'This request is not on the case.', severity: 'warning', status: 404 },
  'service.wrongState': {
    wording: 'This cannot be done with the request as it stands: {serviceState}.',
    severity: 'info',
    status: 409,
  },
  'service.forAnother': {
    wording: 'The request is for {person}. Have it routed to you first.',
    severity: 'info',
    status: 409,
  },
  'service.dueInPast': { wording: 'The due day cannot be before today, {today}.', severity: 'info', status: 422 },
  'service.routeUnknown': {
    wording: 'There is no such process, area and sub area to choose, or it is retired.',
    severity: 'info',
    status: 422,
  },
  'service.routeKept': {
    wording: 'A route that was there stays: {process} / {area} / {subArea}. Retire it instead.',
    severity: 'info',
    status: 409,
  },
} as const satisfies Record<string, KindDefinition>;
