/**
 * Start to the first question, unlocking included, with 5,000 cases in the store, and what it is made of:
 * `npm run bench -- start [--cases=5000] [--rounds=5]`. Each start is a process of its own; medians.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { storeFolderOf } from '../../../main/compose.ts';
import { storeFiles } from '../../../main/store/store-folder.ts';
import { rounded, spread } from '../store/stats.ts';
import { benchFolder, benchParts, dropFolder, setUpOffice } from '../answer/office.ts';
import { fillStore } from './fill.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const cases = option('cases', 5_000);
const rounds = option('rounds', 5);

const folder = benchFolder();
const started = performance.now();
let events = 0;
await setUpOffice(folder, benchParts(), async (store, parts) => {
  events = await fillStore(store, parts, cases);
});
const fillSeconds = (performance.now() - started) / 1000;
const megabytes = statSync(storeFiles(storeFolderOf(folder)).database).size / 1e6;
process.stderr.write(`${cases} cases, ${events} events, ${megabytes.toFixed(0)} MB in ${fillSeconds.toFixed(0)} s\n`);

type Marks = Readonly<Record<string, number>>;

function run(mode: 'whole' | 'parts'): Marks {
  const began = performance.now();
  const text = execFileSync(process.execPath, [join(import.meta.dirname, 'child.ts'), mode, folder], {
    encoding: 'utf8',
  });
  return { ...(JSON.parse(text) as Marks), 'process, from outside': performance.now() - began };
}

function medians(mode: 'whole' | 'parts'): Marks {
  const runs = Array.from({ length: rounds }, () => run(mode));
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, rounded(spread(runs.map((one) => one[name] ?? Number.NaN)).p50, 1)]),
  );
}

const table = (title: string, marks: Marks): string =>
  `\n| ${title} | ms |\n| --- | --- |\n${Object.entries(marks)
    .map(([name, ms]) => `| ${name} | ${ms} |`)
    .join('\n')}\n`;

const loadBefore = loadavg()[0] ?? 0;
const whole = medians('whole');
const parts = medians('parts');
dropFolder(folder);
process.stdout.write(table(`start to the first question, ${cases} cases`, whole) + table('what it is made of', parts));
const load = { before: rounded(loadBefore), after: rounded(loadavg()[0] ?? 0) };
process.stdout.write(`\nload of the machine: ${load.before} before, ${load.after} after\n`);
mkdirSync(join(import.meta.dirname, '../result'), { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load };
writeFileSync(
  join(import.meta.dirname, '../result/start.json'),
  `${JSON.stringify({ machine, rounds, cases, events, megabytes: rounded(megabytes, 0), whole, parts }, null, 2)}\n`,
);
