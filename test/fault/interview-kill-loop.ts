/** Kills a child that takes interviews, again and again over one store, and checks what it was told against the disk. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseStore } from '../../main/store/ports.ts';
import { canonicalJson } from '../../shared/case/canonical.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { seededRandom } from './random.ts';

/** Short, so that no answer stands on the pipe between child and parent. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 16);

export interface InterviewKills {
  readonly storeFolder: string;
  readonly person: string;
  readonly passphrase: string;
  readonly kills: number;
  readonly seed: number;
  /** Looks at the store as the kill left it. */
  readonly look: (check: (store: CaseStore) => void) => void;
}

export interface InterviewKillReport {
  readonly kills: number;
  /** Kills that hit a child which had acknowledged something. */
  readonly atWork: number;
  readonly answers: number;
  readonly prints: number;
}

/**
 * How much a child acknowledges before it is killed, at most: more than one interview. Counted and not timed, so
 * that a slow machine does as much work as a fast one; the few milliseconds after that are for chance.
 */
const linesMax = 200;
const afterMaxMs = 12;
/** Of a hundred kills, how many come at a random moment of the start instead. */
const atStartPercent = 10;

/** What was acknowledged over all kills, last value of each place. */
interface Told {
  readonly answers: Map<string, string>;
  readonly drafts: Map<string, string>;
  readonly prints: Map<string, string>;
  readonly cases: Set<string>;
}

async function runAndKill(
  { storeFolder, person, passphrase }: InterviewKills,
  seed: number,
): Promise<readonly string[]> {
  const random = seededRandom(seed);
  const entry = join(import.meta.dirname, 'child', 'interviewer.ts');
  const child = spawn(process.execPath, [entry, storeFolder, person, passphrase, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let errors = '';
  const enough = 1 + random.below(linesMax);
  const atWork = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.split('\n').length > enough) resolve();
    });
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    errors += part;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const wait = random.percent(atStartPercent)
    ? pause(random.below(1_200))
    : atWork.then(() => pause(random.below(afterMaxMs)));
  await Promise.race([wait, ended]);
  if (child.exitCode !== null) throw new Error(`the child ended by itself: ${errors}`);
  child.kill('SIGKILL');
  await ended;
  return text.split('\n').slice(0, -1);
}

function listen(told: Told, lines: readonly string[]): void {
  for (const line of lines) {
    const [what = '', caseId = '', place = '', value = ''] = line.split(' ');
    const cell = `${caseId} ${place}`;
    if (what === 'case') told.cases.add(caseId);
    if (what === 'print') told.prints.set(place, caseId);
    if (what === 'draft') told.drafts.set(cell, value);
    if (what === 'answer') {
      told.answers.set(cell, value);
      told.drafts.delete(cell);
    }
  }
}

/** Compares what was told of some cases with what the store holds of them. */
function check(store: CaseStore, told: Told, cases: ReadonlySet<string>): void {
  const must = (holds: boolean, message: string): void => {
    if (!holds) throw new Error(message);
  };
  const recorded = new Map<string, string>();
  for (const caseId of cases) {
    const events = store.cases.loadEvents(caseId);
    must(events[0]?.type === 'caseOpened', `the case ${caseId} is lost`);
    for (const { type, payload } of events) {
      if (type === 'answerRecorded')
        recorded.set(`${caseId} ${payload.key}#${payload.row ?? 0}`, digestOf(payload.value));
      if (type === 'answerUnanswered') recorded.set(`${caseId} ${payload.key}#${payload.row ?? 0}`, digestOf(null));
    }
  }
  const isOfThese = (cell: string): boolean => cases.has(cell.split(' ')[0] ?? '');
  for (const [cell, digest] of told.answers)
    if (isOfThese(cell)) must(recorded.get(cell) === digest, `the answer to ${cell} is lost or another`);
  for (const [cell, caret] of told.drafts) {
    if (!isOfThese(cell)) continue;
    const [caseId = '', place = ''] = cell.split(' ');
    const [key, row] = place.split('#');
    const draft = store.drafts.list(caseId).find((one) => one.key === key && (one.row ?? 0) === Number(row));
    // The answer that follows a draft clears it; its acknowledgement may be what the kill cut off.
    must(draft?.caret === Number(caret) || recorded.has(cell), `the draft of ${cell} is lost`);
  }
  for (const [documentId, caseId] of told.prints)
    must(store.documents.load(documentId)?.caseId === caseId, `the document ${documentId} is lost`);
}

/** Throws an Error that names the kill and the seed at the first thing that does not hold. */
export async function killInterviews(loop: InterviewKills): Promise<InterviewKillReport> {
  const told: Told = { answers: new Map(), drafts: new Map(), prints: new Map(), cases: new Set() };
  let atWork = 0;
  for (let kill = 1; kill <= loop.kills; kill += 1) {
    const lines = await runAndKill(loop, loop.seed + kill);
    if (lines.length > 1) atWork += 1;
    listen(told, lines);
    try {
      loop.look((store) => {
        const isLast = kill === loop.kills;
        check(
          store,
          told,
          isLast ? told.cases : new Set(lines.map((line) => line.split(' ')[1] ?? '').filter((id) => id !== '')),
        );
        if (isLast) checkWhole(store);
      });
    } catch (thrown) {
      throw new Error(`after kill ${kill} of seed ${loop.seed}: ${String(thrown)}`, { cause: thrown });
    }
  }
  return { kills: loop.kills, atWork, answers: told.answers.size, prints: told.prints.size };
}

/** At the end: the chain holds from the first event, and the rows are what the events give. */
function checkWhole(store: CaseStore): void {
  const rows = store.cases.listCases({ limit: 1_000_000 });
  if (!mustBeOk(store.verifyWholeChain()).done) throw new Error('the chain was not verified to its end');
  mustBeOk(store.rebuild());
  if (canonicalJson(store.cases.listCases({ limit: 1_000_000 })) !== canonicalJson(rows))
    throw new Error('the case rows differ from a rebuild');
}
