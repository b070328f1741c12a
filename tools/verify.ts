/**
 * `npm test` and `npm run verify`: everything that proves the product, in the order in which a mistake is found soonest.
 * Each step prints its name and time; the output of a step is shown only when it fails, and the first failure ends the run.
 * The last line, alone, is what CI reads: "N passed, N failed, N skipped", the sum over all tests.
 */
import './require-node.ts';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Whether its output holds a line of counts. */
  readonly counts?: true;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const root = join(import.meta.dirname, '..');
const bin = (name: string): string =>
  join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const script = (file: string): readonly string[] => [process.execPath, file];
/** Named one by one, so that a checkout without its .gitignore does not lint node_modules. */
const linted = ['shared', 'main', 'server', 'renderer', 'tools', 'test'];

const steps: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '-b'] },
  {
    name: 'lint',
    command: [bin('oxlint'), '--type-aware', ...linted.filter((folder) => existsSync(join(root, folder)))],
  },
  { name: 'format', command: [bin('biome'), 'format', '.'] },
  { name: 'layers', command: script('tools/check-layers.ts') },
  { name: 'script release', command: script('tools/check-script.ts') },
  { name: 'window build', command: [bin('vite'), 'build', '--logLevel', 'warn'] },
  { name: 'tests', command: [bin('vitest'), 'run'], counts: true },
  { name: 'tests in the browser', command: [bin('playwright'), 'test'], counts: true },
];

/** No step takes longer on a slow machine; one that does hangs. */
const longestStepMs = 30 * 60_000;
const countsLine = /^(\d+) passed, (\d+) failed, (\d+) skipped$/gm;

/** Runs a step in a fresh process with the Node of this one first on the path. */
function run(step: Step): Promise<{ readonly exit: number; readonly output: string }> {
  const [program = '', ...parameters] = step.command;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      timeout: longestStepMs,
    });
    const parts: string[] = [];
    const keep = (part: Buffer): unknown => parts.push(part.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ exit: 1, output: `${program} did not start: ${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal !== null)
        keep(Buffer.from(`\nended by ${signal} (a step may take ${longestStepMs / 60_000} minutes)\n`));
      resolve({ exit: code ?? 1, output: parts.join('') });
    });
  });
}

/** The counts a test runner reported; none for other steps. */
function countsOf(output: string): Counts {
  const [, passed = 0, failed = 0, skipped = 0] = [...output.matchAll(countsLine)].at(-1) ?? [];
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Files the compiler wrote beside a source, which a forbidden import makes it do (docs/decision/0001). */
function strayDeclarations(): readonly string[] {
  return linted
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${String(file)}`),
    )
    .filter((file) => file.endsWith('.d.ts') && !file.includes('node_modules/') && !file.startsWith('renderer/types/'));
}

async function verify(): Promise<{ readonly counts: Counts; readonly failed: boolean }> {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const started = performance.now();
    const { exit, output } = await run(step);
    const found = step.counts ? countsOf(output) : { passed: 0, failed: 0, skipped: 0 };
    counts = add(counts, found);
    const stray = step.name === 'types' ? strayDeclarations() : [];
    const silent = step.counts === true && found.passed + found.failed === 0;
    const failed = exit !== 0 || stray.length > 0 || silent;
    const tally = step.counts ? `, ${found.passed} passed` : '';
    process.stdout.write(
      `${failed ? 'FAILED' : 'ok    '}  ${step.name} (${seconds(performance.now() - started)}${tally})\n`,
    );
    if (!failed) continue;
    process.stdout.write(`\n${output.replaceAll(countsLine, '').trimEnd()}\n`);
    for (const file of stray) process.stdout.write(`${file} was written by the compiler: an import crosses projects\n`);
    if (silent) process.stdout.write('no test was run\n');
    return { counts: found.failed > 0 ? counts : add(counts, { passed: 0, failed: 1, skipped: 0 }), failed: true };
  }
  return { counts, failed: false };
}

const { counts, failed } = await verify();
process.exitCode = failed ? 1 : 0;
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
