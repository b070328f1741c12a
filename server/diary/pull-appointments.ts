/** Gives a device what has changed in the diary of its office since a cursor: each appointment as it stands. */
import { ok, type Result } from '../../shared/base/result.ts';
import type { WireParsed, WireReply } from '../../shared/contract/wire.ts';
import type { Appointment } from '../../shared/diary/appointment.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';

export async function pullAppointments(
  context: ServerContext,
  device: DeviceIdentity,
  request: WireParsed<'pullAppointments'>,
): Promise<Result<WireReply<'pullAppointments'>>> {
  const max = Math.max(1, request.max);
  const { rows } = await context.pool.query<{ position: string; body: Appointment }>({
    name: 'pull-appointments',
    text: 'select position, body from appointment where office_id = $1 and position > $2 order by position limit $3',
    values: [device.office, request.after, max],
  });
  const appointments = rows.map(({ position, body }) => ({ position: Number(position), appointment: body }));
  return ok({ appointments, cursor: appointments.at(-1)?.position ?? request.after, more: rows.length === max });
}
