/**
 * `npm run bench [-- NAME...] [--options]`: the benchmarks, each with its peers and its floor in the same run, reported as
 * ratios. NAME is interview, store, answer, start, pdf, sync, search, window, key-press or postcode; without one all are run. The peers are packages of
 * test/bench alone and are installed there the first time.
 */
import './require-node.ts';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'test/bench');
/** The scripts of each benchmark, in test/bench. */
const benchmarks: Readonly<Record<string, readonly string[]>> = {
  interview: ['interview/bench.ts'],
  store: ['store/commit.ts', 'store/opening.ts'],
  answer: ['answer/bench.ts'],
  start: ['start/bench.ts'],
  pdf: ['pdf/bench.ts'],
  sync: ['sync/bench.ts'],
  search: ['search/bench.ts'],
  window: ['window/bench.ts'],
  'key-press': ['key-press/bench.ts'],
  postcode: ['postcode/bench.ts'],
};
const names = Object.keys(benchmarks);

const parameters = process.argv.slice(2);
const options = parameters.filter((one) => one.startsWith('--'));
const wanted = parameters.filter((one) => !one.startsWith('--'));

/** Installs the peers from test/bench's own lock; false when that failed, which the benchmarks then say by themselves. */
function installPeers(): boolean {
  if (existsSync(join(folder, 'node_modules'))) return true;
  process.stderr.write('Installing the peers of the benchmarks in test/bench ...\n');
  const done = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

function run(name: string): boolean {
  const scripts = (benchmarks[name] ?? []).map((script) => join(folder, script));
  const missing = scripts.filter((script) => !existsSync(script));
  for (const script of missing) process.stderr.write(`The benchmark ${name} has no ${script}.\n`);
  process.stdout.write(`\n# ${name}\n`);
  const statuses = scripts
    .filter((script) => !missing.includes(script))
    .map(
      (script) =>
        spawnSync(process.execPath, ['--expose-gc', script, ...options], { cwd: root, stdio: 'inherit' }).status,
    );
  return missing.length === 0 && statuses.every((status) => status === 0);
}

const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`Unknown benchmark: ${unknown.join(', ')}. There are: ${names.join(', ')}.\n`);
  process.exitCode = 2;
} else if (!installPeers()) {
  process.stderr.write('The peers could not be installed; without them there is nothing to compare with.\n');
  process.exitCode = 1;
} else {
  const held = (wanted.length > 0 ? wanted : names).map(run);
  process.exitCode = held.every(Boolean) ? 0 : 1;
}
