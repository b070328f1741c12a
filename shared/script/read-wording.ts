/** The wording of one language: of each section, of the policy, and the fixed phrases of the documents. */
import type { FactWording, PolicyWording, Wording } from './release.ts';
import type { YamlValue } from './yaml-reader.ts';

const policyKeys = [
  'benefits',
  'unavailable',
  'evidence',
  'referrals',
  'interviewTypes',
  'wfiNotes',
  'markers',
  'statementSections',
  'laidSections',
  's19',
  'verdicts',
  'methods',
  'releaseReasons',
  'blockedReasons',
  'frequencies',
  'origins',
] as const;

/** `open` gives a wording file of the language by name. */
export function readWording(sections: readonly string[], open: (name: string) => YamlValue | undefined): Wording {
  const titles: Record<string, { title: string; why: string }> = {};
  const rosters: Record<string, string> = {};
  const facts: Record<string, FactWording> = {};
  for (const id of sections) {
    const parts = open(id)?.map(['section', 'rosters', 'facts']);
    const section = parts?.get('section')?.map(['title', 'why']);
    titles[id] = { title: section?.get('title')?.text() ?? '', why: section?.get('why')?.text() ?? '' };
    Object.assign(rosters, parts?.get('rosters')?.textMap());
    for (const [key, value] of parts?.get('facts')?.map() ?? []) facts[key] = readFact(value);
  }
  return {
    sections: titles,
    rosters,
    facts,
    policy: readPolicyWording(open('policy')),
    phrases: open('document')?.map(['phrases']).get('phrases')?.textMap() ?? {},
  };
}

function readFact(value: YamlValue): FactWording {
  const parts = value.map(['label', 'ask', 'help', 'options', 'checks']);
  const help = parts.get('help')?.text();
  const options = parts.get('options')?.textMap();
  const checks = parts.get('checks')?.texts();
  return {
    label: parts.get('label')?.text() ?? '',
    ask: parts.get('ask')?.text() ?? '',
    ...(help === undefined ? {} : { help }),
    ...(options === undefined ? {} : { options }),
    ...(checks === undefined ? {} : { checks }),
  };
}

function readPolicyWording(root: YamlValue | undefined): PolicyWording {
  const parts = root?.map(policyKeys);
  const texts = (name: (typeof policyKeys)[number]): Readonly<Record<string, string>> =>
    parts?.get(name)?.textMap() ?? {};
  return {
    benefits: texts('benefits'),
    unavailable: Object.fromEntries(
      [...(parts?.get('unavailable')?.map() ?? [])].map(([benefit, reasons]) => [benefit, reasons.textMap()]),
    ),
    evidence: Object.fromEntries(
      [...(parts?.get('evidence')?.map() ?? [])].map(([id, item]) => {
        const members = item.map(['label', 'types']);
        return [id, { label: members.get('label')?.text() ?? '', types: members.get('types')?.textMap() ?? {} }];
      }),
    ),
    referrals: texts('referrals'),
    interviewTypes: texts('interviewTypes'),
    wfiNotes: texts('wfiNotes'),
    markers: texts('markers'),
    statementSections: texts('statementSections'),
    laidSections: texts('laidSections'),
    s19: texts('s19'),
    verdicts: texts('verdicts'),
    methods: texts('methods'),
    releaseReasons: texts('releaseReasons'),
    blockedReasons: texts('blockedReasons'),
    frequencies: texts('frequencies'),
    origins: texts('origins'),
  };
}
