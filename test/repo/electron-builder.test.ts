import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

type Validate = (config: unknown, log: unknown) => Promise<void>;
/** The builder's own check, which its command line runs before anything else. */
const { validateConfiguration } = require('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: Validate;
};
const { DebugLogger } = require('builder-util') as { DebugLogger: new (isEnabled: boolean) => unknown };

interface Config {
  readonly electronVersion: string;
  readonly artifactName: string;
  readonly files: readonly string[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly win: { readonly target: readonly { readonly target: string }[] };
  readonly linux: { readonly target: readonly { readonly target: string }[]; readonly maintainer: string };
  readonly mac: { readonly target: readonly { readonly target: string }[]; readonly entitlements: string };
}
const read = (): Config => parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Config;
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  homepage?: string;
  author?: string;
  devDependencies: Readonly<Record<string, string>>;
};
const check = (config: unknown): Promise<void> => validateConfiguration(config, new DebugLogger(false));

describe('electron-builder.yml', () => {
  test('the builder accepts it', async () => {
    await expect(check(read())).resolves.toBeUndefined();
  });

  test.each([
    ['a key it does not know', { ...read(), instalers: true }],
    ['a misspelt fuse', { ...read(), electronFuses: { runAsNod: false } }],
    ['a wrong value', { ...read(), nsis: { oneClick: 'perhaps' } }],
    ['a target of another shape', { ...read(), win: { target: { nsis: true } } }],
  ])('the builder refuses %s', async (_what, config) => {
    await expect(check(config)).rejects.toThrow(/configuration/i);
  });

  test('Windows gets nsis, Linux deb and AppImage, macOS dmg and zip', () => {
    const targets = ({ target }: { readonly target: readonly { readonly target: string }[] }): string[] =>
      target.map((one) => one.target);
    const { win, linux, mac } = read();
    expect([targets(win), targets(linux), targets(mac)]).toEqual([['nsis'], ['deb', 'AppImage'], ['dmg', 'zip']]);
  });

  test('it packs the Electron that package.json pins', () => {
    expect(read().electronVersion).toBe(packageJson.devDependencies['electron']);
  });

  test('a deb has its maintainer and its homepage', () => {
    expect(read().linux.maintainer).toMatch(/<.+@.+>/);
    expect(packageJson.homepage).toMatch(/^https:/);
    expect(packageJson.author).toMatch(/<.+@.+>/);
  });

  test('every fuse that would let another program in is off, and integrity is checked', () => {
    expect(read().electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  test('installers are named by product, version and platform alone', () => {
    expect(read().artifactName.replace(/\$\{(version|os|arch|ext)\}/g, '')).not.toMatch(/\$/);
  });

  test('the Node binaries of the development set-up stay out', () => {
    expect(read().files).toContain('!node_modules/node-{linux,win,darwin}-*/**');
  });

  test('the entitlements it names are there', () => {
    expect(existsSync(join(root, read().mac.entitlements))).toBe(true);
  });
});
