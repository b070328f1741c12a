/**
 * A child that records on a disk with little room until it is refused, and goes on when there is room again. Arguments:
 * folder, key in hex, how many events the disk had room for at most. Prints one line of JSON.
 */
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redacted } from '../../../shared/base/redacted.ts';
import { mustBeOk } from '../../../shared/base/result.ts';
import { createStore } from '../../../main/store/sqlite/open-store.ts';
import { answered, opened, record, sampleDevice, step, summarise } from '../../unit/main/store/sample.ts';

const [folder = '', key = '', limit = ''] = process.argv.slice(2);
const ballast = join(folder, 'ballast');
mkdirSync(folder, { recursive: true });
const store = mustBeOk(
  createStore({
    folder,
    key: { storeId: 's', secret: new Redacted(Buffer.from(key, 'hex')) },
    device: sampleDevice,
    summarise,
  }),
);
record(store, 'c1', opened('R-1'));
// On a small disk of its own, half of it is ballast that is thrown out later.
const free = statfsSync(folder);
if (free.bsize * free.bavail < 64e6) writeFileSync(ballast, Buffer.alloc((free.bsize * free.bavail) / 2));

let saved = 1;
let kind = 'none';
while (saved < Number(limit)) {
  const result = store.write.cases.commit(step(store, 'c1', [answered('long', 'x'.repeat(4000))]));
  if (!result.ok) {
    kind = result.failure.kind;
    break;
  }
  saved++;
}
const readable = store.cases.loadEvents('c1').length;
let after = 'still full';
if (existsSync(ballast)) {
  rmSync(ballast);
  after = store.write.cases.commit(step(store, 'c1', [answered('after', 'x')])).ok ? 'saved' : 'refused';
  if (after === 'saved') saved++;
}
const chain = mustBeOk(store.verifyWholeChain()).verifiedTo;
process.stdout.write(`${JSON.stringify({ kind, saved, readable, chain, after })}\n`);
