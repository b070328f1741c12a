/** The policy files of a release, and the dated parameters. */
import { poundsToPence } from '../base/money.ts';
import type {
  BenefitRuleSource,
  DerivedSource,
  DocumentSectionSource,
  EvidenceSource,
  MarkerSource,
  ParameterSource,
  ReferralSource,
  ReleaseSource,
  WfiRowSource,
} from './release.ts';
import type { YamlValue } from './yaml-reader.ts';

type Policy = Pick<
  ReleaseSource,
  | 'derived'
  | 'benefits'
  | 'evidence'
  | 'referrals'
  | 'interviewTypes'
  | 'wfiTable'
  | 'markers'
  | 'statementSections'
  | 'laidSections'
>;

/** `open` gives a policy file by name; a missing file is already a problem and stops the reading. */
export function readPolicy(open: (name: string) => YamlValue | undefined): Policy | undefined {
  const [derived, benefit, evidence, referral, wfi, marker, statement, laid] = [
    'derived',
    'benefit',
    'evidence',
    'referral',
    'wfi',
    'marker',
    'statement',
    'laid',
  ].map(open);
  if (!derived || !benefit || !evidence || !referral || !wfi || !marker || !statement || !laid) return undefined;
  const wfiParts = wfi.map(['interviewTypes', 'decisions', 'table']);
  return {
    derived: listOf(derived, 'derived').map(readDerived),
    benefits: listOf(benefit, 'benefits').map(readBenefit),
    evidence: listOf(evidence, 'evidence').map(readEvidence),
    referrals: listOf(referral, 'referrals').map(readReferral),
    interviewTypes: (wfiParts.get('interviewTypes')?.list() ?? []).map((type) => {
      const parts = type.map(['code', 'minutes']);
      return { code: parts.get('code')?.text() ?? '', minutes: parts.get('minutes')?.number() ?? 0 };
    }),
    wfiTable: (wfiParts.get('table')?.list() ?? []).map((row) =>
      readWfiRow(row, wfiParts.get('decisions')?.texts() ?? []),
    ),
    markers: listOf(marker, 'markers').map(readMarker),
    statementSections: listOf(statement, 'sections').map(readDocumentSection),
    laidSections: listOf(laid, 'sections').map(readDocumentSection),
  };
}

const listOf = (file: YamlValue, name: string): readonly YamlValue[] => file.map([name]).get(name)?.list() ?? [];

const always = (value: YamlValue): { readonly text: string; readonly place: YamlValue['place'] } => ({
  text: 'true',
  place: value.place,
});

function readDerived(value: YamlValue): DerivedSource {
  const parts = value.map(['name', 'type', 'meaning', 'definition']);
  const definition = parts.get('definition')?.expression();
  return {
    name: parts.get('name')?.text() ?? '',
    place: value.place,
    type:
      parts.get('type')?.oneOf(['integer', 'number', 'text', 'boolean', 'list', 'money', 'date', 'dateTime']) ?? 'text',
    meaning: parts.get('meaning')?.text() ?? '',
    ...(definition === undefined ? {} : { definition }),
  };
}

function readBenefit(value: YamlValue): BenefitRuleSource {
  const parts = value.map(['code', 'proposeWhen', 'unavailable']);
  return {
    code: parts.get('code')?.text() ?? '',
    place: value.place,
    proposeWhen: parts.get('proposeWhen')?.expression() ?? always(value),
    unavailable: (parts.get('unavailable')?.list() ?? []).map((reason) => {
      const members = reason.map(['code', 'when']);
      return { code: members.get('code')?.text() ?? '', when: members.get('when')?.expression() ?? always(reason) };
    }),
  };
}

function readEvidence(value: YamlValue): EvidenceSource {
  const parts = value.map(['id', 'who', 'when', 'for', 'acceptedTypes']);
  return {
    id: parts.get('id')?.text() ?? '',
    place: value.place,
    who: parts.get('who')?.oneOf(['customer', 'partner', 'both']) ?? 'customer',
    when: parts.get('when')?.expression() ?? always(value),
    for: parts.get('for')?.texts() ?? [],
    acceptedTypes: parts.get('acceptedTypes')?.texts() ?? [],
  };
}

function readReferral(value: YamlValue): ReferralSource {
  const parts = value.map(['id', 'kind', 'when']);
  return {
    id: parts.get('id')?.text() ?? '',
    place: value.place,
    kind:
      parts.get('kind')?.oneOf(['referral', 'transfer', 'signpost', 'decision', 'form', 'pack', 'letter']) ??
      'referral',
    when: parts.get('when')?.expression() ?? always(value),
  };
}

const wfiKeys = [
  'id',
  'when',
  'decision',
  'interviewType',
  'slotMinutes',
  'deadlineWorkingDays',
  'financialAssessorFirst',
  'earliestCalendarDays',
];

function readWfiRow(value: YamlValue, decisions: readonly string[]): WfiRowSource {
  const parts = value.map(wfiKeys);
  const deadline = parts.get('deadlineWorkingDays');
  const earliest = parts.get('earliestCalendarDays')?.number();
  return {
    id: parts.get('id')?.text() ?? '',
    place: value.place,
    when: parts.get('when')?.expression() ?? always(value),
    decision: parts.get('decision')?.oneOf(decisions) ?? '',
    interviewType: parts.get('interviewType')?.text() ?? '',
    slotMinutes: parts.get('slotMinutes')?.number() ?? 0,
    deadlineWorkingDays: deadline === undefined || deadline.scalar() === null ? null : deadline.number(),
    financialAssessorFirst: parts.get('financialAssessorFirst')?.flag() ?? false,
    ...(earliest === undefined ? {} : { earliestCalendarDays: earliest }),
  };
}

function readMarker(value: YamlValue): MarkerSource {
  const parts = value.map(['id', 'when']);
  return {
    id: parts.get('id')?.text() ?? '',
    place: value.place,
    when: parts.get('when')?.expression() ?? always(value),
  };
}

function readDocumentSection(value: YamlValue): DocumentSectionSource {
  const parts = value.map(['id', 'facts']);
  return { id: parts.get('id')?.text() ?? '', place: value.place, facts: parts.get('facts')?.texts() ?? [] };
}

/** The dated parameters; money is in pounds in the file and in pence from here on. */
export function readParameters(root: YamlValue): readonly ParameterSource[] {
  return listOf(root, 'parameters').map((value) => {
    const parts = value.map(['name', 'type', 'meaning', 'basis', 'values']);
    const type = parts.get('type')?.oneOf(['integer', 'money', 'date', 'boolean']) ?? 'integer';
    const values = (parts.get('values')?.list() ?? []).map((period) => {
      const members = period.map(['from', 'value']);
      const given = members.get('value');
      return {
        from: members.get('from')?.text() ?? '',
        value: given === undefined ? 0 : readParameterValue(given, type),
      };
    });
    return {
      name: parts.get('name')?.text() ?? '',
      place: value.place,
      type,
      meaning: parts.get('meaning')?.text() ?? '',
      basis: parts.get('basis')?.text() ?? '',
      values,
    };
  });
}

function readParameterValue(value: YamlValue, type: ParameterSource['type']): number | string | boolean {
  if (type === 'date') return value.text();
  if (type === 'boolean') return value.flag();
  return type === 'money' ? (poundsToPence(value.number()) ?? 0) : value.number();
}
