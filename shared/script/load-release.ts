/** A release from its files: loaded whole, or refused whole with every problem's file, line and reason. */
import type { Language } from '../base/language.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { locateProblems } from './check/locate.ts';
import { checkRelease } from './check-release.ts';
import { compileRelease, type Release } from './compile-release.ts';
import type { ScriptFunctions } from './expression/function-library.ts';
import type { ScriptProblem } from './problem.ts';
import { readParameters, readPolicy } from './read-policy.ts';
import { readSection, type SectionFile } from './read-section.ts';
import { readWording } from './read-wording.ts';
import type { ReleaseSource } from './release.ts';
import { YamlFile } from './yaml-reader.ts';

/** Files of a release by their path inside it (`section/M01.yaml`), and the dated parameters beside it. */
export interface ReleaseFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly parameters: { readonly file: string; readonly text: string };
}

/** Parses, checks and compiles. */
export function loadRelease(
  files: ReleaseFiles,
  functions: ScriptFunctions,
): Result<Release, readonly ScriptProblem[]> {
  const problems: ScriptProblem[] = [];
  const source = readRelease(files, problems);
  if (source === undefined || problems.length > 0) return fail(problems);
  const compiled = compileRelease(source, functions);
  if (!compiled.ok) return compiled;
  const found = checkRelease(compiled.value);
  if (found.length === 0) return ok(compiled.value);
  return fail(locateProblems(found, { ...files.files, [files.parameters.file]: files.parameters.text }));
}

/** The plain data of a release; shapes only, nothing is compiled. */
export function readRelease({ files, parameters }: ReleaseFiles, problems: ScriptProblem[]): ReleaseSource | undefined {
  const root = open(files, 'release.yaml', problems)?.map([
    'id',
    'title',
    'formatVersion',
    'templates',
    'languages',
    'translation',
  ]);
  if (root === undefined) return undefined;
  const version = root.get('formatVersion')?.number();
  if (version !== 1)
    problems.push({
      place: { file: 'release.yaml', line: 1 },
      reason: `format version ${version} is not known; this program reads version 1`,
    });
  const templates = root.get('templates')?.textMap() ?? {};
  const sections = Object.keys(files)
    .filter((file) => file.startsWith('section/'))
    .sort()
    .flatMap((file): SectionFile[] => {
      const value = open(files, file, problems);
      return value === undefined ? [] : [readSection(value)];
    });
  const policy = readPolicy((name) => open(files, `policy/${name}.yaml`, problems));
  const wording = (language: Language): ReleaseSource['wording'][Language] =>
    readWording(
      sections.map(({ section }) => section.id),
      (name) => open(files, `wording/${language}/${name}.yaml`, problems),
    );
  if (policy === undefined) return undefined;
  return {
    id: root.get('id')?.text() ?? '',
    title: root.get('title')?.text() ?? '',
    templates: {
      statement: templates['statement'] ?? '',
      laid: templates['laid'] ?? '',
      letter: templates['letter'] ?? '',
    },
    sections: sections.map(({ section }) => section),
    rosters: sections.flatMap(({ rosters }) => rosters),
    facts: sections.flatMap(({ facts }) => facts),
    parameters: readParameters(new YamlFile(parameters.file, parameters.text, problems).root),
    ...policy,
    wording: { en: wording('en'), cy: wording('cy') },
  };
}

function open(
  files: Readonly<Record<string, string>>,
  file: string,
  problems: ScriptProblem[],
): YamlFile['root'] | undefined {
  const text = files[file];
  if (text !== undefined) return new YamlFile(file, text, problems).root;
  problems.push({ place: { file, line: 1 }, reason: 'the file is missing' });
  return undefined;
}
