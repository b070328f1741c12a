/** Office records between workstations of an office through the real server and a real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../../main/platform/log.ts';
import { createSyncPump } from '../../main/sync/pump.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { defaultArrangement } from '../../shared/office/council-arrangement.ts';
import type { OfficeRecord } from '../../shared/office/record.ts';
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
let made = 0;
const nextId = (): string => `office-${process.pid}-${String((made += 1)).padStart(6, '0')}`;
const pumpOf = ({ store, session }: TestDevice, onOffice: (kinds: readonly string[]) => void = () => undefined) =>
  createSyncPump({
    store,
    session,
    onOffice,
    log: silentLog(),
    clock: { now: () => ({ instant: at, zone: 'Europe/London', local: '2009-11-02T09:15' as never }) },
    ids: { next: nextId },
  });
const version = (key: string, notes: string, change: Partial<OfficeRecord> = {}): OfficeRecord => ({
  id: nextId(),
  kind: 'councilArrangement',
  key,
  previous: null,
  body: { ...defaultArrangement, notes, days: [] },
  actor: { id: '100005', role: 'sds' },
  at,
  ...change,
});
const notes = ({ store }: TestDevice, key: string) => store.office.current('councilArrangement', key)?.body?.['notes'];

describe('an office record', () => {
  it('reaches the other workstations of the office, which are told its kind', async () => {
    const [writer, reader] = [await enrolTestDevice(test.server), await enrolTestDevice(test.server)];
    // The demonstration office has records of its own.
    await pumpOf(reader).runOnce();
    mustBeOk(writer.store.write.office.save(version('LEE', 'van at ten')));
    expect(await pumpOf(writer).runOnce()).toMatchObject({ phase: 'upToDate', queued: 0, parked: [] });
    const told: string[] = [];
    await pumpOf(reader, (kinds) => told.push(...kinds)).runOnce();
    expect([notes(reader, 'LEE'), told]).toEqual(['van at ten', ['councilArrangement']]);
    await pumpOf(reader, (kinds) => told.push(...kinds)).runOnce();
    expect(told).toHaveLength(1);
  });

  it('that two workstations changed offline stands as the server took it last, on both, with both in the history', async () => {
    const [a, b] = [await enrolTestDevice(test.server), await enrolTestDevice(test.server)];
    mustBeOk(a.store.write.office.save(version('BRD', 'from a')));
    mustBeOk(b.store.write.office.save(version('BRD', 'from b')));
    await pumpOf(b).runOnce();
    await pumpOf(a).runOnce();
    await pumpOf(b).runOnce();
    expect([notes(a, 'BRD'), notes(b, 'BRD')]).toEqual(['from a', 'from a']);
    expect(b.store.office.history('councilArrangement', 'BRD')).toEqual(
      a.store.office.history('councilArrangement', 'BRD'),
    );
  });

  it('is taken once however often it comes, and another under its identity is refused', async () => {
    const device = await enrolTestDevice(test.server);
    const record = version('KIR', 'once');
    const first = mustBeOk(await device.session.call('putOfficeRecord', record));
    expect(mustBeOk(await device.session.call('putOfficeRecord', record))).toEqual(first);
    expect(await device.session.call('putOfficeRecord', { ...record, key: 'WKF' })).toMatchObject({
      ok: false,
      failure: { kind: 'office.recordDiffers' },
    });
  });

  it('of somebody without the role, of nobody in the office, or not of its kind is refused for good and blocks nothing', async () => {
    const device = await enrolTestDevice(test.server);
    const bad = [
      version('CLD', 'agent', { actor: { id: '100001', role: 'sds' } }),
      version('CLD', 'wrong hat', { actor: { id: '100006', role: 'csa' } }),
      version('CLD', 'stranger', { actor: { id: '999999', role: 'sds' } }),
      version('CLD', 'shape', { body: { method: 'pigeon' } }),
    ];
    for (const record of bad)
      device.store.records.set(record.id, { ...record, position: undefined, refused: undefined });
    const good = version('HAL', 'after them');
    mustBeOk(device.store.write.office.save(good));
    const state = await pumpOf(device).runOnce();
    expect(state.parked.map(({ kind }) => kind)).toEqual([
      'access.roleNotAllowed',
      'access.roleNotAllowed',
      'access.roleNotAllowed',
      'request.malformed',
    ]);
    expect([notes(device, 'CLD'), notes(device, 'HAL'), state.queued]).toEqual([undefined, 'after them', 0]);
  });

  it('of a kind that the server does not know waits for a newer server', async () => {
    const device = await enrolTestDevice(test.server);
    mustBeOk(device.store.write.office.save(version('x', '', { kind: 'futureKind', body: { any: 'thing' } })));
    expect(await pumpOf(device).runOnce()).toMatchObject({ queued: 1, parked: [{ kind: 'office.kindUnknown' }] });
    expect(device.store.office.toSend()).toHaveLength(1);
  });

  it('comes page by page where there are many', async () => {
    const [writer, reader] = [await enrolTestDevice(test.server), await enrolTestDevice(test.server)];
    for (let n = 0; n < 230; n++)
      mustBeOk(await writer.session.call('putOfficeRecord', version(`many-${n}`, `note ${n}`)));
    await pumpOf(reader).runOnce();
    expect(reader.store.office.list('councilArrangement').filter(({ key }) => key.startsWith('many-'))).toHaveLength(
      230,
    );
  });
});
