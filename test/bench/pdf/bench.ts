/**
 * Our renderer, pdfkit and a hand-written floor, each in its own process, rounds interleaved; then 1,000 LAIDs in one
 * batch on the PDF thread while this thread's timers are watched. Run: `node_modules/.bin/node test/bench/pdf/bench.ts`
 * (`--json` for the figures alone). Nothing here fails on a time.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPdfWorker } from '../../../main/pdf/batch.ts';
import { laid } from '../../unit/main/pdf/sample.ts';

const engines = ['floor', 'product', 'pdfkit, our cut fonts', 'pdfkit, whole fonts'] as const;
const rounds = 3;
const batchSize = 1_000;
/** As often as a fast typist's keys, ten times over. */
const tickMs = 10;

interface Figures {
  readonly coldMs: number;
  readonly warmMs: number;
  readonly p99Ms: number;
  readonly perSecond: number;
  readonly bytes: number;
  readonly peakMb: number;
}
type Outcome = Figures | { readonly missing: true };

const run = promisify(execFile);

async function measure(engine: string): Promise<Outcome> {
  const program = fileURLToPath(new URL('./engine.ts', import.meta.url));
  const { stdout } = await run(process.execPath, [program, engine]);
  return JSON.parse(stdout) as Outcome;
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

function medians(outcomes: readonly Figures[]): Figures {
  const of = (key: keyof Figures): number => median(outcomes.map((outcome) => outcome[key]));
  return {
    coldMs: of('coldMs'),
    warmMs: of('warmMs'),
    p99Ms: of('p99Ms'),
    perSecond: of('perSecond'),
    bytes: of('bytes'),
    peakMb: of('peakMb'),
  };
}

async function measureBatch(): Promise<{
  documents: number;
  seconds: number;
  worstTimerDelayMs: number;
  p99TimerDelayMs: number;
}> {
  const worker = createPdfWorker(fileURLToPath(new URL('../../../assets', import.meta.url)));
  const delays: number[] = [];
  let due = performance.now() + tickMs;
  const timer = setInterval(() => {
    const now = performance.now();
    delays.push(Math.max(0, now - due));
    due = now + tickMs;
  }, tickMs);
  const started = performance.now();
  let made = 0;
  function* source(): Generator<ReturnType<typeof laid>> {
    for (let index = 0; index < batchSize; index++) yield laid(`CMS-2009-${String(index).padStart(8, '0')}`);
  }
  await worker.renderBatch(source(), (_, result) => {
    if (result.ok) made++;
  });
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  await worker.close();
  delays.sort((left, right) => left - right);
  const at = (share: number): number => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? 0;
  return { documents: made, seconds, worstTimerDelayMs: at(1), p99TimerDelayMs: at(0.99) };
}

const results = new Map<string, Figures[]>(engines.map((engine) => [engine, []]));
const missing = new Set<string>();
for (let round = 0; round < rounds; round++) {
  for (const engine of engines) {
    const outcome = await measure(engine);
    if ('missing' in outcome) missing.add(engine);
    else results.get(engine)?.push(outcome);
  }
}
const figures = new Map(
  [...results].filter(([, list]) => list.length > 0).map(([engine, list]) => [engine, medians(list)]),
);
const batch = await measureBatch();
const floor = figures.get('floor');
const ratios = Object.fromEntries(
  [...figures].map(([engine, { warmMs, coldMs }]) => [
    engine,
    { warmToFloor: warmMs / (floor?.warmMs ?? Number.NaN), coldToFloor: coldMs / (floor?.coldMs ?? Number.NaN) },
  ]),
);
const report = { bench: 'pdf', rounds, engines: Object.fromEntries(figures), ratios, batch, missing: [...missing] };

if (!process.argv.includes('--json')) {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const fixed = (value: number, digits = 1): string => value.toFixed(digits);
  for (const [engine, { warmMs, p99Ms, coldMs, perSecond, bytes, peakMb }] of figures) {
    say(
      `pdf ${engine}: warm ${fixed(warmMs, 2)} ms (${fixed(ratios[engine]?.warmToFloor ?? Number.NaN, 2)} x floor), p99 ${fixed(p99Ms)} ms, ` +
        `cold ${fixed(coldMs)} ms (${fixed(ratios[engine]?.coldToFloor ?? Number.NaN, 2)} x floor), ${fixed(perSecond, 0)}/s, ` +
        `${fixed(bytes / 1000)} kB, peak ${fixed(peakMb, 0)} MB`,
    );
  }
  for (const engine of missing)
    say(`pdf ${engine}: not measured, pdfkit is not installed in test/bench (npm ci there)`);
  say(
    `pdf batch: ${batch.documents} LAIDs in ${fixed(batch.seconds, 2)} s (${fixed(batch.documents / batch.seconds, 0)}/s) on the PDF thread; ` +
      `timers of this thread late by p99 ${fixed(batch.p99TimerDelayMs)} ms, worst ${fixed(batch.worstTimerDelayMs)} ms`,
  );
}
process.stdout.write(`${JSON.stringify(report)}\n`);
