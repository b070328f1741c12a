/** `npm run --silent scenario -- FILE... [--out DIR] [--json]`: plays interviews; exit code 0 only when all expectations hold. */
import './require-node.ts';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleParts } from '../main/assemble.ts';
import { loadFonts } from '../main/pdf/font/load-fonts.ts';
import { createPdfRenderer } from '../main/pdf/render.ts';
import { systemClock } from '../main/platform/clock.ts';
import { systemIds } from '../main/platform/ids.ts';
import { silentLog } from '../main/platform/log.ts';
import { playScenario } from '../main/scenario/play.ts';
import { parseScenario } from '../main/scenario/scenario.ts';
import { failureWording } from '../shared/error/catalogue.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' }, json: { type: 'boolean', default: false } } });
if (positionals.length === 0) {
  process.stderr.write('Name one or more scenario files.\n');
  process.exit(2);
}
if (values.out !== undefined) mkdirSync(values.out, { recursive: true });

const assetsFolder = join(import.meta.dirname, '..', 'assets');
const parts = assembleParts({
  assetsFolder, clock: systemClock(), ids: systemIds(), log: silentLog(), pdf: createPdfRenderer(loadFonts(assetsFolder)), office: { name: 'Demonstration office', phone: '020 7946 0100' },
});
if (!parts.ok) {
  process.stderr.write(`${failureWording(parts.failure)}\n`);
  process.exit(2);
}

let failed = 0;
for (const file of positionals) {
  const scenario = parseScenario(file, readText(file));
  if (!scenario.ok) {
    failed += 1;
    const reason = failureWording(scenario.failure);
    process.stdout.write(values.json ? `${JSON.stringify({ name: basename(file, '.yaml'), failures: [reason] })}\n` : `${file}: refused\n  ${reason}\n`);
    continue;
  }
  const played = await playScenario(parts.value, scenario.value, values.out);
  if (played.failures.length > 0) failed += 1;
  if (values.json) process.stdout.write(`${JSON.stringify(played)}\n`);
  else process.stdout.write(`${played.name}: ${played.failures.length === 0 ? 'holds' : `${played.failures.length} expectations do not hold`}\n${played.failures.map((line) => `  ${line}\n`).join('')}`);
}
process.exitCode = failed === 0 ? 0 : 1;

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
