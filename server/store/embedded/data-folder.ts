/**
 * The data folder of the embedded PostgreSQL:
 *
 *   owner.json    process id of the server that uses it
 *   password      of the database, readable by its owner alone
 *   pg/           the cluster, owned by the account it runs under
 *   run/          the socket; no other local account can enter it
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fail, ok } from '../../../shared/base/result.ts';
import type { Result } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import type { RunAs } from './binaries.ts';

export interface DataFolder {
  readonly root: string;
  readonly cluster: string;
  readonly run: string;
  /** Where a new cluster is made before it is moved to its place whole. */
  readonly making: string;
  readonly password: string;
}

/** A socket's path must fit in 107 bytes on Linux and 103 on macOS. */
const socketPathMax = 100;
const socketName = '.s.PGSQL.5432.lock';

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

function canEnter(folder: string, account: RunAs): boolean {
  try {
    execFileSync('test', ['-x', folder], { cwd: '/', ...account });
    return true;
  } catch {
    return false;
  }
}

/** The folder asked for, or, when the account can't get to it (a checkout in root's home), one under /var/lib. */
export function chooseRoot(wanted: string, account: RunAs | undefined): string {
  const root = resolve(wanted);
  mkdirSync(root, { recursive: true, mode: account === undefined ? 0o700 : 0o711 });
  if (account === undefined || canEnter(root, account)) return root;
  return join('/var/lib/cms-workstation-server', shortHash(root));
}

/** A folder that nobody but the account (and root) can enter. */
export function makeOwned(folder: string, account: RunAs | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A folder in a shared place that somebody else made, or a link, is not ours to trust.
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.getuid !== undefined && ![process.getuid(), account?.uid].includes(found.uid))) {
    throw new Error('the folder of the database socket belongs to somebody else');
  }
  chmodSync(folder, 0o700);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
}

function readPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

/** Makes what is missing of the folder and reads its password. */
export function openDataFolder(wanted: string, account: RunAs | undefined): DataFolder {
  const root = chooseRoot(wanted, account);
  mkdirSync(root, { recursive: true, mode: account === undefined ? 0o700 : 0o711 });
  accessSync(root, constants.W_OK);
  const near = join(root, 'run');
  const run = join(near, socketName).length <= socketPathMax ? near : join(tmpdir(), `cms-server-${shortHash(root)}`);
  makeOwned(run, account);
  return {
    root,
    cluster: join(root, 'pg'),
    run,
    making: join(root, 'making'),
    password: readPassword(join(root, 'password')),
  };
}

/** Whether a process exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Claims the folder for this process; `sync.dataFolderInUse` while another living server has it. */
export function claim(folder: DataFolder): Result<void> {
  const file = join(folder.root, 'owner.json');
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx', mode: 0o600 });
      return ok(undefined);
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    const pid = ownerOf(file);
    if (pid !== undefined && isAlive(pid)) return fail(failure('sync.dataFolderInUse', { pid }));
    rmSync(file, { force: true });
  }
}

function ownerOf(file: string): number | undefined {
  try {
    const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid?: unknown };
    return typeof pid === 'number' ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the folder back, and leaves no empty socket folder behind in a shared place. */
export function release(folder: DataFolder): void {
  rmSync(folder.run, { recursive: true, force: true });
  rmSync(join(folder.root, 'owner.json'), { force: true });
}
