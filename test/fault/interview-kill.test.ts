import { afterAll, expect, it } from 'vitest';
import { makeWorkstation, passphraseOf, type TestWorkstation } from '../support/workstation.ts';
import { killInterviews } from './interview-kill-loop.ts';
import { runSeed } from './random.ts';

/** The store alone is killed 200 times by kill.test.ts; these go through the use cases of the window. */
const killsEach = 20;
const people = ['csa', 'visitingOfficer'] as const;

const stations: TestWorkstation[] = [];
afterAll(() => Promise.all(stations.map((station) => station.remove())));

it('an interview that is killed at 40 random moments has every acknowledged answer, draft and document', async () => {
  const seed = runSeed('interview kill');
  const loops = people.map(async (person, index) => {
    const station = await makeWorkstation();
    stations.push(station);
    const { storeFolder, onDisk } = station;
    return killInterviews({
      storeFolder,
      person,
      passphrase: passphraseOf(person),
      kills: killsEach,
      seed: seed + index * 1_000,
      look: onDisk,
    });
  });
  const reports = await Promise.all(loops);
  process.stdout.write(`interview kill: ${JSON.stringify(reports)}\n`);
  for (const { kills, atWork, answers } of reports) {
    expect(kills).toBe(killsEach);
    expect(atWork).toBeGreaterThan(killsEach / 4);
    expect(answers).toBeGreaterThan(100);
  }
}, 300_000);
