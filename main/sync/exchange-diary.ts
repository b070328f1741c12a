/** Asks the server's diary what this workstation's cases ask of it, in order, and fetches what has changed in it. */
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { pullAppointmentsMax } from '../../shared/contract/wire.ts';
import type { FailureKind } from '../../shared/error/catalogue.ts';
import { failure } from '../../shared/error/failure.ts';
import type { DeviceSession } from './device-session.ts';
import { syncSettings } from './ports.ts';
import type { SyncStore } from './ports.ts';

export interface DiaryParts {
  readonly store: Pick<SyncStore, 'diary' | 'settings'> & { readonly write: Pick<SyncStore['write'], 'diary'> };
  readonly session: DeviceSession;
}

/** The server will never take this request: to the case that is a refusal like any other. */
const forGood = new Set<FailureKind>(['access.roleNotAllowed', 'diary.requestDiffers', 'request.malformed']);

/** Whether answers came. A later request of the same appointment waits for the answer to the earlier one. */
export async function sendDiaryRequests({ store, session }: DiaryParts): Promise<Result<boolean>> {
  const waiting = store.diary.toSend();
  for (const request of waiting) {
    const reply = await session.call('changeAppointment', request);
    if (!reply.ok && !forGood.has(reply.failure.kind)) return reply;
    const answer = reply.ok
      ? reply.value
      : { id: request.id, outcome: 'refused' as const, reason: reply.failure.kind, appointment: null };
    const kept = store.write.diary.answered(answer);
    if (!kept.ok) return kept;
  }
  return ok(waiting.length > 0);
}

/** Fetches until nothing more is there; whether anything came. A page and its cursor are stored together. */
export async function pullAppointments({ store, session }: DiaryParts): Promise<Result<boolean>> {
  let came = false;
  for (;;) {
    const after = store.settings.get<number>(syncSettings.diaryCursor) ?? 0;
    const reply = await session.call('pullAppointments', { after: String(after), max: String(pullAppointmentsMax) });
    if (!reply.ok) return reply;
    const { appointments, cursor, more } = reply.value;
    const inOrder = appointments.every(
      ({ position }, index) => position > (appointments[index - 1]?.position ?? after),
    );
    if (!inOrder || cursor < (appointments.at(-1)?.position ?? after) || (more && cursor === after))
      return fail(failure('sync.badReply', { reason: 'the appointments are not in order' }));
    if (cursor > after) {
      const applied = store.write.diary.applyPulled(appointments, { [syncSettings.diaryCursor]: cursor });
      if (!applied.ok) return applied;
      came = true;
    }
    if (!more) return ok(came);
  }
}
