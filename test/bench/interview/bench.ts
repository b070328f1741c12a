/**
 * The interview engine beside its peers and a hand-written floor, all on the same questionnaire in the same run:
 * `npm run bench -- interview [--sizes=400,2000] [--rounds=3] [--only=ours,floor] [--all]`. Each engine runs in a process of
 * its own, in turns; every engine must end with the same route and the same computed values, or its figures don't count.
 * `--all` also takes the peers that need minutes at 10,000 fields. Figures: docs/decision/0001-toolchain.md says how to read them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Measures } from './drive.ts';

interface Contender {
  readonly name: string;
  readonly script: 'run-one.ts' | 'run-in-browser.ts';
  readonly argument: readonly string[];
  /** Largest size it is asked for without --all. */
  readonly most: number;
  readonly rounds: 'all' | 1;
}
type Figure = 'openMs' | 'answerP50Us' | 'answerP99Us' | 'gateMs' | 'gateWarmMs' | 'restoreMs' | 'heapPerInterviewKb';

const contenders: readonly Contender[] = [
  { name: 'floor', script: 'run-one.ts', argument: ['floor'], most: 10_000, rounds: 'all' },
  { name: 'ours', script: 'run-one.ts', argument: ['ours'], most: 10_000, rounds: 'all' },
  { name: 'xstate', script: 'run-one.ts', argument: ['xstate'], most: 10_000, rounds: 'all' },
  { name: 'xforms', script: 'run-in-browser.ts', argument: [], most: 2_000, rounds: 1 },
  { name: 'json-rules', script: 'run-one.ts', argument: ['json-rules'], most: 2_000, rounds: 1 },
  { name: 'survey', script: 'run-one.ts', argument: ['survey'], most: 2_000, rounds: 1 },
];
const figures: readonly (readonly [Figure, string])[] = [
  ['openMs', 'open ms'],
  ['answerP50Us', 'answer p50 µs'],
  ['answerP99Us', 'p99 µs'],
  ['gateMs', 'gate ms'],
  ['gateWarmMs', 'gate warm ms'],
  ['restoreMs', 'restore half ms'],
  ['heapPerInterviewKb', 'kB an interview'],
];

const option = (name: string, otherwise: string): string =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const sizes = option('sizes', '400,2000,10000').split(',').map(Number);
const rounds = Number(option('rounds', '3'));
const only = option('only', contenders.map(({ name }) => name).join(',')).split(',');
const all = process.argv.includes('--all');
/** Answering stops there, for an engine that needs tens of milliseconds an answer; the rest is loaded in bulk. */
const capMs = option('cap', '15000');

function measure({ script, argument }: Contender, size: number): Measures {
  const output = execFileSync(
    process.execPath,
    ['--expose-gc', join(import.meta.dirname, script), ...argument, String(size), capMs],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 20 * 60_000,
    },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measures;
}

/** The median of each figure over the rounds. */
function medianOf(runs: readonly Measures[]): Measures {
  const middle = (figure: Figure): number | null => {
    const known = runs.flatMap((run) => run[figure] ?? []).toSorted((a, b) => a - b);
    return known[Math.floor(known.length / 2)] ?? null;
  };
  const medians = Object.fromEntries(figures.map(([figure]) => [figure, middle(figure)])) as Pick<Measures, Figure>;
  return { ...(runs[0] as Measures), ...medians };
}

const short = (value: number | null): string =>
  value === null ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const ratio = (value: number | null, to: number | null | undefined): string =>
  value === null || to === null || to === undefined || to === 0 ? '' : ` (${short(value / to)} ×)`;

function table(results: readonly Measures[]): string {
  const base = results.find(({ engine }) => engine === 'floor');
  const rows = results.map((result) => [
    result.engine,
    ...figures.map(([figure]) => `${short(result[figure])}${ratio(result[figure], base?.[figure])}`),
    String(result.answers),
  ]);
  const head = ['engine (× floor)', ...figures.map(([, title]) => title), 'answers'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

interface Goal {
  readonly what: string;
  readonly figure: number | null;
  readonly atMost: number;
}

/** The goals of issue 2 and performance.md that this run has the figures for; each is a ratio within the run. */
function goalsOf(bySize: ReadonlyMap<number, readonly Measures[]>): readonly Goal[] {
  const of = (size: number, engine: string): Measures | undefined =>
    bySize.get(size)?.find((one) => one.engine.startsWith(engine));
  const best = (size: number, figure: Figure): number | null => {
    const peers =
      bySize
        .get(size)
        ?.filter(({ engine }) => engine !== 'ours' && engine !== 'floor')
        .flatMap((one) => one[figure] ?? []) ?? [];
    return peers.length === 0 ? null : Math.min(...peers);
  };
  const share = (a: number | null | undefined, b: number | null | undefined): number | null =>
    a === null || a === undefined || b === null || b === undefined ? null : a / b;
  const perSize = [2_000, 10_000].flatMap((size): Goal[] => {
    const [mine, base] = [of(size, 'ours'), of(size, 'floor')];
    return [
      { what: `${size}: open, × floor`, figure: share(mine?.openMs, base?.openMs), atMost: 3 },
      {
        what: `${size}: open, × xforms-engine in Chromium`,
        figure: share(mine?.openMs, of(size, 'xforms')?.openMs),
        atMost: 0.05,
      },
      { what: `${size}: answer p50, × floor`, figure: share(mine?.answerP50Us, base?.answerP50Us), atMost: 4 },
      {
        what: `${size}: answer p50, × best peer`,
        figure: share(mine?.answerP50Us, best(size, 'answerP50Us')),
        atMost: 1,
      },
      { what: `${size}: answer p99, × floor`, figure: share(mine?.answerP99Us, base?.answerP99Us), atMost: 4 },
      {
        what: `${size}: answer p99, × best peer`,
        figure: share(mine?.answerP99Us, best(size, 'answerP99Us')),
        atMost: 1,
      },
      { what: `${size}: gate, × floor`, figure: share(mine?.gateMs, base?.gateMs), atMost: 4 },
      { what: `${size}: gate warm, × floor`, figure: share(mine?.gateWarmMs, base?.gateWarmMs), atMost: 4 },
      { what: `${size}: gate, × best peer`, figure: share(mine?.gateMs, best(size, 'gateMs')), atMost: 0.05 },
      {
        what: `${size}: gate warm, × best peer`,
        figure: share(mine?.gateWarmMs, best(size, 'gateWarmMs')),
        atMost: 0.05,
      },
      { what: `${size}: restore half, × floor`, figure: share(mine?.restoreMs, base?.restoreMs), atMost: 3 },
      {
        what: `${size}: restore half, × best peer`,
        figure: share(mine?.restoreMs, best(size, 'restoreMs')),
        atMost: 0.6,
      },
      {
        what: `${size}: heap of an interview, × floor`,
        figure: share(mine?.heapPerInterviewKb, base?.heapPerInterviewKb),
        atMost: 2,
      },
      { what: `${size}: heap of an interview, MB`, figure: share(mine?.heapPerInterviewKb, 1024), atMost: 0.5 },
    ];
  });
  const growth = share(of(10_000, 'ours')?.answerP50Us, of(400, 'ours')?.answerP50Us);
  return [...perSize, { what: 'answer p50, 10,000 over 400 fields', figure: growth, atMost: 1.3 }].filter(
    ({ figure }) => figure !== null,
  );
}

const bySize = new Map<number, readonly Measures[]>();
for (const size of sizes) {
  const runs = new Map<string, Measures[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders) {
      if (!only.includes(contender.name) || (size > contender.most && !all) || (contender.rounds === 1 && round > 0))
        continue;
      const one = measure(contender, size);
      process.stderr.write(
        `${size} fields, round ${round + 1}: ${one.engine}, open ${short(one.openMs)} ms, answer ${short(one.answerP50Us)} µs\n`,
      );
      runs.set(contender.name, [...(runs.get(contender.name) ?? []), one]);
    }
  const results = [...runs.values()].map(medianOf);
  const agreed = results[0]?.digests.join() ?? '';
  bySize.set(
    size,
    results.filter(({ digests }) => digests.join() === agreed),
  );
  process.stdout.write(`\n## ${size} fields, ${results[0]?.onRoute ?? 0} questions on route\n\n${table(results)}\n`);
  for (const result of results)
    if (result.digests.join() !== agreed)
      process.stdout.write(`\n${result.engine} DISAGREES about the route: its figures don't count.\n`);
}

const goals = goalsOf(bySize);
const goalLines = goals.map(
  ({ what, figure, atMost }) =>
    `| ${what} | ${short(figure)} | ${atMost} | ${(figure ?? Infinity) <= atMost ? 'holds' : 'MISSED'} |`,
);
process.stdout.write(`\n## Goals\n\n| what | here | at most | |\n| --- | --- | --- | --- |\n${goalLines.join('\n')}\n`);
const folder = join(import.meta.dirname, '../result');
mkdirSync(folder, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
writeFileSync(
  join(folder, 'interview.json'),
  `${JSON.stringify({ machine, rounds, sizes: Object.fromEntries(bySize), goals }, null, 2)}\n`,
);
