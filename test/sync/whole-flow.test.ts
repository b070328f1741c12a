/**
 * The main job against a real server: an interview by the calls of the window, printed, completed and sent to the council,
 * with the server killed in the middle of pushes and brought back. Nothing is lost, nothing is there twice.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../../server/start-server.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import type { CaseEvent } from '../../shared/case/event.ts';
import type { SyncView } from '../../shared/contract/view.ts';
import { randomFrom, seed } from '../support/random.ts';
import { runWorkstation, type RunningWorkstation, staffNumberOf } from '../support/running-workstation.ts';
import { loneParentFile, readScenarioFile, takeInterview, typedAnswers } from '../support/scenario-interview.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { completed } from '../support/take-case.ts';
import { testParts, testTime } from '../support/workstation.ts';

let server: ServerProcess;
let station: RunningWorkstation;
const random = randomFrom(seed);
beforeAll(async () => {
  server = await serverProcess('2009-06-02T09:15:00.000Z');
  station = await runWorkstation(server.url, await server.start());
});
afterAll(async () => {
  await station.remove();
  await server.stop();
  server.remove();
});

/** Kills the server at a random moment of an exchange that has just begun. Gives what the exchange came to. */
async function killInTheMiddle(): Promise<SyncView> {
  const running = station.must('sync.now', {});
  await pause(random() * 25);
  await server.kill();
  return running;
}

async function catchUp(): Promise<void> {
  await expect.poll(async () => (await station.must('sync.now', {})).state, { timeout: 20_000 }).toBe('upToDate');
  expect(await station.must('sync.state', {})).toMatchObject({ waiting: 0, parked: 0, problem: null });
}

it('arrives whole and once, although the server is killed four times on the way', async () => {
  console.info(`whole flow: seed ${seed}`);
  await station.signIn(staffNumberOf('csa'));
  await catchUp();
  const { facts } = readScenarioFile(testParts(), loneParentFile);
  const { caseId } = await station.must('case.start', { channel: 'telephone', language: 'en' });
  let answered = 0;
  await takeInterview(station.call, caseId, typedAnswers(testParts(), facts), async () => {
    answered += 1;
    if (answered % 40 === 0) {
      await killInTheMiddle();
      const away = await station.must('sync.now', {});
      expect(away).toMatchObject({ state: 'offline' });
      expect(away.problem).not.toBeNull();
    }
    // For fifteen answers the server is gone, and the interview goes on as if it were there.
    if (answered % 40 === 15 && answered > 40) {
      expect((await station.must('sync.state', {})).waiting).toBeGreaterThan(14);
      await server.start();
      await catchUp();
    }
  });
  expect(answered).toBeGreaterThan(100);
  if (!server.isRunning()) await server.start();
  await station.signIn(staffNumberOf('supervisor'));
  await completed(station, caseId);
  await killInTheMiddle();
  await station.must('push.request', { caseId, language: 'en' });
  station.clock.set('2009-06-09T09:00' as LocalDateTime);
  const batch = await station.must('laid.dispatch', { council: 'NOW', method: 'post' });
  expect(await station.must('sync.now', {})).toMatchObject({ state: 'offline' });
  station.clock.set(testTime);
  await server.start();
  await catchUp();
  // What the benefit systems answered comes back to the case.
  const messages = async () => {
    await station.must('sync.now', {});
    return (await station.must('interview.view', { caseId, language: 'en' })).standing.outgoing.messages;
  };
  await expect
    .poll(async () => (await messages()).map(({ target, state }) => `${target} ${state}`), { timeout: 20_000 })
    .toEqual(['lms delivered', 'iscs delivered', 'childSupport delivered', 'taxCredits delivered']);
  expect(await station.must('sync.stuck', {})).toEqual([]);
  const here = await station.lookAtStore((store) => ({
    events: store.cases.loadEvents(caseId),
    documents: store.documents.list(caseId).map(({ id, sha256, kind, version }) => ({ id, sha256, kind, version })),
    batches: store.laid.inBatch(batch.batchId).map(({ caseId: id }) => id),
    counts: store.cases.counts(),
  }));
  await server.stop();
  const there = await readServer(caseId);
  expect(there.events.map(({ id, hash }) => [id, hash])).toEqual(here.events.map(({ id, hash }) => [id, hash]));
  expect(there.events).toEqual(here.events.map((event) => ({ ...event, caseSequence: expect.any(Number) as number })));
  expect(there.documents).toEqual([...here.documents].sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(there.documents.map(({ kind }) => kind)).toEqual(['statement', 'laid']);
  expect(there.batches).toMatchObject([{ id: batch.batchId, council: 'NOW', cases: [{ caseId }] }]);
  expect(here.batches).toEqual([caseId]);
  expect(here.counts).toMatchObject({ outboxQueued: 0, outboxParked: 0, documentsToSend: 0 });
}, 180_000);

interface There {
  readonly events: readonly CaseEvent[];
  readonly documents: readonly {
    readonly id: string;
    readonly sha256: string;
    readonly kind: string;
    readonly version: number;
  }[];
  readonly batches: readonly unknown[];
}

/** What the server's own database holds, read by a server that nobody talks to. */
async function readServer(caseId: string): Promise<There> {
  const reader = mustBeOk(await startServer({ dataFolder: server.dataFolder }));
  try {
    const { pool } = reader.context;
    const events = await pool.query<{ body: CaseEvent; hash: string }>(
      'select body, hash from event where case_id = $1 order by case_sequence',
      [caseId],
    );
    const documents = await pool.query<There['documents'][number]>(
      "select id, sha256, kind, version from document where encode(sha256(content), 'hex') = sha256 order by id",
    );
    const batches = await pool.query<{ body: unknown }>('select body from laid_batch');
    const all = await pool.query<{ n: string }>('select count(*) as n from event');
    expect(Number(all.rows[0]?.n)).toBe(events.rows.length);
    return {
      events: events.rows.map(({ body, hash }) => ({ ...body, hash })),
      documents: documents.rows,
      batches: batches.rows.map(({ body }) => body),
    };
  } finally {
    await reader.stop();
  }
}
