/** Disks that are full or may not be written to: the step is refused by name, and what was saved before stays. */
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Redacted } from '../../shared/base/redacted.ts';
import { mustBeOk } from '../../shared/base/result.ts';
import { openStore } from '../../main/store/sqlite/open-store.ts';
import { opened, record, removeFolder, sampleFolder, sampleStore, summarise } from '../unit/main/store/sample.ts';

const key = '5a'.repeat(32);
const child = (name: string): string => join(import.meta.dirname, 'child', name);

interface Outcome {
  readonly kind: string;
  readonly saved: number;
  readonly readable: number;
  readonly chain: number;
  readonly after: string;
}

function shell(command: string, args: readonly string[]): Outcome {
  const run = spawnSync('sh', ['-c', command, 'sh', ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Outcome;
}

/** A file system of 3 MB of its own needs a user namespace or root; where neither is allowed, only the file limit is tried. */
const canMount = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=3m tmpfs /mnt']).status === 0;

describe('a store on a difficult disk', () => {
  const root = sampleFolder();
  afterAll(() => removeFolder(root));

  it.runIf(canMount)('refuses a step on a full disk, keeps everything saved, and goes on when there is room', () => {
    const mount = `mount -t tmpfs -o size=3m tmpfs "$1" && shift && exec "$@"`;
    const folder = join(root, 'small');
    const run = spawnSync(
      'unshare',
      [
        '-Urm',
        'sh',
        '-c',
        `mkdir -p "$1" && ${mount}`,
        'sh',
        folder,
        process.execPath,
        child('full-disk.ts'),
        folder,
        key,
        '5000',
      ],
      { encoding: 'utf8' },
    );
    expect(run.stderr).toBe('');
    const outcome = JSON.parse(run.stdout) as Outcome;
    expect(outcome).toMatchObject({
      kind: 'store.diskFull',
      after: 'saved',
      chain: outcome.saved,
      readable: outcome.saved - 1,
    });
    expect(outcome.saved).toBeGreaterThan(20);
  });

  it('refuses a step that the disk will not write, and has everything saved at the next opening', () => {
    const folder = join(root, 'limited');
    const outcome = shell('ulimit -f 4000 && exec "$@"', [
      process.execPath,
      child('full-disk.ts'),
      folder,
      key,
      '5000',
    ]);
    expect(outcome.kind).toBe('store.ioFailed');
    expect(outcome.readable).toBe(outcome.saved);
    const store = mustBeOk(
      openStore({ folder, key: { storeId: 's', secret: new Redacted(Buffer.from(key, 'hex')) }, summarise }),
    );
    expect(store.cases.loadEvents('c1')).toHaveLength(outcome.saved);
    expect(mustBeOk(store.verifyWholeChain()).done).toBe(true);
    store.close();
  });

  it('says that its folder cannot be written to', () => {
    const sample = sampleStore(join(root, 'read-only'));
    record(sample.store, 'c1', opened('R-1'));
    sample.store.close();
    chmodSync(root, 0o755);
    for (const name of readdirSync(sample.folder)) chmodSync(join(sample.folder, name), 0o444);
    chmodSync(sample.folder, 0o555);
    const run = spawnSync(
      process.execPath,
      [child('read-only.ts'), sample.folder, sample.key.secret.reveal().toString('hex')],
      { encoding: 'utf8' },
    );
    chmodSync(sample.folder, 0o755);
    expect([run.stdout, run.stderr]).toEqual(['store.readOnly', '']);
  });
});
