/** What a server that was killed leaves behind: a PostgreSQL that still runs, or a pid file of one that doesn't. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './data-folder.ts';

const stopMs = 30_000;
const pollMs = 25;

/** The process and folder named by postmaster.pid; undefined when there is no readable one. */
function readPidFile(file: string): { readonly pid: number; readonly folder: string } | undefined {
  try {
    const [pid = '', folder = ''] = readFileSync(file, 'utf8').split('\n');
    return /^\d+$/.test(pid) ? { pid: Number(pid), folder } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether that process is a PostgreSQL on this folder; a number given to another program since is not. */
function isPostgres(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return false;
  }
}

/** Stops a PostgreSQL without an owner (fast shutdown) and removes a stale pid file. Call only with the folder claimed. */
export async function clearLeftover(cluster: string): Promise<'nothing' | 'stopped' | 'stale'> {
  const file = join(cluster, 'postmaster.pid');
  const found = readPidFile(file);
  if (found === undefined) return 'nothing';
  if (!isPostgres(found.pid, cluster)) {
    rmSync(file, { force: true });
    return 'stale';
  }
  process.kill(found.pid, 'SIGINT');
  for (let waited = 0; isAlive(found.pid) && waited < stopMs; waited += pollMs) await wait(pollMs);
  return 'stopped';
}
