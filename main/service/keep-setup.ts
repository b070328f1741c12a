/** What a supervisor keeps for service requests: the routes, and segments, team leader and absences of people. */
import { dateOf } from '../../shared/base/local-date.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { ServiceSetupView } from '../../shared/contract/service-view.ts';
import { failure } from '../../shared/error/failure.ts';
import type { OfficeBody } from '../../shared/office/record-kind.ts';
import { missingRoute, serviceRoutesSchema } from '../../shared/office/service-route.ts';
import { saveOfficeRecord } from '../office/save-record.ts';
import { actAs, type Work } from '../work.ts';
import { placeOf, routesKey, routesOf } from './routing.ts';

const nowhere = { segments: [], teamLeader: '', away: [] };

export function showServiceSetup({ workstation }: Work): Result<ServiceSetupView> {
  const { store } = workstation;
  const routes = routesOf(workstation);
  return ok({
    today: dateOf(workstation.clock.now().local),
    routes,
    seen: store.office.current('serviceRoutes', routesKey)?.id ?? null,
    segments: [...new Set(routes.map(({ segment }) => segment))],
    staff: store.settings.people().map(({ id, name }) => ({
      id,
      name,
      place: placeOf(workstation, id) ?? nowhere,
      seen: store.office.current('staffPlace', id)?.id ?? null,
    })),
  });
}

/** Failures: service.routeKept for one that would be taken out, and those of saveOfficeRecord. */
export function keepRoutes(
  work: Work,
  { seen, routes }: { readonly seen: string | null; readonly routes: unknown },
): Result<ServiceSetupView> {
  const actor = actAs(work, commandRoles.keepRoutes);
  if (!actor.ok) return actor;
  const body = { routes } as OfficeBody<'serviceRoutes'>;
  const read = serviceRoutesSchema.safeParse(body);
  const missing = read.success ? missingRoute(routesOf(work.workstation), read.data.routes) : undefined;
  if (missing !== undefined) return fail(failure('service.routeKept', missing, 'routes'));
  const saved = saveOfficeRecord(work, { kind: 'serviceRoutes', key: routesKey, seen, body });
  return saved.ok ? showServiceSetup(work) : saved;
}

export function keepStaff(
  work: Work,
  { person, seen, place }: { readonly person: string; readonly seen: string | null; readonly place: unknown },
): Result<ServiceSetupView> {
  const saved = saveOfficeRecord(work, {
    kind: 'staffPlace',
    key: person,
    seen,
    body: place as OfficeBody<'staffPlace'>,
  });
  return saved.ok ? showServiceSetup(work) : saved;
}
