/** The questionnaire as one of our script releases. */
import type {
  DerivedSource,
  Expression,
  FactSource,
  ReleaseSource,
  SectionSource,
  Wording,
} from '../../../shared/script/release.ts';
import { computedText, relevanceText } from './condition-text.ts';
import { options, repeatId, type Question, type Questionnaire } from './questionnaire.ts';

const place = { file: 'generated', line: 1 };
const expression = (text: string): Expression => ({ text, place });
const sectionId = (section: number): string => `S${section}`;

function factOf(question: Question, gate: Question): FactSource {
  return {
    key: question.inRepeat ? `${repeatId}[].${question.id}` : question.id,
    section: sectionId(question.section),
    place,
    kind: question.kind,
    ...(question.kind === 'choice' ? { options } : {}),
    ...(question.relevance === undefined ? {} : { askWhen: expression(relevanceText(question.relevance, gate)) }),
    required: false,
    mayBeBlank: false,
    helpMustBeOpened: false,
    sensitive: false,
    checks: question.most === undefined ? [] : [{ when: expression(`value <= ${question.most}`), level: 'error' }],
    sentTo: [],
  };
}

const nothing = {
  benefits: {},
  unavailable: {},
  evidence: {},
  referrals: {},
  interviewTypes: {},
  wfiNotes: {},
  markers: {},
  statementSections: {},
  laidSections: {},
  s19: {},
  verdicts: {},
  methods: {},
  releaseReasons: {},
  blockedReasons: {},
  frequencies: {},
  origins: {},
};
const wording: Wording = { sections: {}, rosters: {}, facts: {}, policy: nothing, phrases: {} };

export function toRelease(questionnaire: Questionnaire): ReleaseSource {
  const { fields, gate, sections, instances } = questionnaire;
  return {
    id: `bench-${questionnaire.size}`,
    title: 'A questionnaire for measuring',
    templates: { statement: '1', laid: '1', letter: '1' },
    sections: Array.from({ length: sections }, (_, at): SectionSource => ({ id: sectionId(at), place, neededFor: [] })),
    rosters: [
      { key: repeatId, section: sectionId(sections - 1), place, gate: expression('true'), min: 0, max: instances },
    ],
    facts: fields.flatMap((field) => (field.is === 'question' ? [factOf(field, gate)] : [])),
    derived: fields.flatMap((field): DerivedSource[] =>
      field.is === 'computed'
        ? [
            {
              name: field.id,
              place,
              type: field.kind === 'sum' ? 'integer' : 'boolean',
              meaning: 'for measuring',
              definition: expression(computedText(field)),
            },
          ]
        : [],
    ),
    parameters: [],
    benefits: [],
    evidence: [],
    referrals: [],
    interviewTypes: [],
    wfiTable: [],
    markers: [],
    statementSections: [],
    laidSections: [],
    wording: { en: wording, cy: wording },
  };
}
