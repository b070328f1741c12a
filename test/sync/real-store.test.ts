/** The exchange between two real encrypted stores through the real server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../main/platform/http.ts';
import { silentLog } from '../../main/platform/log.ts';
import { newStoreKey } from '../../main/store/key/store-key.ts';
import type { CaseStore } from '../../main/store/ports.ts';
import { createStore, openStore } from '../../main/store/sqlite/open-store.ts';
import { createDeviceSession } from '../../main/sync/device-session.ts';
import { enrolDevice } from '../../main/sync/enrol.ts';
import { createSyncPump } from '../../main/sync/pump.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { startTestServer } from '../support/postgres.ts';
import type { TestServer } from '../support/postgres.ts';
import { answered, opened, step, summarise } from '../unit/main/store/sample.ts';

let test: TestServer;
const folder = mkdtempSync(join(tmpdir(), 'cms-sync-store-'));
const stores: CaseStore[] = [];
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(async () => {
  for (const store of stores) store.close();
  rmSync(folder, { recursive: true, force: true });
  await test.stop();
});

let batches = 0;
const clock = {
  now: () => ({ instant: '2009-06-02T09:15:00.000Z', zone: 'Europe/London', local: '2009-06-02T10:15' as never }),
};

function pumpOver(store: CaseStore) {
  const wire = createHttp({ baseUrl: test.server.url });
  const session = createDeviceSession(store, wire, () => performance.now());
  return createSyncPump({
    store,
    session,
    clock,
    log: silentLog(),
    ids: { next: () => `real-batch-${(batches += 1)}` },
  });
}

async function makeWorkstation(name: string) {
  const key = newStoreKey(name);
  const store = mustBeOk(createStore({ folder: join(folder, name), key, summarise, device: `workstation-${name}` }));
  stores.push(store);
  const wire = createHttp({ baseUrl: test.server.url });
  mustBeOk(await enrolDevice({ store, wire }, { code: await test.server.demoCode(), name }));
  return { store, key, pump: pumpOver(store) };
}

describe('two workstations with real stores', () => {
  it('hold the same cases in the same order after both wrote offline, and the outbox is empty', async () => {
    const [a, b] = [await makeWorkstation('a'), await makeWorkstation('b')];
    mustBeOk(
      a.store.write.cases.commit(step(a.store, 'case-1', [opened('REF-1'), answered('customer.name', 'First Writer')])),
    );
    expect(await a.pump.runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [] });
    expect((await b.pump.runOnce()).phase).toBe('upToDate');
    expect(b.store.cases.loadEvents('case-1')).toEqual(a.store.cases.loadEvents('case-1'));

    mustBeOk(a.store.write.cases.commit(step(a.store, 'case-1', [answered('customer.name', 'From A')])));
    mustBeOk(
      b.store.write.cases.commit(
        step(b.store, 'case-1', [answered('customer.name', 'From B'), answered('customer.phone', '020')]),
      ),
    );
    await b.pump.runOnce();
    await a.pump.runOnce();
    await b.pump.runOnce();
    expect(b.store.cases.loadEvents('case-1').map(({ id }) => id)).toEqual(
      a.store.cases.loadEvents('case-1').map(({ id }) => id),
    );
    // A was last in the server's order, so its answer stands on both.
    expect(a.store.cases.caseSummary('case-1')?.customerName).toBe('From A');
    expect(b.store.cases.caseSummary('case-1')?.customerName).toBe('From A');
    for (const { store } of [a, b]) expect(store.cases.counts().outboxQueued).toBe(0);
  });

  it('keeps cursor, key and enrolment over a restart of the workstation', async () => {
    const { store, key, pump } = await makeWorkstation('c');
    mustBeOk(store.write.cases.commit(step(store, 'case-2', [opened('REF-2')])));
    await pump.runOnce();
    store.close();
    stores.splice(stores.indexOf(store), 1);
    const again = mustBeOk(openStore({ folder: join(folder, 'c'), key, summarise }));
    stores.push(again);
    mustBeOk(again.write.cases.commit(step(again, 'case-2', [answered('customer.name', 'After restart')])));
    expect(await pumpOver(again).runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [] });
    const { rows } = await test.server.context.pool.query<{ n: string }>(
      "select count(*) as n from event where case_id = 'case-2'",
    );
    expect(Number(rows[0]?.n)).toBe(2);
  });
});
