/** Which function answers which call. The type makes a missing or a surplus handler a compile error. */
import { ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { wireVersions } from '../../shared/contract/wire.ts';
import type { wireCalls, WireCallName, WireParsed, WireReply } from '../../shared/contract/wire.ts';
import { createEnrolmentCode } from '../access/create-enrolment-code.ts';
import { giveChallenge, giveDeviceToken } from '../access/device-token.ts';
import { enrol } from '../access/enrol.ts';
import { signIn } from '../access/sign-in.ts';
import type { DeviceIdentity, PersonIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';
import { instantOf } from '../context.ts';
import { listStuckMessages } from '../connector/list-stuck.ts';
import { changeAppointment } from '../diary/change-appointment.ts';
import { pullAppointments } from '../diary/pull-appointments.ts';
import { listLaidBatches, putLaidBatch } from '../laid/batch.ts';
import { pullOfficeRecords, putOfficeRecord } from '../office/record.ts';
import { getDocument, putDocument } from '../sync/document.ts';
import { listParked } from '../sync/parked.ts';
import { pull } from '../sync/pull.ts';
import { push } from '../sync/push.ts';

/** Who is calling, as far as the call's access demands it. */
interface CallerByAccess {
  readonly open: undefined;
  readonly device: DeviceIdentity;
  readonly person: PersonIdentity;
}
type CallerOf<N extends WireCallName> = CallerByAccess[(typeof wireCalls)[N]['access']];

type Handlers = {
  readonly [N in WireCallName]: (
    context: ServerContext,
    caller: CallerOf<N>,
    request: WireParsed<N>,
  ) => Promise<Result<WireReply<N>>>;
};

export const handlers: Handlers = {
  health: async (context) => {
    await context.pool.query('select 1');
    return ok({ status: 'ready' as const, at: instantOf(context.now()) });
  },
  version: (context) => Promise.resolve(ok({ wire: [...wireVersions], serverKey: context.key.publicKey })),
  enrol: (context, _caller, request) => enrol(context, request),
  challenge: (context, _caller, request) => giveChallenge(context, request),
  deviceToken: (context, _caller, request) => giveDeviceToken(context, request),
  signIn,
  createEnrolmentCode: async (context, person) => ok(await createEnrolmentCode(context, person.office)),
  push,
  pull,
  putDocument,
  getDocument,
  putLaidBatch,
  listLaidBatches,
  putOfficeRecord,
  pullOfficeRecords,
  changeAppointment,
  pullAppointments,
  listStuckMessages: (context, person) => listStuckMessages(context, person),
  listParked: (context, person) => listParked(context, person),
};
