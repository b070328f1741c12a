/** One section file: its route, rosters and facts. */
import type { FactSource, RosterSource, SectionSource } from './release.ts';
import { factKinds } from './value.ts';
import type { YamlValue } from './yaml-reader.ts';

export interface SectionFile {
  readonly section: SectionSource;
  readonly rosters: readonly RosterSource[];
  readonly facts: readonly FactSource[];
}

export function readSection(root: YamlValue): SectionFile {
  const parts = root.map(['section', 'rosters', 'facts']);
  const value = parts.get('section');
  const section = (value ?? root).map(value === undefined ? undefined : ['id', 'askWhen', 'copyWhen', 'neededFor']);
  const id = section.get('id')?.text() ?? '';
  const askWhen = section.get('askWhen')?.expression();
  const copyWhen = section.get('copyWhen')?.expression();
  return {
    section: {
      id,
      place: root.place,
      neededFor: section.get('neededFor')?.texts() ?? [],
      ...(askWhen === undefined ? {} : { askWhen }),
      ...(copyWhen === undefined ? {} : { copyWhen }),
    },
    rosters: (parts.get('rosters')?.list() ?? []).map((roster) => readRoster(roster, id)),
    facts: (parts.get('facts')?.list() ?? []).map((fact) => readFact(fact, id)),
  };
}

function readRoster(value: YamlValue, section: string): RosterSource {
  const parts = value.map(['key', 'gate', 'rowWhen', 'min', 'max']);
  const rowWhen = parts.get('rowWhen')?.expression();
  return {
    key: parts.get('key')?.text() ?? '',
    section,
    place: value.place,
    gate: parts.get('gate')?.expression() ?? { text: 'true', place: value.place },
    ...(rowWhen === undefined ? {} : { rowWhen }),
    min: parts.get('min')?.number() ?? 1,
    max: parts.get('max')?.number() ?? 1,
  };
}

const factKeys = [
  'key',
  'kind',
  'options',
  'askWhen',
  'required',
  'mayBeBlank',
  'helpMustBeOpened',
  'sensitive',
  'neededFor',
  'checks',
  'sentTo',
];

function readFact(value: YamlValue, section: string): FactSource {
  const parts = value.map(factKeys);
  const askWhen = parts.get('askWhen')?.expression();
  const options = parts.get('options')?.texts();
  const neededFor = parts.get('neededFor')?.texts();
  const flag = (name: string): boolean => parts.get(name)?.flag() ?? false;
  return {
    key: parts.get('key')?.text() ?? '',
    section,
    place: value.place,
    kind: parts.get('kind')?.oneOf(factKinds) ?? 'text',
    ...(options === undefined ? {} : { options }),
    ...(askWhen === undefined ? {} : { askWhen }),
    required: flag('required'),
    mayBeBlank: flag('mayBeBlank'),
    helpMustBeOpened: flag('helpMustBeOpened'),
    sensitive: flag('sensitive'),
    ...(neededFor === undefined ? {} : { neededFor }),
    checks: (parts.get('checks')?.list() ?? []).map((check) => {
      const members = check.map(['when', 'level']);
      return {
        when: members.get('when')?.expression() ?? { text: 'true', place: check.place },
        level: members.get('level')?.oneOf(['error', 'warning']) ?? 'error',
      };
    }),
    sentTo: (parts.get('sentTo')?.list() ?? []).map((to) => to.oneOf(['wfi', 'lms'])),
  };
}
