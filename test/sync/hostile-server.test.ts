/** A server that answers slowly, in pieces, or with lies. The workstation refuses with a reason and changes nothing. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttp, replyBytesMax } from '../../main/platform/http.ts';
import { silentLog } from '../../main/platform/log.ts';
import { createDeviceSession } from '../../main/sync/device-session.ts';
import { syncSettings } from '../../main/sync/ports.ts';
import { createSyncPump } from '../../main/sync/pump.ts';
import { makeDeviceKey, signAsDevice } from '../../main/sync/signing.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import type { Receipt } from '../../shared/sync/receipt.ts';
import { createChain } from '../support/device-chain.ts';
import type { DeviceChain } from '../support/device-chain.ts';
import { createFakeSyncStore } from '../support/fake-sync-store.ts';
import type { FakeSyncStore } from '../support/fake-sync-store.ts';

type Answer = (request: IncomingMessage, reply: ServerResponse, body: string) => void;
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, reply) => {
    let body = '';
    request
      .setEncoding('latin1')
      .on('data', (part: string) => (body += part))
      .on('end', () => answer(request, reply, body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (reply: ServerResponse, value: unknown, status = 200): void => {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

const version = (url: string, timeoutMs = 400) => createHttp({ baseUrl: url, timeoutMs }).call('version', {});

describe('a reply', () => {
  const bad: readonly (readonly [string, Answer, string])[] = [
    ['no JSON', (_q, reply) => reply.end('<html>proxy login</html>'), 'it is not JSON'],
    ['nothing', (_q, reply) => reply.end(), 'it is not JSON'],
    ['cut JSON', (_q, reply) => reply.end('{"wire":[1],"serv'), 'it is not JSON'],
    [
      'a part of what was announced',
      (_q, reply) => {
        reply.writeHead(200, { 'content-length': '900' });
        reply.write('{"wire"');
        setTimeout(() => reply.destroy(), 20);
      },
      'it broke off',
    ],
    ['bytes that are no text', (_q, reply) => reply.end(Buffer.from([0x22, 0xff, 0xfe, 0x22])), 'it is not UTF-8'],
    [
      "a stranger's member",
      (_q, reply) => json(reply, { wire: [1], serverKey: 'A'.repeat(43), more: 1 }),
      'the whole: unrecognized_keys',
    ],
    [
      'a key that is none',
      (_q, reply) => json(reply, { wire: [1], serverKey: '../../etc' }),
      'serverKey: invalid_format',
    ],
    [
      'a failure nobody defined',
      (_q, reply) => json(reply, { failure: { kind: 'sync.eraseEverything' } }, 422),
      'it is no failure of the contract',
    ],
    [
      'a failure that belongs elsewhere',
      (_q, reply) => json(reply, { failure: { kind: 'access.wrongPassphrase' } }, 401),
      'its failure does not belong to the call',
    ],
    [
      'packed bytes without an end',
      (_q, reply) =>
        reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(replyBytesMax + 1_000))),
      'it is too long',
    ],
    [
      'bytes that do not unpack',
      (_q, reply) => reply.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      'it broke off',
    ],
  ];
  it.each(bad)('of %s is refused with the reason', async (_what, answer, reason) => {
    expect(await version(await serve(answer), 5_000)).toEqual({
      ok: false,
      failure: { kind: 'sync.badReply', detail: { reason } },
    });
  });

  it('that leads elsewhere is not followed', async () => {
    const url = await serve((_q, reply) => reply.writeHead(302, { location: 'http://127.0.0.1:9/' }).end());
    expect(await version(url)).toMatchObject({ failure: { kind: 'sync.offline' } });
  });

  it('that does not begin, or never ends, is given up after the time limit', async () => {
    const slow = { ok: false, failure: { kind: 'sync.serverSlow', detail: { ms: 400 } } };
    expect(await version(await serve(() => undefined))).toEqual(slow);
    const drip: Answer = (_q, reply) => {
      const timer = setInterval(() => reply.write(' '), 50);
      reply.on('close', () => clearInterval(timer));
    };
    expect(await version(await serve(drip))).toEqual(slow);
  });

  it('is never asked for over plain http from another machine', () => {
    expect(() => createHttp({ baseUrl: 'http://cms.example.org' })).toThrow('https://');
    expect(() => createHttp({ baseUrl: 'https://cms.example.org' })).not.toThrow();
  });
});

interface Staged {
  readonly store: FakeSyncStore;
  readonly chain: DeviceChain;
  readonly run: () => Promise<{ phase: string; failure: unknown }>;
}

/** A device that is enrolled with a server whose push and pull answer as told. */
async function stage(
  push: (batchId: string, chain: DeviceChain) => Receipt | 'unsigned',
  pull: () => unknown,
): Promise<Staged> {
  const serverKey = makeDeviceKey();
  const store = createFakeSyncStore('device-1');
  const chain = createChain('device-1');
  const url = await serve((request, reply) => {
    const path = new URL(request.url ?? '', 'http://x').pathname;
    if (path.endsWith('challenge')) return json(reply, { challenge: 'c' });
    if (path.endsWith('token')) return json(reply, { token: 't', expiresAt: '2009-11-02T09:15:00.000Z' });
    if (path.endsWith('pull')) return json(reply, pull());
    const told = push('batch-1', chain);
    const receipt = told === 'unsigned' ? fit(chain) : told;
    const key = told === 'unsigned' ? makeDeviceKey() : serverKey;
    return json(reply, { receipt, signature: signAsDevice(key, 'receipt', receipt) });
  });
  mustBeOk(store.write.settings.set(syncSettings.deviceKey, makeDeviceKey()));
  mustBeOk(
    store.write.settings.set(syncSettings.enrolment, {
      device: 'device-1',
      office: { id: 'o', name: 'o' },
      serverKey: serverKey.publicKey,
    }),
  );
  store.record(chain.open('c-1'), chain.answer('c-1', 'k', 'a'));
  const pump = createSyncPump({
    store,
    log: silentLog(),
    ids: { next: () => 'batch-1' },
    clock: { now: () => ({ instant: '', zone: '', local: '' as never }) },
    session: createDeviceSession(store, createHttp({ baseUrl: url, timeoutMs: 5_000 }), () => 0),
  });
  return { store, chain, run: () => pump.runOnce() };
}

const fit = (chain: DeviceChain): Receipt => ({
  batchId: 'batch-1',
  device: 'device-1',
  at: '2009-11-02T09:15:00.000Z',
  parked: [],
  expected: null,
  taken: chain.events.map(({ id, hash }, index) => ({ id, hash, caseSequence: index + 1, position: index + 1 })),
});
const emptyPage = { events: [], cursor: 0, more: false };

describe('a receipt', () => {
  const lies: readonly (readonly [string, (batchId: string, chain: DeviceChain) => Receipt | 'unsigned', string])[] = [
    ['of another key', () => 'unsigned', 'the receipt is not signed by the server'],
    ['for another batch', (_b, chain) => ({ ...fit(chain), batchId: 'batch-0' }), 'the receipt is for another batch'],
    ['for another device', (_b, chain) => ({ ...fit(chain), device: 'device-2' }), 'the receipt is for another device'],
    [
      'that leaves an entry out',
      (_b, chain) => ({ ...fit(chain), taken: fit(chain).taken.slice(1) }),
      'the receipt leaves entries out',
    ],
    [
      'that names an entry twice',
      (_b, chain) => ({ ...fit(chain), taken: [...fit(chain).taken, ...fit(chain).taken] }),
      'the receipt names an entry twice',
    ],
    [
      'with another hash',
      (_b, chain) => ({ ...fit(chain), taken: fit(chain).taken.map((entry) => ({ ...entry, hash: 'f'.repeat(64) })) }),
      'the receipt names an entry that was not sent',
    ],
  ];
  it.each(lies)('%s settles nothing', async (_what, push, reason) => {
    const { store, run } = await stage(push, () => emptyPage);
    expect(await run()).toMatchObject({
      phase: 'behind',
      queued: 2,
      failure: { kind: 'sync.badReply', detail: { reason } },
    });
    expect([...store.entries.values()].map(({ state }) => state)).toEqual(['queued', 'queued']);
    expect(store.receipts.size).toBe(0);
  });

  it('that asks for what this device does not have ends the run and not in a circle', async () => {
    const { run } = await stage(
      (_b, chain) => ({ ...fit(chain), taken: [], expected: 77 }),
      () => emptyPage,
    );
    expect(await run()).toMatchObject({ phase: 'behind', failure: { kind: 'sync.chainGap' } });
  });
});

describe('a page of a pull', () => {
  const other = createChain('device-2');
  const event = other.open('c-2');
  const page = (change: object, more = false): unknown => ({
    events: [{ position: 3, caseSequence: 1, event, ...change }],
    cursor: 3,
    more,
  });
  const lies: readonly (readonly [string, unknown, string])[] = [
    [
      'with a changed event',
      page({ event: { ...event, actor: { id: 'x', role: 'csa' } } }),
      'event 3: sync.hashMismatch',
    ],
    ['with something that is no event', page({ event: 'DROP TABLE' }), 'event 3: sync.badEvent'],
    ['behind its own cursor', page({ position: 4 }), 'the events are not in order'],
    ['that says more and does not go on', { events: [], cursor: 0, more: true }, 'the cursor does not go on'],
    [
      "with this device's own events",
      page({ event: createChain('device-1').open('c-9') }),
      'it gives back this device its own events',
    ],
  ];
  it.each(lies)('%s is refused whole', async (_what, told, reason) => {
    const { store, run } = await stage(
      (_b, chain) => fit(chain),
      () => told,
    );
    expect(await run()).toMatchObject({ phase: 'behind', failure: { kind: 'sync.badReply', detail: { reason } } });
    expect(store.pulled.size).toBe(0);
    expect(store.settings.get(syncSettings.cursor)).toBeUndefined();
  });
});
