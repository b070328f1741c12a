/**
 * Makes installers: `npm run package [-- --linux|--win|--mac] [--dir]`. Builds main, preload and renderer, then hands over
 * to electron-builder with electron-builder.yml. The Electron runtime and the installer tools are fetched by the builder;
 * where they cannot be had, this says so in one line instead of retrying for minutes.
 */
import './require-node.ts';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const release = 'https://github.com/electron/electron/releases/download';
/** The longest the first byte of the runtime may take: beyond it the network is as good as not there. */
const reachMs = 15_000;
/** Longest run of the builder, download included, on a slow line. */
const buildMs = 30 * 60_000;

const platforms = { linux: '--linux', darwin: '--mac', win32: '--win' } as const;
const parameters = process.argv.slice(2);

function run(bin: string, args: readonly string[], timeout: number): number {
  const windows = process.platform === 'win32';
  const file = join(root, 'node_modules/.bin', windows ? `${bin}.cmd` : bin);
  const done = spawnSync(file, args, { cwd: root, stdio: 'inherit', timeout, shell: windows });
  return done.status ?? 1;
}

/** The mirror that electron-builder would ask, or the public one. */
const runtimeHost = (): string =>
  process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? `${release}/`;

/** Why the runtime cannot be fetched; undefined when it can, or need not be. */
async function runtimeMissing(version: string): Promise<string | undefined> {
  if (parameters.some((parameter) => parameter.startsWith('-c.electronDist='))) return undefined;
  const address = `${runtimeHost().replace(/\/?$/, '/')}v${version}/SHASUMS256.txt`;
  try {
    const reply = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachMs) });
    return reply.ok ? undefined : `${address} answers ${reply.status}`;
  } catch (error) {
    return `${address} cannot be reached (${error instanceof Error ? error.name : 'no reason'})`;
  }
}

async function main(): Promise<number> {
  const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as { electronVersion: string };
  const built = run('electron-vite', ['build'], buildMs);
  if (built !== 0) return built;
  if (!existsSync(join(root, 'out/main/entry.electron.mjs'))) {
    process.stderr.write('The build left no out/main/entry.electron.mjs, which package.json names as the program.\n');
    return 1;
  }
  const missing = await runtimeMissing(config.electronVersion);
  if (missing !== undefined) {
    process.stderr.write(
      `No installer was made: the Electron runtime ${config.electronVersion} cannot be fetched: ${missing}. ` +
        'Run this where it can, set ELECTRON_MIRROR, or name an unpacked runtime with -c.electronDist=FOLDER. The build in out/ is good.\n',
    );
    return 2;
  }
  const chosen = parameters.some((parameter) => /^--?(l|w|m|linux|win|windows|mac)$/.test(parameter));
  const target = chosen ? [] : [platforms[process.platform as keyof typeof platforms] ?? '--linux'];
  return run(
    'electron-builder',
    ['--config', 'electron-builder.yml', '--publish', 'never', ...target, ...parameters],
    buildMs,
  );
}

process.exitCode = await main();
