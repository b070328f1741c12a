/** The floors: the same column filled by COPY, and by one insert a transaction. */
import type pg from 'pg';

async function makeTable(client: pg.Client): Promise<void> {
  await client.query('drop table if exists floor; create table floor (id text primary key, body json not null)');
  await client.query('alter table floor alter column body set compression lz4').catch(() => undefined);
}

/** Rows a second through COPY in text form, 50 rows a transaction as in a batch; the driver's raw connection is used. */
export async function copyFloor(client: pg.Client, text: string, seconds: number): Promise<number> {
  await makeTable(client);
  const body = JSON.stringify({ text }).replaceAll('\\', '\\\\');
  const until = performance.now() + seconds * 1_000;
  const started = performance.now();
  let rows = 0;
  while (performance.now() < until) {
    const part = Array.from({ length: 50 }, () => `${(rows += 1)}\t${body}\n`).join('');
    await copyIn(client, 'copy floor from stdin', Buffer.from(part));
  }
  return (rows * 1_000) / (performance.now() - started);
}

/** The protocol's COPY IN: the driver hands over its connection to an object with `submit` (pg-copy-streams does the same). */
function copyIn(client: pg.Client, statement: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const query = {
      submit: (connection: { query(text: string): void }) => connection.query(statement),
      handleCopyInResponse: (connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) => {
        connection.sendCopyFromChunk(bytes);
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    (client as unknown as { query(query: unknown): void }).query(query);
  });
}

/** Rows a second, one insert a transaction. */
export async function singleInserts(client: pg.Client, text: string, seconds: number): Promise<number> {
  await makeTable(client);
  const body = JSON.stringify({ text });
  const until = performance.now() + seconds * 1_000;
  const started = performance.now();
  let rows = 0;
  while (performance.now() < until) {
    rows += 1;
    await client.query({
      name: 'floor',
      text: 'insert into floor (id, body) values ($1, $2)',
      values: [String(rows), body],
    });
  }
  return (rows * 1_000) / (performance.now() - started);
}
