/** Messages to other systems on a real PostgreSQL: each arrives once, and what the receiver says comes back to the case. */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Connectors, readConnectors, simulated } from '../../server/connector/connectors.ts';
import { demoPassphrase } from '../../server/access/seed-demo.ts';
import { listStuckMessages } from '../../server/connector/list-stuck.ts';
import { type Delivery, startDelivery } from '../../server/connector/deliver.ts';
import { fileDrop } from '../../server/connector/file-drop.ts';
import { httpConnector } from '../../server/connector/http.ts';
import { createSimulator } from '../../server/connector/simulator.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { CaseEvent, CaseFact } from '../../shared/case/event.ts';
import type { MessageTarget } from '../../shared/case/message.ts';
import { startTestServer, type TestServer } from '../support/postgres.ts';
import { staffNumberOf } from '../support/running-workstation.ts';
import { enrolTestDevice, type TestDevice } from '../support/test-device.ts';

let test: TestServer;
let device: TestDevice;
const running: Delivery[] = [];
beforeAll(async () => {
  // The server's own delivery looks once an hour; the tests start their own.
  test = await startTestServer({ delivery: { pollMs: 3_600_000 } });
  device = await enrolTestDevice(test.server);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((delivery) => delivery.stop()));
});
afterAll(() => test.stop());

const body = canonicalJson({
  version: 1,
  reference: 'CRN-1',
  firstContact: '2009-06-02',
  claimDate: '2009-06-02',
  answers: {},
  rosters: {},
});
const queued = (target: MessageTarget): CaseFact => ({
  type: 'messageQueued',
  payload: { target, kind: 'crisisLoanReferral', body },
});

let cases = 0;
/** A case with one message; both are on the server. */
async function withMessage(target: MessageTarget): Promise<{ readonly caseId: string; readonly message: CaseEvent }> {
  cases += 1;
  const caseId = `outbound-${cases}`;
  const opened = device.chain.open(caseId);
  const message = device.chain.add(caseId, queued(target));
  await device.push([opened, message]);
  return { caseId, message };
}

const deliver = (connectors: Connectors, patience = 0, attemptsMax = 800): void =>
  void running.push(startDelivery(test.server.context, connectors, { pollMs: 10, patience, attemptsMax }));

interface Row {
  readonly state: string;
  readonly attempts: number;
  readonly reference: string | null;
  readonly last_reason: string | null;
}
async function rowOf({ message }: { readonly message: CaseEvent }): Promise<Row | undefined> {
  const { rows } = await test.server.context.pool.query<Row>(
    'select state, attempts, reference, last_reason from outbound_message where id = $1',
    [message.id],
  );
  return rows[0];
}
const settles = async (sent: { readonly message: CaseEvent }, state: string): Promise<void> => {
  await expect.poll(async () => (await rowOf(sent))?.state).toBe(state);
};
const toldOf = async (caseId: string): Promise<readonly CaseEvent[]> =>
  (await device.pull(0)).events.filter((event) => event.caseId === caseId);

describe('the queue of messages', () => {
  it('delivers a message once, although its event is pushed again and two servers deliver', async () => {
    const connectors = simulated();
    const sent = await withMessage('jsaps');
    await device.push([sent.message]);
    deliver(connectors);
    deliver(connectors);
    await settles(sent, 'delivered');
    const told = await toldOf(sent.caseId);
    expect(told.map(({ type }) => type)).toEqual(['messageDelivered']);
    expect(told[0]?.payload).toMatchObject({ message: sent.message.id, reference: 'JSAPS-000001' });
    expect((connectors.jsaps as ReturnType<typeof createSimulator>).taken()).toEqual([sent.message.id]);
  });

  it('says that a receiver is away, tries again by itself, and holds up no other system', async () => {
    const away = createSimulator('iscs');
    away.disturb({ outcome: 'delayed', reason: 'unreachable' }, 6);
    const late = await withMessage('iscs');
    const prompt = await withMessage('pscs');
    deliver({ ...simulated(), iscs: away });
    await settles(prompt, 'delivered');
    await settles(late, 'delivered');
    expect((await rowOf(late))?.attempts).toBe(6);
    expect(
      (await toldOf(late.caseId)).map(({ type, payload }) => [type, (payload as { attempts?: number }).attempts]),
    ).toEqual([
      ['messageDelayed', 1],
      ['messageDelayed', 5],
      ['messageDelivered', undefined],
    ]);
  });

  it('leaves a message it has given up, and one that was refused, until a person wants it tried again', async () => {
    const iscs = createSimulator('iscs');
    iscs.disturb({ outcome: 'delayed', reason: 'busy' }, 3);
    const pscs = createSimulator('pscs');
    pscs.disturb({ outcome: 'refused', reason: 'unknown-office' }, 1);
    const given = await withMessage('iscs');
    const refused = await withMessage('pscs');
    deliver({ ...simulated(), iscs, pscs }, 0, 3);
    await settles(given, 'givenUp');
    await settles(refused, 'refused');
    expect((await rowOf(refused))?.last_reason).toBe('unknown-office');
    for (const { caseId, message } of [given, refused])
      await device.push([device.chain.add(caseId, { type: 'messageRetried', payload: { message: message.id } })]);
    await settles(given, 'delivered');
    await settles(refused, 'delivered');
  });

  it('sends again under the same id what a sender took and never noted, and tells the case once', async () => {
    const sent = await withMessage('lms');
    const lms = createSimulator('lms');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    // The first server has sent the message and hangs before it can note it; its loan runs out.
    const slow = {
      ...lms,
      send: async (message: Parameters<typeof lms.send>[0]) => {
        const outcome = await lms.send(message);
        await held;
        return outcome;
      },
    };
    running.push(startDelivery(test.server.context, { ...simulated(), lms: slow }, { pollMs: 10, lentMs: 1 }));
    await expect.poll(() => lms.taken()).toEqual([sent.message.id]);
    deliver({ ...simulated(), lms });
    await settles(sent, 'delivered');
    release();
    await running[0]?.stop();
    expect(lms.taken()).toEqual([sent.message.id]);
    expect((await toldOf(sent.caseId)).map(({ type }) => type)).toEqual(['messageDelivered']);
  });

  it('gives nobody a pass for the server’s own chain', async () => {
    const { rows } = await test.server.context.pool.query<{ id: string; revoked_at: Date | null }>(
      "select id, revoked_at from device where id like 'server:%'",
    );
    expect(rows.map(({ revoked_at }) => revoked_at !== null)).toEqual([true]);
    const id = rows[0]?.id ?? '';
    const { challenge } = mustBeOk(await device.wire.call('challenge', { device: id }));
    const pass = await device.wire.call('deviceToken', { device: id, challenge, signature: 'A'.repeat(86) });
    expect(pass).toMatchObject({ ok: false, failure: { kind: 'sync.notEnrolled' } });
  });
});

describe('the ways to a receiver', () => {
  let receiver: Server;
  let address: string;
  let answer: { readonly status: number; readonly text: string };
  const keys: (string | undefined)[] = [];
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      keys.push(request.headers['idempotency-key'] as string | undefined);
      request.resume().on('end', () => response.writeHead(answer.status).end(answer.text));
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/claims`;
  });
  afterAll(() => new Promise((resolve) => receiver.close(resolve)));
  const message = { id: 'm-1', target: 'iscs', kind: 'benefitClaim', body } as const;

  it.each([
    [200, '{"reference":"R-7"}', { outcome: 'delivered', reference: 'R-7' }],
    [200, '{"reference":"Taken for Mrs Example of 1 High Street"}', { outcome: 'delivered', reference: 'taken' }],
    [200, 'not json', { outcome: 'delayed', reason: 'badReply' }],
    [422, '{"code":"nino-missing"}', { outcome: 'refused', reason: 'nino-missing' }],
    [409, 'prose', { outcome: 'refused', reason: 'refused' }],
    [503, '', { outcome: 'delayed', reason: 'busy' }],
    [500, '', { outcome: 'delayed', reason: 'badReply' }],
  ])('reads an HTTP reply %i %s', async (status, text, outcome) => {
    answer = { status, text };
    expect(await httpConnector(address).send(message)).toEqual(outcome);
    expect(keys.at(-1)).toBe('m-1');
  });

  it('is told that nobody answers', async () => {
    expect(await httpConnector('http://127.0.0.1:9/').send(message)).toEqual({
      outcome: 'delayed',
      reason: 'unreachable',
    });
  });

  it('drops a whole file under the message’s id, once, and says when it cannot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cms-drop-test-'));
    try {
      const drop = fileDrop(join(folder, 'iscs'));
      await drop.send(message);
      await drop.send(message);
      expect(readdirSync(join(folder, 'iscs'))).toEqual(['m-1.json']);
      expect(JSON.parse(readFileSync(join(folder, 'iscs/m-1.json'), 'utf8'))).toEqual(message);
      expect(await fileDrop(join(folder, 'iscs/m-1.json')).send(message)).toEqual({
        outcome: 'delayed',
        reason: 'unreachable',
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is chosen by a setting, and a bad one is named', () => {
    mustBeOk(readConnectors({ CMS_CONNECTOR_ISCS: 'file:/var/drop', CMS_CONNECTOR_LMS: 'https://lms.example.org/in' }));
    for (const text of ['ftp://x', 'http://elsewhere.example.org', 'file:relative', ''])
      expect(readConnectors({ CMS_CONNECTOR_LMS: text })).toMatchObject({
        ok: false,
        failure: { kind: 'outbound.badConnector', detail: { variable: 'CMS_CONNECTOR_LMS' } },
      });
  });
});

describe('a claim that goes on paper instead', () => {
  const chosen = (message: CaseEvent): CaseFact => ({
    type: 'fastTrackChosen',
    payload: { reason: 'The portal is closed', message: message.id },
  });

  it('is not sent any more, nor when somebody wants it tried again', async () => {
    const sent = await withMessage('taxCredits');
    const { chain } = device;
    await device.push([chain.add(sent.caseId, chosen(sent.message))]);
    await device.push([chain.add(sent.caseId, { type: 'messageRetried', payload: { message: sent.message.id } })]);
    const connectors = simulated();
    deliver(connectors);
    const other = await withMessage('taxCredits');
    await settles(other, 'delivered');
    expect((await rowOf(sent))?.state).toBe('withdrawn');
    expect((connectors.taxCredits as ReturnType<typeof createSimulator>).taken()).toEqual([other.message.id]);
  });

  it('is told of all the same when the portal had taken it in that moment', async () => {
    const sent = await withMessage('taxCredits');
    const portal = createSimulator('taxCredits');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = {
      ...portal,
      send: async (message: Parameters<typeof portal.send>[0]) => {
        const outcome = await portal.send(message);
        await held;
        return outcome;
      },
    };
    deliver({ ...simulated(), taxCredits: slow });
    await expect.poll(() => portal.taken()).toEqual([sent.message.id]);
    await device.push([device.chain.add(sent.caseId, chosen(sent.message))]);
    release();
    await settles(sent, 'delivered');
    expect((await toldOf(sent.caseId)).map(({ type }) => type)).toEqual(['messageDelivered']);
  });
});

describe('messages that wait for a person', () => {
  it('are listed for those who see to them, without what they say, and for their office alone', async () => {
    const sent = await withMessage('childSupport');
    const receiver = createSimulator('childSupport');
    receiver.disturb({ outcome: 'refused', reason: 'no-such-parent' }, 1);
    deliver({ ...simulated(), childSupport: receiver });
    await settles(sent, 'refused');
    const passOf = async (staffNumber: string): Promise<string> =>
      mustBeOk(await device.session.call('signIn', { staffNumber, passphrase: demoPassphrase })).personToken;
    const listed = mustBeOk(await device.session.call('listStuckMessages', {}, await passOf(staffNumberOf('sds'))));
    expect(listed.messages.find(({ id }) => id === sent.message.id)).toMatchObject({
      caseId: sent.caseId,
      target: 'childSupport',
      state: 'refused',
      reason: 'no-such-parent',
      attempts: 0,
    });
    expect(JSON.stringify(listed)).not.toContain('CRN-1');
    expect(await device.session.call('listStuckMessages', {}, await passOf(staffNumberOf('csa')))).toMatchObject({
      ok: false,
      failure: { kind: 'access.roleNotAllowed' },
    });
    expect(await device.session.call('listStuckMessages', {})).toMatchObject({ ok: false });
    // Another office has messages of its own, or none.
    await test.server.context.pool.query(
      "insert into office (id, name) values ('elsewhere', 'Elsewhere') on conflict do nothing",
    );
    const elsewhere = await listStuckMessages(test.server.context, { office: 'elsewhere' } as never);
    expect(mustBeOk(elsewhere).messages).toEqual([]);
    await device.push([
      device.chain.add(sent.caseId, { type: 'messageRetried', payload: { message: sent.message.id } }),
    ]);
    await settles(sent, 'delivered');
    const after = mustBeOk(await device.session.call('listStuckMessages', {}, await passOf(staffNumberOf('sds'))));
    expect(after.messages.map(({ id }) => id)).not.toContain(sent.message.id);
  });
});
