import { afterAll, expect, it } from 'vitest';
import { makeWorkstation, passphraseOf, type TestWorkstation } from '../support/workstation.ts';
import { killInterviews } from './interview-kill-loop.ts';
import { runSeed } from './random.ts';

/** The store alone is killed 200 times by kill.test.ts; these go through the use cases of the window. */
const kills = 40;

let station: TestWorkstation | undefined;
afterAll(() => station?.remove());

it('an interview that is killed at 40 random moments has every acknowledged answer, draft and document', async () => {
  station = await makeWorkstation();
  const { storeFolder, onDisk } = station;
  const seed = runSeed('interview kill');
  const report = await killInterviews({ storeFolder, person: 'csa', passphrase: passphraseOf('csa'), kills, seed, look: onDisk });
  process.stdout.write(`interview kill: ${JSON.stringify(report)}\n`);
  expect(report.kills).toBe(kills);
  expect(report.atWork).toBeGreaterThan(kills / 4);
  expect(report.answers).toBeGreaterThan(100);
}, 300_000);
