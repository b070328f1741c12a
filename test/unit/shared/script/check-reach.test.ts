import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkScript } from '../../../../tools/check-script.ts';
import { checkReach } from '../../../../tools/reach/check-reach.ts';
import { strayFiles } from '../../../../tools/reach/stray-files.ts';
import { type Edit, edited, loaded, parametersName, placeOf, reachFindings } from './support.ts';

const m1 = 'section/M01.yaml';
const m2 = 'section/M02.yaml';
const root = join(import.meta.dirname, '../../../..');

const cases: readonly {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly at: readonly [string, string];
  readonly says: string;
}[] = [
  {
    what: 'a condition that contradicts itself',
    edits: [
      [
        m2,
        "claim.benefit == 'alpha' || claim.benefit == 'beta'",
        "claim.benefit == 'alpha' && claim.benefit == 'beta'",
      ],
    ],
    at: [m2, "'alpha' && claim"],
    says: 'money.hasSavings has a condition that can never hold',
  },
  {
    what: 'a condition with a gap where its range should be',
    edits: [[m2, 'item.amount > 100', 'item.amount > 100 && item.amount < 50']],
    at: [m2, 'item.amount < 50'],
    says: 'savings[].bank has a condition that can never hold',
  },
  {
    what: 'a contradiction behind a negation',
    edits: [[m1, 'askWhen: person.working == true', "askWhen: '!(person.working == true || person.working != true)'"]],
    at: [m1, '!(person'],
    says: 'person.hours has a condition that can never hold',
  },
  {
    what: 'a code that is in two lists without one in common',
    edits: [
      [
        'policy/evidence.yaml',
        'when: claimed',
        "when: claim.benefit in ['alpha', 'none'] && claim.benefit in ['beta']",
      ],
    ],
    at: ['policy/evidence.yaml', 'none'],
    says: 'identity has a condition that can never hold',
  },
  {
    what: 'a question that two other questions exclude together',
    edits: [
      [
        m1,
        "askWhen: '''other'' in person.reasons'",
        "askWhen: '''other'' in person.reasons && person.working == true'",
      ],
    ],
    at: [m1, 'person.note'],
    says: 'person.note can never be asked: no walk made',
  },
  {
    what: 'a question beyond what a check lets through',
    edits: [
      [m2, "askWhen: claim.benefit == 'alpha' ||", "askWhen: person.hours > 200 && claim.benefit == 'alpha' ||"],
      [m2, "|| claim.benefit == 'beta'", "&& claim.benefit != 'beta'"],
    ],
    at: [m2, 'key: money.hasSavings'],
    says: 'money.hasSavings can never be asked',
  },
  {
    what: 'a whole section that cannot be reached',
    edits: [['policy/derived.yaml', '>= 18', '>= 180']],
    at: [m2, 'key: money.together'],
    says: 'money.together can never be asked',
  },
  {
    what: 'a section that can never be copied',
    edits: [[m2, 'copyWhen: person.working == false', 'copyWhen: person.working == true && person.working == false']],
    at: [m2, 'copyWhen'],
    says: 'section M02 can never be copied',
  },
  {
    what: 'a required question that no answer satisfies',
    edits: [[m1, 'value <= callDate', 'value <= callDate && value > callDate']],
    at: [m1, 'person.dateOfBirth'],
    says: 'a dead end: person.dateOfBirth is required, and no value that was tried passes its checks',
  },
  {
    what: 'a question that no answer satisfies',
    edits: [[m1, 'value >= 0 && value <= 168', 'value >= 100 && value <= 168 && value * 2 < 10']],
    at: [m1, 'person.hours'],
    says: 'person.hours can be asked, and no value that was tried passes its checks',
  },
  {
    what: 'a roster whose row never counts',
    edits: [[m2, "rowWhen: item.owner != 'partner' || money.together == true", "rowWhen: item.owner == 'partner'"]],
    at: [m2, 'key: savings'],
    says: 'a dead end: roster savings wants a row, and no row that was tried counts',
  },
  {
    what: 'evidence that nothing asks for',
    edits: [
      ['policy/evidence.yaml', 'when: claimed', "when: claimed && person.working == true && 'ill' in person.reasons"],
    ],
    at: ['policy/evidence.yaml', 'id: identity'],
    says: 'evidence item identity: nothing can trigger it',
  },
  {
    what: 'a referral that nothing makes',
    edits: [
      [
        'policy/referral.yaml',
        "when: '''study'' in person.reasons'",
        'when: person.working == true && blank(person.working)',
      ],
    ],
    at: ['policy/referral.yaml', 'id: study'],
    says: 'referral study: nothing can trigger it',
  },
  {
    what: 'a marker that nothing sets',
    edits: [['policy/marker.yaml', "when: '''ill'' in person.reasons'", 'when: claimed && !claimed']],
    at: ['policy/marker.yaml', 'id: ill'],
    says: 'marker ill: nothing can trigger it',
  },
  {
    what: 'an interview rule behind one that always comes first',
    edits: [['policy/wfi.yaml', "when: claim.benefit == 'alpha'", "when: claim.benefit == 'none'"]],
    at: ['policy/wfi.yaml', 'id: W02'],
    says: 'interview rule W02 can never decide',
  },
  {
    what: 'a benefit that is never proposed',
    edits: [['policy/benefit.yaml', 'proposeWhen: person.working == false', 'proposeWhen: person.working == true']],
    at: ['policy/benefit.yaml', 'code: alpha'],
    says: 'benefit alpha can never be proposed',
  },
  {
    what: 'a reason that an earlier one always hides',
    edits: [['policy/benefit.yaml', 'when: person.working == true}', "when: '!grownUp && person.working == true'}"]],
    at: ['policy/benefit.yaml', 'code: working'],
    says: 'benefit alpha can never be unavailable because of working',
  },
  {
    what: 'a day for which a parameter has no value',
    edits: [[parametersName, "      - {from: '2000-01-01', value: 30}\n", '']],
    at: ['release.yaml', '# The smallest'],
    says: 'an interview of 2008-09-15 cannot be opened: there is no value of fullTimeHours',
  },
];

describe('walking finds', () => {
  test.each(cases)('$what', ({ edits, at: [file, text], says }) => {
    const files = edited(...edits);
    const found = reachFindings(files);
    expect(
      found.some((one) => one.startsWith(`${placeOf(files, file, text)} `) && one.includes(says)),
      found.join('\n'),
    ).toBe(true);
  });

  test('nothing to say of the minimal release, and reaches all of it', () => {
    const { problems, coverage } = checkReach(loaded(edited()));
    expect(problems).toEqual([]);
    expect(coverage.filter(({ reached }) => reached === 0)).toEqual([]);
  });

  test('the same every time', () => {
    expect(checkReach(loaded(edited()))).toEqual(checkReach(loaded(edited())));
  });
});

describe('a range that can hold is not called a contradiction', () => {
  test.each([
    'item.amount >= 100 && item.amount <= 100',
    'item.amount > 100 || item.amount < 50',
    "item.amount > 100 && !(item.owner == 'customer' && item.owner == 'partner')",
  ])('%s', (text) => {
    expect(
      reachFindings(edited([m2, 'item.amount != null && item.amount > 100', text])).filter((one) =>
        one.includes('can never hold'),
      ),
    ).toEqual([]);
  });
});

describe('a file that the release does not read', () => {
  test('is named', () => {
    expect(
      strayFiles(
        ['release.yaml', 'section/M01.yaml', 'wording/en/M01.yaml', 'wording/en/M09.yaml', 'policy/evidnce.yaml'],
        ['M01'],
      ).map(({ place }) => place.file),
    ).toEqual(['wording/en/M09.yaml', 'policy/evidnce.yaml']);
  });
});

describe('the release that is shipped', () => {
  test('may be used: every question, rule and reason was reached by a walk', () => {
    const checked = checkScript(join(root, 'assets/script/2009-10'), join(root, 'assets/rates/parameters.yaml'));
    expect(checked.ok ? [] : checked.failure).toEqual([]);
    expect(checked.ok ? checked.value.coverage.filter(({ reached }) => reached === 0) : undefined).toEqual([]);
    expect(checked.ok ? checked.value.sections : undefined).toBe(23);
  });

  test('is named in the report of a folder that is not there', () => {
    expect(checkScript(join(root, 'assets/script/1999-01'), join(root, 'assets/rates/parameters.yaml'))).toEqual({
      ok: false,
      failure: ['The script release 1999-01 is not on this workstation.'],
    });
  });
});
