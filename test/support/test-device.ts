/** An enrolled device for tests of the server: real keys, real enrolment, real HTTP. */
import { createHttp } from '../../main/platform/http.ts';
import type { WireClient } from '../../main/platform/http.ts';
import { createDeviceSession } from '../../main/sync/device-session.ts';
import type { DeviceSession } from '../../main/sync/device-session.ts';
import { enrolDevice } from '../../main/sync/enrol.ts';
import type { RunningServer } from '../../server/start-server.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import type { CaseEvent } from '../../shared/case/event.ts';
import type { SignedReceipt } from '../../shared/sync/receipt.ts';
import { createChain } from './device-chain.ts';
import type { DeviceChain } from './device-chain.ts';
import { createFakeSyncStore } from './fake-sync-store.ts';
import type { FakeSyncStore } from './fake-sync-store.ts';

export interface TestDevice {
  readonly id: string;
  readonly store: FakeSyncStore;
  readonly wire: WireClient;
  readonly session: DeviceSession;
  readonly chain: DeviceChain;
  /** Pushes events as they are, in one batch. */
  push(events: readonly unknown[]): Promise<SignedReceipt['receipt']>;
  pull(
    after: number,
  ): Promise<{ readonly events: readonly CaseEvent[]; readonly cursor: number; readonly more: boolean }>;
}

let made = 0;

/** Enrols a new device in the demonstration office. */
export async function enrolTestDevice(server: RunningServer, code?: string, timeoutMs = 20_000): Promise<TestDevice> {
  made += 1;
  const id = `device-${process.pid}-${made}`;
  const store = createFakeSyncStore(id);
  const wire = createHttp({ baseUrl: server.url, timeoutMs });
  mustBeOk(
    await enrolDevice({ store, wire }, { code: code ?? (await server.demoCode()), name: `Test device ${made}` }),
  );
  const session = createDeviceSession(store, wire, () => performance.now());
  let batches = 0;
  return {
    id,
    store,
    wire,
    session,
    chain: createChain(id),
    push: async (events) => {
      batches += 1;
      return mustBeOk(await session.call('push', { batchId: `${id}-batch-${batches}`, events: [...events] })).receipt;
    },
    pull: async (after) => {
      const { events, cursor, more } = mustBeOk(await session.call('pull', { after: String(after), max: '500' }));
      return { events: events.map(({ event }) => event as CaseEvent), cursor, more };
    },
  };
}
