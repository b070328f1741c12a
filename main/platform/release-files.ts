/**
 * Reads the files of a script release from a folder, and the dated parameters beside it. Nothing is parsed here: a release
 * is loaded whole or refused whole by shared/script/load-release.ts. What is too large, too much or no text is refused
 * before it is read, so that a damaged folder costs no more than a moment.
 */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { type Failure, failure } from '../../shared/error/failure.ts';
import type { ReleaseFiles } from '../../shared/script/load-release.ts';

/** Bytes of one file, files of a release, and bytes of them together: several times what the largest release has. */
const largestFile = 2_000_000;
const mostFiles = 500;
const largestRelease = 20_000_000;

/** Fails with script.unknownRelease when the folder is not there, and with script.refused naming the file otherwise. */
export function readReleaseFiles(folder: string, parametersFile: string): Result<ReleaseFiles> {
  const names = listYaml(folder);
  if (names === undefined) return fail(failure('script.unknownRelease', { release: basename(folder) }));
  if (names.length > mostFiles) return fail(refused(basename(folder), `it has more than ${mostFiles} files`));
  const files: Record<string, string> = {};
  let total = 0;
  for (const name of names) {
    const text = readText(join(folder, name), name);
    if (!text.ok) return text;
    total += text.value.length;
    if (total > largestRelease)
      return fail(refused(basename(folder), `its files are longer than ${largestRelease} characters together`));
    files[name] = text.value;
  }
  const parameters = readText(parametersFile, basename(parametersFile));
  return parameters.ok
    ? ok({ files, parameters: { file: basename(parametersFile), text: parameters.value } })
    : parameters;
}

/** Paths of the YAML files below a folder, with forward slashes, in order; undefined when there is no such folder. */
function listYaml(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.split(sep).join('/'))
      .sort();
  } catch {
    return undefined;
  }
}

function readText(path: string, name: string): Result<string> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return fail(refused(name, 'the file is missing'));
  if (!stat.isFile()) return fail(refused(name, 'it is not a plain file'));
  if (stat.size > largestFile) return fail(refused(name, `it has more than ${largestFile} bytes`));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch {
    return fail(refused(name, 'it cannot be read as text (UTF-8)'));
  }
}

const refused = (place: string, reason: string): Failure =>
  failure('script.refused', { count: 1, place, reason }, place);
