/** The real window over the real workstation in this process, on loopback, without a server: for what needs no wire. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { build } from 'vite';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/start-host.ts';
import { makeWorkstation, passphraseOf, type TestOptions, type TestWorkstation } from '../../support/workstation.ts';

const project = join(import.meta.dirname, '../../..');

export interface TestWindow {
  readonly station: TestWorkstation;
  readonly host: BrowserHost;
  /** Folder of the built window. */
  readonly root: string;
  close(): Promise<void>;
}

/** Builds the window beside the sources, so that what is tested is what the sources say. */
export async function openWindow(options: TestOptions = {}): Promise<TestWindow> {
  const root = mkdtempSync(join(tmpdir(), 'cms-window-'));
  await build({
    root: join(project, 'renderer'),
    configFile: join(project, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true },
  });
  const station = await makeWorkstation(options);
  const host = await startBrowserHost({ handler: station.desktop, root });
  return {
    station,
    host,
    root,
    close: async () => {
      await host.stop();
      await station.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** As agents have it at the least: 1366 x 768. Nothing fades, so that what is measured is there. */
export const agentScreen: BrowserContextOptions = {
  viewport: { width: 1366, height: 768 },
  reducedMotion: 'reduce',
  locale: 'en-GB',
  timezoneId: 'Europe/London',
};

/** Signs in at the sign-in screen, as somebody of the test office, and goes to the start. */
export async function signInAs(page: Page, person: string, passphrase = passphraseOf(person)): Promise<void> {
  page.setDefaultTimeout(10_000);
  const screen = page.locator('.screen > *').first();
  await page.locator('[name=passphrase]').or(screen).first().waitFor();
  // The session is the program's, not the window's: somebody may be signed in already.
  if ((await page.locator('[name=passphrase]').count()) > 0) {
    if ((await page.locator('select[name=person]').count()) > 0)
      await page.locator('select[name=person]').selectOption(person);
    await page.locator('[name=passphrase]').fill(passphrase);
    await page.keyboard.press('Enter');
    await screen.waitFor();
  }
  // A window that went away without a sign-out comes up where it was.
  if ((await page.locator('#find').count()) === 0) await page.locator('.top nav button').first().click();
  await page.locator('#find').waitFor();
}
