/** Puts a store that must not be worked with out of the way, as it is. Nothing is ever deleted. */
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok } from '../../shared/base/result.ts';
import type { Result } from '../../shared/base/result.ts';
import { failure } from '../../shared/error/failure.ts';
import type { Failure } from '../../shared/error/failure.ts';
import { diskFailure } from './disk-failure.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { storeFiles } from './store-folder.ts';

/**
 * Moves the store's files to set-aside/<name>/ with a copy of the keys (they open it there) and the reason. The keys
 * stay in place as well. `name` is a stamp that the caller makes: '2026-11-23T01-44-47'. Failures:
 * store.setAsideExists, those of the disk.
 */
export function setAside(folder: string, reason: Failure, name: string): Result<{ readonly folder: string }> {
  if (!/^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(name))
    throw new Error('a set-aside name is letters, digits, dots and dashes');
  const files = storeFiles(folder);
  const target = join(folder, 'set-aside', name);
  if (existsSync(target)) return fail(failure('store.setAsideExists', { name }));
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    const there = storeFiles(target);
    writeDurably(join(target, 'reason.json'), `${JSON.stringify(reason)}\n`);
    if (existsSync(files.keys)) copyFileSync(files.keys, there.keys);
    // The database first: a kill in between must not leave one that opens without its log and mark.
    for (const part of ['database', 'log', 'head', 'logIndex'] as const) {
      if (existsSync(files[part])) renameSync(files[part], there[part]);
    }
    for (const changed of [target, folder]) syncFolder(changed);
    return ok({ folder: target });
  } catch (thrown) {
    return fail(diskFailure(thrown));
  }
}
