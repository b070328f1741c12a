/**
 * Postcode directory: import, size and look-up of 2.6 million rows, beside reading the same CSV line by line and beside SQLite
 * with the postcode as key, in one run. Prints one JSON object; ratios are what counts (performance.md, goal 17).
 */
import {
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  openSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { parseCouncils, parseOnsCodes } from '../../../main/council/directory.ts';
import { importDirectory } from '../../../main/postcode/import-file.ts';
import { readTable } from '../../../main/postcode/table-file.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import { lookUp } from '../../../shared/postcode/look-up.ts';
import { directoryHeader, directoryLine, directoryRows } from '../../support/postcode-directory.ts';
import { randomFrom } from '../../support/random.ts';

const rows = Number(process.argv[2] ?? 2_600_000);
const folder = mkdtempSync(join(tmpdir(), 'cms-postcode-bench-'));
const assets = join(import.meta.dirname, '../../../assets/council');
const onsCodes = mustBeOk(parseOnsCodes(readFileSync(join(assets, 'ons-code.csv'), 'utf8')));
const { authorities } = mustBeOk(parseCouncils(readFileSync(join(assets, 'la-2009-10.csv'), 'utf8'), onsCodes));
const csv = join(folder, 'directory.csv');
const tableFile = join(folder, 'postcodes.bin');

/** Writes the directory; every hundredth postcode is kept for looking up. */
function generate(): readonly string[] {
  const handle = openSync(csv, 'w');
  const sample: string[] = [];
  let text = directoryHeader;
  let count = 0;
  const all = directoryRows(randomFrom(20_091_128), [...authorities.keys()].slice(0, 380), {
    districts: 24,
    units: 105,
  });
  for (const row of all) {
    if (count === rows) break;
    text += directoryLine(row);
    if (count % 100 === 0) sample.push(row.postcode);
    count++;
    if (text.length > 1_000_000) {
      writeSync(handle, text);
      text = '';
    }
  }
  writeSync(handle, text);
  closeSync(handle);
  process.stderr.write(`${count} rows, ${Math.round(statSync(csv).size / 1e6)} MB\n`);
  return sample;
}

async function seconds(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
}

async function readPlainly(): Promise<void> {
  let cells = 0;
  for await (const line of createInterface({ input: createReadStream(csv) })) cells += line.split(',').length;
  if (cells === 0) throw new Error('nothing was read');
}

const sqliteFile = join(folder, 'peer.db');
/** The usual way: one row a postcode, in one transaction, synced. */
async function importToSqlite(): Promise<void> {
  const database = new Sqlite(sqliteFile);
  database.pragma('journal_mode = WAL');
  database.exec('create table postcode (postcode text primary key, authority text not null, ended text) without rowid');
  const insert = database.prepare('insert or replace into postcode values (?, ?, ?)');
  database.exec('begin');
  let first = true;
  for await (const line of createInterface({ input: createReadStream(csv) })) {
    if (!first) {
      const [, postcode = '', , ended, authority] = line.split(',');
      insert.run(postcode.slice(1, -1), authority, ended);
    }
    first = false;
  }
  database.exec('commit');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** p50 and p99 in microseconds, of single calls. */
function percentiles(sample: readonly string[], find: (postcode: string) => unknown): { p50: number; p99: number } {
  const random = randomFrom(7);
  const times: number[] = [];
  for (let n = 0; n < 200_000; n++) {
    const postcode = sample[Math.floor(random() * sample.length)] ?? '';
    const from = process.hrtime.bigint();
    find(postcode);
    times.push(Number(process.hrtime.bigint() - from) / 1_000);
  }
  times.sort((a, b) => a - b);
  return { p50: times[100_000] ?? 0, p99: times[198_000] ?? 0 };
}

try {
  const sample = generate();
  const order = { file: csv, name: 'bench.csv', folder, tableFile, authorities, made: '2009-06-02T09:15:00.000Z' };
  const hooks = { progress: () => undefined, isStopped: () => false };
  const imported: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < 3; round++) {
    read.push(await seconds(readPlainly));
    imported.push(await seconds(() => mustBeOk(importDirectory(order, hooks))));
  }
  const importS = Math.min(...imported);
  const readS = Math.min(...read);
  const sqliteS = await seconds(importToSqlite);
  const table = mustBeOk(readTable(tableFile));
  if (table === undefined) throw new Error('no table');
  const database = new Sqlite(sqliteFile, { readonly: true });
  const select = database.prepare('select authority, ended from postcode where postcode = ?');
  const own = percentiles(sample, (postcode) => lookUp(table, postcode));
  const peer = percentiles(sample, (postcode) => select.get(postcode));
  const nothing = percentiles(sample, (postcode) => postcode.length);
  database.close();
  const bytes = statSync(tableFile).size;
  const sqliteBytes = statSync(sqliteFile).size;
  const result = {
    rows: table.description.rows,
    postcodes: table.postcodes,
    importSeconds: importS,
    importOverReadingLines: importS / readS,
    importOverSqlite: importS / sqliteS,
    megabytes: bytes / 1e6,
    sizeOverSqlite: bytes / sqliteBytes,
    lookUpMicroseconds: own,
    clockMicroseconds: nothing,
    lookUpOverSqlite: { p50: own.p50 / peer.p50, p99: own.p99 / peer.p99 },
  };
  writeFileSync(
    join(import.meta.dirname, '../result/postcode.json'),
    `${JSON.stringify(result, (_key, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value), 2)}\n`,
  );
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
