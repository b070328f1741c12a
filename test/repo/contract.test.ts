import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desktopCalls } from '../../shared/contract/desktop.ts';

const root = join(import.meta.dirname, '../..');
/** Hosts carry every call by its name from the table; what answers a call stands elsewhere in main. */
const hosts = /^main\/(browser|electron)\//;
const answering = readdirSync(join(root, 'main'), { recursive: true })
  .map((file) => `main/${String(file)}`)
  .filter((file) => file.endsWith('.ts') && !hosts.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'));

describe('the contract of the window', () => {
  test.each(Object.keys(desktopCalls))('%s is answered somewhere in main', (name) => {
    expect(existsSync(join(root, 'main/create-desktop.ts'))).toBe(true);
    expect(answering.some((text) => text.includes(`'${name}'`))).toBe(true);
  });

  test('main answers no call that the table has not', () => {
    const named = answering.flatMap((text) =>
      [...text.matchAll(/^\s*'([a-z0-9]+\.[a-zA-Z]+)': (?:async )?\(/gm)].map((match) => match[1] ?? ''),
    );
    expect(named.filter((name) => !Object.hasOwn(desktopCalls, name))).toEqual([]);
  });
});
