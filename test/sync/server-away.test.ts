/** The server, its database, or the wire goes away at the worst moment and comes back: nothing lost, nothing twice. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../main/platform/http.ts';
import { silentLog } from '../../main/platform/log.ts';
import { createDeviceSession } from '../../main/sync/device-session.ts';
import { enrolDevice } from '../../main/sync/enrol.ts';
import { createSyncPump } from '../../main/sync/pump.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { startServer } from '../../server/start-server.ts';
import { startCuttingProxy } from '../support/cutting-proxy.ts';
import type { Cut, CuttingProxy } from '../support/cutting-proxy.ts';
import { createChain } from '../support/device-chain.ts';
import { createFakeSyncStore } from '../support/fake-sync-store.ts';
import type { FakeSyncStore } from '../support/fake-sync-store.ts';
import { makeServerFolder, startTestServer } from '../support/postgres.ts';
import type { TestServer } from '../support/postgres.ts';
import { randomFrom, seed } from '../support/random.ts';

const clock = {
  now: () => ({ instant: new Date().toISOString(), zone: 'Europe/London', local: '2009-11-02T09:15' as never }),
};
let batches = 0;
const pumpFor = (store: FakeSyncStore, url: string, timeoutMs = 5_000) =>
  createSyncPump({
    store,
    clock,
    log: silentLog(),
    session: createDeviceSession(store, createHttp({ baseUrl: url, timeoutMs }), () => performance.now()),
    ids: { next: () => `batch-${process.pid}-${(batches += 1)}` },
  });

/** Everything the device made is on the server exactly once, in the order it was made, and receipted here. */
async function expectAllThere(
  pool: TestServer['server']['context']['pool'],
  store: FakeSyncStore,
  caseId: string,
): Promise<void> {
  const { rows } = await pool.query<{ id: string; hash: string; case_sequence: string }>(
    'select id, hash, case_sequence from event where case_id = $1 order by case_sequence',
    [caseId],
  );
  const made = [...store.entries.values()].map(({ event }) => event).filter((event) => event.caseId === caseId);
  expect(rows.map(({ id, hash }) => [id, hash])).toEqual(made.map(({ id, hash }) => [id, hash]));
  expect(rows.map((row) => Number(row.case_sequence))).toEqual(made.map((_, index) => index + 1));
  expect([...store.entries.values()].filter(({ state }) => state !== 'receipted')).toEqual([]);
}

describe('a wire that breaks', () => {
  let test: TestServer;
  let proxy: CuttingProxy;
  beforeAll(async () => {
    test = await startTestServer();
    proxy = await startCuttingProxy(test.server.url);
  });
  afterAll(async () => {
    await proxy.close();
    await test.stop();
  });

  const cuts: readonly (readonly [Cut, string, string, number])[] = [
    ['refuse', 'no connection is to be had', 'sync.offline', 1],
    ['beforeRequest', 'it breaks before the request arrives', 'sync.offline', 1],
    ['midRequest', 'it breaks within the request, so before the commit', 'sync.offline', 1],
    ['beforeReply', 'it breaks after the commit and before the reply', 'sync.offline', 31],
    ['midReply', 'it breaks within the reply', 'sync.badReply', 31],
    ['hang', 'the reply never comes', 'sync.serverSlow', 31],
  ];
  it.each(cuts)('%s: when %s, everything arrives once afterwards', async (cut, _when, kind, thereAlready) => {
    const store = createFakeSyncStore(`cut-${cut}`);
    const wire = createHttp({ baseUrl: proxy.url });
    mustBeOk(await enrolDevice({ store, wire }, { code: await test.server.demoCode(), name: 'Desk' }));
    const chain = createChain(store.device);
    const pump = pumpFor(store, proxy.url, 1_000);
    store.record(chain.open(`case-${cut}`));
    expect((await pump.runOnce()).phase).toBe('upToDate');
    store.record(...Array.from({ length: 30 }, (_, n) => chain.answer(`case-${cut}`, 'k', `${n}`)));
    proxy.cut = cut;
    const cutState = await pump.runOnce();
    proxy.cut = 'never';
    const { rows } = await test.server.context.pool.query<{ n: string }>(
      'select count(*) as n from event where case_id = $1',
      [`case-${cut}`],
    );
    expect(Number(rows[0]?.n)).toBe(thereAlready);
    expect(cutState).toMatchObject({ queued: 30, failure: { kind }, failedRuns: 1 });
    store.record(chain.answer(`case-${cut}`, 'k', 'made while away'));
    expect(await pump.runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [], failedRuns: 0 });
    await expectAllThere(test.server.context.pool, store, `case-${cut}`);
  });

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'PostgreSQL ends by %s: the server says so, stays up, and goes on when it is back',
    async (signal) => {
      const store = createFakeSyncStore(`database-${signal}`);
      const wire = createHttp({ baseUrl: test.server.url });
      mustBeOk(await enrolDevice({ store, wire }, { code: await test.server.demoCode(), name: 'Desk' }));
      const chain = createChain(store.device);
      const pump = pumpFor(store, test.server.url);
      store.record(chain.open(`case-${signal}`));
      await pump.runOnce();
      store.record(...Array.from({ length: 200 }, (_, n) => chain.answer(`case-${signal}`, 'k', `${n}`)));
      const running = pump.runOnce();
      await test.server.cluster?.halt(signal);
      await running;
      store.record(chain.answer(`case-${signal}`, 'k', 'made while away'));
      expect(await pump.runOnce()).toMatchObject({ phase: 'offline', failure: { kind: 'sync.serverUnavailable' } });
      expect((await fetch(`${test.server.url}/v1/health`)).status).toBe(503);
      await test.server.cluster?.resume();
      expect(await pump.runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [] });
      expect((await fetch(`${test.server.url}/v1/health`)).status).toBe(200);
      await expectAllThere(test.server.context.pool, store, `case-${signal}`);
    },
  );
});

describe('a server process that is killed in the middle of a push', () => {
  const { folder, remove } = makeServerFolder();
  let child: ChildProcess | undefined;
  let url = '';
  let code = '';

  async function startChild(): Promise<void> {
    const env = { ...process.env, CMS_SERVER_DATA: folder, CMS_SERVER_PORT: '0', CMS_DEMO: '1' };
    const started = spawn(process.execPath, ['server/entry.ts'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    child = started;
    const line = await new Promise<string>((resolve, reject) => {
      started.stdout.setEncoding('utf8').once('data', resolve);
      started.once('exit', () => reject(new Error('the server did not start')));
    });
    url = /http:\/\/[\d.:]+/.exec(line)?.[0] ?? '';
    code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(line)?.[0] ?? '';
  }
  const killChild = (): Promise<void> =>
    new Promise((resolve) => {
      child?.once('exit', () => resolve());
      child?.kill('SIGKILL');
    });
  afterAll(async () => {
    if (child !== undefined && child.exitCode === null) {
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    remove();
  });

  it('has everything exactly once after eight kills at random moments, its PostgreSQL left running each time', async () => {
    const random = randomFrom(seed);
    let interrupted = 0;
    const store = createFakeSyncStore('killed-device');
    const chain = createChain(store.device);
    await startChild();
    mustBeOk(await enrolDevice({ store, wire: createHttp({ baseUrl: url }) }, { code, name: 'Desk' }));
    store.record(chain.open('case-killed'));
    for (let round = 0; round < 8; round += 1) {
      store.record(...Array.from({ length: 150 }, (_, n) => chain.answer('case-killed', 'k', `${round}-${n}`)));
      const pump = pumpFor(store, url);
      const running = pump.runOnce();
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      await killChild();
      if ((await running).failedRuns > 0) interrupted += 1;
      await startChild();
    }
    console.info(`server kill test: seed ${seed}, ${interrupted} of 8 exchanges cut short`);
    expect(await pumpFor(store, url).runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [] });
    const gone = new Promise((resolve) => child?.once('exit', resolve));
    child?.kill('SIGTERM');
    expect(await gone).toBe(0);
    const server = mustBeOk(await startServer({ dataFolder: folder }));
    await expectAllThere(server.context.pool, store, 'case-killed');
    await server.stop();
  });
});
