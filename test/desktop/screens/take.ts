/**
 * Pictures of every screen, from the real workstation with its real server and fictional cases, into
 * docs/generated/screens. Started by `npm run screens [-- --every] [--only=NAME] [--out=FOLDER]`.
 *
 * Committed are all screens in English, light, at 1366 x 768, and the key screens also in Welsh, in dark and at
 * 1920 x 1080; `--every` takes every screen in every way.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Language } from '../../../shared/base/language.ts';
import { failure } from '../../../shared/error/failure.ts';
import { fail } from '../../../shared/base/result.ts';
import { startBrowserHost } from '../../../main/browser/start-host.ts';
import { chromiumLaunchOptions } from '../../support/chromium.ts';
import { staffNumberOf } from '../../support/running-workstation.ts';
import { openOffice, type Office } from '../support/office.ts';
import { fillOffice, type ShownCases } from './cases.ts';
import { type Shot, shots, wordsOf } from './shots.ts';

interface Way {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const { values } = parseArgs({
  options: { every: { type: 'boolean', default: false }, only: { type: 'string' }, out: { type: 'string' } },
});
const folder = values.out ?? join(import.meta.dirname, '../../../docs/generated/screens');
const usual: Way = { language: 'en', theme: 'light', width: 1366, height: 768 };
const ways: readonly Way[] = (['en', 'cy'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((theme) => [
    { language, theme, width: 1366, height: 768 },
    { language, theme, width: 1920, height: 1080 },
  ]),
);
const isUsual = (way: Way): boolean => way.language === 'en' && way.theme === 'light' && way.width === usual.width;
/** Of the key screens: both languages in both themes at the smaller size, and one at the larger. */
const isCommitted = (way: Way): boolean =>
  way.width === usual.width || (way.language === 'en' && way.theme === 'light');

/** interview.png is the usual way; every other says what differs: interview.cy.dark.1920.png. */
function fileOf(name: string, way: Way): string {
  const parts = [
    name,
    way.language === 'en' ? '' : way.language,
    way.theme === 'light' ? '' : way.theme,
    way.width === usual.width ? '' : way.width,
  ];
  return `${parts.filter(Boolean).join('.')}.png`;
}

async function take(browser: Browser, office: Office, cases: ShownCases, way: Way, shot: Shot): Promise<void> {
  const { station, host } = office;
  await station.call('session.signOut', {});
  if (shot.role !== null) await station.signIn(staffNumberOf(shot.role));
  await photograph(browser, host.newAddress(), way, shot.name, async (page) => {
    await page.locator(shot.role === null ? '[name=passphrase]' : '#find').waitFor();
    await page.waitForTimeout(150);
    await shot.go({ page, language: way.language, words: wordsOf(way.language), cases });
  });
}

async function photograph(
  browser: Browser,
  address: string,
  way: Way,
  name: string,
  go: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: way.width, height: way.height },
    colorScheme: way.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.addInitScript(`localStorage.setItem('cms-window-language', '${way.language}')`);
  await page.goto(address);
  try {
    await go(page);
  } catch (thrown) {
    missed.push(
      `${fileOf(name, way)}: ${thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown)}`,
    );
  }
  await page.waitForTimeout(120);
  writeFileSync(join(folder, fileOf(name, way)), await page.screenshot());
  await context.close();
}

/** A store that does not open has no way there by keys: the host is given a program that says so. */
async function takeBroken(browser: Browser, office: Office, way: Way): Promise<void> {
  const before = await office.station.must('session.state', {});
  const broken = { ...before, signedIn: null, store: { state: 'broken', failure: cutShort } };
  const host = await startBrowserHost({
    root: office.root,
    handler: {
      handle: async (name) => (name === 'session.state' ? { ok: true, value: broken } : fail(cutShort)),
      on: () => () => undefined,
    },
  });
  await photograph(browser, host.url, way, 'broken-store', (page) => page.getByRole('alert').waitFor());
  await host.stop();
}

/** Everything again with the server gone, where that is seen. */
async function takeOffline(browser: Browser, office: Office, cases: ShownCases, way: Way): Promise<void> {
  await take(browser, office, cases, way, {
    name: 'offline',
    role: 'csa',
    go: async ({ page }) => {
      await page.locator('button.sync').click();
      await page.waitForTimeout(600);
    },
  });
}

/** As the store says it when its last events are not there. */
const cutShort = failure('store.truncated', { unit: 'event', found: 1_204, expected: 1_206 });
const missed: string[] = [];
const wanted = values.only?.split(',');
const chosen = shots.filter(({ name }) => wanted === undefined || wanted.includes(name));
if (wanted === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const office = await openOffice();
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  const cases = await fillOffice(office.station, staffNumberOf);
  // What was answered is with the server before anything is shown.
  await office.station.signIn(staffNumberOf('csa'));
  await office.station.must('sync.now', {});
  const takes = ways.filter((way) => values.every || isCommitted(way));
  for (const way of takes) {
    for (const shot of chosen)
      if (values.every || isUsual(way) || shot.key === true) await take(browser, office, cases, way, shot);
    if ((wanted === undefined || wanted.includes('broken-store')) && (values.every || isUsual(way)))
      await takeBroken(browser, office, way);
  }
  if (wanted === undefined || wanted.includes('offline')) {
    await office.server.kill();
    for (const way of takes.filter((one) => values.every || isUsual(one)))
      await takeOffline(browser, office, cases, way);
    await office.server.start();
  }
} finally {
  await browser.close();
  await office.close();
}
for (const line of missed) process.stderr.write(`not as wanted: ${line}\n`);
process.stdout.write(`${chosen.length} screens are in ${folder}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
