/** The minimal release of test/data/script, and what is said of it when one thing in it is changed. */
import { join } from 'node:path';
import { readReleaseFiles } from '../../../../main/platform/release-files.ts';
import { mustBeOk } from '../../../../shared/base/result.ts';
import { locateProblems } from '../../../../shared/script/check/locate.ts';
import type { Release } from '../../../../shared/script/compile-release.ts';
import { loadRelease, type ReleaseFiles } from '../../../../shared/script/load-release.ts';
import { checkReach } from '../../../../tools/reach/check-reach.ts';

const data = join(import.meta.dirname, '../../../data/script');
const minimal = mustBeOk(readReleaseFiles(join(data, 'minimal'), join(data, 'minimal-parameters.yaml')));
export const functions = { modulusValid: (): boolean => true };

/** A text of a file replaced by another one; the text has to be there. */
export type Edit = readonly [file: string, from: string, to: string];

export const parametersName = 'minimal-parameters.yaml';

export function edited(...edits: readonly Edit[]): ReleaseFiles {
  const files: Record<string, string> = { ...minimal.files, [parametersName]: minimal.parameters.text };
  for (const [file, from, to] of edits) {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no '${from}'`);
    files[file] = text.replace(from, () => to);
  }
  const { [parametersName]: parameters = '', ...rest } = files;
  return { files: rest, parameters: { file: parametersName, text: parameters } };
}

/** One file replaced as a whole, or taken away. */
export function withFile(file: string, text: string | undefined): ReleaseFiles {
  const { [file]: _before, ...rest } = minimal.files;
  return { ...minimal, files: text === undefined ? rest : { ...rest, [file]: text } };
}

export const loaded = (files: ReleaseFiles): Release => mustBeOk(loadRelease(files, functions));

/** What loading says, as `file:line reason`; nothing when the release is good. */
export function refusals(files: ReleaseFiles): readonly string[] {
  const result = loadRelease(files, functions);
  return result.ok ? [] : said(result.failure, files);
}

/** What walking says of a release that loads. */
export const reachFindings = (files: ReleaseFiles): readonly string[] =>
  said(checkReach(loaded(files)).problems, files);

const said = (problems: Parameters<typeof locateProblems>[0], { files, parameters }: ReleaseFiles): readonly string[] =>
  locateProblems(problems, { ...files, [parameters.file]: parameters.text }).map(
    ({ place, reason }) => `${place.file}:${place.line} ${reason}`,
  );

/** `file:line` of the first line of a file that holds a text. */
export function placeOf({ files, parameters }: ReleaseFiles, file: string, text: string): string {
  const lines = (file === parameters.file ? parameters.text : (files[file] ?? '')).split('\n');
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`${file} has no line with '${text}'`);
  return `${file}:${index + 1}`;
}
