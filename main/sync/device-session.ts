/** The pass of this device: fetched when needed, kept in memory alone, renewed before it ends. */
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WireCallName, WireReply, WireRequest } from '../../shared/contract/wire.ts';
import { failure } from '../../shared/error/failure.ts';
import type { WireClient } from '../platform/http.ts';
import { readEnrolment, syncSettings } from './ports.ts';
import type { DeviceKey, SyncStore } from './ports.ts';
import { signAsDevice } from './signing.ts';

export interface DeviceSession {
  /** A call as this device, and as a person where a pass of theirs is given. `sync.notEnrolled` before enrolment. */
  call<N extends WireCallName>(name: N, request: WireRequest<N>, personToken?: string): Promise<Result<WireReply<N>>>;
}

/** The server's passes are good for 15 minutes; counted on this side, because the clocks may differ. */
const keepMs = 13 * 60_000;

async function fetchToken(store: Pick<SyncStore, 'device' | 'settings'>, wire: WireClient): Promise<Result<string>> {
  const key = store.settings.get<DeviceKey>(syncSettings.deviceKey);
  if (key === undefined || readEnrolment(store) === undefined) return fail(failure('sync.notEnrolled'));
  const { device } = store;
  const given = await wire.call('challenge', { device });
  if (!given.ok) return given;
  const { challenge } = given.value;
  const signature = signAsDevice(key, 'challengeAnswer', { device, challenge });
  const reply = await wire.call('deviceToken', { device, challenge, signature });
  return reply.ok ? ok(reply.value.token) : reply;
}

/** `monotonicMs` counts milliseconds from any beginning and is never set back. */
export function createDeviceSession(
  store: Pick<SyncStore, 'device' | 'settings'>,
  wire: WireClient,
  monotonicMs: () => number,
): DeviceSession {
  let held: { readonly token: string; readonly until: number } | undefined;
  const token = async (): Promise<Result<string>> => {
    if (held !== undefined && held.until > monotonicMs()) return ok(held.token);
    const fetched = await fetchToken(store, wire);
    if (fetched.ok) held = { token: fetched.value, until: monotonicMs() + keepMs };
    return fetched;
  };
  const call: DeviceSession['call'] = async (name, request, personToken) => {
    for (let tries = 1; ; tries += 1) {
      const device = await token();
      if (!device.ok) return device;
      const reply = await wire.call(name, request, {
        device: device.value,
        ...(personToken === undefined ? {} : { person: personToken }),
      });
      if (reply.ok || reply.failure.kind !== 'sync.tokenEnded' || tries > 1) return reply;
      held = undefined;
    }
  };
  return { call };
}
