/** Every section, roster and fact can be said in both languages, and every fact has help in English, for the agent's eyes. */
import { languages } from '../../base/language.ts';
import type { CompiledFact, CompiledSection, Release } from '../compile-release.ts';
import type { ScriptProblem } from '../problem.ts';
import type { Wording } from '../release.ts';
import { type FilePath, type PathProblem, problemAt } from './locate.ts';
import { compareTable, isEmpty } from './wording-table.ts';

export function checkRouteWording(release: Release): readonly ScriptProblem[] {
  return languages.flatMap((language) => {
    const wording = release.wording(language);
    const folder = `wording/${language}`;
    return [
      ...release.sections.flatMap((section) => sectionWording(`${folder}/${section.source.id}.yaml`, wording, section)),
      ...release.rosters.flatMap(({ source: { key, section } }) =>
        text(`${folder}/${section}.yaml`, ['rosters', key], own(wording.rosters, key), `roster ${key}`),
      ),
      ...release.facts.flatMap((fact) =>
        factWording(`${folder}/${fact.section.source.id}.yaml`, wording, fact, language === 'en'),
      ),
      ...leftOver(
        folder,
        Object.keys(wording.rosters).filter((key) => release.roster(key) === undefined),
        'rosters',
      ),
      ...leftOver(
        folder,
        Object.keys(wording.facts).filter((key) => release.fact(key) === undefined),
        'facts',
      ),
    ];
  });
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function text(file: string, path: FilePath, given: string | undefined, what: string): readonly PathProblem[] {
  return isEmpty(given) ? [problemAt(file, path, `the wording of ${what} is missing or empty`)] : [];
}

function sectionWording(file: string, wording: Wording, { source: { id } }: CompiledSection): readonly PathProblem[] {
  const given = own(wording.sections, id);
  return [
    ...text(file, ['section', 'title'], given?.title, `the title of section ${id}`),
    ...text(file, ['section', 'why'], given?.why, `why section ${id} is asked`),
  ];
}

function factWording(
  file: string,
  wording: Wording,
  { source }: CompiledFact,
  helpWanted: boolean,
): readonly PathProblem[] {
  const { key, options, checks } = source;
  const path = ['facts', key];
  const given = own(wording.facts, key);
  if (given === undefined) return [problemAt(file, path, `there is no wording for ${key}`)];
  const messages = given.checks ?? [];
  return [
    ...text(file, [...path, 'label'], given.label, `the label of ${key}`),
    ...text(file, [...path, 'ask'], given.ask, `the question of ${key}`),
    ...(helpWanted ? text(file, [...path, 'help'], given.help, `the help of ${key}`) : []),
    ...compareTable(file, [...path, 'options'], given.options, options ?? [], `option of ${key}:`),
    ...(messages.length === checks.length
      ? []
      : [problemAt(file, [...path, 'checks'], `${key} has ${checks.length} checks and ${messages.length} messages`)]),
    ...messages.flatMap((message, index) =>
      text(file, [...path, 'checks', index], message, `message ${index + 1} of ${key}`),
    ),
  ];
}

/** Wording of a whole language is one table, so a left-over is looked for where its key would stand: in any file. */
const leftOver = (folder: string, keys: readonly string[], group: 'rosters' | 'facts'): readonly PathProblem[] =>
  keys.map((key) =>
    problemAt(
      `${folder}/*.yaml`,
      [group, key],
      `there is wording for ${key}, and the release has no such ${group === 'facts' ? 'fact' : 'roster'}`,
    ),
  );
