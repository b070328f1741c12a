/** Every call of the contract, at the door: version, access, body, and the shape of what comes back. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonFailures, failureReplySchema, wireCalls, wireVersionHeader } from '../../../shared/contract/wire.ts';
import type { WireCall, WireCallName } from '../../../shared/contract/wire.ts';
import type { failureCatalogue } from '../../../shared/error/catalogue.ts';
import { roles } from '../../../shared/base/role.ts';
import { startTestServer } from '../../support/postgres.ts';
import type { TestServer } from '../../support/postgres.ts';
import { enrolTestDevice } from '../../support/test-device.ts';

let test: TestServer;
const lines: string[] = [];
beforeAll(async () => {
  test = await startTestServer({
    log: (severity, event, fields) => lines.push(JSON.stringify({ severity, event, ...fields })),
  });
});
afterAll(() => test.stop());

const calls = Object.entries(wireCalls) as [WireCallName, WireCall][];
const headers = { [wireVersionHeader]: '1', 'content-type': 'application/json' };
const inject = async (call: WireCall, change: { headers?: object; payload?: string | Buffer; query?: string } = {}) => {
  const reply = await test.server.app.inject({
    method: call.method,
    url: `${call.path}${change.query ?? ''}`,
    headers: { ...headers, ...change.headers },
    ...(call.method === 'POST' ? { payload: change.payload ?? '{}' } : {}),
  });
  return {
    status: reply.statusCode,
    body: reply.json() as { failure?: { kind: keyof typeof failureCatalogue; detail?: object } },
  };
};

describe('the contract', () => {
  it('names every call once by method and path, with a sentence, roles where a person is needed, and no personal data in a path', () => {
    expect(new Set(calls.map(([, { method, path }]) => `${method} ${path}`)).size).toBe(calls.length);
    for (const [name, call] of calls) {
      expect([name, /^[A-Z].*\.$/.test(call.sentence)]).toEqual([name, true]);
      expect([name, call.roles.length > 0]).toEqual([name, call.access === 'person']);
      expect(call.roles.every((role) => roles.includes(role))).toBe(true);
      expect(call.path).toMatch(/^\/v1\/[a-z/-]+$/);
      for (const kind of call.failures) expect(commonFailures).not.toContain(kind);
    }
  });

  it.each(calls)('%s: a version nobody speaks is refused with the ones that are spoken', async (name, call) => {
    const { status, body } = await inject(call, { headers: { [wireVersionHeader]: '2' } });
    if (name === 'health' || name === 'version') return expect(status).toBe(200);
    expect([status, body.failure]).toEqual([
      400,
      { kind: 'sync.versionNotSpoken', detail: { asked: '2', spoken: '1' } },
    ]);
  });

  it.each(calls.filter(([, call]) => call.access !== 'open'))(
    '%s: nobody gets in without a pass',
    async (_name, call) => {
      for (const authorization of ['', 'Bearer', 'Bearer x.y', 'Basic abc']) {
        const { status, body } = await inject(call, { headers: { authorization } });
        expect([status, body.failure?.kind]).toEqual([401, 'sync.tokenEnded']);
      }
    },
  );

  const posts = calls.filter(([, call]) => call.method === 'POST' && call.access === 'open');
  it.each(posts)(
    '%s: what is not as the contract says is refused with its status, and never a defect',
    async (_name, call) => {
      const payloads = [
        '',
        '{',
        'null',
        '[]',
        '7',
        '{"__proto__":{"a":1}}',
        '{"surplus":1}',
        Buffer.from([0xff, 0xfe]),
      ];
      for (const payload of payloads) {
        const { status, body } = await inject(call, { payload });
        expect([status, body.failure?.kind]).toEqual([400, 'request.malformed']);
        expect(failureReplySchema.safeParse(body).success).toBe(true);
      }
      for (const [encoding, payload] of [
        ['gzip', 'no gzip'],
        ['br', '{}'],
      ] as const) {
        const { body } = await inject(call, { payload, headers: { 'content-encoding': encoding } });
        expect(body.failure?.kind).toBe('request.malformed');
      }
    },
  );

  it('a body that is too large, as sent or unpacked, is refused with the limit', async () => {
    const plain = await inject(wireCalls.enrol, { payload: 'x'.repeat(20_000) });
    expect([plain.status, plain.body.failure?.kind]).toEqual([413, 'sync.tooLarge']);
    const bomb = await inject(wireCalls.enrol, {
      payload: gzipSync(Buffer.alloc(10_000_000)),
      headers: { 'content-encoding': 'gzip' },
    });
    expect([bomb.status, bomb.body.failure]).toEqual([413, { kind: 'sync.tooLarge', detail: { limit: 65_536 } }]);
  });

  it('a path nobody knows is a failure of the contract, too', async () => {
    const reply = await test.server.app.inject({ method: 'GET', url: '/v1/nothing?nino=QQ123456C', headers });
    expect([reply.statusCode, reply.json().failure.kind]).toEqual([404, 'request.unknownCall']);
  });

  it('every reply of the open calls and of a pull fits its schema, packed or not', async () => {
    const device = await enrolTestDevice(test.server);
    await device.push([
      device.chain.open('wire-1'),
      ...Array.from({ length: 50 }, (_, n) => device.chain.answer('wire-1', 'k', `${n}`)),
    ]);
    const reader = await enrolTestDevice(test.server);
    expect((await reader.pull(0)).events).toHaveLength(51);
    for (const name of ['health', 'version'] as const) {
      const { body } = await inject(wireCalls[name]);
      expect(wireCalls[name].reply.safeParse(body).success).toBe(true);
    }
  });

  it('nothing a customer said, no passphrase, no code and no query is ever in the log', async () => {
    const device = await enrolTestDevice(test.server);
    const secret = 'QQ123456C';
    await device.push([
      device.chain.open('wire-2'),
      { ...device.chain.answer('wire-2', 'you.nino', secret), actor: secret },
    ]);
    await device.session.call('signIn', { staffNumber: '100001', passphrase: `${secret}-passphrase` });
    await inject(wireCalls.pull, { query: `?after=${secret}` });
    await inject(wireCalls.enrol, { payload: JSON.stringify({ code: secret }) });
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join('\n')).not.toContain(secret);
    expect(lines.join('\n')).not.toContain('Fault');
  });
});
