import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folders = ['shared', 'main', 'renderer', 'server'];
const longestFile = 400;
const medianAtMost = 120;

const sources = (folder: string): readonly string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true })
        .map((file) => `${folder}/${String(file)}`)
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('node_modules/'))
    : [];
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const lines = (file: string): number => read(file).split('\n').length - 1;
const product = folders.flatMap(sources);

/** The code without its comments, where words like "new Date()" may be spoken of. */
const code = (file: string): string =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
const filesWith = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(code(file)));

describe('the size of a file', () => {
  test(`no file has more than ${longestFile} lines`, () => {
    expect(product.filter((file) => lines(file) > longestFile).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  test(`half of the files have at most ${medianAtMost} lines`, () => {
    const sizes = product.map(lines).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(medianAtMost);
  });
});

describe('names', () => {
  test('files are kebab-case, React components PascalCase', () => {
    const named = /^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts|[A-Z][A-Za-z0-9]*\.tsx|[a-z0-9]+(-[a-z0-9]+)*\.tsx)$/;
    expect(product.filter((file) => !named.test(file.slice(file.lastIndexOf('/') + 1)))).toEqual([]);
  });

  test('nothing is exported without a name', () => {
    expect(filesWith(product, /^export default /m)).toEqual([]);
  });
});

describe('shared is pure', () => {
  const shared = sources('shared');

  test.each([
    ['reads no clock', /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/],
    ['draws no random number and makes no id', /\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)\(/],
    ['touches no console, network or global object', /\bconsole\.|\bfetch\(|\bglobalThis\b/],
    ['starts no timer', /\bset(Timeout|Interval|Immediate)\(/],
    ['keeps no state of its own', /^(export )?let /m],
  ])('it %s', (_what, pattern) => {
    expect(filesWith(shared, pattern)).toEqual([]);
  });
});

describe('what is not left behind', () => {
  test('no file holds a TODO, a FIXME or a note that something comes later', () => {
    expect(product.filter((file) => /\b(TODO|FIXME|XXX|HACK)\b|coming soon|not implemented/i.test(read(file)))).toEqual(
      [],
    );
  });

  test('no test is skipped or run alone', () => {
    const tests = sources('test').filter((file) => !file.includes('bench/') && !file.endsWith('house-style.test.ts'));
    expect(filesWith(tests, /\b(test|it|describe)\.(only|skip|todo|fails)\b/)).toEqual([]);
  });

  test('no type check and no lint rule is switched off without a reason beside it', () => {
    const bare = product.filter((file) =>
      /@ts-(ignore|nocheck)|@ts-expect-error\s*$|(oxlint|eslint)-disable(?!.*--)/m.test(read(file)),
    );
    expect(bare).toEqual([]);
  });
});
