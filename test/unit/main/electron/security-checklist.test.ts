import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const guide = readFileSync(join(root, 'docs/guide/electron-security.md'), 'utf8');
const places = [...guide.matchAll(/`([\w./-]+):(\d+)` \| `([^`]+)`/g)].map(([, file = '', line = '', text = '']) => ({
  file,
  line,
  text,
}));

describe('the guide to Electron’s security checklist', () => {
  it('has all twenty items', () => {
    expect([...guide.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
  });

  it.each(places)('is right about $file:$line', ({ file, line, text }) => {
    expect(readFileSync(join(root, file), 'utf8').split('\n')[Number(line) - 1]).toContain(text);
  });
});
