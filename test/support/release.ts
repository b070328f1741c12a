/** The release as it is shipped, read once for a test file, and its wording left aside: routes and policy only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeOk } from '../../shared/base/result.ts';
import { compileRelease, type Release } from '../../shared/script/compile-release.ts';
import { type ReleaseFiles, readRelease } from '../../shared/script/load-release.ts';
import type { ScriptProblem } from '../../shared/script/problem.ts';
import type { ReleaseSource } from '../../shared/script/release.ts';

const assets = join(import.meta.dirname, '../../assets');

/** The files of a release, as the workstation hands them to the loader. */
export function releaseFiles(id = '2009-10'): ReleaseFiles {
  const folder = join(assets, 'script', id);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return {
    files: Object.fromEntries(
      names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
    ),
    parameters: { file: 'parameters.yaml', text: readFileSync(join(assets, 'rates/parameters.yaml'), 'utf8') },
  };
}

/** The plain data of the shipped release. Throws with the first problems when its files do not read. */
export function realSource(): ReleaseSource {
  const problems: ScriptProblem[] = [];
  const source = readRelease(releaseFiles(), problems);
  if (source === undefined || problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5)));
  return source;
}

/** The shipped release, compiled. Account numbers all count as valid: the modulus check has tests of its own. */
export const realRelease = (source = realSource()): Release =>
  mustBeOk(compileRelease(source, { modulusValid: () => true }));
