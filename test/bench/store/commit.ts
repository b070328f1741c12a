/**
 * A durable encrypted commit (event, summary, outbox; synchronous FULL) against the floor in the same run: appending
 * 200 bytes to a file and fsync. Rounds are interleaved, so that the ratio holds on a busy machine.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeOk } from '../../../shared/base/result.ts';
import {
  answered,
  newEvent,
  opened,
  record,
  removeFolder,
  sampleStore,
  summarise,
} from '../../unit/main/store/sample.ts';
import { micros, rounded, spread } from './stats.ts';

const rounds = 40;
const perRound = 50;

const { folder, store } = sampleStore();
const handle = openSync(join(folder, 'floor'), 'a');
const line = Buffer.alloc(200, 'x');
for (let n = 0; n < 300; n++) record(store, `filler-${n}`, opened(`R-${n}`), answered('customer.name', `Name ${n}`));
record(store, 'bench', opened('R-1'), answered('customer.name', 'Siân Ŵyn'), answered('customer.nino', 'QQ123456C'));
const before = store.cases.loadEvents('bench');
// The use case holds the folded case; folding it again for each answer is not the store's work.
const summary = summarise(before);

const floor: number[] = [];
const commit: number[] = [];
let sequence = before.length;
for (let round = 0; round < rounds; round++) {
  for (let n = 0; n < perRound; n++) {
    floor.push(
      micros(() => {
        writeSync(handle, line);
        fsyncSync(handle);
      }),
    );
  }
  for (let n = 0; n < perRound; n++) {
    const event = newEvent('bench', answered('home.rent.amount', `85.${n}`));
    commit.push(
      micros(() => {
        mustBeOk(
          store.write.cases.commit({
            caseId: 'bench',
            expectedSequence: sequence,
            events: [event],
            summary: { ...summary, updated: event.at.instant },
          }),
        );
      }),
    );
    sequence++;
  }
}
store.close();
closeSync(handle);
removeFolder(folder);

const [low, high] = [spread(floor.slice(perRound)), spread(commit.slice(perRound))];
process.stdout.write(
  `${JSON.stringify({
    what: 'durable encrypted commit against append 200 B + fsync',
    floorMicros: { p50: rounded(low.p50, 0), p99: rounded(low.p99, 0) },
    commitMicros: { p50: rounded(high.p50, 0), p99: rounded(high.p99, 0) },
    ratioP50: rounded(high.p50 / low.p50),
    ratioP99: rounded(high.p99 / low.p99),
    goal: 'p50 <= 2',
  })}\n`,
);
