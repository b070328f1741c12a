/**
 * `npm run --silent scenario -- FILE... [--out DIR] [--json]`: plays interviews. Exit code 0 when every expectation of every
 * file holds, 1 when one does not, 2 when something could not be played at all: a refused file, no file, a wrong option.
 */
import './require-node.ts';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { assembleParts } from '../main/assemble.ts';
import { loadFonts } from '../main/pdf/font/load-fonts.ts';
import { createPdfRenderer } from '../main/pdf/render.ts';
import { systemClock } from '../main/platform/clock.ts';
import { systemIds } from '../main/platform/ids.ts';
import { silentLog } from '../main/platform/log.ts';
import { nothingPlayed, type Played, playScenario } from '../main/scenario/play.ts';
import { readScenario } from '../main/scenario/read-scenario.ts';
import { longestFile } from '../main/scenario/scenario.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { failureWording } from '../shared/error/catalogue.ts';
import { failure } from '../shared/error/failure.ts';

const { files, json, out } = readArguments();
if (out !== undefined) mkdirSync(out, { recursive: true });
const assetsFolder = join(import.meta.dirname, '..', 'assets');
const parts = assembleParts({
  assetsFolder,
  clock: systemClock(),
  ids: systemIds(),
  log: silentLog(),
  pdf: createPdfRenderer(loadFonts(assetsFolder)),
  office: { name: 'Demonstration office', phone: '020 7946 0100' },
});
if (!parts.ok) stop(failureWording(parts.failure));

let worst = 0;
for (const file of files) {
  const text = readText(file);
  const scenario = text.ok ? readScenario(parts.value, file, text.value) : text;
  if (scenario.ok) {
    const played = await playScenario(parts.value, scenario.value, out);
    tell(played, played.failures.length === 0 ? 'holds' : `${played.failures.length} expectations do not hold`);
    if (played.failures.length > 0) worst = Math.max(worst, 1);
  } else {
    tell(nothingPlayed({ name: basename(file, '.yaml') }, [failureWording(scenario.failure)]), 'refused');
    worst = 2;
  }
}
process.exitCode = worst;

function tell(played: Played, outcome: string): void {
  if (json) process.stdout.write(`${JSON.stringify(played)}\n`);
  else process.stdout.write(`${played.name}: ${outcome}\n${played.failures.map((line) => `  ${line}\n`).join('')}`);
}

function readArguments(): {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly out: string | undefined;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    return positionals.length === 0
      ? stop('Name one or more scenario files.')
      : { files: positionals, json: values.json, out: values.out };
  } catch (thrown) {
    return stop(thrown instanceof Error ? thrown.message : 'the options cannot be read');
  }
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}

/** A file larger than any scenario is not read at all. */
function readText(file: string): Result<string> {
  const refused = (reason: string): Result<never> => fail(failure('file.unreadable', { file, reason }));
  try {
    const { size } = statSync(file);
    if (size > longestFile) return refused(`line 1: longer than ${longestFile} bytes`);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)));
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown';
    return refused(
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'line 1: it is no text (UTF-8)' : `it cannot be opened (${code})`,
    );
  }
}
