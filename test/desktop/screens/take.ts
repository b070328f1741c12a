/**
 * Pictures of every screen, from the real workstation with its real server and fictional cases, into
 * docs/generated/screens. Started by `npm run screens [-- --every] [--only=NAME,NAME] [--out=FOLDER]`.
 *
 * Without `--every` each is taken in English, light, at 1366 x 768; with it in both languages, light and dark, at both
 * sizes. A screen is gone to once a language; its themes and sizes are taken one after the other.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Language } from '../../../shared/base/language.ts';
import { chromiumLaunchOptions } from '../../support/chromium.ts';
import { staffNumberOf } from '../../support/running-workstation.ts';
import { openOffice } from '../support/office.ts';
import { fillOffice } from './cases.ts';
import { shots } from './shots.ts';
import { type Shot, wordsOf } from './stage.ts';
import { startAltered, alteredShots } from './altered.ts';

interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

const { values } = parseArgs({
  options: { every: { type: 'boolean', default: false }, only: { type: 'string' }, out: { type: 'string' } },
});
const folder = values.out ?? join(import.meta.dirname, '../../../docs/generated/screens');
const usual: Look = { theme: 'light', width: 1366, height: 768 };
const large = { width: 1920, height: 1080 };
const looks: readonly Look[] = values.every
  ? [usual, { ...usual, theme: 'dark' }, { ...large, theme: 'dark' }, { ...large, theme: 'light' }]
  : [usual];
const languages: readonly Language[] = values.every ? ['en', 'cy'] : ['en'];
/** Of the lossy pictures: letters stay sharp, and the whole set stays small enough to keep. */
const quality = 82;
/** Shown in the README, where every reader of it can show a PNG. */
const asPng = 'interview';

/** interview.webp is the usual look in English; every other says what differs: interview.cy.dark.1920.webp. */
function nameOf(name: string, language: Language, { theme, width }: Look): string {
  const parts = [name, language === 'en' ? '' : language, theme === 'light' ? '' : theme];
  return [...parts, width === usual.width ? '' : width].filter(Boolean).join('.');
}

async function photograph(
  address: string,
  language: Language,
  name: string,
  go: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: usual.width, height: usual.height },
    colorScheme: usual.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.addInitScript(`localStorage.setItem('cms-window-language', '${language}')`);
  await page.goto(address);
  try {
    await go(page);
  } catch (thrown) {
    const reason = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    missed.push(`${nameOf(name, language, usual)}: ${reason}`);
  }
  const devtools = await context.newCDPSession(page);
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.theme });
    await page.setViewportSize(look);
    await page.waitForTimeout(120);
    const file = join(folder, nameOf(name, language, look));
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality });
    writeFileSync(`${file}.webp`, Buffer.from(data, 'base64'));
    if (name === asPng && language === 'en' && look === usual) writeFileSync(`${file}.png`, await page.screenshot());
  }
  await context.close();
}

/** The shot with whoever belongs there signed in. */
async function take(language: Language, shot: Shot): Promise<void> {
  const { station, host } = office;
  await station.call('session.signOut', {});
  if (shot.role !== null) await station.signIn(staffNumberOf(shot.role));
  await photograph(host.newAddress(), language, shot.name, async (page) => {
    await page.locator(shot.role === null ? '[name=passphrase]' : '#find').waitFor();
    await page.waitForTimeout(150);
    await shot.go({ page, language, words: wordsOf(language), cases });
  });
}

const offline: Shot = {
  name: 'offline',
  role: 'csa',
  go: async ({ page }) => {
    await page.locator('button.sync').click();
    await page.waitForTimeout(600);
  },
};

const missed: string[] = [];
const only = values.only?.split(',');
const wanted = ({ name }: { readonly name: string }): boolean => only?.includes(name) ?? true;
if (only === undefined && values.every) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const office = await openOffice();
const browser: Browser = await chromium.launch(await chromiumLaunchOptions());
const cases = await fillOffice(office.station, staffNumberOf);
try {
  // What was answered is with the server before anything is shown.
  await office.station.signIn(staffNumberOf('csa'));
  await office.station.must('sync.now', {});
  for (const language of languages) for (const shot of shots.filter(wanted)) await take(language, shot);
  const session = await office.station.must('session.state', {});
  for (const altered of alteredShots.filter(wanted)) {
    for (const language of languages) {
      const host = await startAltered(office.root, session, altered);
      await photograph(host.newAddress(), language, altered.name, (page) => altered.go(page, host));
      await host.stop();
    }
  }
  if (wanted(offline)) {
    await office.server.kill();
    for (const language of languages) await take(language, offline);
    await office.server.start();
  }
} finally {
  await browser.close();
  await office.close();
}
for (const line of missed) process.stderr.write(`not as wanted: ${line}\n`);
process.stdout.write(`${[...shots, ...alteredShots, offline].filter(wanted).length} screens are in ${folder}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
