/** Devices that push as fast as the server answers. Events and packed bodies are made before the clock starts. */
import { gzipSync } from 'node:zlib';
import { Agent, request } from 'node:http';
import type { RunningServer } from '../../../server/start-server.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import { createDeviceSession } from '../../../main/sync/device-session.ts';
import type { CaseEvent } from '../../../shared/case/event.ts';
import { createChain } from '../../support/device-chain.ts';
import { enrolTestDevice } from '../../support/test-device.ts';

export interface PushLoad {
  readonly server: RunningServer;
  readonly text: string;
  readonly batch: number;
  readonly clients: number;
  readonly seconds: number;
}

/** Enough for the fastest machine seen; a client that runs out just stops its clock. */
const statementsMax = 6_000;

function post(agent: Agent, url: string, token: string, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'content-length': body.length,
      'x-cms-wire': '1',
      authorization: `Bearer ${token}`,
    };
    const sent = request(`${url}/v1/sync/push`, { method: 'POST', agent, headers }, (reply) => {
      reply
        .resume()
        .on('end', () => (reply.statusCode === 200 ? resolve() : reject(new Error(`status ${reply.statusCode}`))));
    });
    sent.on('error', reject).end(body);
  });
}

async function prepare({ server, text, batch, clients }: PushLoad) {
  const device = await enrolTestDevice(server);
  let token = '';
  const spy = createDeviceSession(
    device.store,
    { call: async (name, body, tokens) => ((token = tokens?.device ?? token), device.wire.call(name, body, tokens)) },
    () => 0,
  );
  mustBeOk(await spy.call('pull', { after: '0', max: '1' }));
  const chain = createChain(device.id);
  const count = Math.min(Math.ceil(statementsMax / clients), 1_500);
  const first = chain.open(`bench-${device.id}`);
  const events: CaseEvent[] = [first];
  for (let made = 1; made < count; made += 1) {
    events.push(chain.add(first.caseId, { type: 'noteWritten', payload: { text: `${made} ${text}` } }));
    if (made % 64 === 0) await new Promise(setImmediate);
  }
  const bodies: Buffer[] = [];
  for (let from = 0; from + batch <= events.length; from += batch) {
    const part = events.slice(from, from + batch);
    bodies.push(gzipSync(JSON.stringify({ batchId: `b-${from}`, events: part }), { level: 1 }));
  }
  return { token, bodies };
}

/** Statements a second of all clients together: new ones, then the same ones again. */
export async function chainPush(load: PushLoad): Promise<{ readonly perSecond: number; readonly again: number }> {
  const agent = new Agent({ keepAlive: true });
  const devices: Awaited<ReturnType<typeof prepare>>[] = [];
  for (let made = 0; made < load.clients; made += 1) devices.push(await prepare(load));
  const round = async (): Promise<number> => {
    const started = performance.now();
    const until = started + load.seconds * 1_000;
    let batches = 0;
    await Promise.all(
      devices.map(async ({ token, bodies }) => {
        for (const body of bodies) {
          if (performance.now() > until) return;
          await post(agent, load.server.url, token, body);
          batches += 1;
        }
      }),
    );
    return (batches * load.batch * 1_000) / (performance.now() - started);
  };
  const perSecond = await round();
  const again = await round();
  agent.destroy();
  return { perSecond, again };
}
