/** The office's tables behind service requests: routes, and who is where. */
import { dateOf } from '../../shared/base/local-date.ts';
import type { StaffName } from '../../shared/contract/service-view.ts';
import { knownRoutes, type ServiceRoute } from '../../shared/office/service-route.ts';
import { type StaffPlace, type StandIn, whoIsAsked } from '../../shared/office/staff-place.ts';
import { readOfficeRecord } from '../office/read-record.ts';
import type { Workstation } from '../workstation.ts';

export const routesKey = 'office';

export const routesOf = ({ store }: Pick<Workstation, 'store'>): readonly ServiceRoute[] =>
  readOfficeRecord(store, 'serviceRoutes', routesKey)?.body.routes ?? knownRoutes;

export const placeOf = ({ store }: Pick<Workstation, 'store'>, person: string): StaffPlace | undefined =>
  readOfficeRecord(store, 'staffPlace', person)?.body;

export const staffName = ({ store }: Pick<Workstation, 'store'>, id: string): StaffName => ({
  id,
  name: store.settings.person(id)?.name ?? id,
});

/** Who is asked today about this person's work. */
export const askedToday = (workstation: Workstation, person: string): StandIn =>
  whoIsAsked(person, dateOf(workstation.clock.now().local), (one) => placeOf(workstation, one));
