import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../main/platform/log.ts';
import { createSyncPump } from '../../main/sync/pump.ts';
import { signInOnline } from '../../main/sync/sign-in.ts';
import { demoPassphrase } from '../../server/access/seed-demo.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { rehash } from '../support/device-chain.ts';
import { startTestServer } from '../support/postgres.ts';
import type { TestServer } from '../support/postgres.ts';
import { enrolTestDevice } from '../support/test-device.ts';
import type { TestDevice } from '../support/test-device.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.stop());

const at = '2009-11-02T09:15:00.000Z';
let nextId = 0;
const pumpOf = ({ store, session }: TestDevice) =>
  createSyncPump({
    store,
    session,
    log: silentLog(),
    clock: { now: () => ({ instant: at, zone: 'Europe/London', local: '2009-11-02T09:15' as never }) },
    ids: { next: () => `batch-${process.pid}-${(nextId += 1)}` },
  });

const documentOf = (id: string, caseId: string, text: string) => {
  const bytes = Buffer.from(`%PDF-1.7 ${text}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { id, caseId, kind: 'laid', version: 1, language: 'en' as const, template: 'laid/1', sha256, bytes, made: at };
};

describe('the pump against the real server', () => {
  it('sends what waits, and other devices of the office get it in server order', async () => {
    const [writer, reader] = [await enrolTestDevice(test.server), await enrolTestDevice(test.server)];
    writer.store.record(
      writer.chain.open('x-1'),
      ...Array.from({ length: 1_200 }, (_, n) => writer.chain.answer('x-1', 'k', `${n}`)),
    );
    const sent = await pumpOf(writer).runOnce();
    expect(sent).toMatchObject({ phase: 'upToDate', queued: 0, parked: [], lastSuccess: at, failedRuns: 0 });
    expect(writer.store.receipts.size).toBe(3);
    const received = await pumpOf(reader).runOnce();
    expect(received.phase).toBe('upToDate');
    const pulled = [...reader.store.pulled.values()];
    expect(pulled.map(({ event }) => event)).toEqual(writer.chain.events);
    expect(pulled.map(({ serverSequence }) => serverSequence)).toEqual(Array.from({ length: 1_201 }, (_, n) => n + 1));
    expect(writer.store.pulled.size).toBe(0);
  });

  it('shows a poisoned entry and sends the rest', async () => {
    const device = await enrolTestDevice(test.server);
    const opened = device.chain.open('x-2');
    const poison = rehash({ ...device.chain.answer('x-2', 'k', 'a'), payload: { nonsense: true } } as never);
    const next = rehash({ ...device.chain.answer('x-2', 'k', 'b'), previousHash: poison.hash });
    device.store.record(opened, poison, next);
    const state = await pumpOf(device).runOnce();
    expect(state).toMatchObject({ phase: 'upToDate', queued: 0, parked: [{ id: poison.id, kind: 'sync.badEvent' }] });
    expect(device.store.entries.get(next.id)?.serverSequence).toBe(2);
  });

  it('sends a stub for an entry that no batch can hold, so that the chain goes on', async () => {
    const device = await enrolTestDevice(test.server);
    device.store.record(
      device.chain.open('x-3'),
      device.chain.answer('x-3', 'k', 'a'.repeat(5_000_000)),
      device.chain.answer('x-3', 'k', 'b'),
    );
    const state = await pumpOf(device).runOnce();
    expect(state).toMatchObject({ phase: 'upToDate', queued: 0 });
    expect(state.parked.map(({ id }) => id)).toEqual([device.chain.events[1]?.id]);
  });

  it('halves a batch that is too large when packed until it goes through', async () => {
    const device = await enrolTestDevice(test.server);
    const noise = (n: number): string => createHash('sha512').update(`${n}`).digest('hex').repeat(1);
    const long = (n: number): string => Array.from({ length: 300 }, (_, part) => noise(n * 1_000 + part)).join('');
    device.store.record(
      device.chain.open('x-4'),
      ...Array.from({ length: 90 }, (_, n) => device.chain.answer('x-4', 'k', long(n))),
    );
    expect(await pumpOf(device).runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [] });
    expect(device.store.receipts.size).toBeGreaterThan(1);
  });

  it('rewinds when the server has lost what it once had', async () => {
    const device = await enrolTestDevice(test.server);
    const pump = pumpOf(device);
    device.store.record(
      device.chain.open('x-5'),
      device.chain.answer('x-5', 'k', 'a'),
      device.chain.answer('x-5', 'k', 'b'),
    );
    await pump.runOnce();
    const { pool } = test.server.context;
    const [first, ...lost] = device.chain.events;
    await pool.query('delete from feed where event_id = any($1)', [lost.map(({ id }) => id)]);
    await pool.query('delete from event where id = any($1)', [lost.map(({ id }) => id)]);
    await pool.query('update case_file set last_sequence = 1 where id = $1', ['x-5']);
    await pool.query('update device set last_sequence = 1, last_hash = $2 where id = $1', [device.id, first?.hash]);
    device.store.record(device.chain.answer('x-5', 'k', 'c'));
    expect(await pump.runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [] });
    const { rows } = await pool.query<{ id: string }>(
      'select id from event where case_id = $1 order by case_sequence',
      ['x-5'],
    );
    expect(rows.map(({ id }) => id)).toEqual(device.chain.events.map(({ id }) => id));
  });

  it('sends again what was parked, too, when the server has lost everything of this device', async () => {
    const device = await enrolTestDevice(test.server);
    const pump = pumpOf(device);
    const opened = device.chain.open('x-9');
    const poison = rehash({ ...device.chain.answer('x-9', 'k', 'a'), payload: { nonsense: true } } as never);
    device.store.record(opened, poison, rehash({ ...device.chain.answer('x-9', 'k', 'b'), previousHash: poison.hash }));
    await pump.runOnce();
    const { pool } = test.server.context;
    await pool.query("delete from feed where event_id in (select id from event where case_id = 'x-9')");
    await pool.query("delete from event where case_id = 'x-9'");
    await pool.query("delete from case_file where id = 'x-9'");
    await pool.query('delete from parked where device_id = $1', [device.id]);
    await pool.query('update device set last_sequence = 0, last_hash = $2 where id = $1', [device.id, '0'.repeat(64)]);
    const last = [...device.store.entries.values()].at(-1)?.event.hash ?? '';
    device.store.record(rehash({ ...device.chain.answer('x-9', 'k', 'c'), previousHash: last }));
    expect(await pump.runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [{ id: poison.id }] });
    expect(device.store.entries.get(opened.id)?.serverSequence).toBe(1);
  });

  it('sends documents and LAID batches once, and lists the batches to those who look after them', async () => {
    const device = await enrolTestDevice(test.server);
    const pump = pumpOf(device);
    device.store.record(device.chain.open('x-6'));
    device.store.addDocument(documentOf('doc-1', 'x-6', 'one'));
    device.store.addDocument(documentOf('doc-elsewhere', 'x-unknown', 'two'));
    const { sha256: documentSha256 } = documentOf('doc-1', 'x-6', 'one');
    device.store.addLaid({
      batchId: 'laid-batch-1',
      caseId: 'x-6',
      place: 1,
      copy: 'original',
      council: 'E09000001',
      documentSha256,
      content: 'c',
      sheets: 1,
      made: at,
      state: 'dispatched',
      method: 'courier',
      dispatched: at,
    });
    const state = await pump.runOnce();
    expect(state).toMatchObject({
      phase: 'upToDate',
      queued: 1,
      parked: [{ id: 'doc-elsewhere', kind: 'sync.caseUnknown' }],
    });
    const { content, sha256 } = mustBeOk(await device.session.call('getDocument', { id: 'doc-1' }));
    expect(createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')).toBe(sha256);
    const { personToken } = mustBeOk(await signInOnline(device, { staffNumber: '100005', passphrase: demoPassphrase }));
    const { batches } = mustBeOk(await device.session.call('listLaidBatches', {}, personToken));
    const expected = {
      id: 'laid-batch-1',
      council: 'E09000001',
      method: 'courier',
      dispatchedAt: at,
      cases: [{ caseId: 'x-6', documentSha256: sha256 }],
    };
    expect(batches).toEqual([expected]);
    mustBeOk(await device.session.call('putLaidBatch', expected as never));
    expect(await device.session.call('putLaidBatch', { ...expected, council: 'E09000002' } as never)).toMatchObject({
      failure: { kind: 'sync.batchDiffers' },
    });
  });

  it('refuses a document that is not what its checksum says, or another under the same identity', async () => {
    const device = await enrolTestDevice(test.server);
    await device.push([device.chain.open('x-7')]);
    const { bytes, ...document } = documentOf('doc-2', 'x-7', 'one');
    const put = (change: object) =>
      device.session.call('putDocument', { ...document, content: bytes.toString('base64'), ...change });
    expect(await put({ content: Buffer.from('other').toString('base64') })).toMatchObject({
      failure: { kind: 'sync.documentDiffers' },
    });
    mustBeOk(await put({}));
    mustBeOk(await put({}));
    const { bytes: otherBytes, sha256 } = documentOf('doc-2', 'x-7', 'two');
    expect(await put({ content: otherBytes.toString('base64'), sha256 })).toMatchObject({
      failure: { kind: 'sync.documentDiffers' },
    });
  });

  it('keeps offices apart: no events, no documents, no writing to a case of another', async () => {
    const mine = await enrolTestDevice(test.server);
    await mine.push([mine.chain.open('x-8')]);
    const { pool } = test.server.context;
    await pool.query("insert into office (id, name) values ('office-2', 'Second office') on conflict do nothing");
    await pool.query("insert into office_feed (office_id) values ('office-2') on conflict do nothing");
    const theirs = await enrolTestDevice(test.server);
    await pool.query("update device set office_id = 'office-2' where id = $1", [theirs.id]);
    expect((await theirs.pull(0)).events).toEqual([]);
    const receipt = await theirs.push([theirs.chain.answer('x-8', 'k', 'a')]);
    expect(receipt.parked.map(({ kind }) => kind)).toEqual(['sync.caseElsewhere']);
    expect(await theirs.session.call('getDocument', { id: 'doc-1' })).toMatchObject({
      failure: { kind: 'sync.documentUnknown' },
    });
  });
});
