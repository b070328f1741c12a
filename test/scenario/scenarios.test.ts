/** Every scenario there is holds, and the command that plays them says so as its format promises. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playScenario } from '../../main/scenario/play.ts';
import { loneParentFile, readScenarioFile, scenarioFiles } from '../support/scenario-interview.ts';
import { testParts } from '../support/workstation.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'cms-scenario-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = [loneParentFile, ...scenarioFiles()].map((file) => ({ name: basename(file, '.yaml'), file }));

describe('every scenario', () => {
  it.each(files)('$name holds', async ({ file }) => {
    const played = await playScenario(testParts() as never, readScenarioFile(testParts(), file));
    expect(played.failures).toEqual([]);
  });
});

interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

function run(...args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [join(root, 'tools/scenario.ts'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, errors, lines: out.split('\n').filter((line) => line !== '') }));
  });
}

const keys = [
  'name',
  'asked',
  'unanswered',
  'benefits',
  'evidence',
  'referrals',
  'wfi',
  'derived',
  'checkpoints',
  'documents',
  'failures',
];
const text = readFileSync(loneParentFile, 'utf8');
function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe('the command', () => {
  it('prints one object a scenario with --json and nothing else, and writes the PDFs to --out', async () => {
    const out = join(folder, 'made', 'here');
    const second = write('second.yaml', text.replace('name: lone-parent', 'name: second'));
    const { code, lines, errors } = await run(loneParentFile, second, '--json', '--out', out);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const played = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(played.map(({ name }) => name)).toEqual(['lone-parent', 'second']);
    for (const one of played) expect(Object.keys(one).sort()).toEqual([...keys].sort());
    const documents = played[0]?.['documents'] as readonly { kind: string; path: string; text: string }[];
    expect(documents.map(({ kind }) => kind)).toContain('laid');
    for (const { path, kind, text: words } of documents) {
      expect(path).toBe(join(out, `lone-parent-${kind}.pdf`));
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
      expect(words).toContain('\n');
    }
    expect(readdirSync(out)).toHaveLength(documents.length * 2);
  });

  it('has no paths, and writes nothing, without --out', async () => {
    const before = readdirSync(folder);
    const { lines } = await run(loneParentFile, '--json');
    const { documents } = JSON.parse(lines[0] ?? '') as { documents: readonly { path: unknown }[] };
    expect(documents.map(({ path }) => path)).toEqual(documents.map(() => null));
    expect(readdirSync(folder)).toEqual(before);
  });

  it('ends with 1 when an expectation does not hold, says which, and plays the others all the same', async () => {
    const wrong = write(
      'wrong.yaml',
      text.replace('benefitsProposed: [is]', 'benefitsProposed: [jsaIb]').replace('customerAge: 25', 'customerAge: 26'),
    );
    const { code, lines } = await run(wrong, loneParentFile, '--json');
    expect(code).toBe(1);
    const [first, second] = lines.map((line) => JSON.parse(line) as { failures: readonly string[] });
    expect(first?.failures).toEqual([
      'benefitsProposed: expected ["jsaIb"], found ["is"]',
      'derived.customerAge: expected 26, found 25',
    ]);
    expect(second?.failures).toEqual([]);
    const plain = await run(wrong);
    expect(plain.lines[0]).toBe('lone-parent: 2 expectations do not hold');
  });

  it('ends with 2 without a file, with a wrong option, and for a file that is not there', async () => {
    expect(await run()).toMatchObject({ code: 2, lines: [], errors: 'Name one or more scenario files.\n' });
    const wrong = await run('--jsno', loneParentFile);
    expect(wrong).toMatchObject({ code: 2, lines: [] });
    expect(wrong.errors).toContain('--jsno');
    expect(wrong.errors.split('\n')).toHaveLength(2);
    const missing = await run(join(folder, 'no-such.yaml'), '--json');
    expect(missing.code).toBe(2);
    expect(JSON.parse(missing.lines[0] ?? '')).toMatchObject({
      name: 'no-such',
      failures: [expect.stringContaining('ENOENT')],
    });
  });
});

/** The line of a text in the file, from 1. */
const lineOf = (part: string, content = text): number => content.slice(0, content.indexOf(part)).split('\n').length;
const alias = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
  .split('')
  .map((letter, n) => `${letter}: &${letter} [${`*${'abcdefg'[n]}, `.repeat(9)}]`)
  .join('\n')}\n`;

const broken: readonly (readonly [name: string, content: string, line: number, reason: RegExp])[] = [
  ['is not YAML', 'name: [unclosed\nother: }', 2, /./],
  ['is cut in the middle', text.slice(0, text.indexOf('reasonLeft') + 4), lineOf('reasonLeft'), /./],
  ['is empty', '', 1, /the file/],
  ['is a list', '- 1\n- 2\n', 1, /the file/],
  [
    'has an unknown key',
    text.replace('channel: telephone', 'channel: telephone\nchanel: telephone'),
    lineOf('channel: telephone') + 1,
    /chanel/,
  ],
  [
    'has an unknown key in a step',
    text.replace('    type: passport', '    type: passport\n    colour: red'),
    lineOf('    type: passport') + 1,
    /colour/,
  ],
  ['has an unknown step', text.replace('do: push', 'do: shove'), lineOf('do: push'), /steps/],
  [
    'has an unknown fact',
    text.replace('customer.pregnant:', 'customer.pregnent:'),
    lineOf('customer.pregnant:'),
    /customer\.pregnent/,
  ],
  [
    'has an unknown fact in a roster',
    text.replace('      last4:', '      last4:').replace('finalPayDate:', 'finalPayDay:'),
    lineOf('finalPayDate'),
    /pastJobs\[\]\.finalPayDay/,
  ],
  [
    'has a row that no roster takes',
    text.replace('customer.pregnant: false', 'children[99].sex: male'),
    lineOf('customer.pregnant'),
    /99/,
  ],
  ['has row 0', text.replace('customer.pregnant: false', 'children[0].sex: male'), lineOf('customer.pregnant'), /0/],
  [
    'has an unknown option',
    text.replace('customer.sex: female', 'customer.sex: feminine'),
    lineOf('customer.sex'),
    /customer\.sex/,
  ],
  [
    'has an unknown option among several',
    text.replace('owed: [wages]', 'owed: [wages, gold]'),
    lineOf('owed: [wages]'),
    /owed/,
  ],
  [
    'has a council there is not',
    text.replace('home.council: NOW', 'home.council: QQQ'),
    lineOf('home.council:'),
    /home\.council/,
  ],
  [
    'has a day that does not exist',
    text.replace('"1984-02-11"', '"1984-02-30"'),
    lineOf('customer.dateOfBirth'),
    /customer\.dateOfBirth/,
  ],
  [
    'has a time that does not exist',
    text.replace('asOf: "2009-06-02T10:15"', 'asOf: "2009-06-31T10:15"'),
    lineOf('asOf'),
    /asOf/,
  ],
  ['has a step at no time', text.replace('at: "2009-06-08T10:03"', 'at: "tomorrow"'), lineOf('2009-06-08T10:03'), /at/],
  [
    'has money that is no amount',
    text.replace('balance: 5410', 'balance: 5410.123'),
    lineOf('balance: 5410'),
    /balance/,
  ],
  [
    'leaves an unknown question unanswered',
    text.replace('unanswered: []\nsteps', 'unanswered:\n  - {key: customer.shoeSize, reason: refused}\nsteps'),
    lineOf('unanswered: []') + 1,
    /customer\.shoeSize/,
  ],
  [
    'names a key twice',
    text.replace('channel: telephone', 'channel: telephone\nchannel: office'),
    lineOf('channel: telephone') + 1,
    /./,
  ],
  ['has a name that is a path', text.replace('name: lone-parent', 'name: ../../escaped'), 1, /name/],
  ['is an alias bomb', alias, 1, /alias/],
  ['is 2 MB long', `${text}${'# padding\n'.repeat(200_000)}`, 1, /longer/],
];

describe('a file that', () => {
  it('is wrong is refused with file, line and reason, one object for each, and nothing is written', async () => {
    const wrong = broken.map(([, content], index) => write(`broken-${index}.yaml`, content));
    const out = join(folder, 'nothing');
    const { code, lines, errors } = await run(...wrong, '--json', '--out', out);
    expect({ code, errors }).toEqual({ code: 2, errors: '' });
    expect(lines).toHaveLength(broken.length);
    for (const [index, [name, , line, reason]] of broken.entries()) {
      const told = JSON.parse(lines[index] ?? '') as Record<string, unknown> & { failures: readonly string[] };
      expect(Object.keys(told).sort(), name).toEqual([...keys].sort());
      expect(told.failures, name).toHaveLength(1);
      const [failure = ''] = told.failures;
      expect.soft(failure, name).toContain(`broken-${index}.yaml`);
      expect.soft(failure, name).toMatch(reason);
      expect.soft(failure, name).toMatch(new RegExp(`line ${line}\\b`));
    }
    expect(readdirSync(out)).toEqual([]);
    expect(existsSync(join(folder, '..', '..', 'escaped-statement.pdf'))).toBe(false);
  });

  it('is no text is refused', async () => {
    const file = join(folder, 'binary.yaml');
    writeFileSync(file, Buffer.from([0x6e, 0xff, 0xfe, 0x00, 0xc3]));
    const { code, lines } = await run(file);
    expect(code).toBe(2);
    expect(lines.join(' ')).toContain('no text');
  });
});
