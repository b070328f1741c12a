/** Plays one questionnaire through one engine and measures. Runs in Node and, for an engine that lives in a browser, in a page. */
import { answerOf, cellName, type Questionnaire } from './questionnaire.ts';
import type { Compiled, Engine, Given, Later, Session } from './engine.ts';

export interface Measures {
  readonly engine: string;
  readonly size: number;
  /** Loading the script and opening an empty interview. */
  readonly openMs: number;
  readonly answerP50Us: number;
  readonly answerP99Us: number;
  /** Answers the two figures are over; fewer than on route where the time cap cut them. */
  readonly answers: number;
  /** The first change of the gate in a finished interview, and the median of later ones (there and back). */
  readonly gateMs: number;
  readonly gateWarmMs: number;
  /** An empty interview and half of the answers, the script being loaded. Null where it was too slow to measure. */
  readonly restoreMs: number | null;
  /** Of an interview half answered. Null where the memory cannot be measured. */
  readonly heapPerInterviewKb: number | null;
  readonly onRoute: number;
  /** On-route set and computed values when finished, and after the gate was shut; null where an answer was cut off. */
  readonly digests: readonly [finished: string, shut: string];
}

export interface Surroundings {
  /** Heap in use after a collection, in bytes; undefined where it cannot be had. */
  readonly heap: () => Later<number | undefined>;
  readonly digest: (text: string) => Later<string>;
  /** The longest that answering may take before the rest is loaded in bulk. */
  readonly capMs: number;
}

const isLater = (value: unknown): value is Promise<void> => value instanceof Promise;

export async function drive(
  engine: Engine,
  questionnaire: Questionnaire,
  surroundings: Surroundings,
): Promise<Measures> {
  const load = engine.prepare(questionnaire);
  const opened = performance.now();
  const compiled = await load();
  const first = await compiled.create();
  const openMs = performance.now() - opened;

  const warm = await answerAll(first, surroundings.capMs);
  const slow = warm.cut;
  const session = slow ? first : await compiled.create();
  const run = slow ? warm : await answerAll(session, surroundings.capMs);
  const half = run.given.slice(0, Math.floor(run.given.length / 2));
  if (run.cut) await loadRest(session);
  const finished = await digestOf(session, surroundings);
  const onRoute = session.outcome().onRoute.length;
  const gateMs = await timed(() => session.answer({ question: questionnaire.gate, row: 0, value: false }));
  await finish(session, surroundings.capMs);
  const shut = await digestOf(session, surroundings);
  const gateWarmMs = await median(9, () => flipTwice(session, questionnaire));

  const restoreMs = slow ? null : await median(5, async () => timed(async () => restore(compiled, half)));
  const sorted = run.times.toSorted((a, b) => a - b);
  return {
    engine: engine.name,
    size: questionnaire.size,
    openMs,
    answerP50Us: at(sorted, 0.5) * 1000,
    answerP99Us: at(sorted, 0.99) * 1000,
    answers: sorted.length,
    gateMs,
    gateWarmMs,
    restoreMs,
    heapPerInterviewKb: await heapOf(compiled, half, restoreMs ?? 1_000, surroundings),
    onRoute,
    digests: [finished, shut],
  };
}

interface Run {
  readonly times: readonly number[];
  readonly given: readonly Given[];
  readonly cut: boolean;
}

/** Answers question after question until there is none, or the time is up. */
async function answerAll(session: Session, capMs: number): Promise<Run> {
  const times: number[] = [];
  const given: Given[] = [];
  const started = performance.now();
  let asked = session.next();
  while (asked !== undefined) {
    const one: Given = { question: asked.question, row: asked.row, value: answerOf(asked.question, asked.row) };
    const before = performance.now();
    const done = session.answer(one);
    if (isLater(done)) await done;
    asked = session.next();
    const after = performance.now();
    times.push(after - before);
    given.push(one);
    if (after - started > capMs) return { times, given, cut: asked !== undefined };
  }
  return { times, given, cut: false };
}

/** What was cut off, in bulk; a few times, since each answer may bring more questions. */
async function loadRest(session: Session): Promise<void> {
  for (let round = 0; round < 30 && session.next() !== undefined; round += 1) {
    const open: Given[] = [];
    for (const name of session.outcome().onRoute) {
      const given = unanswered.get(name);
      if (given !== undefined) open.push(given);
    }
    await session.replay(open);
  }
}
/** Every cell of the questionnaire in hand, for a bulk load. */
const unanswered = new Map<string, Given>();

/** Names every cell, so that a slow engine can be loaded in bulk. */
export function nameCells({ fields, instances }: Questionnaire): void {
  unanswered.clear();
  for (const field of fields) {
    if (field.is === 'computed') continue;
    for (let row = field.inRepeat ? 1 : 0; row <= (field.inRepeat ? instances : 0); row += 1)
      unanswered.set(cellName(field.id, row), { question: field, row, value: answerOf(field, row) });
  }
}

/** Answers what a change has newly asked. */
async function finish(session: Session, capMs: number): Promise<void> {
  const { cut } = await answerAll(session, capMs);
  if (cut) await loadRest(session);
}

/** Opens the gate and shuts it: the time of the two, halved. */
async function flipTwice(session: Session, { gate }: Questionnaire): Promise<number> {
  const open = await timed(() => session.answer({ question: gate, row: 0, value: true }));
  const shut = await timed(() => session.answer({ question: gate, row: 0, value: false }));
  return (open + shut) / 2;
}

async function restore(compiled: Compiled, given: readonly Given[]): Promise<Session> {
  const session = await compiled.create();
  await session.replay(given);
  return session;
}

async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  const done = work();
  if (isLater(done)) await done;
  return performance.now() - before;
}

async function median(times: number, work: () => Promise<number>): Promise<number> {
  const figures: number[] = [];
  for (let round = 0; round < times; round += 1) {
    figures.push(await work());
    if (figures.length > 0 && (figures[0] as number) > 2_000) break;
  }
  return at(
    figures.toSorted((a, b) => a - b),
    0.5,
  );
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;

async function digestOf(session: Session, { digest }: Surroundings): Promise<string> {
  const { onRoute, computed } = session.outcome();
  return digest(
    JSON.stringify([onRoute.toSorted(), Object.entries(computed).toSorted(([a], [b]) => (a < b ? -1 : 1))]),
  );
}

/** Half-answered interviews kept alive together; fewer where one takes long to make. */
async function heapOf(
  compiled: Compiled,
  half: readonly Given[],
  restoreMs: number,
  { heap }: Surroundings,
): Promise<number | null> {
  const count = restoreMs < 20 ? 40 : restoreMs < 200 ? 10 : 2;
  const before = await heap();
  if (before === undefined) return null;
  const alive: Session[] = [];
  for (let made = 0; made < count; made += 1) alive.push(await restore(compiled, half));
  const after = (await heap()) ?? before;
  return (after - before) / alive.length / 1024;
}
