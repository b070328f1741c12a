/** The window in a real browser over a program of the test's choice, built once for a test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { expect } from 'vitest';
import type { DesktopHandler } from '../../../../main/browser/handler.ts';
import { type BrowserHost, startBrowserHost } from '../../../../main/browser/start-host.ts';
import { chromiumLaunchOptions } from '../../../support/chromium.ts';
import { type FakeDesktop, fakePassphrase } from '../../../support/fake-desktop.ts';

const project = join(import.meta.dirname, '../../../..');
let root: string;
let browser: Browser;
let hosts: BrowserHost[] = [];
let problems: string[] = [];

export async function startWindows(): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'cms-window-'));
  await build({
    root: join(project, 'renderer'),
    configFile: join(project, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true },
  });
  browser = await chromium.launch(await chromiumLaunchOptions());
}

/** The folder of the built window, for a program in a process of its own. */
export const builtWindow = (): string => root;

export async function stopWindows(): Promise<void> {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
}

/** Closes what a test opened. A policy violation or an error in the page is a defect wherever it happens. */
export async function closeWindows(): Promise<void> {
  for (const context of browser.contexts()) await context.close();
  for (const host of hosts) await host.stop();
  hosts = [];
  expect(problems).toEqual([]);
  problems = [];
}

export async function openHost(desktop: DesktopHandler): Promise<BrowserHost> {
  const host = await startBrowserHost({ handler: desktop, root });
  hosts.push(host);
  return host;
}

/** A page in a browser of its own: another window of the same office machine. */
export async function openPage(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'console',
    (message) => /Content Security Policy|Trusted/i.test(message.text()) && problems.push(message.text()),
  );
  await page.goto(url);
  return page;
}

/** Signs in to the program that fits in a page and opens its case. */
export async function openInterview(desktop: FakeDesktop): Promise<Page> {
  const { url } = await openHost(desktop);
  const page = await openPage(url);
  await page.locator('[name=passphrase]').waitFor();
  await page.keyboard.type(fakePassphrase);
  await page.keyboard.press('Enter');
  await page.locator('#find').waitFor();
  await page.keyboard.press('F2');
  await asked(page, 'customer.surname');
  return page;
}

/** Waits until a question is shown. */
export async function asked(page: Page, key: string): Promise<void> {
  await page.locator(`.question[data-key="${key}"]`).waitFor();
}

export const answersOf = (desktop: FakeDesktop): unknown[] =>
  desktop.calls.filter((call) => call.name === 'interview.recordAnswer').map((call) => call.request['typed']);
