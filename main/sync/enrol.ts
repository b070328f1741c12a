/** Enrols this workstation with a one-time code. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import type { WireClient } from '../platform/http.ts';
import { readEnrolment, syncSettings } from './ports.ts';
import type { DeviceKey, Enrolment, SyncStore } from './ports.ts';
import { makeDeviceKey, signAsDevice } from './signing.ts';

type EnrolStore = Pick<SyncStore, 'device' | 'settings'> & { readonly write: Pick<SyncStore['write'], 'settings'> };

/** The key is kept before it is sent: when the answer is lost, the same device asks again with the same key. */
function deviceKey(store: EnrolStore): Result<DeviceKey> {
  const kept = store.settings.get<DeviceKey>(syncSettings.deviceKey);
  if (kept !== undefined) return ok(kept);
  const made = makeDeviceKey();
  const stored = store.write.settings.set(syncSettings.deviceKey, made);
  return stored.ok ? ok(made) : stored;
}

/**
 * Enrols, or gives the enrolment there is. Failures: `sync.codeNotGood`, `sync.deviceTaken`, those of the way to the
 * server, and those of the store.
 */
export async function enrolDevice(
  { store, wire }: { readonly store: EnrolStore; readonly wire: WireClient },
  { code, name }: { readonly code: string; readonly name: string },
): Promise<Result<Enrolment>> {
  const already = readEnrolment(store);
  if (already !== undefined) return ok(already);
  const key = deviceKey(store);
  if (!key.ok) return key;
  const { publicKey } = key.value;
  const said = { code, device: store.device, name, publicKey };
  const reply = await wire.call('enrol', { ...said, proof: signAsDevice(key.value, 'enrolment', said) });
  if (!reply.ok) return reply;
  if (reply.value.device !== store.device)
    return fail(failure('sync.badReply', { reason: 'it is for another device' }));
  const kept = store.write.settings.set(syncSettings.enrolment, reply.value satisfies Enrolment);
  return kept.ok ? ok(reply.value) : kept;
}
