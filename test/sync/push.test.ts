import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../shared/case/event.ts';
import { verifyReceiptOf } from '../../main/sync/pump.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { rehash } from '../support/device-chain.ts';
import { startTestServer } from '../support/postgres.ts';
import type { TestServer } from '../support/postgres.ts';
import { enrolTestDevice } from '../support/test-device.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.stop());

const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const { rows } = await test.server.context.pool.query<{ n: string }>(sql, values);
  return Number(rows[0]?.n);
};
const storedOf = (device: string): Promise<number> =>
  count('select count(*) as n from event where device_id = $1', [device]);

describe('pushing events', () => {
  it('takes a batch once, however often it comes, and gives the same places each time', async () => {
    const device = await enrolTestDevice(test.server);
    const events = [
      device.chain.open('p-1'),
      device.chain.answer('p-1', 'you.name', 'a'),
      device.chain.answer('p-1', 'you.name', 'b'),
    ];
    const first = await device.push(events);
    expect(first.taken.map((entry) => entry.caseSequence)).toEqual([1, 2, 3]);
    expect(first.parked).toEqual([]);
    expect(first.expected).toBeNull();
    for (const again of [
      await device.push(events),
      await device.push(events.slice(1)),
      await device.push(events.slice(0, 1)),
    ]) {
      expect(first.taken).toEqual(expect.arrayContaining(again.taken));
    }
    expect(await storedOf(device.id)).toBe(3);
    expect(
      await count('select count(*) as n from feed f join event e on e.id = f.event_id where e.device_id = $1', [
        device.id,
      ]),
    ).toBe(3);
  });

  it('takes the same batch sent twice at the same moment once', async () => {
    const device = await enrolTestDevice(test.server);
    const events = [device.chain.open('p-2'), device.chain.answer('p-2', 'you.name', 'a')];
    const receipts = await Promise.all([1, 2, 3, 4].map(() => device.push(events)));
    for (const receipt of receipts) expect(receipt.taken).toEqual(receipts[0]?.taken);
    expect(await storedOf(device.id)).toBe(2);
  });

  it('keeps the text of an event, whatever is in it', async () => {
    const writer = await enrolTestDevice(test.server);
    const reader = await enrolTestDevice(test.server);
    const text = 'ŵ ŷ Łódź \u0000 \ud800 "quoted" \\ \u2028 😀';
    const { cursor } = await reader.pull(0);
    const events = [writer.chain.open('p-3'), writer.chain.answer('p-3', 'you.name', text)];
    expect((await writer.push(events)).parked).toEqual([]);
    expect((await reader.pull(cursor)).events).toEqual(events);
  });

  it('refuses another event under a known id and parks it, and goes on with the next', async () => {
    const device = await enrolTestDevice(test.server);
    const opened = device.chain.open('p-4');
    const answered = device.chain.answer('p-4', 'you.name', 'a');
    await device.push([opened, answered]);
    const forged = rehash({ ...device.chain.answer('p-4', 'you.name', 'forged'), id: answered.id });
    const next = rehash({ ...device.chain.answer('p-4', 'you.name', 'c'), previousHash: forged.hash });
    const receipt = await device.push([forged, next]);
    expect(receipt.parked).toEqual([{ index: 0, id: answered.id, kind: 'sync.hashMismatch' }]);
    expect(receipt.taken.map((entry) => entry.id)).toEqual([next.id]);
  });

  it('parks an entry that does not match its hash and acknowledges the sound one later', async () => {
    const device = await enrolTestDevice(test.server);
    const opened = device.chain.open('p-5');
    const damaged = { ...opened, payload: { ...opened.payload, reference: 'changed' } };
    expect((await device.push([damaged])).parked.map((entry) => entry.kind)).toEqual(['sync.hashMismatch']);
    expect((await device.push([damaged])).parked.map((entry) => entry.kind)).toEqual(['sync.hashMismatch']);
    expect((await device.push([opened])).taken.map((entry) => entry.id)).toEqual([opened.id]);
    expect(
      await count('select count(*) as n from parked where device_id = $1 and resolved_at is null', [device.id]),
    ).toBe(0);
  });

  it('stops at a gap, takes what comes before it, and tells the number it expects', async () => {
    const device = await enrolTestDevice(test.server);
    const events = [
      device.chain.open('p-6'),
      device.chain.answer('p-6', 'k', 'a'),
      device.chain.answer('p-6', 'k', 'b'),
    ];
    const receipt = await device.push([events[0], events[2]]);
    expect(receipt.taken.map((entry) => entry.id)).toEqual([events[0]?.id]);
    expect(receipt.expected).toBe(2);
    expect((await device.push(events)).taken).toHaveLength(3);
  });

  it('never takes a training case, nor anything that belongs to it, and keeps nothing of what it holds', async () => {
    const device = await enrolTestDevice(test.server);
    const opened = device.chain.add('p-7', {
      type: 'caseOpened',
      payload: {
        reference: 'TRAIN',
        channel: 'office',
        firstContact: '2009-11-02T09:15' as never,
        release: '2009-10',
        training: true,
      },
    });
    const receipt = await device.push([opened, device.chain.answer('p-7', 'you.name', 'a'), device.chain.open('p-8')]);
    expect(receipt.parked.map((entry) => entry.kind)).toEqual(['sync.trainingRefused', 'sync.caseUnknown']);
    expect(receipt.taken).toHaveLength(1);
    expect(await count("select count(*) as n from case_file where id = 'p-7'")).toBe(0);
    expect(
      await count("select count(*) as n from parked where kind = 'sync.trainingRefused' and body is not null"),
    ).toBe(0);
  });

  const poison: readonly (readonly [string, (event: CaseEvent) => unknown, string])[] = [
    ['an unknown type', (event) => rehash({ ...event, type: 'caseStolen' } as never), 'sync.badEvent'],
    ['a payload that is no payload', (event) => rehash({ ...event, payload: { key: 5 } } as never), 'sync.badEvent'],
    [
      'a member nobody knows',
      (event) => rehash({ ...event, payload: { ...event.payload, extra: 1 } } as never),
      'sync.badEvent',
    ],
    [
      'a prototype for a member',
      (event) => JSON.parse(JSON.stringify(event).replace('"payload":{', '"payload":{"__proto__":{"a":1},')),
      'sync.hashMismatch',
    ],
    ['a later schema version', (event) => rehash({ ...event, schemaVersion: 99 }), 'sync.schemaTooNew'],
    ['no hash', ({ hash: _hash, ...event }) => event, 'sync.badEvent'],
    ['another device', (event) => rehash({ ...event, device: 'somebody-else' }), 'sync.badEvent'],
    ['nothing but a number', () => 7, 'sync.badEvent'],
    ['null', () => null, 'sync.badEvent'],
    ['a list', () => [], 'sync.badEvent'],
    ['a hundred levels', (event) => rehash({ ...event, payload: deep(100) } as never), 'sync.badEvent'],
  ];
  function deep(levels: number): unknown {
    return levels === 0 ? 1 : { a: deep(levels - 1) };
  }

  it.each(poison)('parks %s and lets the rest pass', async (what, spoil, kind) => {
    const device = await enrolTestDevice(test.server);
    const caseId = `poison-${what.replaceAll(' ', '-')}`;
    const opened = device.chain.open(caseId);
    const bad = spoil(device.chain.answer(caseId, 'k', 'a'));
    const badHash = (bad as CaseEvent | null)?.hash;
    const draft = device.chain.answer(caseId, 'k', 'b');
    const next =
      badHash === undefined || kind === 'sync.hashMismatch' ? draft : rehash({ ...draft, previousHash: badHash });
    const receipt = await device.push([opened, bad, next]);
    expect(receipt.parked.map((entry) => [entry.index, entry.kind])).toEqual([[1, kind]]);
    expect(receipt.taken.map((entry) => entry.id)).toEqual([opened.id, next.id]);
    const again = await device.push([opened, bad, next]);
    expect([again.taken, again.parked, again.expected]).toEqual([receipt.taken, receipt.parked, null]);
  });

  it('signs a receipt that the workstation can verify, and that a changed word spoils', async () => {
    const device = await enrolTestDevice(test.server);
    const signed = mustBeOk(
      await device.session.call('push', { batchId: 'signed-1', events: [device.chain.open('p-9')] }),
    );
    expect(verifyReceiptOf(device.store, signed)).toBe(true);
    const taken = signed.receipt.taken.map((entry) => ({ ...entry, position: entry.position + 1 }));
    expect(verifyReceiptOf(device.store, { ...signed, receipt: { ...signed.receipt, taken } })).toBe(false);
  });

  it('numbers a case that several devices write to at once without a gap and without a deadlock', async () => {
    const devices = await Promise.all(Array.from({ length: 6 }, () => enrolTestDevice(test.server)));
    const [owner] = devices;
    if (owner === undefined) throw new Error('no device');
    await owner.push([owner.chain.open('shared-a'), owner.chain.open('shared-b')]);
    const { cursor: before } = await owner.pull(0);
    await Promise.all(
      devices.map(async (device, index) => {
        for (let batch = 0; batch < 5; batch += 1) {
          const order = index % 2 === 0 ? ['shared-a', 'shared-b'] : ['shared-b', 'shared-a'];
          await device.push(
            order.flatMap((caseId) => [1, 2].map((n) => device.chain.answer(caseId, `k${n}`, `${index}`))),
          );
        }
      }),
    );
    for (const [caseId, extra] of [
      ['shared-a', 1],
      ['shared-b', 1],
    ] as const) {
      const { rows } = await test.server.context.pool.query<{ case_sequence: string }>(
        'select case_sequence from event where case_id = $1 order by case_sequence',
        [caseId],
      );
      expect(rows.map((row) => Number(row.case_sequence))).toEqual(
        Array.from({ length: 60 + extra }, (_, index) => index + 1),
      );
    }
    expect((await owner.pull(before)).events).toHaveLength(100);
  });
});
