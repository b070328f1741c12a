/**
 * Says whether a script release may be used: `npm run script:check [DIR] [-- --json --parameters FILE]`. Every problem is a
 * line `file:line reason` and the exit code is 1; otherwise what the walks reached is reported, and the exit code is 0.
 */
import './require-node.ts';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModulusCheck } from '../main/platform/modulus.ts';
import { readReleaseFiles } from '../main/platform/release-files.ts';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { failureWording } from '../shared/error/catalogue.ts';
import { locateProblems } from '../shared/script/check/locate.ts';
import { loadRelease } from '../shared/script/load-release.ts';
import { checkReach } from './reach/check-reach.ts';
import { describe, printed, type RouteReport } from './reach/describe.ts';
import { strayFiles } from './reach/stray-files.ts';

const root = join(import.meta.dirname, '..');

/** The report of a release, or the lines that say what is wrong with it. */
export function checkScript(folder: string, parametersFile: string): Result<RouteReport, readonly string[]> {
  const read = readReleaseFiles(folder, parametersFile);
  if (!read.ok) return fail([failureWording(read.failure)]);
  const { files, parameters } = read.value;
  const name = (file: string): string =>
    relative(
      process.cwd(),
      file === parameters.file && !Object.hasOwn(files, file) ? parametersFile : join(folder, file),
    );
  const lines = (problems: Parameters<typeof locateProblems>[0]): readonly string[] =>
    locateProblems(problems, files).map(({ place, reason }) => `${name(place.file)}:${place.line} ${reason}`);
  const loaded = loadRelease(read.value, { modulusValid: loadModulusCheck(join(root, 'assets/bank')) });
  if (!loaded.ok) return fail(lines(loaded.failure));
  const reach = checkReach(loaded.value);
  const problems = [
    ...strayFiles(
      Object.keys(files),
      loaded.value.sections.map(({ source }) => source.id),
    ),
    ...reach.problems,
  ];
  return problems.length > 0 ? fail(lines(problems)) : ok(describe(loaded.value, read.value, reach));
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, parameters: { type: 'string' } },
  });
  const folder = resolve(positionals[0] ?? join(root, 'assets/script/2009-10'));
  const checked = checkScript(folder, resolve(values.parameters ?? join(root, 'assets/rates/parameters.yaml')));
  if (checked.ok)
    process.stdout.write(
      values.json === true ? `${JSON.stringify(checked.value, undefined, 2)}\n` : printed(checked.value),
    );
  else {
    process.stdout.write(
      `${checked.failure.join('\n')}\n${checked.failure.length} problem${checked.failure.length === 1 ? '' : 's'}: the release may not be used\n`,
    );
    process.exitCode = 1;
  }
}
