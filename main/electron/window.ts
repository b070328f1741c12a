/** The window: a sandboxed page without Node, that stays on its own origin and opens no other window. */
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import { startPage } from './app-protocol.ts';
import { appOrigin, type ElectronParts } from './electron-parts.ts';

export interface WindowOptions {
  /** The built preload script, in CommonJS (a sandboxed preload cannot be a module). */
  readonly preloadPath: string;
  /** Keeps the window out of screenshots and shared screens. */
  readonly contentProtection: boolean;
}

/** Exactly what a page may be: every value is written out, though some are Electron's defaults. */
export function windowOptions(preloadPath: string): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f4f3ef',
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadPath,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      // The browser's own PDF viewer, in a frame of the page; there are no other plugins.
      plugins: true,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    },
  };
}

/** Opens the window and shows it once it has something to show. */
export function openWindow(electron: ElectronParts, options: WindowOptions): BrowserWindow {
  const window = new electron.BrowserWindow(windowOptions(options.preloadPath));
  window.setContentProtection(options.contentProtection);
  window.once('ready-to-show', () => window.show());
  // A page that was killed comes back: where it was and what was half typed is the program's, and is still there.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void window.loadURL(startPage);
  });
  void window.loadURL(startPage);
  return window;
}

/** Bars the ways out of a page; registered for every page that is ever made, not only for the first. */
export function confineContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!isOwnPage(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isPdfViewer(event.url)) stay(event, event.url);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Where Chromium's PDF viewer lives: it loads itself into the frame that holds a PDF. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

const isOwnPage = (address: string): boolean => address === appOrigin || address.startsWith(`${appOrigin}/`);
const isPdfViewer = (address: string): boolean => address.startsWith(pdfViewer);
