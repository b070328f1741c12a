import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolder, sampleFolder, sampleStore, summarise } from '../unit/main/store/sample.ts';
import { killAgainAndAgain } from './kill-loop.ts';
import { runSeed } from './random.ts';

/** Two stores side by side, each killed so often: 200 kills in all. */
const killsEach = 100;
const stores = 2;

describe('a workstation that is killed while answers are taken', () => {
  const root = sampleFolder();
  afterAll(() => removeFolder(root));

  it('has every acknowledged answer, a chain that holds and a whole outbox after each of 200 kills', async () => {
    const seed = runSeed('kill');
    const loops = Array.from({ length: stores }, (_, index) => {
      const { folder, key, store } = sampleStore(join(root, `store-${index}`));
      store.close();
      const entry = join(import.meta.dirname, 'child', 'recorder.ts');
      return killAgainAndAgain({
        entry,
        folder,
        key,
        summarise,
        kills: killsEach,
        seed: seed + index,
        wholeCheckEvery: 20,
      });
    });
    const reports = await Promise.all(loops);
    process.stdout.write(`kill: ${JSON.stringify(reports)}\n`);
    expect(reports.reduce((sum, one) => sum + one.kills, 0)).toBeGreaterThanOrEqual(200);
    expect(reports.reduce((sum, one) => sum + one.atWork, 0)).toBeGreaterThan(20);
  }, 600_000);
});
