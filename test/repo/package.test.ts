import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly name?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly scripts?: Readonly<Record<string, string>>;
}
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

describe.each(['', 'test/bench/'])('the packages of %s(root when empty)', (folder) => {
  const manifest = readJson(`${folder}package.json`) as Manifest;
  const lock = (readJson(`${folder}package-lock.json`) as { readonly packages: Readonly<Record<string, LockEntry>> })
    .packages;
  const entries = Object.entries(lock).filter(([path]) => path !== '');

  test('every version is pinned exactly', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    const loose = Object.entries(wanted).filter(
      ([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('the lock names no host, so that any registry serves it', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')).not.toMatch(
      /https?:\/\/(localhost|127\.|10\.|registry\.)/,
    );
  });

  test('the lock holds the hash of every package', () => {
    expect(
      entries.filter(([, entry]) => entry.integrity === undefined && entry.link !== true).map(([path]) => path),
    ).toEqual([]);
  });

  test('no optional package is missing from the lock, which npm install lets pass and npm ci does not', () => {
    const has = (from: string, name: string): boolean =>
      from
        .split(/(?=\/node_modules\/)/)
        .map((_, at, parts) => parts.slice(0, at + 1).join(''))
        .some((base) => lock[`${base}/node_modules/${name}`] !== undefined) ||
      lock[`node_modules/${name}`] !== undefined;
    const missing = Object.entries(lock).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !has(path, name))
        .map((name) => `${path || 'root'} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('every package with an install script was looked at: allowed or denied by name', () => {
    const reviewed = manifest.allowScripts ?? {};
    const scripted = entries
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([path, entry]) => entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length))
      // Runs on macOS alone and only to build itself; npm offers no prompt where it is not installed.
      .filter((name) => name !== 'fsevents');
    expect(scripted.filter((name) => !Object.hasOwn(reviewed, name))).toEqual([]);
  });
});

describe('the root package', () => {
  const manifest = readJson('package.json') as Manifest;

  test('the names the customer knows are there', () => {
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(names).toEqual(
      expect.arrayContaining([
        'electron',
        'react',
        'zustand',
        'electron-builder',
        'playwright',
        'better-sqlite3',
        'pdf-lib',
      ]),
    );
  });

  test('no benchmark peer is a dependency of the product', () => {
    const peers = Object.keys((readJson('test/bench/package.json') as Manifest).dependencies ?? {});
    const product = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(peers.filter((name) => product.includes(name))).toEqual([]);
  });

  test('every script that runs a file names one that exists', () => {
    const files = Object.values(manifest.scripts ?? {}).flatMap((line) => /^node (\S+\.ts)/.exec(line)?.[1] ?? []);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
