/**
 * The customer was promised a time, not an officer: where the one asked for is taken, another who is free at that time, takes
 * the interview and meets the same needs gets it. Workstations that look at the same diary offer the same officer first.
 */
import type { PoolClient } from 'pg';
import type { Appointment } from '../../shared/diary/appointment.ts';
import { placeAtTime, type TakenOn } from '../../shared/diary/offer-slots.ts';
import { minuteOf, type Span } from '../../shared/diary/time.ts';
import type { ServerContext } from '../context.ts';
import { readSetup } from './read-setup.ts';
import { onTheLine } from './take-times.ts';

/** The appointment with other officers; undefined when there are none at that time. */
export async function otherOfficers(
  context: Pick<ServerContext, 'bankHolidays'>,
  client: PoolClient,
  office: string,
  wanted: Appointment,
): Promise<Appointment | undefined> {
  const setup = await readSetup(client, office, wanted.office);
  if (setup === undefined) return undefined;
  const { interviewType, minutes, slot, assessorSlot = slot, needs = [] } = wanted;
  const wish = {
    interviewType,
    minutes,
    assessorMinutes: minuteOf(slot) - minuteOf(assessorSlot),
    from: slot,
    earliest: null,
    latest: null,
    needs,
  };
  const place = placeAtTime(setup, context.bankHolidays, await takenOnDay(client, office, wanted), wish, slot);
  if (!place.ok || place.value === undefined) return undefined;
  const { assessor: _assessor, assessorSlot: _assessorSlot, ...kept } = wanted;
  return { ...kept, ...place.value };
}

interface TakenRow {
  readonly officer: string;
  readonly from: number;
  readonly to: number;
}

/** What officers have on the day of the appointment besides it. */
async function takenOnDay(client: PoolClient, office: string, { id, slot }: Appointment): Promise<TakenOn> {
  const { rows } = await client.query<TakenRow>({
    name: 'times-of-day',
    text: `select o.officer, (lower(t.during) - o.number * 4294967296 - $2)::int as from,
                  (upper(t.during) - o.number * 4294967296 - $2)::int as to
             from diary_officer o
             join appointment_time t
               on t.during && int8range(o.number * 4294967296 + $2, o.number * 4294967296 + $2 + 1440)
            where o.office_id = $1 and t.appointment_id <> $3`,
    values: [office, onTheLine(slot, 0), id],
  });
  const taken = new Map<string | null, Span[]>();
  for (const { officer, from, to } of rows) taken.set(officer, [...(taken.get(officer) ?? []), { from, to }]);
  return () => taken;
}
