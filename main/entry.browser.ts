/**
 * The workstation in the loopback host, for machines without the Electron runtime. CMS_DATA names the folder it keeps
 * (`.data/workstation` when not set), CMS_SERVER_URL the central server, CMS_PORT the port on 127.0.0.1.
 */
import { join } from 'node:path';
import { failureWording } from '../shared/error/catalogue.ts';
import { startBrowserHost } from './browser/start-host.ts';
import { composeWorkstation } from './compose.ts';
import { programVersion } from './version.ts';

const root = join(import.meta.dirname, '..');
const {
  CMS_DATA: dataFolder = join(process.cwd(), '.data', 'workstation'),
  CMS_SERVER_URL: serverUrl,
  CMS_PORT: port,
} = process.env;

const workstation = composeWorkstation({
  assetsFolder: join(root, 'assets'),
  dataFolder,
  serverUrl,
  shell: { host: 'browser', version: programVersion(root) },
  writeLog: (line) => process.stderr.write(`${line}\n`),
});
if (!workstation.ok) {
  process.stderr.write(`${failureWording(workstation.failure)}\n`);
  process.exit(1);
}
const { desktop, receiveFile } = workstation.value;
const host = await startBrowserHost({
  handler: desktop,
  receiveFile,
  root: join(root, 'dist', 'renderer'),
  ...(port === undefined ? {} : { port: Number(port) }),
});
process.stdout.write(`The workstation is at ${host.url}\n`);

const stop = (): void => {
  void host
    .stop()
    .then(() => desktop.close())
    .then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
