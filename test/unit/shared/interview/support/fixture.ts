/** A small release with everything that can go wrong between questions: it makes thousands of random interviews cheap. */
import { mustBeOk } from '../../../../../shared/base/result.ts';
import type { LocalDate, LocalDateTime } from '../../../../../shared/base/local-date.ts';
import type { EarlierClaim } from '../../../../../shared/case/event.ts';
import { type LiveInterview, openInterview } from '../../../../../shared/interview/open-interview.ts';
import { compileRelease, type Release } from '../../../../../shared/script/compile-release.ts';
import type { InterviewContext } from '../../../../../shared/script/context.ts';
import type {
  CheckSource,
  DerivedSource,
  Expression,
  FactSource,
  ReleaseSource,
  RosterSource,
  Wording,
} from '../../../../../shared/script/release.ts';

const place = { file: 'fixture', line: 1 };
const when = (text: string): Expression => ({ text, place });
type Extra = Partial<Omit<FactSource, 'askWhen' | 'checks'>> & {
  readonly ask?: string;
  readonly checks?: readonly (readonly [CheckSource['level'], string])[];
};

function fact(
  section: string,
  key: string,
  kind: FactSource['kind'],
  { ask, checks = [], ...extra }: Extra = {},
): FactSource {
  return {
    key,
    section,
    place,
    kind,
    required: false,
    mayBeBlank: false,
    helpMustBeOpened: false,
    sensitive: false,
    sentTo: [],
    ...(ask === undefined ? {} : { askWhen: when(ask) }),
    checks: checks.map(([level, text]) => ({ level, when: when(text) })),
    ...(kind === 'choice' || kind === 'multiChoice' ? { options: ['a', 'b', 'c'] } : {}),
    ...extra,
  };
}
const roster = (section: string, key: string, gate: string, rowWhen?: string): RosterSource => ({
  key,
  section,
  place,
  gate: when(gate),
  min: 1,
  max: 3,
  ...(rowWhen === undefined ? {} : { rowWhen: when(rowWhen) }),
});
const derived = (name: string, type: DerivedSource['type'], text?: string): DerivedSource => ({
  name,
  type,
  place,
  meaning: name,
  ...(text === undefined ? {} : { definition: when(text) }),
});

const labels = {
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
const wording: Wording = {
  sections: {},
  rosters: {},
  phrases: {},
  policy: labels,
  facts: {
    age: {
      label: 'Age',
      question: 'How old?',
      help: 'Years',
      checks: ['At most 150.', 'Over 100: are you sure?'],
    } as never,
  },
};

export const smallSource: ReleaseSource = {
  id: 'small',
  title: 'Small',
  templates: { statement: '1', laid: '1', letter: '1' },
  sections: [
    { id: 'A', place, neededFor: [] },
    {
      id: 'B',
      place,
      neededFor: [],
      askWhen: when('start == true || size(kinds) > 1'),
      copyWhen: when('again == true'),
    },
    { id: 'C', place, neededFor: [], askWhen: when('grown'), copyWhen: when("again == true && choice == 'a'") },
  ],
  rosters: [
    roster('A', 'people', 'withOthers == true', "item.role != 'c' || start == true"),
    roster('B', 'jobs', "'a' in kinds || anyMember", "!(item.kind in ['b', 'c']) || start == true"),
    roster('C', 'notes', 'size(jobs) > 0'),
  ],
  facts: [
    fact('A', 'start', 'yesNo', { required: true }),
    fact('A', 'again', 'yesNo'),
    fact('A', 'age', 'integer', {
      ask: 'start != null',
      checks: [
        ['error', 'value <= 150'],
        ['warning', 'value <= 100'],
      ],
    }),
    fact('A', 'kinds', 'multiChoice', { ask: 'age >= 16' }),
    fact('A', 'remark', 'text', { ask: "'b' in kinds || callDate > '2009-06-01'", mayBeBlank: true }),
    fact('A', 'withOthers', 'yesNo'),
    fact('A', 'people[].role', 'choice'),
    fact('A', 'people[].born', 'partialDate', { ask: "item.role != null && item.role != 'b'" }),
    fact('A', 'people[].member', 'yesNo', { ask: "item.born >= '2000-01-01' || people.exists(p, p.role == 'a')" }),
    fact('A', 'people[].share', 'integer', { ask: 'item.member == true && people.all(p, p.member != false)' }),
    fact('A', 'people[].why', 'multiChoice', { ask: 'item.share > 2 || grown', mayBeBlank: true }),
    fact('B', 'choice', 'choice', { required: true, helpMustBeOpened: true }),
    fact('B', 'amount', 'money', { ask: "choice != 'c'" }),
    fact('B', 'paid', 'moneyWithFrequency', { ask: 'amount > params.limit' }),
    fact('B', 'jobs[].kind', 'choice'),
    fact('B', 'jobs[].pay', 'money', { ask: "item.kind == 'a'" }),
    fact('B', 'between', 'yesNo', { ask: 'paid.amount > 0.0 || total > params.limit' }),
    fact('B', 'jobs[].extra', 'text', { ask: 'item.pay > params.limit && between != false', mayBeBlank: true }),
    fact('B', 'jobs[].again', 'yesNo', { ask: 'size(people) > 1', helpMustBeOpened: true }),
    fact('C', 'late', 'date', { ask: 'claimDate >= params.turn' }),
    fact('C', 'ticks', 'multiChoice', { mayBeBlank: true }),
    fact('C', 'notes[].text', 'longText', {
      ask: 'size(proposed) > 0 || benefitsProposed == null || late < claimDate',
    }),
    fact('C', 'notes[].more', 'yesNo', {
      ask: 'item.text != null || jobs.exists(j, j.again == true && people.exists(p, p.role == j.kind))',
    }),
    fact('C', 'last', 'yesNo', { ask: "!('x' in list) && ('b' in benefitsProposed || youngest < 20)" }),
  ],
  derived: [
    derived('grown', 'boolean', 'age >= 18 && (start == true || again == false)'),
    derived('anyMember', 'boolean', 'people.exists(p, p.member == true && p.share > 1)'),
    derived('total', 'money', 'sum(jobs.map(j, nz(j.pay) * 0.333)) + nz(amount)'),
    derived('youngest', 'integer', 'minOf(people.map(p, age(p.born, claimDate)))'),
    derived('proposed', 'list', "kinds.filter(k, k != 'c')"),
    derived('list', 'list', "grown ? ['x'] : ['y', 'z']"),
    derived('oneYearOn', 'date', 'addMonths(late, 12)'),
    derived('benefitsProposed', 'list'),
  ],
  parameters: [
    { name: 'limit', place, type: 'money', meaning: '', basis: '', values: [{ from: '2000-01-01', value: 100 }] },
    {
      name: 'turn',
      place,
      type: 'date',
      meaning: '',
      basis: '',
      values: [
        { from: '2000-01-01', value: '2009-01-01' },
        { from: '2009-06-01', value: '2010-01-01' },
      ],
    },
  ],
  benefits: [
    { code: 'a', place, proposeWhen: when('grown'), unavailable: [{ code: 'no', when: when("'c' in kinds") }] },
    { code: 'b', place, proposeWhen: when('anyMember || total > params.limit'), unavailable: [] },
  ],
  evidence: [
    {
      id: 'pay',
      place,
      who: 'customer',
      when: when('jobs.exists(j, j.pay > 0.0)'),
      for: ['a'],
      acceptedTypes: ['slip'],
    },
    { id: 'birth', place, who: 'both', when: when('size(people) > 0 && grown'), for: ['b'], acceptedTypes: ['paper'] },
  ],
  referrals: [],
  interviewTypes: [],
  wfiTable: [],
  markers: [],
  statementSections: [],
  laidSections: [],
  wording: { en: wording, cy: wording },
};

export const smallRelease: Release = mustBeOk(compileRelease(smallSource, { modulusValid: () => true }));

/** What a customer had on the claim before: some of it missing, so that a copied section still asks something. */
export const earlierClaim: EarlierClaim = {
  firstContact: '2009-01-12T09:30' as LocalDateTime,
  answers: { choice: 'a', amount: 12_345, ticks: [] },
  rosters: { jobs: [{ kind: 'a', pay: 20_000 }, { kind: 'b', extra: 'before' }, {}], people: [{ role: 'b' }] },
};

const day = '2009-06-02' as LocalDate;
export const today = day;
export const context: InterviewContext = {
  now: `${day}T10:15` as LocalDateTime,
  callDate: day,
  firstContactDate: day,
  claimDate: day,
  rulesDate: day,
  channel: 'telephone',
};

export const open = (release: Release = smallRelease, earlier?: EarlierClaim): LiveInterview =>
  mustBeOk(openInterview(release, context, earlier));
