/**
 * Where service requests go: an office's table of Process / Area / Sub Area and the segment behind each (domain.md 13). The
 * first table has exactly the three routes that seed 004 names; nothing else is known, and an office adds its own.
 */
import { z } from 'zod';

const word = z.string().trim().min(1).max(80);

const serviceRouteSchema = z.strictObject({
  process: word,
  area: word,
  subAreas: z.array(word).min(1).max(40),
  segment: word,
  retired: z.boolean(),
});
export type ServiceRoute = z.output<typeof serviceRouteSchema>;

/** The body of the office record `serviceRoutes`; its key is `office`. */
export const serviceRoutesSchema = z.strictObject({ routes: z.array(serviceRouteSchema).max(200) });

/** Seed 004, word for word but for "enquires". */
export const knownRoutes: readonly ServiceRoute[] = [
  {
    process: 'Escalated Enquiries',
    area: 'Complaints',
    subAreas: ['Resolution', 'Review', 'ICE'],
    segment: 'Complaints',
    retired: false,
  },
  {
    process: 'Escalated Enquiries',
    area: 'Appeals',
    subAreas: ['Appeal Against Decision'],
    segment: 'Appeals',
    retired: false,
  },
  {
    process: 'Arrears',
    area: 'Arrears Management',
    subAreas: ['Arrears Review'],
    segment: 'Enforcement',
    retired: false,
  },
];

/** A sub area that was there before and is missing now: requests may have used it, so it is retired and never deleted. */
export function missingRoute(
  before: readonly ServiceRoute[],
  after: readonly ServiceRoute[],
): { readonly process: string; readonly area: string; readonly subArea: string } | undefined {
  for (const { process, area, subAreas } of before) {
    const same = after.find((route) => route.process === process && route.area === area);
    const subArea = subAreas.find((one) => same?.subAreas.includes(one) !== true);
    if (subArea !== undefined) return { process, area, subArea };
  }
  return undefined;
}
