/** Where a person works and who stands in for them (seed 004: the team leader is asked when the owner is away). */
import { z } from 'zod';
import { localDate } from '../sync/payload-schema.ts';

const staffNumber = z.string().trim().max(80);

/** The body of the office record `staffPlace`; its key is the person's staff number. */
export const staffPlaceSchema = z.strictObject({
  segments: z.array(z.string().trim().min(1).max(80)).max(20),
  /** Staff number; empty: none. */
  teamLeader: staffNumber,
  away: z
    .array(
      z
        .strictObject({ from: localDate, to: localDate, substitute: staffNumber })
        .refine(({ from, to }) => from <= to, 'the last day is before the first'),
    )
    .max(50),
});
export type StaffPlace = z.output<typeof staffPlaceSchema>;

/** Who is asked about a person's work on a day, and why them. */
export interface StandIn {
  readonly person: string;
  readonly as: 'self' | 'substitute' | 'teamLeader' | 'nobody';
}

/**
 * The person; when away the substitute named for those days, else the team leader; each only where they are there. Nobody to
 * ask: the person is named all the same.
 */
export function whoIsAsked(person: string, day: string, placeOf: (person: string) => StaffPlace | undefined): StandIn {
  const place = placeOf(person);
  const absence = awayOn(place, day);
  if (absence === undefined) return { person, as: 'self' };
  const isThere = (other: string): boolean =>
    other !== '' && other !== person && awayOn(placeOf(other), day) === undefined;
  if (isThere(absence.substitute)) return { person: absence.substitute, as: 'substitute' };
  const leader = place?.teamLeader ?? '';
  return isThere(leader) ? { person: leader, as: 'teamLeader' } : { person, as: 'nobody' };
}

const awayOn = (place: StaffPlace | undefined, day: string): StaffPlace['away'][number] | undefined =>
  place?.away.find(({ from, to }) => from <= day && day <= to);
