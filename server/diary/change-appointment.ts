/** The server's diary: takes each request once, gives the slot or refuses it with the reason, and numbers what has changed. */
import type { PoolClient } from 'pg';
import type { Role } from '../../shared/base/role.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import { commandRoles } from '../../shared/claim/role-rights.ts';
import type { WireReply } from '../../shared/contract/wire.ts';
import { applyRequest } from '../../shared/diary/apply-request.ts';
import type { Appointment } from '../../shared/diary/appointment.ts';
import { checkPlace } from '../../shared/diary/check-place.ts';
import type { DiaryAction, DiaryAnswer, DiaryRequest } from '../../shared/diary/request.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import { failure } from '../../shared/error/failure.ts';
import type { DeviceIdentity } from '../access/token.ts';
import type { ServerContext } from '../context.ts';
import { inTransaction } from '../store/transaction.ts';
import { otherOfficers } from './other-officers.ts';
import { readSetup } from './read-setup.ts';
import { takeTimes } from './take-times.ts';

const rolesFor: Readonly<Record<DiaryAction, readonly Role[]>> = {
  book: commandRoles.bookInterview,
  move: commandRoles.bookInterview,
  cancel: commandRoles.bookInterview,
  hold: commandRoles.rebuild,
  attended: commandRoles.recordAttendance,
  failedToAttend: commandRoles.recordAttendance,
};

/**
 * A refusal is an answer, not a failure. Failures: access.roleNotAllowed when the one who asks holds none of the roles in the
 * office, diary.requestDiffers for another request under the same identity.
 */
export function changeAppointment(
  context: ServerContext,
  device: DeviceIdentity,
  request: DiaryRequest,
): Promise<Result<WireReply<'changeAppointment'>>> {
  return inTransaction(context.pool, async (client) => {
    const head = await lockFeed(client, device.office);
    const known = await readAnswer(client, device.office, request);
    if (known !== undefined) return known;
    if (!(await mayAsk(client, device.office, request)))
      return fail(failure('access.roleNotAllowed', { roles: rolesFor[request.action].join(', ') }));
    const answer = await decide(context, client, device.office, head, request);
    await client.query(
      'insert into appointment_request (id, office_id, appointment_id, device_id, body, answer) values ($1, $2, $3, $4, $5, $6)',
      [request.id, device.office, request.appointment, device.device, canonicalJson(request), JSON.stringify(answer)],
    );
    return ok(answer);
  });
}

/** The office's requests take their turns from here to the commit. */
async function lockFeed(client: PoolClient, office: string): Promise<number> {
  const { rows } = await client.query<{ head: string }>(
    `insert into appointment_feed (office_id) values ($1)
     on conflict (office_id) do update set head = appointment_feed.head returning head`,
    [office],
  );
  return Number(rows[0]?.head);
}

async function readAnswer(
  client: PoolClient,
  office: string,
  request: DiaryRequest,
): Promise<Result<DiaryAnswer> | undefined> {
  const { rows } = await client.query<{ office_id: string; body: string; answer: DiaryAnswer }>(
    'select office_id, body::text as body, answer from appointment_request where id = $1',
    [request.id],
  );
  const [kept] = rows;
  if (kept === undefined) return undefined;
  return kept.office_id === office && kept.body === canonicalJson(request)
    ? ok(kept.answer)
    : fail(failure('diary.requestDiffers'));
}

async function mayAsk(client: PoolClient, office: string, { actor, action }: DiaryRequest): Promise<boolean> {
  const { rows } = await client.query<{ roles: Role[] }>(
    'select roles from person where staff_number = $1 and office_id = $2 and active',
    [actor.id, office],
  );
  return rolesFor[action].includes(actor.role) && (rows[0]?.roles ?? []).includes(actor.role);
}

async function decide(
  context: ServerContext,
  client: PoolClient,
  office: string,
  head: number,
  request: DiaryRequest,
): Promise<DiaryAnswer> {
  const { rows } = await client.query<{ office_id: string; body: Appointment }>(
    'select office_id, body from appointment where id = $1',
    [request.appointment],
  );
  const current = rows[0]?.office_id === office ? rows[0].body : undefined;
  const refuse = async (reason: FailureKind): Promise<DiaryAnswer> => {
    // A first booking that is refused is kept as refused, so that its later move or cancellation has something to go by.
    const refused: Appointment | undefined =
      current === undefined && rows.length === 0 && request.place !== undefined
        ? {
            ...request.place,
            id: request.appointment,
            caseId: request.caseId,
            state: 'refused',
            moves: 0,
            changed: request.at,
            changedBy: request.actor.id,
          }
        : undefined;
    if (refused !== undefined) await keep(client, office, head, refused);
    return { id: request.id, outcome: 'refused', reason, appointment: refused ?? current ?? null };
  };
  const applied = applyRequest(current, request);
  if (!applied.ok) return refuse(applied.failure.kind);
  if (request.action === 'book' || request.action === 'move') {
    const setup = await readSetup(client, office, applied.value.office);
    const wrong =
      setup === undefined ? failure('diary.officerUnknown') : checkPlace(setup, context.bankHolidays, applied.value);
    if (wrong !== undefined) return refuse(wrong.kind);
  }
  if (await take(client, office, head, applied.value)) return taken(request, applied.value);
  const others = await otherOfficers(context, client, office, applied.value);
  return others !== undefined && (await take(client, office, head, others))
    ? taken(request, others)
    : refuse('diary.slotTaken');
}

const taken = ({ id }: DiaryRequest, appointment: Appointment): DiaryAnswer => ({
  id,
  outcome: 'taken',
  reason: null,
  appointment,
});

/** False, and everything as before, when somebody else has one of the times. */
async function take(client: PoolClient, office: string, head: number, appointment: Appointment): Promise<boolean> {
  await client.query('savepoint taking');
  await keep(client, office, head, appointment);
  if (await takeTimes(client, office, appointment)) return true;
  await client.query('rollback to savepoint taking');
  return false;
}

async function keep(client: PoolClient, office: string, head: number, appointment: Appointment): Promise<void> {
  await client.query(
    `with numbered as (update appointment_feed set head = $2 where office_id = $1)
     insert into appointment (id, office_id, position, case_id, state, body) values ($3, $1, $2, $4, $5, $6)
     on conflict (id) do update set position = excluded.position, state = excluded.state, body = excluded.body`,
    [office, head + 1, appointment.id, appointment.caseId, appointment.state, JSON.stringify(appointment)],
  );
}
