/** The parts of Electron that the host uses, handed in by the entry, so that tests can hand in others. */
import type { App, BrowserWindow, IpcMain, Menu, PowerMonitor, Protocol, Session } from 'electron';

export interface ElectronParts {
  readonly app: Pick<App, 'requestSingleInstanceLock' | 'quit' | 'on' | 'whenReady' | 'enableSandbox' | 'getVersion'>;
  readonly BrowserWindow: typeof BrowserWindow;
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  /** Usable once the app is ready. */
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly session: { readonly defaultSession: Pick<Session, SessionParts> };
}

type SessionParts =
  | 'protocol'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
  | 'on';

/** The origin of the window's files. */
export const appScheme = 'app';
export const appHost = 'cms';
export const appOrigin = `${appScheme}://${appHost}`;
