/** Takes the times of an appointment, or says that somebody else has one of them: the database decides between two at once. */
import type { PoolClient } from 'pg';
import { epochDay } from '../../shared/base/local-date.ts';
import { type Appointment, takesTime, timesOf } from '../../shared/diary/appointment.ts';

const exclusionViolation = '23P01';
const firstDay = epochDay('2000-01-01');

/** Minutes since 2000 of a minute of a day. */
export const onTheLine = (slot: string, minute: number): number =>
  (epochDay(slot.slice(0, 10)) - firstDay) * 1440 + minute;

/** Inside a transaction. False: the times are taken, and everything is as before. */
export async function takeTimes(client: PoolClient, office: string, appointment: Appointment): Promise<boolean> {
  await client.query('savepoint times');
  try {
    await client.query('delete from appointment_time where appointment_id = $1', [appointment.id]);
    for (const { officer, span } of takesTime.has(appointment.state) ? timesOf(appointment) : [])
      await client.query(
        `with known as (
           insert into diary_officer (office_id, officer) values ($1, $2)
           on conflict (office_id, officer) do update set officer = excluded.officer returning number
         )
         insert into appointment_time (appointment_id, during)
         select $3, int8range(number * 4294967296 + $4, number * 4294967296 + $5) from known`,
        [office, officer, appointment.id, onTheLine(appointment.slot, span.from), onTheLine(appointment.slot, span.to)],
      );
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== exclusionViolation) throw error;
    await client.query('rollback to savepoint times');
    return false;
  }
}
