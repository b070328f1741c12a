/**
 * The server killed in the middle of delivery, as a process of its own with a real PostgreSQL: the receiver has taken the
 * message and nobody has noted it. It comes again under the same key, nothing is lost, and the case is told once.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../server/start-server.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import type { CaseFact } from '../../shared/case/event.ts';
import { type ServerProcess, serverProcess } from '../support/server-process.ts';
import { enrolTestDevice } from '../support/test-device.ts';

let receiver: Server;
let server: ServerProcess;
/** Idempotency keys in the order in which they came, and the replies that wait. */
const keys: string[] = [];
const waiting: ServerResponse[] = [];
let holds = true;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    request.resume().on('end', () => {
      keys.push(String(request.headers['idempotency-key']));
      if (holds) waiting.push(response);
      else response.end(JSON.stringify({ reference: `R-${new Set(keys).size}` }));
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  server = await serverProcess('2009-06-02T09:15:00.000Z', {
    CMS_CONNECTOR_ISCS: `http://127.0.0.1:${port}/claims`,
    CMS_TEST_LENT_MS: '500',
  });
});
afterAll(async () => {
  for (const response of waiting) response.destroy();
  await server.stop();
  server.remove();
  await new Promise((resolve) => receiver.close(resolve));
});

const body = canonicalJson({
  version: 1,
  reference: 'CRN-1',
  firstContact: '2009-06-02',
  claimDate: '2009-06-02',
  answers: {},
  rosters: {},
});
const queued: CaseFact = { type: 'messageQueued', payload: { target: 'iscs', kind: 'crisisLoanReferral', body } };

it('sends again under the same key what the receiver took and the killed server never noted', async () => {
  const code = await server.start();
  const device = await enrolTestDevice({ url: server.url } as RunningServer, code);
  const messages = ['one', 'two'].map((name) => {
    const opened = device.chain.open(`restart-${name}`);
    return { opened, message: device.chain.add(`restart-${name}`, queued) };
  });
  await device.push(messages.flatMap(({ opened, message }) => [opened, message]));
  await expect.poll(() => keys.length, { timeout: 10_000 }).toBe(1);
  await server.kill();
  holds = false;
  await server.start();
  const told = async () =>
    (await device.pull(0)).events.flatMap(({ type, payload }) =>
      type === 'messageDelivered' ? [payload.message] : [],
    );
  await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBe(2);
  const ids = messages.map(({ message }) => message.id);
  expect((await told()).toSorted()).toEqual(ids.toSorted());
  // The first came twice under one key; the other once.
  expect(keys).toHaveLength(3);
  expect(keys.filter((key) => key === keys[0])).toHaveLength(2);
  expect(new Set(keys)).toEqual(new Set(ids));
});
