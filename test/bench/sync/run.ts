/**
 * What the server takes in a second, against COPY into the same column in the same run (performance.md, section 4 and
 * goals 14 and 15). A "statement" is one event of 20 kB. Run: `node test/bench/sync/run.ts [seconds a row]`.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { chainPush } from './push-load.ts';
import { copyFloor, singleInserts } from './floor.ts';
import { startTestServer } from '../../support/postgres.ts';

const seconds = Number(process.argv[2] ?? 4);
/** 20 kB of text that compresses like words do: half noise, half repetition. */
const noise = randomBytes(7_500).toString('base64');
const text = (noise + 'the customer said that '.repeat(440)).slice(0, 20_000);

const test = await startTestServer();
const connection = { ...test.server.cluster?.connection };
const print = (row: readonly (string | number)[]): boolean => process.stdout.write(`| ${row.join(' | ')} |\n`);

print(['path', 'statements/s', '× COPY']);
print(['---', '---', '---']);
const client = new pg.Client(connection);
await client.connect();
const floor = await copyFloor(client, text, seconds);
const single = await singleInserts(client, text, seconds);
print(['COPY into a json lz4 column (limit)', Math.round(floor), 1]);
print(['inserts one by one, without HTTP', Math.round(single), (single / floor).toFixed(2)]);
for (const [batch, clients] of [
  [1, 1],
  [1, 8],
  [50, 1],
  [50, 8],
] as const) {
  const { perSecond, again } = await chainPush({ server: test.server, text, batch, clients, seconds });
  print([`push, batch ${batch}, ${clients} clients`, Math.round(perSecond), (perSecond / floor).toFixed(2)]);
  print([`the same sent again (no-op)`, Math.round(again), (again / floor).toFixed(2)]);
}
await client.end();
await test.stop();
