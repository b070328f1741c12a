/**
 * Kills a recording child at random moments, many times over one store, and checks after each kill that nothing it was
 * told to be durable is missing. `entry` is any script that ends in runUntilKilled().
 */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { mustBeOk } from '../../shared/base/result.ts';
import type { StoreKey } from '../../main/store/key/store-key.ts';
import type { CaseStore, Summarise } from '../../main/store/ports.ts';
import { openStore } from '../../main/store/sqlite/open-store.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';

export interface KillLoop {
  readonly entry: string;
  readonly folder: string;
  readonly key: StoreKey;
  readonly summarise: Summarise;
  readonly kills: number;
  readonly seed: number;
  /** Everything is compared with a rebuild after each so many kills; what is new, after each kill. */
  readonly wholeCheckEvery: number;
}

/** What the children were told by the store, over all kills. */
interface Told {
  readonly events: Set<string>;
  /** Ids whose acknowledgement was begun: they may or may not be in the outbox. */
  readonly sending: Set<string>;
  readonly receipted: Set<string>;
}

export interface KillReport {
  readonly kills: number;
  /** Kills that hit a child at work, not before it had opened the store. */
  readonly atWork: number;
  readonly events: number;
}

/** Longest time a child may work before it is killed, ms; it makes some hundred commits in that. */
const workMaxMs = 120;
/** Of a hundred kills, how many come at a random moment of the start instead. */
const atStartPercent = 15;
const startMaxMs = 350;

/** Runs one child and kills it; the whole lines it wrote, without the one that was cut. */
async function runAndKill(loop: KillLoop, random: Random): Promise<readonly string[]> {
  const args = [
    loop.entry,
    loop.folder,
    loop.key.storeId,
    loop.key.secret.reveal().toString('hex'),
    String(random.below(2 ** 31)),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let errors = '';
  let killed = false;
  let sayOpened = (): void => undefined;
  const hasOpened = new Promise<void>((resolve) => {
    sayOpened = resolve;
  });
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (text.startsWith('opened\n')) sayOpened();
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    errors += part;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const wait = random.percent(atStartPercent)
    ? pause(random.below(startMaxMs))
    : hasOpened.then(() => pause(random.below(workMaxMs)));
  await Promise.race([wait, ended]);
  if (child.exitCode === null) {
    killed = true;
    child.kill('SIGKILL');
  }
  await ended;
  if (!killed) throw new Error(`the child ended by itself: ${errors}`);
  return text.split('\n').slice(0, -1);
}

/** Adds the lines to what was told; the ids that are new. */
function listen(told: Told, lines: readonly string[]): readonly string[] {
  const added: string[] = [];
  for (const line of lines) {
    const [what, ...ids] = line.split(' ');
    const kept = what === 'event' ? told.events : what === 'sending' ? told.sending : told.receipted;
    for (const id of what === 'opened' ? [] : ids) kept.add(id);
    if (what === 'event') added.push(...ids);
  }
  return added;
}

function must(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

/** What an acknowledged event must be: still in the outbox unless its receipt was begun, and gone once it was kept. */
function checkOutbox(store: CaseStore, told: Told, ids: readonly string[]): void {
  const inOutbox = store.outbox.held(ids);
  for (const id of ids) {
    const held = inOutbox.has(id);
    must(held || told.sending.has(id), `event ${id} has no receipt and is not in the outbox`);
    must(!held || !told.receipted.has(id), `event ${id} has its receipt and is still in the outbox`);
  }
}

const allCases = (store: CaseStore) => store.cases.listCases({ limit: 1_000_000 });

/** Everything: chain, all events told, no gap, rows equal to a rebuild. Returns the number of events. */
function checkWhole(store: CaseStore, told: Told): number {
  const chain = mustBeOk(store.verifyWholeChain());
  must(chain.done, 'the chain was not verified to its end');
  const before = allCases(store);
  const events = before.flatMap((one) => store.cases.loadEvents(one.caseId));
  const ids = new Set(events.map((event) => event.id));
  for (const id of told.events) must(ids.has(id), `event ${id} was acknowledged and is lost`);
  const sequences = events.map((event) => event.deviceSequence).sort((a, b) => a - b);
  must(
    sequences.every((sequence, index) => sequence === index + 1),
    'the device sequence has a gap',
  );
  must(chain.verifiedTo === events.length, 'an event belongs to no case');
  checkOutbox(store, told, [...told.events]);
  mustBeOk(store.rebuild());
  must(JSON.stringify(allCases(store)) === JSON.stringify(before), 'the case rows differ from a rebuild');
  return events.length;
}

/** Runs the loop; throws an Error that names the kill and the seed at the first thing that does not hold. */
export async function killAgainAndAgain(loop: KillLoop): Promise<KillReport> {
  const random = seededRandom(loop.seed);
  const told: Told = { events: new Set(), sending: new Set(), receipted: new Set() };
  let atWork = 0;
  let events = 0;
  for (let kill = 1; kill <= loop.kills; kill++) {
    const lines = await runAndKill(loop, random);
    if (lines.length > 1) atWork++;
    const added = listen(told, lines);
    try {
      const store = mustBeOk(openStore(loop));
      checkOutbox(store, told, added);
      must(store.cases.counts().events >= told.events.size, 'acknowledged events are lost');
      if (kill % loop.wholeCheckEvery === 0 || kill === loop.kills) events = checkWhole(store, told);
      store.close();
    } catch (thrown) {
      throw new Error(`after kill ${kill} of seed ${loop.seed}: ${String(thrown)}`, { cause: thrown });
    }
  }
  return { kills: loop.kills, atWork, events };
}
