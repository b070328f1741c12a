import { describe, expect, test } from 'vitest';
import { type Edit, edited, loaded, parametersName, placeOf, refusals } from './support.ts';

interface Case {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** File, and a text on the line that has to be named. */
  readonly at: readonly [file: string, text: string];
  readonly says: string;
}
const m1 = 'section/M01.yaml';
const m2 = 'section/M02.yaml';
const en1 = 'wording/en/M01.yaml';
const cy1 = 'wording/cy/M01.yaml';

const cases: readonly Case[] = [
  // Conditions: the compiler's part, with the place it names.
  {
    what: 'an unknown fact in a condition',
    edits: [[m1, 'askWhen: person.working == true', 'askWhen: person.wrking == true']],
    at: [m1, 'wrking'],
    says: 'there is no fact or value named person.wrking',
  },
  {
    what: 'an unknown code in a condition',
    edits: [[m2, "claim.benefit == 'alpha' ||", "claim.benefit == 'gamma' ||"]],
    at: [m2, 'gamma'],
    says: "there is no code 'gamma' here; the codes are alpha, beta, none",
  },
  {
    what: 'a condition that is no condition',
    edits: [[m1, 'askWhen: person.working == true', 'askWhen: person.hours']],
    at: [m1, 'askWhen: person.hours'],
    says: 'gives a number where a boolean is wanted',
  },
  {
    what: 'an unknown fact in a rule of evidence',
    edits: [['policy/evidence.yaml', 'when: claimed', 'when: claimedd']],
    at: ['policy/evidence.yaml', 'claimedd'],
    says: 'there is no fact or value named claimedd',
  },
  {
    what: 'a question that depends on its own answer',
    edits: [
      [m1, 'kind: name\n', 'kind: name\n    askWhen: grownUp\n'],
      ['policy/derived.yaml', 'definition: age', "definition: person.name.surname == 'x' || age"],
    ],
    at: ['policy/derived.yaml', 'name: grownUp'],
    says: 'depends on itself: grownUp reads person.name reads grownUp',
  },
  {
    what: 'a derived value that depends on itself',
    edits: [['policy/derived.yaml', 'definition: claim.benefit', 'definition: claimed || claim.benefit']],
    at: ['policy/derived.yaml', 'name: claimed'],
    says: 'claimed depends on itself',
  },
  // Order.
  {
    what: 'a condition on a later question',
    edits: [[m1, 'askWhen: person.working == true', 'askWhen: money.together == true']],
    at: [m1, 'money.together'],
    says: 'person.hours depends on money.together, which is asked later (section/M02.yaml:13)',
  },
  {
    what: 'a condition on a later question through a derived value',
    edits: [[m1, 'askWhen: person.working == true', 'askWhen: savingsTotal > 5']],
    at: [m1, 'savingsTotal'],
    says: 'through savingsTotal, which is asked later',
  },
  {
    what: 'a section that waits for its own question',
    edits: [[m2, 'askWhen: grownUp && claimed', 'askWhen: money.together == true']],
    at: [m2, 'section:'],
    says: 'depends on itself: M02 reads money.together reads M02',
  },
  {
    what: 'a section that waits for a later one',
    edits: [
      [m2, '  askWhen: grownUp && claimed\n  copyWhen: person.working == false\n', ''],
      [m1, 'id: M01', 'id: M01\n  askWhen: money.together == true'],
    ],
    at: [m1, 'askWhen: money.together'],
    says: 'section M01 depends on money.together, which is asked later (section/M02.yaml:11)',
  },
  {
    what: 'a section copied on a later answer',
    edits: [
      [m2, '  askWhen: grownUp && claimed\n  copyWhen: person.working == false\n', ''],
      [m1, 'id: M01', 'id: M01\n  copyWhen: money.together == true'],
    ],
    at: [m1, 'copyWhen'],
    says: 'section M01 depends on money.together, which is asked later',
  },
  {
    what: 'a roster that is opened by itself',
    edits: [[m2, 'gate: money.hasSavings == true', 'gate: savings.exists(s, s.amount > 5)']],
    at: [m2, 'key: savings'],
    says: 'depends on itself',
  },
  {
    what: 'a roster that is opened by a later answer',
    edits: [
      [m2, 'gate: money.hasSavings == true', 'gate: money.reason != null'],
      [m2, '    askWhen: savingsTotal > params.savingsLimit\n', ''],
    ],
    at: [m2, 'gate: money.reason'],
    says: 'roster savings depends on money.reason, which is asked later',
  },
  {
    what: 'a roster whose rows count on a later answer',
    edits: [
      [m2, "rowWhen: item.owner != 'partner' || money.together == true", 'rowWhen: money.reason != null'],
      [m2, '    askWhen: savingsTotal > params.savingsLimit\n', ''],
    ],
    at: [m2, 'rowWhen'],
    says: 'roster savings depends on money.reason, which is asked later',
  },
  {
    what: 'a check on a later answer',
    edits: [[m1, 'value <= callDate', 'value <= callDate && person.working != true']],
    at: [m1, 'person.working != true'],
    says: 'person.dateOfBirth depends on person.working, which is asked later',
  },
  {
    what: 'a check on the answer as it was before',
    edits: [[m1, 'value <= callDate', 'person.dateOfBirth <= callDate']],
    at: [m1, 'person.dateOfBirth <= callDate'],
    says: 'which is asked at the same place',
  },
  {
    what: 'a row question that waits for a later one of its row',
    edits: [
      [
        m2,
        '  - key: savings[].amount\n    kind: money\n',
        '  - key: savings[].amount\n    kind: money\n    askWhen: item.bank != null\n',
      ],
      [m2, '    askWhen: item.amount != null && item.amount > 100\n', ''],
    ],
    at: [m2, 'item.bank'],
    says: 'savings[].amount reads savings[].bank of its own row, which is asked later',
  },
  {
    what: 'a check on a later answer of the row',
    edits: [[m2, 'value >= 0.0', "item.bank != 'x'"]],
    at: [m2, 'item.bank'],
    says: 'of its own row, which is asked later',
  },
  {
    what: 'a section without questions',
    edits: [[m1, 'facts:\n', 'facts: []\nthings:\n']],
    at: [m1, 'key: person.name'],
    says: "'things' is not known here",
  },
  // Names.
  {
    what: 'two facts of one name',
    edits: [[m1, 'key: person.note', 'key: person.hours']],
    at: [m1, '- key: person.hours\n    kind: text'.split('\n')[0] as string],
    says: 'there are two of fact person.hours',
  },
  {
    what: 'two rules of evidence of one name',
    edits: [['policy/evidence.yaml', 'id: savings', 'id: identity']],
    at: ['policy/evidence.yaml', 'id: identity'],
    says: 'there are two of evidence item identity; the first is at policy/evidence.yaml:2',
  },
  {
    what: 'two interview rules of one name',
    edits: [['policy/wfi.yaml', 'id: W03', 'id: W02']],
    at: ['policy/wfi.yaml', 'id: W02'],
    says: 'there are two of interview rule W02',
  },
  {
    what: 'two reasons of one name',
    edits: [['policy/benefit.yaml', 'code: working,', 'code: young,']],
    at: ['policy/benefit.yaml', 'person.working == true'],
    says: 'there are two of reason why alpha is unavailable, young',
  },
  {
    what: 'a derived value with the name of a roster',
    edits: [
      ['policy/derived.yaml', 'sum(savings.map(s, nz(s.amount)))', 'nz(person.hours) * 1000.0'],
      ['policy/derived.yaml', 'type: money', 'type: number'],
      ['section/M02.yaml', 'savingsTotal > params.savingsLimit', 'savingsTotal > 6000'],
      ['policy/evidence.yaml', 'savingsTotal > params.savingsLimit', 'savingsTotal > 6000'],
      [
        'policy/derived.yaml',
        '  - name: benefitsProposed',
        '  - {name: savings, type: boolean, meaning: a clash, definition: grownUp}\n  - name: benefitsProposed',
      ],
    ],
    at: [m2, 'key: savings'],
    says: 'savings is also the name of something else, at policy/derived.yaml:14',
  },
  {
    what: 'a fact with a name that means something else',
    edits: [[m1, 'key: person.note', 'key: value.note']],
    at: [m1, 'value.note'],
    says: 'the word has a meaning in conditions',
  },
  {
    what: 'a fact with an impossible name',
    edits: [[m1, 'key: person.note', 'key: "person note"']],
    at: [m1, 'person note'],
    says: "'person note' cannot be the name of a fact",
  },
  {
    what: 'a row question of no roster',
    edits: [[m2, 'key: savings[].bank', 'key: saving[].bank']],
    at: [m2, 'saving[].bank'],
    says: 'belongs to a roster that does not exist',
  },
  {
    what: 'a release without a title',
    edits: [['release.yaml', 'title: Minimal release', "title: ''"]],
    at: ['release.yaml', '#'],
    says: 'title is missing or empty',
  },
  // Codes.
  {
    what: 'a choice without options',
    edits: [
      [m2, '    options: [customer, partner]\n', ''],
      [m2, "    rowWhen: item.owner != 'partner' || money.together == true\n", ''],
    ],
    at: [m2, 'savings[].owner'],
    says: 'is a choice and has no options',
  },
  {
    what: 'options on what is no choice',
    edits: [[m2, 'kind: money\n', 'kind: money\n    options: [a]\n']],
    at: [m2, 'savings[].amount'],
    says: 'is a money and has options',
  },
  {
    what: 'an option twice',
    edits: [[m1, '[ill, study, other]', '[ill, study, other, ill]']],
    at: [m1, 'person.reasons'],
    says: "'ill' stands twice in options of person.reasons",
  },
  {
    what: 'a section needed for an unknown benefit',
    edits: [[m2, 'neededFor: [alpha]', 'neededFor: [gamma]']],
    at: [m2, 'section'],
    says: "there is no code 'gamma' for neededFor; the codes are alpha, beta",
  },
  {
    what: 'a fact needed for an unknown benefit',
    edits: [[m2, '    neededFor: []', '    neededFor: [gamma]']],
    at: [m2, 'money.reason'],
    says: "there is no code 'gamma' for neededFor of money.reason",
  },
  {
    what: 'evidence for an unknown benefit',
    edits: [['policy/evidence.yaml', 'for: [alpha, beta]', 'for: [alpha, gamma]']],
    at: ['policy/evidence.yaml', 'id: identity'],
    says: "there is no code 'gamma' for the benefits of evidence item identity",
  },
  {
    what: 'evidence for nothing',
    edits: [['policy/evidence.yaml', 'for: [alpha, beta]', 'for: []']],
    at: ['policy/evidence.yaml', 'id: identity'],
    says: 'evidence item identity is for no benefit',
  },
  {
    what: 'evidence that accepts a thing twice',
    edits: [['policy/evidence.yaml', '[passport, letter]', '[passport, letter, passport]']],
    at: ['policy/evidence.yaml', 'id: identity'],
    says: "'passport' stands twice",
  },
  {
    what: 'an unknown interview',
    edits: [['policy/wfi.yaml', 'interviewType: short', 'interviewType: long']],
    at: ['policy/wfi.yaml', 'id: W02'],
    says: "there is no code 'long' for the interview of rule W02; the codes are none, short",
  },
  {
    what: 'an unknown decision',
    edits: [['policy/wfi.yaml', 'decision: bookNow', 'decision: bookThen']],
    at: ['policy/wfi.yaml', 'bookThen'],
    says: 'one of notRequired, bookNow is wanted here',
  },
  {
    what: 'half a minute',
    edits: [['policy/wfi.yaml', 'slotMinutes: 20', 'slotMinutes: 20.5']],
    at: ['policy/wfi.yaml', 'id: W02'],
    says: 'rule W02 has 20.5 where a whole number',
  },
  // Rosters and parameters.
  {
    what: 'a roster that may be empty',
    edits: [[m2, 'min: 1', 'min: 0']],
    at: [m2, 'key: savings'],
    says: 'roster savings has min 0',
  },
  {
    what: 'a roster with room for nothing',
    edits: [[m2, 'max: 3', 'max: 0']],
    at: [m2, 'key: savings'],
    says: 'has max 0, which is not a whole number from 1 to 99',
  },
  {
    what: 'a parameter out of order',
    edits: [[parametersName, "from: '2009-04-01'", "from: '1999-04-01'"]],
    at: [parametersName, 'fullTimeHours'],
    says: 'has a period from 1999-04-01 after the one from 2000-01-01',
  },
  {
    what: 'a parameter from a day that is none',
    edits: [[parametersName, "from: '2009-04-01'", "from: '2009-02-30'"]],
    at: [parametersName, 'fullTimeHours'],
    says: "has a period from '2009-02-30', which is not a date",
  },
  // Documents.
  {
    what: 'an unknown fact on the statement',
    edits: [['policy/statement.yaml', '- person.hours', '- person.ours']],
    at: ['policy/statement.yaml', 'person.ours'],
    says: 'section ST01 prints person.ours, and there is no such fact',
  },
  {
    what: 'an unknown fact on the LAID',
    edits: [['policy/laid.yaml', '- person.name', '- person.nme']],
    at: ['policy/laid.yaml', 'person.nme'],
    says: 'section L01 prints person.nme',
  },
  {
    what: 'a fact twice in a section',
    edits: [['policy/laid.yaml', '- person.dateOfBirth', '- person.name # again']],
    at: ['policy/laid.yaml', '# again'],
    says: 'section L01 prints person.name twice',
  },
  {
    what: 'a fact twice on the statement',
    edits: [['policy/statement.yaml', '- money.together', '- person.hours # again\n      - money.together']],
    at: ['policy/statement.yaml', '# again'],
    says: 'section ST02 prints person.hours, which section ST01 has printed',
  },
  {
    what: 'a fact that is asked for nothing',
    edits: [['policy/statement.yaml', '      - person.note\n', '']],
    at: [m1, 'person.note'],
    says: 'person.note is asked and never used',
  },
  // Wording.
  {
    what: 'a missing translation',
    edits: [
      [
        cy1,
        "  person.note:\n    label: 'Cymraeg: Note'\n    ask: 'Cymraeg: Which other reason?'\n    checks:\n      - 'Cymraeg: Message 1'\n",
        '',
      ],
    ],
    at: [cy1, 'facts:'],
    says: 'there is no wording for person.note',
  },
  {
    what: 'a missing question',
    edits: [[cy1, "    ask: 'Cymraeg: Are you working?'\n", '']],
    at: [cy1, 'person.working:'],
    says: 'the question of person.working is missing or empty',
  },
  {
    what: 'an empty label',
    edits: [[cy1, "label: 'Cymraeg: Working'", "label: ' '"]],
    at: [cy1, "label: ' '"],
    says: 'the label of person.working is missing or empty',
  },
  {
    what: 'a missing help',
    edits: [[en1, "ask: 'Are you working?'\n    help: 'Ask and note the answer.'", "ask: 'Are you working?'"]],
    at: [en1, 'person.working:'],
    says: 'the help of person.working is missing or empty',
  },
  {
    what: 'an option without a label',
    edits: [[cy1, "      study: 'Cymraeg: Study'\n", '']],
    at: [cy1, 'options:'],
    says: 'there is no wording for option of person.reasons: study',
  },
  {
    what: 'a label without an option',
    edits: [[en1, "      study: 'Study'\n", "      study: 'Study'\n      play: 'Play'\n"]],
    at: [en1, 'play:'],
    says: 'there is wording for option of person.reasons: play, which does not exist',
  },
  {
    what: 'a check without a message',
    edits: [[cy1, "      - 'Cymraeg: Message 2'\n", '']],
    at: [cy1, '    checks:\n'.trim()],
    says: 'person.hours has 2 checks and 1 messages',
  },
  {
    what: 'an empty message',
    edits: [[cy1, "      - 'Cymraeg: Message 2'\n", "      - ''\n"]],
    at: [cy1, "- ''"],
    says: 'message 2 of person.hours is missing or empty',
  },
  {
    what: 'wording of a fact that has gone',
    edits: [[en1, '  person.note:', "  person.gone:\n    label: 'x'\n    ask: 'x'\n  person.note:"]],
    at: [en1, 'person.gone:'],
    says: 'there is wording for person.gone, and the release has no such fact',
  },
  {
    what: 'wording of a roster that has gone',
    edits: [['wording/cy/M02.yaml', 'rosters:\n', "rosters:\n  gone: 'x'\n"]],
    at: ['wording/cy/M02.yaml', 'gone:'],
    says: 'the release has no such roster',
  },
  {
    what: 'a section without a title',
    edits: [['wording/cy/M02.yaml', "  title: 'Cymraeg: Money'\n", '']],
    at: ['wording/cy/M02.yaml', 'section:'],
    says: 'the title of section M02 is missing or empty',
  },
  {
    what: 'a section that does not say why',
    edits: [[cy1, "  why: 'Cymraeg: We need to know who you are.'", "  why: ''"]],
    at: [cy1, "why: ''"],
    says: 'why section M01 is asked is missing or empty',
  },
  {
    what: 'a roster without a label',
    edits: [['wording/cy/M02.yaml', "rosters:\n  savings: 'Cymraeg: Savings'\n", '']],
    at: ['wording/cy/M02.yaml', 'section:'],
    says: 'the wording of roster savings is missing or empty',
  },
  {
    what: 'evidence without wording',
    edits: [['wording/cy/policy.yaml', "      letter: 'Cymraeg: letter'\n", '']],
    at: ['wording/cy/policy.yaml', 'types:'],
    says: 'there is no wording for accepted type of evidence item identity: letter',
  },
  {
    what: 'a reason without wording',
    edits: [['wording/cy/policy.yaml', "    working: 'Cymraeg: working'\n", '']],
    at: ['wording/cy/policy.yaml', '  alpha:\n'.trim()],
    says: 'there is no wording for why there is no alpha: working',
  },
  {
    what: 'a state of S19 without wording',
    edits: [['wording/en/policy.yaml', "  exempt: 'exempt'\n", '']],
    at: ['wording/en/policy.yaml', 's19:'],
    says: 'there is no wording for S19 state exempt',
  },
  {
    what: 'wording of a marker that has gone',
    edits: [['wording/en/policy.yaml', 'markers:\n', "markers:\n  gone: 'x'\n"]],
    at: ['wording/en/policy.yaml', 'gone:'],
    says: 'there is wording for marker gone, which does not exist',
  },
  {
    what: 'a phrase without a translation',
    edits: [['wording/cy/document.yaml', "  unanswered: 'Cymraeg: unanswered'\n", '']],
    at: ['wording/cy/document.yaml', 'phrases:'],
    says: 'phrase unanswered is missing',
  },
  {
    what: 'a phrase that loses a number',
    edits: [['wording/cy/document.yaml', 'o {pages}', 'o lawer']],
    at: ['wording/cy/document.yaml', 'pageOf'],
    says: 'phrase pageOf fills in {page} and in English {pages} {page}',
  },
  {
    what: 'an empty phrase',
    edits: [['wording/en/document.yaml', "'unanswered'", "''"]],
    at: ['wording/en/document.yaml', "''"],
    says: 'phrase unanswered is empty',
  },
];

describe('the minimal release', () => {
  test('is good', () => {
    expect(refusals(edited())).toEqual([]);
    expect(loaded(edited()).facts).toHaveLength(13);
  });
});

describe('a release is refused with file, line and reason for', () => {
  test.each(cases)('$what', ({ edits, at: [file, text], says }) => {
    const files = edited(...edits);
    const found = refusals(files);
    const line = lastPlaceOf(files, file, text);
    expect(
      found.filter((one) => line.some((place) => one.startsWith(`${place} `) && one.includes(says))),
      found.join('\n'),
    ).not.toEqual([]);
  });

  test('everything that is wrong at once', () => {
    const found = refusals(
      edited(
        [m1, '[ill, study, other]', '[ill, ill]'],
        ['policy/laid.yaml', '- person.name', '- person.nme'],
        [m2, 'min: 1', 'min: 7'],
      ),
    );
    expect(found.length).toBeGreaterThanOrEqual(2);
  });
});

describe('what never goes to a council', () => {
  test('is refused on the LAID, with what it is', () => {
    const files = edited(
      [m1, 'key: person.note', 'key: customer.gp'],
      ['policy/statement.yaml', 'person.note', 'customer.gp'],
      [en1, 'person.note', 'customer.gp'],
      [cy1, 'person.note', 'customer.gp'],
      ['policy/laid.yaml', '- person.name', '- customer.gp'],
    );
    expect(refusals(files)).toEqual([
      `${placeOf(files, 'policy/laid.yaml', 'customer.gp')} section L01 of the LAID prints customer.gp: the doctor never goes to a council`,
    ]);
  });
});

/** Every line of the file that holds the text: which of two equal ones is named is settled by the reason. */
function lastPlaceOf(files: ReturnType<typeof edited>, file: string, text: string): readonly string[] {
  const content = file === files.parameters.file ? files.parameters.text : (files.files[file] ?? '');
  return content.split('\n').flatMap((line, index) => (line.includes(text) ? [`${file}:${index + 1}`] : []));
}
