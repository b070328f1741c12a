/**
 * `npm start`: the central server with its own PostgreSQL, a demonstration office, and the workstation: in Electron where
 * its runtime and a display are there, else in the loopback host, with one line saying why.
 */
import './require-node.ts';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { startBrowserHost } from '../main/browser/start-host.ts';
import { composeWorkstation } from '../main/compose.ts';
import { storeFiles } from '../main/store/store-folder.ts';
import { programVersion } from '../main/version.ts';
import { demoPassphrase, demoPeople } from '../server/access/seed-demo.ts';
import { startServer } from '../server/start-server.ts';
import type { Result } from '../shared/base/result.ts';
import { failureWording } from '../shared/error/catalogue.ts';

const root = join(import.meta.dirname, '..');
const dataFolder = process.env['CMS_DATA'] ?? join(root, '.data');
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Fetching the Electron runtime takes as long as this at most. */
const electronFetchMs = 20_000;

const demonstration = {
  passphrase: demoPassphrase,
  names: Object.fromEntries(
    demoPeople.map(({ staffNumber, name, roles }) => [staffNumber, `${name} (${roles.join(', ')})`]),
  ),
};

const server = need(await startServer({ dataFolder: join(dataFolder, 'server'), demo: true }));
say(`The central server listens on ${server.url}`);
const workstationFolder = join(dataFolder, 'workstation');
const workstation = need(
  composeWorkstation({
    assetsFolder: join(root, 'assets'),
    dataFolder: workstationFolder,
    serverUrl: server.url,
    shell: { host: 'browser', version: programVersion(root), demonstration },
    writeLog: (line) => process.stderr.write(`${line}\n`),
  }),
);
if (!existsSync(storeFiles(workstation.storeFolder).keys)) {
  say('Setting up the demonstration workstation, once ...');
  const people = demoPeople.map(({ staffNumber }) => ({ staffNumber, passphrase: demoPassphrase }));
  need(await workstation.provision({ code: await server.demoCode(), deviceName: 'demonstration', people }));
}
const missing = await electronMissing();
if (missing === undefined) await runElectron();
else await runInBrowser(missing);

function need<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  process.stderr.write(`${failureWording(result.failure)}\n`);
  process.exit(1);
}

/** Why Electron cannot be used here; undefined when it can. */
async function electronMissing(): Promise<string | undefined> {
  if (process.env['CMS_HOST'] === 'browser') return 'CMS_HOST asks for the browser';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return 'there is no display';
  if (existsSync(join(root, 'node_modules', 'electron', 'path.txt'))) return undefined;
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return 'Electron is not installed';
  say('Fetching the Electron runtime ...');
  return promisify(execFile)(process.execPath, [installer], { timeout: electronFetchMs, killSignal: 'SIGKILL' }).then(
    () => undefined,
    () => `the Electron runtime could not be fetched within ${electronFetchMs / 1_000} s`,
  );
}

async function runElectron(): Promise<void> {
  await workstation.desktop.close();
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    { cwd: root },
  );
  const env = {
    ...process.env,
    CMS_SERVER_URL: server.url,
    CMS_DATA: workstationFolder,
    CMS_DEMO: JSON.stringify(demonstration),
  };
  const window: ChildProcess = spawn(process.execPath, [join(root, 'node_modules', 'electron', 'cli.js'), root], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  stopWith(async () => void window.kill());
  window.once('exit', () => void server.stop().then(() => process.exit(0)));
}

async function runInBrowser(reason: string): Promise<void> {
  say(`The workstation opens in the browser, because ${reason}.`);
  await build({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  const port = process.env['CMS_PORT'];
  const host = await startBrowserHost({
    handler: workstation.desktop,
    root: join(root, 'dist', 'renderer'),
    ...(port === undefined ? {} : { port: Number(port) }),
  });
  say(`Open ${host.url} (the address works once; press Enter here for another, Ctrl+C to stop)`);
  say(`Everybody's passphrase in the demonstration office: ${demoPassphrase}`);
  if (process.stdin.isTTY) process.stdin.on('data', () => say(host.newAddress()));
  stopWith(async () => {
    await host.stop();
    await workstation.desktop.close();
  });
}

/** Ends everything in order; a second signal ends it at once. */
function stopWith(end: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    void end()
      .then(() => server.stop())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
