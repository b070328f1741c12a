/** Service requests on a case: who has it, and opening, routing, accepting and finishing one. */
import type { LocalDate } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import {
  decideAcceptRequest,
  decideAssignCase,
  decideFinishRequest,
  decideOpenRequest,
  decideRouteRequest,
} from '../../shared/claim/decide/service-request.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { ServiceCaseView } from '../../shared/contract/service-view.ts';
import { failure } from '../../shared/error/failure.ts';
import type { OpenCase } from '../case/open-case.ts';
import { carryOut } from '../claim/carry-out.ts';
import { actAs, type Work } from '../work.ts';
import type { Workstation } from '../workstation.ts';
import { askedToday, routesOf, staffName } from './routing.ts';

export function showServiceCase(
  { workstation, desk }: Work,
  { caseId }: { readonly caseId: string },
): Result<ServiceCaseView> {
  const opened = desk.open(caseId);
  if (!opened.ok) return opened;
  const { owner, process } = opened.value;
  const asked = askedToday(workstation, owner);
  return ok({
    owner: {
      ...staffName(workstation, owner),
      assigned: process.assignedTo !== undefined,
      asked: { ...staffName(workstation, asked.person), as: asked.as },
    },
    requests: process.serviceRequests.toReversed(),
    routes: routesOf(workstation).filter(({ retired }) => !retired),
    people: workstation.store.settings.people().map(({ id, name }) => ({ id, name })),
  });
}

export const assignCase = (
  work: Work,
  { caseId, to, reason }: { readonly caseId: string; readonly to: string; readonly reason: string },
): Result<OpenCase> =>
  carryOut(work, caseId, 'assignCase', (_interview, process) => decideAssignCase(process, { to, reason }));

interface Chosen {
  readonly process: string;
  readonly area: string;
  readonly subArea: string;
}

/** The segment behind what was chosen; a request on a route that was retired meanwhile still has one. */
const segmentOf = (workstation: Workstation, chosen: Chosen): string | undefined =>
  routesOf(workstation).find(
    ({ process, area, subAreas }) =>
      process === chosen.process && area === chosen.area && subAreas.includes(chosen.subArea),
  )?.segment;

const mayChoose = (workstation: Workstation, chosen: Chosen): boolean =>
  routesOf(workstation).some(
    ({ process, area, subAreas, retired }) =>
      !retired && process === chosen.process && area === chosen.area && subAreas.includes(chosen.subArea),
  );

interface OpenRequest extends Chosen {
  readonly caseId: string;
  readonly text: string;
  readonly due: string;
  readonly to?: string | undefined;
  readonly wait?: boolean | undefined;
}

/** Opened and routed are two steps of its history; the second fails only for what the first has checked. */
export function openRequest(work: Work, { caseId, to, wait, ...wanted }: OpenRequest): Result<OpenCase> {
  const actor = actAs(work, commandRoles.serviceRequest);
  if (!actor.ok) return actor;
  const { process, area, subArea, text, due } = wanted;
  if (!mayChoose(work.workstation, wanted)) return fail(failure('service.routeUnknown', {}, 'subArea'));
  const payload = { process, area, subArea, text: text.trim(), due: due as LocalDate };
  const opened = carryOut(work, caseId, 'serviceRequest', (_interview, state, now) =>
    decideOpenRequest(state, payload, now),
  );
  const request = opened.ok ? opened.value.process.serviceRequests.at(-1)?.id : undefined;
  if (request === undefined || wait === true) return opened;
  return routeRequest(work, { caseId, request, to });
}

interface OnRequest {
  readonly caseId: string;
  readonly request: string;
}

/** To the segment, and to the person where one is named: to whoever stands in for them where they are away. */
export function routeRequest(
  work: Work,
  { caseId, request, to }: OnRequest & { readonly to?: string | undefined },
): Result<OpenCase> {
  const { workstation } = work;
  return carryOut(work, caseId, 'serviceRequest', (_interview, process) => {
    const found = process.serviceRequests.find(({ id }) => id === request);
    const segment = found === undefined ? '' : (segmentOf(workstation, found) ?? found.segment);
    const asked = to === undefined || to === '' ? undefined : askedToday(workstation, to);
    return decideRouteRequest(process, {
      request,
      segment,
      ...(asked === undefined ? {} : { to: asked.person }),
      ...(asked === undefined || asked.person === to ? {} : { insteadOf: to ?? '' }),
    });
  });
}

export const acceptRequest = (work: Work, { caseId, request }: OnRequest): Result<OpenCase> =>
  carryOut(work, caseId, 'serviceRequest', (_interview, process) =>
    decideAcceptRequest(process, request, work.person.id),
  );

export const finishRequest = (
  work: Work,
  { caseId, request, outcome, text }: OnRequest & { readonly outcome: 'done' | 'returned'; readonly text: string },
): Result<OpenCase> =>
  carryOut(work, caseId, 'serviceRequest', (_interview, process) =>
    decideFinishRequest(process, outcome, { request, text: text.trim() }),
  );
