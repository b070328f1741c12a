/** The workstation as the customer gets it: Electron around the same program that the loopback host serves. */
import { join } from 'node:path';
import electron from 'electron';
import { failureWording } from '../shared/error/catalogue.ts';
import { composeWorkstation } from './compose.ts';
import { electronFileDialog } from './electron/file-dialog.ts';
import { electronPrinter } from './electron/printer.ts';
import { startElectronHost } from './electron/start-host.ts';

/** Built files are in out/, beside the package; assets and the store's SQL are resources of the installation. */
const { app } = electron;
const out = join(import.meta.dirname, '..');
const resources = app.isPackaged ? process.resourcesPath : join(out, '..');
const {
  CMS_SERVER_URL: serverUrl,
  CMS_DATA: dataFolder = app.getPath('userData'),
  CMS_DEMO: demonstration,
} = process.env;

const preloadPath = join(out, 'preload', 'preload.cjs');
const workstation = composeWorkstation({
  assetsFolder: join(resources, 'assets'),
  dataFolder,
  migrationFolder: join(resources, app.isPackaged ? 'migration' : 'main/store/migration'),
  serverUrl,
  shell: {
    host: 'electron',
    version: app.getVersion(),
    ...(demonstration === undefined
      ? {}
      : { demonstration: JSON.parse(demonstration) as { passphrase: string; names: Record<string, string> } }),
  },
  fileDialog: electronFileDialog(electron.dialog),
  printer: electronPrinter(electron, preloadPath),
  writeLog: (line) => process.stderr.write(`${line}\n`),
});
if (workstation.ok) {
  const { desktop } = workstation.value;
  await startElectronHost({
    electron,
    handler: desktop,
    root: join(out, 'renderer'),
    preloadPath,
    onClosed: () => desktop.close(),
  });
} else {
  electron.dialog.showErrorBox('CMS workstation', failureWording(workstation.failure));
  app.exit(1);
}
