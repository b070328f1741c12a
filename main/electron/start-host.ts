/** The Electron host: the parts above in the order that Electron wants. Crash dumps are never collected. */
import type { BrowserWindow } from 'electron';
import type { DesktopHandler } from '../browser/handler.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import type { ElectronParts } from './electron-parts.ts';
import { answerIpc, tellWindow } from './ipc.ts';
import { lockWithMachine } from './lock-with-machine.ts';
import { setMenu } from './menu.ts';
import { denyPermissions } from './permission.ts';
import { confineContents, openWindow } from './window.ts';

export interface ElectronHostOptions {
  readonly electron: ElectronParts;
  readonly handler: DesktopHandler;
  /** Folder of the built window. */
  readonly root: string;
  readonly preloadPath: string;
  readonly contentProtection?: boolean;
  /** Runs when the last window has been closed, before the program ends. */
  readonly onClosed?: () => Promise<void>;
}

/**
 * Opens the window; undefined when the program already runs, in which case this process ends and the other one comes to
 * the front. Call before the app is ready. crashReporter is not started: a dump would hold what a customer said.
 */
export async function startElectronHost(options: ElectronHostOptions): Promise<BrowserWindow | undefined> {
  const { electron } = options;
  if (!electron.app.requestSingleInstanceLock()) {
    electron.app.quit();
    return undefined;
  }
  electron.app.enableSandbox();
  registerAppScheme(electron.protocol);
  electron.app.on('web-contents-created', (_event, contents) => confineContents(contents));
  electron.app.on(
    'window-all-closed',
    () => void (options.onClosed?.() ?? Promise.resolve()).finally(() => electron.app.quit()),
  );
  await electron.app.whenReady();
  const session = electron.session.defaultSession;
  denyPermissions(session);
  serveApp(session, options.root, options.handler);
  lockWithMachine(electron.powerMonitor, options.handler);
  setMenu(electron.Menu);
  answerIpc(electron.ipcMain, options.handler);
  const window = openWindow(electron, {
    preloadPath: options.preloadPath,
    contentProtection: options.contentProtection ?? true,
  });
  tellWindow(window, options.handler);
  electron.app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return window;
}
