import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebSocket } from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEntrance } from '../../../../main/browser/entrance.ts';
import type { DesktopHandler, TopicListener } from '../../../../main/browser/handler.ts';
import { createBrowserApp, startBrowserHost } from '../../../../main/browser/start-host.ts';
import { fail, ok } from '../../../../shared/base/result.ts';
import { failure } from '../../../../shared/error/failure.ts';

const port = 4711;
const host = `127.0.0.1:${port}`;
const origin = `http://${host}`;

/** Id of the one PDF that is being shown. */
const shownPdf = '0190f3a0-0000-7000-8000-00000000000f';

let root: string;
let app: FastifyInstance;
let handled: { name: string; request: unknown }[];
let listeners: Set<TopicListener>;

const handler = (): DesktopHandler => ({
  handle: async (name, request) => {
    handled.push({ name, request });
    if (name === 'sync.now') return fail(failure('access.locked'));
    if (name === 'document.shown')
      return (request as { showId: string }).showId === shownPdf
        ? ok({ base64: Buffer.from('%PDF-1.7').toString('base64') })
        : fail(failure('case.documentNotFound'));
    if (name === 'case.list') throw new Error('a defect that names Mary Jones');
    return ok({ name });
  },
  on: (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
});

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'cms-window-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>window</title>');
  handled = [];
  listeners = new Set();
  app = await createBrowserApp({ handler: handler(), root, port, entrance: createEntrance('first-token', 'cms-4711') });
});
afterEach(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});

async function enter(): Promise<string> {
  const reply = await app.inject({ url: '/enter?t=first-token', headers: { host } });
  return String(reply.headers['set-cookie']).split(';')[0] ?? '';
}

describe('the entrance', () => {
  it('refuses a page without a session', async () => {
    expect((await app.inject({ url: '/', headers: { host } })).statusCode).toBe(401);
  });

  it('trades the token for a cookie that no script can read and takes the token out of the address', async () => {
    const reply = await app.inject({ url: '/enter?t=first-token', headers: { host } });
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe('/');
    expect(reply.headers['set-cookie']).toMatch(/^cms-4711=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it('takes a token once', async () => {
    await enter();
    expect((await app.inject({ url: '/enter?t=first-token', headers: { host } })).statusCode).toBe(403);
  });

  it.each(['/enter', '/enter?t=', '/enter?t=other', '/enter?t=first-token&t=first-token'])(
    'refuses %s',
    async (url) => {
      expect((await app.inject({ url, headers: { host } })).statusCode).toBe(403);
    },
  );

  it('shows the page to a session, under a policy without inline scripts', async () => {
    const reply = await app.inject({ url: '/', headers: { host, cookie: await enter() } });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(reply.headers['content-security-policy']).not.toContain('unsafe');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it.each(['evil.example', `localhost:${port}`, '127.0.0.1', '127.0.0.1:9'])(
    'serves nothing under the name %s',
    async (name) => {
      expect((await app.inject({ url: '/', headers: { host: name, cookie: await enter() } })).statusCode).toBe(421);
    },
  );

  it('does not leave the folder of the window', async () => {
    const cookie = await enter();
    for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/.env']) {
      expect((await app.inject({ url, headers: { host, cookie } })).statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('a call', () => {
  const post = async (name: string, payload: unknown, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: `/rpc/${name}`,
      payload: payload as object,
      headers: { host, origin, cookie: await enter(), 'x-cms-bridge': '1', ...headers },
    });

  it('reaches the program with its request parsed', async () => {
    const reply = await post('council.search', { text: 'Leeds', extra: 'dropped' });
    expect(reply.json()).toEqual({ ok: true, value: { name: 'council.search' } });
    expect(handled).toEqual([{ name: 'council.search', request: { text: 'Leeds' } }]);
  });

  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['no bridge header', { 'x-cms-bridge': '' }],
    ['another site in front', { 'sec-fetch-site': 'cross-site' }],
    ['no session', { cookie: 'cms-4711=guess' }],
  ])('is refused with %s', async (_what, headers) => {
    expect((await post('sync.state', {}, headers)).statusCode).toBe(403);
    expect(handled).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'case.drop'])('named %s is unknown', async (name) => {
    const reply = await post(name, {});
    expect(reply.statusCode).toBe(404);
    expect(reply.json().failure.kind).toBe('request.unknownCall');
    expect(handled).toEqual([]);
  });

  it('with a bad request is refused, naming the field and never its value', async () => {
    const reply = await post('session.signIn', { personId: 'p1', passphrase: ['secret words'] });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().failure).toMatchObject({ kind: 'request.malformed', field: 'passphrase' });
    expect(reply.body).not.toContain('secret');
  });

  it('that is no JSON is refused', async () => {
    const reply = await post('sync.state', '{"a":', { 'content-type': 'application/json' });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().failure.kind).toBe('request.malformed');
  });

  it('that is too large is refused', async () => {
    expect((await post('council.search', { text: 'x'.repeat(300_000) })).statusCode).toBe(413);
  });

  it('carries an expected failure with the status of the catalogue', async () => {
    const reply = await post('sync.now', {});
    expect(reply.statusCode).toBe(423);
    expect(reply.json()).toEqual({ ok: false, failure: { kind: 'access.locked' } });
  });

  it('that meets a defect says nothing about it', async () => {
    const reply = await post('case.list', { filter: 'mine' });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('Mary');
  });
});

describe('the running host', () => {
  it('listens on this machine alone, tells the window what happens, and stops', async () => {
    const running = await startBrowserHost({ handler: handler(), root });
    const base = `http://127.0.0.1:${running.port}`;
    const entered = await fetch(running.url, { redirect: 'manual' });
    const cookie = String(entered.headers.get('set-cookie')).split(';')[0] ?? '';
    const refused = await upgradeStatus(running.port, { cookie, origin: 'https://evil.example' });
    expect(refused).toBe(403);
    expect(await upgradeStatus(running.port, { origin: base })).toBe(403);
    expect(await upgradeStatus(running.port, { cookie, origin: base })).toBe(101);
    expect((await fetch(running.newAddress(), { redirect: 'manual' })).status).toBe(303);
    await running.stop();
    await expect(fetch(base)).rejects.toThrow();
  });
});

describe('the socket of a window', () => {
  let socket: WebSocket;
  const said: unknown[] = [];
  const ask = async (...texts: readonly string[]): Promise<readonly unknown[]> => {
    said.length = 0;
    for (const text of texts) socket.send(text);
    await expect.poll(() => said.length).toBe(texts.length);
    return [...said];
  };
  beforeEach(async () => {
    const cookie = await enter();
    await app.ready();
    socket = await app.injectWS('/bridge', { headers: { host, origin, cookie } });
    socket.on('message', (text: Buffer) => said.push(JSON.parse(text.toString())));
  });
  afterEach(() => socket.terminate());

  it('takes calls with their requests parsed, and gives each reply to its call', async () => {
    const [search, refused] = await ask(
      '{"id":1,"name":"council.search","request":{"text":"Leeds","extra":"dropped"}}',
      '{"id":2,"name":"sync.now","request":{}}',
    );
    expect(search).toEqual({ id: 1, reply: { ok: true, value: { name: 'council.search' } } });
    expect(refused).toEqual({ id: 2, reply: { ok: false, failure: { kind: 'access.locked' } } });
    expect(handled[0]).toEqual({ name: 'council.search', request: { text: 'Leeds' } });
  });

  it('refuses an unknown call and a bad request as HTTP does, and says nothing of a defect', async () => {
    const replies = await ask(
      '{"id":1,"name":"__proto__","request":{}}',
      '{"id":2,"name":"council.search","request":{}}',
      '{"id":3,"name":"case.list","request":{"filter":"mine"}}',
    );
    const failures = replies.map((one) => (one as { reply: { failure: { kind: string } | null } }).reply.failure);
    expect(failures.map((one) => one?.kind)).toEqual(['request.unknownCall', 'request.malformed', undefined]);
    expect(JSON.stringify(replies)).not.toContain('Mary');
  });

  it('tells what happens, until the window has gone', async () => {
    for (const listener of listeners) listener('sync.changed', { waiting: 1 });
    await expect.poll(() => said).toContainEqual({ topic: 'sync.changed', message: { waiting: 1 } });
    socket.terminate();
    await expect.poll(() => listeners.size).toBe(0);
  });

  it.each(['', 'words', '[]', '{"id":"1","name":"sync.state"}', 'x'.repeat(300_000)])(
    'closes when it hears no call: %.12s',
    async (text) => {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.send(text);
      await closed;
      expect(handled).toEqual([]);
    },
  );
});

/** The status that an upgrade to the socket is answered with. */
async function upgradeStatus(atPort: number, headers: Record<string, string>): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port: atPort,
      path: '/bridge',
      agent: false,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      },
    });
    asked.on('upgrade', (reply, socket) => {
      socket.destroy();
      resolve(reply.statusCode ?? 0);
    });
    asked.on('response', (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a PDF that is being shown', () => {
  const get = async (id: string, cookie?: string) =>
    app.inject({ url: `/pdf/${id}`, headers: { host, ...(cookie === undefined ? {} : { cookie }) } });

  it('comes to its own window alone, in a frame of it, and is kept nowhere', async () => {
    const reply = await get(shownPdf, await enter());
    expect([reply.statusCode, reply.body]).toEqual([200, '%PDF-1.7']);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-security-policy': "frame-ancestors 'self'",
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is refused without a session, and not found under any other id', async () => {
    expect((await get(shownPdf)).statusCode).toBe(401);
    const cookie = await enter();
    for (const id of ['0190f3a0-0000-7000-8000-000000000000', '..%2f..%2fkeys', 'x'])
      expect((await get(id, cookie)).statusCode).toBe(404);
  });
});
