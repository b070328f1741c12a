import { describe, expect, test } from 'vitest';
import { edited, refusals, withFile } from './support.ts';

const m1 = 'section/M01.yaml';
const condition = 'askWhen: person.working == true';

describe('a release is refused, and nothing of it is used, when a file', () => {
  test.each([
    ['is missing', 'policy/marker.yaml', undefined, 'policy/marker.yaml:1 the file is missing'],
    ['is empty', 'policy/marker.yaml', '', 'policy/marker.yaml:1 a group of named values is wanted here'],
    ['is not YAML', 'policy/marker.yaml', 'markers: [\u0000}', 'policy/marker.yaml:1 '],
    ['is a picture', 'policy/marker.yaml', '\u0089PNG\r\n\u001a\n\u0000', 'policy/marker.yaml:1 '],
    [
      'is JSON of another kind',
      'policy/marker.yaml',
      '[1, 2, 3]',
      'policy/marker.yaml:1 a group of named values is wanted here',
    ],
    ['is cut in the middle', m1, 'section:\n  id: M01\nfacts:\n  - key: "person.na', `${m1}:4 `],
    ['names a key twice', 'policy/marker.yaml', 'markers: []\nmarkers: []\n', 'policy/marker.yaml:2 '],
    [
      'uses an alias',
      'policy/marker.yaml',
      'markers: &a\n  - {id: x, when: "true"}\n  - *a\n',
      'policy/marker.yaml:3 aliases are not used in a release',
    ],
    [
      'has a tag that makes an object',
      'policy/marker.yaml',
      'markers: !!js/function "function () {}"\n',
      'policy/marker.yaml:1 ',
    ],
    ['holds more than one document', 'policy/marker.yaml', 'markers: []\n---\nmarkers: []\n', 'policy/marker.yaml:2 '],
    [
      'is three megabytes long',
      'policy/marker.yaml',
      `markers: []\n#${'x'.repeat(3_000_000)}`,
      'policy/marker.yaml:1 longer than 2000000 characters',
    ],
    [
      'has a number where a text belongs',
      'policy/marker.yaml',
      'markers:\n  - id: 7\n    when: "true"\n',
      'policy/marker.yaml:2 a text is wanted here',
    ],
    [
      'has a key that sets a prototype',
      'policy/marker.yaml',
      'markers: []\n__proto__: {x: 1}\n',
      "policy/marker.yaml:2 '__proto__' cannot be a name",
    ],
  ])('%s', (_what, file, text, says) => {
    const found = refusals(withFile(file, text));
    expect(
      found.some((one) => one.startsWith(says)),
      found.join('\n'),
    ).toBe(true);
  });

  test('multiplies itself by aliases', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) =>
        `a${level}: &a${level} [${
          level === 0
            ? '"x"'
            : Array(10)
                .fill(`*a${level - 1}`)
                .join(', ')
        }]`,
    );
    expect(refusals(withFile('policy/marker.yaml', `${levels.join('\n')}\nmarkers: *a29\n`)).length).toBeGreaterThan(0);
  });

  test.each([1_000, 100_000])('nests %i lists in each other', (depth) => {
    expect(
      refusals(withFile('policy/marker.yaml', `markers: ${'['.repeat(depth)}${']'.repeat(depth)}\n`)).length,
    ).toBeGreaterThan(0);
  });

  test('is of a format that is not known', () => {
    expect(refusals(edited(['release.yaml', 'formatVersion: 1', 'formatVersion: 2']))[0]).toContain(
      'format version 2 is not known; this program reads version 1',
    );
  });
});

describe('wording with a key that sets a prototype is refused', () => {
  test.each([
    ['a fact', 'wording/en/M01.yaml', 'facts:\n', "facts:\n  __proto__:\n    label: 'x'\n    ask: 'x'\n"],
    ['a roster', 'wording/en/M02.yaml', 'rosters:\n', "rosters:\n  __proto__: 'x'\n"],
    ['an option', 'wording/en/M01.yaml', '    options:\n', "    options:\n      __proto__: 'x'\n"],
    ['a phrase', 'wording/en/document.yaml', 'phrases:\n', "phrases:\n  __proto__: 'x'\n"],
    [
      'an evidence item',
      'wording/en/policy.yaml',
      'evidence:\n',
      "evidence:\n  __proto__:\n    label: 'x'\n    types: {}\n",
    ],
  ])('as the name of %s', (_what, file, from, to) => {
    expect(refusals(edited([file, from, to])).filter((one) => one.includes('__proto__'))).not.toEqual([]);
    expect(({} as Record<string, unknown>)['label']).toBeUndefined();
  });
});

describe('files as other programs write them', () => {
  test('may have a byte order mark and lines that end in CRLF', () => {
    const { files, parameters } = edited();
    const crlf = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(refusals({ files: crlf, parameters })).toEqual([]);
  });
});

describe('a condition is refused when it', () => {
  test.each([
    [
      'matches a pattern, which can take for ever',
      `askWhen: "person.note.matches('^(a+)+$')"`,
      'there is no method matches',
    ],
    [
      'calls a function that is not one of ours',
      'askWhen: "timestamp(\'2009-01-01\') == null"',
      'there is no function timestamp',
    ],
    ['asks for a constructor', 'askWhen: person.working.constructor == null', 'has no part named constructor'],
    ['asks for a prototype', 'askWhen: person.name.__proto__ == null', 'there is no part named __proto__'],
    ['makes a map', 'askWhen: "{\'a\': 1}.a == 1"', 'parts are read from names only'],
    ['takes an item by its number', 'askWhen: "person.reasons[0] == \'ill\'"', 'is not allowed in a release'],
    ['takes a remainder', 'askWhen: "5 % 2 == 1"', 'is not allowed in a release'],
    [
      'is a hundred thousand characters long',
      `askWhen: "${'person.working == true || '.repeat(4_000)}true"`,
      'longer than 4000 characters',
    ],
    ['nests a thousand brackets', `askWhen: "${'('.repeat(1_500)}true${')'.repeat(1_500)}"`, 'in: ('],
    ['is empty', 'askWhen: ""', 'in: '],
    ['stops in the middle', 'askWhen: person.working ==', 'in: person.working =='],
  ])('%s', (_what, text, says) => {
    const found = refusals(edited([m1, condition, text]));
    expect(
      found.some((one) => one.startsWith(`${m1}:`) && one.includes(says)),
      found.map((one) => one.slice(0, 300)).join('\n'),
    ).toBe(true);
  });
});
