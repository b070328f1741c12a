import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/start-host.ts';
import { failure } from '../../../shared/error/failure.ts';
import { chromiumLaunchOptions } from '../../support/chromium.ts';
import { createFakeDesktop, type FakeDesktop, fakePassphrase } from '../../support/fake-desktop.ts';

const project = join(import.meta.dirname, '../../..');
let root: string;
let browser: Browser;
let host: BrowserHost | undefined;
let problems: string[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cms-window-'));
  await build({
    root: join(project, 'renderer'),
    configFile: join(project, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true },
  });
  browser = await chromium.launch(await chromiumLaunchOptions());
});
afterAll(async () => {
  await browser?.close();
  rmSync(root, { recursive: true, force: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await host?.stop();
  // A policy violation or an error in the page is a defect wherever it happens.
  expect(problems).toEqual([]);
  problems = [];
});

async function open(desktop: FakeDesktop): Promise<Page> {
  host = await startBrowserHost({ handler: desktop, root });
  const page = await (
    await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  ).newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'console',
    (message) => /Content Security Policy|Trusted/i.test(message.text()) && problems.push(message.text()),
  );
  await page.goto(host.url);
  return page;
}

/** In the page: notes what moves without having been asked to, as the browser sees it, and in which part of the window. */
function watchShifts(): void {
  interface Shift extends PerformanceEntry {
    readonly sources: readonly { readonly node: Node | null }[];
  }
  const places =
    '.answer-box, .record-label, .say, .reasons, .hint-line, .answers, .rail, .sections, .call-bar, .top, .centre';
  const note = (entries: readonly PerformanceEntry[]): void => {
    for (const { sources } of entries as readonly Shift[])
      for (const { node } of sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        const place = element?.closest(places);
        moved.push(place === undefined || place === null ? String(element?.className) : `.${nameOf(place)}`);
      }
  };
  const nameOf = (place: Element): string =>
    places
      .split(', ')
      .find((one) => place.matches(one))
      ?.slice(1) ?? place.className;
  const moved: string[] = [];
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  Object.assign(globalThis, {
    takeShifts: () => {
      note(observer.takeRecords());
      return moved.splice(0);
    },
  });
}

/** In the page: what has moved since this was asked last, once two frames have been painted. */
async function shifted(): Promise<readonly string[]> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  return (globalThis as unknown as { takeShifts(): readonly string[] }).takeShifts();
}

async function openInterview(desktop: FakeDesktop): Promise<Page> {
  const page = await open(desktop);
  await page.locator('[name=passphrase]').waitFor();
  await page.keyboard.type(fakePassphrase);
  await page.keyboard.press('Enter');
  await page.locator('#find').waitFor();
  await page.keyboard.press('F2');
  await asked(page, 'customer.surname');
  return page;
}

/** Waits until a question is shown and ready for keys. */
async function asked(page: Page, key: string): Promise<void> {
  await page.locator(`.question[data-key="${key}"]`).waitFor();
  await page.waitForTimeout(150);
}

const answersOf = (desktop: FakeDesktop): unknown[] =>
  desktop.calls.filter((call) => call.name === 'interview.recordAnswer').map((call) => call.request['typed']);

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(
    (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

describe('sign-in', () => {
  it('refuses a wrong passphrase, keeps the focus in it, and lets the right one in', async () => {
    const page = await open(createFakeDesktop());
    await page.locator('[name=passphrase]').waitFor();
    expect(await page.locator('.passphrase').textContent()).toBe(fakePassphrase);
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type(fakePassphrase);
    await page.keyboard.press('Enter');
    await page.locator('#find').waitFor();
    expect(await page.getByRole('button', { name: /Offline · 3 waiting/ }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('says what is wrong with a store that does not open, and shows no form', async () => {
    const page = await open(createFakeDesktop({ broken: failure('store.truncated') }));
    await page.getByRole('heading', { name: 'The store of this workstation does not open' }).waitFor();
    expect(await page.locator('input').count()).toBe(0);
    expect(await page.getByRole('alert').textContent()).toContain('store.truncated');
    expect(await violations(page)).toEqual([]);
  });
});

describe('the interview', () => {
  it('is typed to the end with the keyboard alone', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('Jones');
    await page.keyboard.press('Enter');
    await asked(page, 'customer.hasPartner');
    await page.keyboard.press('y');
    await asked(page, 'partner.surname');
    await page.keyboard.press('Alt+2');
    await asked(page, 'home.tenure');
    await page.keyboard.press('o');
    await asked(page, 'home.liable');
    await page.keyboard.press('y');
    expect(await page.locator('.question').getAttribute('data-key')).toBe('home.liable');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('F8');
    await page.getByText('Help for home.liable').waitFor();
    await page.keyboard.press('n');
    await asked(page, 'work.hours');
    await page.keyboard.type('lots');
    await page.keyboard.press('Enter');
    await page.getByText('Enter a whole number.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('70');
    await page.keyboard.press('Enter');
    await page.getByText('More than 60 hours').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('Two jobs');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Everything has been asked' }).waitFor();
    expect(answersOf(desktop)).toEqual(['Jones', true, 'owner', false, 'lots', '70', '70']);
    const last = desktop.calls.findLast((call) => call.name === 'interview.recordAnswer');
    expect(last?.request['confirmed']).toEqual([{ check: 0, reason: 'Two jobs' }]);
    const help = desktop.calls.find((call) => call.name === 'interview.openHelp');
    expect(help?.request['openMs']).toBeGreaterThan(0);
  });

  it('moves nothing while it is typed in, and nothing but what is below when an answer is refused or warned of', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.evaluate(watchShifts);
    const still = ['.top', '.call-bar', '.sections', '.rail', '.say', '.record-label', '.answer-box'];
    const typed = async (text: string): Promise<readonly string[]> => {
      for (const key of text) await page.keyboard.press(key);
      return page.evaluate(shifted);
    };
    const after = async (...keys: readonly string[]): Promise<readonly string[]> => {
      for (const key of keys) await page.keyboard.press(key);
      await page.waitForTimeout(60);
      return page.evaluate(shifted);
    };
    expect(await typed('Jones')).toEqual([]);
    await after('Enter', 'y');
    await asked(page, 'partner.surname');
    await page.evaluate(shifted);
    expect(await typed('Price')).toEqual([]);
    await after('Enter', '1');
    await after('F8', 'y');
    await asked(page, 'work.hours');
    await page.evaluate(shifted);
    expect(await typed('x')).toEqual([]);
    const refused = await after('Enter');
    await page.locator('#answer-failure').waitFor();
    await page.keyboard.press('Backspace');
    const warned = await after('7', '7', 'Enter');
    await page.locator('.warning-form').waitFor();
    // What stands below makes room: so the page was watched, and only that moved.
    expect(refused).toContain('.reasons');
    expect([...refused, ...warned].filter((place) => still.includes(place))).toEqual([]);
  });

  it('says which answers a change sets aside, and leaves everything as it is on Escape', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.keyboard.type('Jones');
    await page.keyboard.press('Enter');
    await asked(page, 'customer.hasPartner');
    await page.keyboard.press('y');
    await asked(page, 'partner.surname');
    await page.keyboard.type('Price');
    await page.keyboard.press('Enter');
    await asked(page, 'home.tenure');
    await page.keyboard.press('PageUp');
    await asked(page, 'partner.surname');
    await page.keyboard.press('PageUp');
    await asked(page, 'customer.hasPartner');
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByText('Partner’s surname').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(answersOf(desktop)).toEqual(['Jones', true, 'Price']);
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await asked(page, 'home.tenure');
    expect(answersOf(desktop)).toEqual(['Jones', true, 'Price', false]);
  });

  it('switches the language of the words without losing what is half typed', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.keyboard.type('Jon');
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: 'Beth yw eich cyfenw?' }).waitFor();
    await page.keyboard.type('es');
    expect(await page.locator('.answer-box').inputValue()).toBe('Jones');
    await page.getByRole('button', { name: 'Cymraeg' }).click();
    await page.getByText('Dywedwch wrth y cwsmer').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
    expect(await violations(page)).toEqual([]);
  });

  it('keeps half-typed text as a draft and gives it back after a new start, with the caret', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.keyboard.type('Jones');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('k');
    await expect
      .poll(() => desktop.calls.findLast((call) => call.name === 'draft.save')?.request, { timeout: 10_000 })
      .toMatchObject({ text: 'Joneks', caret: 5 });
    await page.reload();
    await page.locator('#find').waitFor();
    await page.keyboard.press('F2');
    await asked(page, 'customer.surname');
    await page.keyboard.type('!');
    expect(await page.locator('.answer-box').inputValue()).toBe('Jonek!s');
  });

  it('locks at once and comes back to the same caret', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.keyboard.type('Jones');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { name: 'Locked' }).waitFor();
    expect(await page.getByText('What is your surname?').isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type(fakePassphrase);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What is your surname?' }).waitFor();
    await page.keyboard.type('X');
    expect(await page.locator('.answer-box').inputValue()).toBe('JoneXs');
  });

  it('takes a doubled press of Enter for one answer', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.keyboard.type('Jones');
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await asked(page, 'customer.hasPartner');
    expect(answersOf(desktop)).toEqual(['Jones']);
  });

  it('has every key in one list, and finds a question by a few letters', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.keyboard.press('F1');
    await page.getByRole('dialog').getByText('Previous question').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('ten');
    await page.getByRole('option', { name: /home\.tenure/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await asked(page, 'home.tenure');
  });

  it('has no sideways scrolling from 1366 pixels down to a zoom of 400 %', async () => {
    const page = await openInterview(createFakeDesktop());
    for (const width of [1920, 1366, 1093, 683, 342]) {
      await page.setViewportSize({ width, height: 768 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

describe('a program that ends', () => {
  it('is said so, and the window stays', async () => {
    const page = await openInterview(createFakeDesktop());
    await host?.stop();
    await page.keyboard.type('Jones');
    await page.keyboard.press('Enter');
    await page.locator('.gone').waitFor();
    expect(await page.locator('.answer-box').inputValue()).toBe('Jones');
  });
});
