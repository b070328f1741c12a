/** The end of a case: it is deleted from the workstation once the real server has all of it, and never before. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idleMs } from '../../main/session/when-idle.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { runWorkstation, type RunningWorkstation, staffNumberOf } from '../support/running-workstation.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { completed, interviewed } from '../support/take-case.ts';
import type { TestWorkstation } from '../support/workstation.ts';

let server: ServerProcess;
let station: RunningWorkstation;
beforeAll(async () => {
  server = await serverProcess('2009-06-02T09:15:00.000Z');
  station = await runWorkstation(server.url, await server.start());
});
afterAll(async () => {
  await station.remove();
  await server.stop();
  server.remove();
});

it('is kept while the server is away, deleted after its receipts, and not brought back by what comes later', async () => {
  await station.signIn(staffNumberOf('supervisor'));
  const caseId = await interviewed(station as unknown as TestWorkstation);
  await completed(station, caseId);
  const { reference } = await station.must('interview.view', { caseId, language: 'en' });
  await station.must('push.request', { caseId, language: 'en' });
  await station.must('laid.dispatch', { council: 'NOW', method: 'post' });
  await server.kill();
  station.clock.set('2009-07-02T09:00' as LocalDateTime);
  // The program looks by itself in the idle moment after a call.
  await station.must('sync.now', {});
  await pause(idleMs + 1_000);
  expect(await station.must('case.existed', { text: reference })).toEqual([]);
  expect(await station.must('interview.view', { caseId, language: 'en' })).toMatchObject({
    standing: { caseState: 'deleted' },
  });
  station.clock.set('2009-06-09T09:00' as LocalDateTime);
  await server.start();
  await expect.poll(async () => (await station.must('sync.now', {})).state, { timeout: 20_000 }).toBe('upToDate');
  const existed = () => station.must('case.existed', { text: reference });
  await expect.poll(async () => (await existed()).length, { timeout: 20_000 }).toBe(1);
  expect(await station.call('interview.view', { caseId, language: 'en' })).toMatchObject({
    failure: { kind: 'case.notFound' },
  });
  expect(await existed()).toMatchObject([{ reference, pushed: expect.any(String), documents: 2 }]);
  expect(await station.must('case.find', { text: 'Pritchard' })).toEqual([]);
  await station.must('sync.now', {});
  const left = await station.lookAtStore((store) => ({
    events: store.cases.loadEvents(caseId),
    documents: store.documents.list(caseId),
    drafts: store.drafts.list(caseId),
    row: store.cases.caseSummary(caseId),
    whole: store.verifyWholeChain(),
    rebuilt: store.rebuild(),
  }));
  expect(left).toMatchObject({
    events: [],
    documents: [],
    drafts: [],
    row: undefined,
    whole: { ok: true },
    rebuilt: { ok: true, value: 0 },
  });
}, 180_000);
