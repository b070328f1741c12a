import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TopicListener } from '../../../../main/browser/handler.ts';
import { fileOfAddress } from '../../../../main/electron/app-protocol.ts';
import type { ElectronParts } from '../../../../main/electron/electron-parts.ts';
import { exposeBridge, topicNames } from '../../../../main/electron/expose-bridge.ts';
import { createKeyVault } from '../../../../main/electron/key-vault.ts';
import { startElectronHost } from '../../../../main/electron/start-host.ts';
import { checkForUpdate } from '../../../../main/electron/update.ts';
import { silentLog } from '../../../../main/platform/log.ts';
import { fail, ok } from '../../../../shared/base/result.ts';
import { failure } from '../../../../shared/error/failure.ts';
import { desktopCalls } from '../../../../shared/contract/desktop.ts';

type Listener = (...args: never[]) => unknown;

/** Records what the host tells Electron, and lets a test act as Electron. */
function createFakeElectron(firstInstance = true) {
  const told = {
    options: {} as never as Electron.BrowserWindowConstructorOptions,
    log: [] as string[],
    contentProtection: false,
    sent: [] as unknown[][],
    menu: [] as unknown[],
    schemes: [] as unknown[],
  };
  const on = new Map<string, Listener>();
  const handlers = new Map<string, Listener>();
  class FakeWindow {
    webContents = {
      send: (...args: unknown[]) => void told.sent.push(args),
      on: (name: string, listener: Listener) => void on.set(`page ${name}`, listener),
    };
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      told.options = options;
    }
    setContentProtection(on_: boolean) {
      told.contentProtection = on_;
    }
    once() {}
    on(name: string, listener: Listener) {
      on.set(`window ${name}`, listener);
    }
    isDestroyed() {
      return false;
    }
    isMinimized() {
      return true;
    }
    restore() {
      told.log.push('restore');
    }
    focus() {
      told.log.push('focus');
    }
    async loadURL(address: string) {
      told.log.push(`load ${address}`);
    }
  }
  const parts = {
    app: {
      requestSingleInstanceLock: () => firstInstance,
      quit: () => void told.log.push('quit'),
      on: (name: string, listener: Listener) => void on.set(name, listener),
      whenReady: async () => undefined,
      enableSandbox: () => void told.log.push('enableSandbox'),
      getVersion: () => '0.0.0',
    },
    BrowserWindow: FakeWindow,
    ipcMain: { handle: (name: string, listener: Listener) => void handlers.set(name, listener) },
    Menu: {
      buildFromTemplate: (template: unknown[]) => template,
      setApplicationMenu: (menu: unknown[]) => void (told.menu = menu),
    },
    powerMonitor: { on: (name: string, listener: Listener) => void on.set(`machine ${name}`, listener) },
    protocol: { registerSchemesAsPrivileged: (schemes: unknown[]) => void (told.schemes = schemes) },
    session: {
      defaultSession: {
        protocol: { handle: (scheme: string, listener: Listener) => void handlers.set(scheme, listener) },
        setPermissionRequestHandler: (listener: Listener) => void handlers.set('permissionRequest', listener),
        setPermissionCheckHandler: (listener: Listener) => void handlers.set('permissionCheck', listener),
        setDevicePermissionHandler: (listener: Listener) => void handlers.set('devicePermission', listener),
        setSpellCheckerEnabled: (enabled: boolean) => void told.log.push(`spelling ${enabled}`),
        webRequest: { onBeforeRequest: (listener: Listener) => void handlers.set('beforeRequest', listener) },
        on: () => undefined,
      },
    },
  };
  const call = (name: string, ...args: unknown[]): unknown =>
    (handlers.get(name) ?? on.get(name))?.(...(args as never[]));
  return { parts: parts as unknown as ElectronParts, told, call };
}

/** Id of the one PDF that is being shown. */
const shownPdf = '0190f3a0-0000-7000-8000-00000000000f';

let root: string;
let handled: string[];
let listener: TopicListener | undefined;
const handler = {
  handle: async (name: string, request: unknown) => {
    handled.push(name);
    if (name === 'document.shown' && (request as { showId: string }).showId === shownPdf) {
      return ok({ base64: Buffer.from('%PDF-1.7').toString('base64') });
    }
    if (name === 'document.shown') return fail(failure('case.documentNotFound'));
    return ok(name);
  },
  on: (told: TopicListener) => {
    listener = told;
    return () => void (listener = undefined);
  },
};

beforeEach(() => {
  handled = [];
  root = mkdtempSync(join(tmpdir(), 'cms-electron-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
});
afterEach(() => rmSync(root, { recursive: true }));

async function start(firstInstance = true) {
  const fake = createFakeElectron(firstInstance);
  await startElectronHost({ electron: fake.parts, handler, root, preloadPath: '/preload.cjs' });
  return fake;
}

describe('the window', () => {
  it('is sandboxed, isolated and without Node, with nothing that loosens it', async () => {
    const { told } = await start();
    expect(told.options.webPreferences).toEqual({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: true,
      spellcheck: false,
      devTools: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
    });
    expect(told.contentProtection).toBe(true);
    expect(told.log).toEqual(['enableSandbox', 'spelling false', 'load app://cms/']);
  });

  it('does not open a second time; the first one comes to the front', async () => {
    const second = await start(false);
    expect(second.told.log).toEqual(['quit']);
    const first = await start();
    first.call('second-instance');
    expect(first.told.log.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('stays on its own pages, opens no window, and lets a frame show a PDF', async () => {
    const { call } = await start();
    const on = new Map<string, Listener>();
    let openHandler: Listener = () => undefined;
    call(
      'web-contents-created',
      {},
      {
        on: (name: string, told: Listener) => void on.set(name, told),
        setWindowOpenHandler: (told: Listener) => void (openHandler = told),
      },
    );
    const goes = (event: string, url: string): boolean => {
      let stopped = false;
      on.get(event)?.({ url, preventDefault: () => void (stopped = true) } as never);
      return !stopped;
    };
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(goes(event, 'app://cms/')).toBe(true);
      for (const url of [
        'https://example.org/',
        'file:///etc/passwd',
        'app://cms.evil/',
        'app://other/',
        'javascript:alert(1)',
      ])
        expect(goes(event, url)).toBe(false);
    }
    expect(goes('will-attach-webview', '')).toBe(false);
    expect(openHandler({ url: 'https://example.org/' } as never)).toEqual({ action: 'deny' });
    expect(openHandler({ url: 'app://cms/' } as never)).toEqual({ action: 'deny' });
    expect(openHandler({ url: 'blob:app://cms/5f0c' } as never)).toEqual({ action: 'deny' });
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
    expect(goes('will-frame-navigate', viewer)).toBe(true);
    expect(goes('will-navigate', viewer)).toBe(false);
  });

  it('is granted no permission and no device, and reaches no network', async () => {
    const { call } = await start();
    let granted: boolean | undefined;
    call('permissionRequest', {}, 'media', (answer: boolean) => void (granted = answer));
    expect(granted).toBe(false);
    expect(call('permissionCheck')).toBe(false);
    expect(call('devicePermission')).toBe(false);
    const cancelled = (url: string): boolean => {
      let cancel = false;
      call('beforeRequest', { url }, (answer: { cancel: boolean }) => void (cancel = answer.cancel));
      return cancel;
    };
    expect(cancelled('https://example.org/')).toBe(true);
    expect(cancelled('app://cms/assets/a.js')).toBe(false);
  });

  it('locks with the screen of the machine, and before it sleeps', async () => {
    const { call } = await start();
    call('machine lock-screen');
    call('machine suspend');
    expect(handled).toEqual(['session.lock', 'session.lock']);
  });

  it('opens its page again when that was killed, and not when it was closed', async () => {
    const { call, told } = await start();
    const loads = () => told.log.filter((line) => line.startsWith('load')).length;
    call('page render-process-gone', {}, { reason: 'clean-exit' });
    expect(loads()).toBe(1);
    call('page render-process-gone', {}, { reason: 'crashed' });
    expect(loads()).toBe(2);
  });

  it('has a menu without reload and developer tools', async () => {
    const { told } = await start();
    const text = JSON.stringify(told.menu);
    expect(text).toContain('copy');
    expect(text).not.toMatch(/reload|toggleDevTools/i);
  });
});

describe('the app protocol', () => {
  it.each([
    'app://cms/../secret.html',
    'app://cms/%2e%2e/secret.html',
    'app://cms/%2e%2e%2fsecret.html',
    'app://cms/a%5c..%5cb.html',
    'app://other/index.html',
    'file:///index.html',
    'app://cms/a%00.html',
    'app://cms/%zz',
    'nonsense',
    'app://cms/keys.json',
  ])('does not give %s', (address) => {
    const file = fileOfAddress(root, address);
    if (file !== undefined) expect(file.startsWith(`${root}/`)).toBe(true);
    expect(file === undefined || /\.\.|%2e/.test(address)).toBe(true);
  });

  it('serves the window under the policy and nothing else', async () => {
    const { call, told } = await start();
    expect(told.schemes).toHaveLength(1);
    const ask = (url: string, method = 'GET') => call('app', new Request(url, { method })) as Promise<Response>;
    const page = await ask('app://cms/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await ask('app://cms/missing.js')).status).toBe(404);
    const pdf = await ask(`app://cms/pdf/${shownPdf}`);
    expect([pdf.status, await pdf.text(), pdf.headers.get('cache-control')]).toEqual([200, '%PDF-1.7', 'no-store']);
    expect((await ask('app://cms/pdf/0190f3a0-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await ask('app://cms/pdf/../keys.json')).status).toBe(404);
    expect((await ask('app://cms/', 'POST')).status).toBe(405);
  });
});

describe('calls from the window', () => {
  const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } });

  it('are answered for its own main frame', async () => {
    const { call } = await start();
    expect(await call('cms:call', frame('app://cms/'), 'sync.state', {})).toEqual({ ok: true, value: 'sync.state' });
  });

  it.each([
    ['another page', frame('https://example.org/')],
    ['a look-alike', frame('app://cms.evil/')],
    ['a frame inside', frame('app://cms/', {})],
    ['a frame that is gone', { senderFrame: null }],
  ])('are refused from %s', async (_what, event) => {
    const { call } = await start();
    expect(await call('cms:call', event, 'sync.state', {})).toMatchObject({
      ok: false,
      failure: { kind: 'request.malformed' },
    });
    expect(handled).toEqual([]);
  });

  it.each([
    ['__proto__', {}],
    ['constructor', {}],
    [{ name: 'sync.state' }, {}],
  ])('named %s are unknown', async (name, request) => {
    const { call } = await start();
    expect(await call('cms:call', frame('app://cms/'), name, request)).toMatchObject({
      ok: false,
      failure: { kind: 'request.unknownCall' },
    });
  });

  it('are parsed before they are handled', async () => {
    const { call } = await start();
    expect(await call('cms:call', frame('app://cms/'), 'case.find', { text: 7 })).toMatchObject({
      ok: false,
      failure: { kind: 'request.malformed', field: 'text' },
    });
    expect(handled).toEqual([]);
  });

  it('bring messages the other way until the window is closed', async () => {
    const { call, told } = await start();
    listener?.('case.changed', { caseId: '1' });
    expect(told.sent).toEqual([['cms:message', 'case.changed', { caseId: '1' }]]);
    call('window closed');
    expect(listener).toBeUndefined();
  });
});

describe('the preload script', () => {
  it('exposes call and on, closed over the names of the contract', async () => {
    let exposed = {} as {
      call(name: unknown, request: unknown): Promise<unknown>;
      on(topic: unknown, listener: unknown): () => void;
    };
    let push: Listener = () => undefined;
    const invoked: unknown[][] = [];
    exposeBridge(
      { exposeInMainWorld: (_name: string, api: typeof exposed) => void (exposed = api) },
      {
        invoke: async (...args: unknown[]) => void invoked.push(args),
        on: (_channel: string, told: Listener) => void (push = told),
      } as never,
      Object.keys(desktopCalls),
    );
    expect(Object.keys(exposed)).toEqual(['call', 'on']);
    await exposed.call('sync.state', {});
    expect(invoked).toEqual([['cms:call', 'sync.state', {}]]);
    await expect(exposed.call('__proto__', {})).rejects.toThrow();
    expect(() => exposed.on('other', () => undefined)).toThrow();
    const heard: unknown[] = [];
    const stop = exposed.on('sync.changed', (message: unknown) => void heard.push(message));
    push(...([{ sender: 'the event never crosses' }, 'sync.changed', 1] as never[]));
    stop();
    push(...([{}, 'sync.changed', 2] as never[]));
    expect(heard).toEqual([1]);
    expect(topicNames).toHaveLength(3);
  });
});

describe('the key vault', () => {
  const storage = (backend: string) => ({
    isEncryptionAvailable: () => true,
    encryptString: (text: string) => Buffer.from(`sealed:${text}`),
    decryptString: (sealed: Buffer) => {
      if (!sealed.toString().startsWith('sealed:')) throw new Error('not ours');
      return sealed.toString().slice(7);
    },
    getSelectedStorageBackend: () => backend as 'kwallet',
  });

  it('gives back what it protected, and nothing for what it did not', () => {
    const vault = createKeyVault(storage('kwallet'), 'linux');
    const secret = new Uint8Array([1, 2, 255]);
    expect(vault?.name).toBe('kwallet');
    expect(vault?.unprotect(vault.protect(secret) ?? new Uint8Array())).toEqual(secret);
    expect(vault?.unprotect(new Uint8Array([9]))).toBeUndefined();
  });

  it('is not there where the system only pretends to have one', () => {
    expect(createKeyVault(storage('basic_text'), 'linux')).toBeUndefined();
    expect(createKeyVault({ ...storage('kwallet'), isEncryptionAvailable: () => false }, 'win32')).toBeUndefined();
  });
});

describe('updates', () => {
  const updater = () => ({
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: true,
    asked: 0,
    on: () => undefined,
    setFeedURL: () => undefined,
    async checkForUpdates() {
      this.asked += 1;
      return null;
    },
  });

  it('are not looked for unless an address is configured, and only over https', async () => {
    const fake = updater();
    await checkForUpdate({ address: undefined, updater: fake as never, log: silentLog() });
    await checkForUpdate({ address: 'http://updates.example', updater: fake as never, log: silentLog() });
    expect(fake.asked).toBe(0);
    await checkForUpdate({ address: 'https://updates.example', updater: fake as never, log: silentLog() });
    expect(fake).toMatchObject({ asked: 1, allowDowngrade: false });
  });
});
