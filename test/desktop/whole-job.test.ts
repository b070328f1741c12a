/**
 * The main job in a real browser, by keyboard alone, against the real server: an interview becomes a statement and a document
 * for the council. Every screen on the way is looked at by axe, in English and in Welsh.
 */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import cy from '../../renderer/text/cy.json' with { type: 'json' };
import en from '../../renderer/text/en.json' with { type: 'json' };
import { demoPassphrase } from '../../server/access/seed-demo.ts';
import { loneParentFile, readScenarioFile, typedAnswers } from '../support/scenario-interview.ts';
import { testParts } from '../support/workstation.ts';
import { press, tabTo, violations } from './support/keyboard.ts';
import { type Office, openOffice } from './support/office.ts';
import { typeInterview } from './support/typist.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let office: Office;
let page: Page;
/** What must not happen anywhere: errors of the page, of its console, of the content policy. */
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  office = await openOffice();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // A refused call is answered with its status, and the browser notes that; it is no error of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  await page.goto(office.host.url);
});
test.afterAll(async () => {
  await page?.close();
  await office?.close();
});
test.afterEach(() => {
  expect(problems).toEqual([]);
});

async function signIn(name: string): Promise<void> {
  await page.locator('[name=passphrase]').waitFor();
  await tabTo(page, page.locator('select[name=person]'));
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(demoPassphrase);
  await page.keyboard.press('Enter');
  await page.locator('#find').waitFor();
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
async function signOut(): Promise<void> {
  await press(page, button(en.top.signOut));
  await page.locator('[name=passphrase]').waitFor();
}
/** Looks at the screen in both languages of the window. */
async function lookInBoth(): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await press(page, button(en.language.switchWindow));
  await button(cy.language.switchWindow).waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, button(cy.language.switchWindow));
  await button(en.language.switchWindow).waitFor();
}
async function openCase(name: string): Promise<void> {
  await tabTo(page, page.locator('#find'));
  await page.keyboard.type('Pritchard');
  // Not the list that stood there before: the one of what was found.
  await page.getByText(en.start.found_one.replace('{{count}}', '1')).waitFor();
  await press(page, page.getByRole('button', { name }).first());
}
async function tab(name: string): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }));
  const wanted = page.getByRole('tab', { name, exact: true });
  while ((await wanted.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
}

test('an agent signs in and takes a whole interview without a mouse', async () => {
  await lookInBoth();
  await signIn('Alex');
  await lookInBoth();
  await page.keyboard.press('F2');
  const { facts } = readScenarioFile(testParts(), loneParentFile);
  const seen = new Set<string>();
  const { questions } = await typeInterview({
    page,
    parts: testParts(),
    answers: typedAnswers(testParts(), facts),
    words: { another: en.interview.another, done: en.interview.done },
    onStep: async ({ step, kind }, { key }) => {
      if (step !== 'question' || seen.has(kind)) return false;
      seen.add(kind);
      expect(await violations(page), `${kind} ${key}`).toEqual([]);
      if (seen.size % 4 !== 1) return false;
      await page.keyboard.press('F2');
      await page.locator('.say[lang=cy]').waitFor();
      expect(await violations(page), `${kind} ${key} in Welsh`).toEqual([]);
      await page.keyboard.press('F2');
      await page.locator('.say[lang=en]').waitFor();
      return false;
    },
  });
  expect(questions).toBeGreaterThan(100);
});

test('the agent reviews, prints and books without a mouse, and the PDF opens', async () => {
  await page.getByRole('heading', { name: en.review.title }).waitFor();
  await expect(page.getByText('Pritchard-Owen').first()).toBeVisible();
  await lookInBoth();
  await press(page, button(en.review.print));
  await expect(page.getByText('Version 1 is kept.')).toBeVisible();
  await expect(page.locator('iframe.pdf-frame')).toHaveAttribute('src', /^\/pdf\/[0-9a-f-]{36}$/);
  // Headless Chromium has no viewer and downloads what the frame shows, under the address's name; this waits for the link's.
  const downloading = page.waitForEvent('download', (one) => one.suggestedFilename() === 'statement.pdf');
  await press(page, page.getByRole('link', { name: en.review.savePdf }));
  const saved = await downloading;
  expect(saved.suggestedFilename()).toBe('statement.pdf');
  expect(
    readFileSync(await saved.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  // A slot of the office's diary by its number; the diary confirms it; then the customer would rather come on another day.
  const booking = page.locator('[data-region=booking]');
  await tabTo(page, page.locator('.offer').first());
  const offered = (await page.locator('.offer-time').nth(1).textContent()) ?? '';
  await page.keyboard.press('2');
  await expect(booking.getByText(en.booking.state.confirmed)).toBeVisible({ timeout: 15_000 });
  await expect(booking.locator('.tag')).toContainText(offered.slice(-5));
  await press(page, button(en.booking.move));
  await expect(page.locator('input[name=reason]')).toBeFocused();
  await page.keyboard.type('hospital in the morning');
  await tabTo(page, page.locator('input[name=slot]'));
  await page.keyboard.type('8 jun 10.20');
  await press(page, button(en.booking.moveGo));
  await expect(booking.locator('.tag')).toContainText('08/06/2009 10:20');
  await expect(booking.getByText(en.booking.state.confirmed)).toBeVisible({ timeout: 15_000 });
});

test('the assessor verifies the evidence and takes the signature', async () => {
  office.station.clock.set('2009-06-08T10:02' as LocalDateTime);
  await signOut();
  await signIn('Fay');
  await openCase(en.interview.casework);
  await page.getByRole('heading', { name: en.case.title }).waitFor();
  await lookInBoth();
  await tab(en.case.evidence);
  await lookInBoth();
  await press(page, page.getByRole('button', { name: /^Seen\s*:/ }).first());
  // Each item that is saved opens the next one.
  for (let item = 1; item <= 4; item += 1) {
    await expect(page.locator('input[name=seenOn]')).toHaveValue('08/06/2009');
    await press(page, button(en.common.save));
    await expect(page.locator('.evidence-item .tag.good')).toHaveCount(item);
  }
  await page.locator('input[name=seenOn]').waitFor({ state: 'detached' });
  await tab(en.case.s19);
  await tabTo(page, page.locator('select[name=status]'));
  await page.keyboard.type(en.case.s19Status.satisfiedExistingNino);
  await tabTo(page, page.locator('input[name=basis]'));
  await page.keyboard.type('P45 and passport');
  await press(page, button(en.common.save));
  await expect(page.getByText(en.common.saved, { exact: true })).toBeVisible();
  await press(page, button(en.interview.review));
  await expect(page.locator('input[name=signedOn]')).toHaveValue('08/06/2009');
  await press(page, button(en.review.sign));
  await expect(page.getByText('Signed by the customer')).toBeVisible();
});

test('the adviser completes the conditionality screen', async () => {
  await signOut();
  await signIn('Ade');
  await openCase(en.interview.casework);
  await tab(en.case.conditionality);
  await lookInBoth();
  for (const name of ['backdating', 'labourMarketConditions', 'paydays', 'conditionality']) {
    await tabTo(page, page.locator(`[name=${name}]`));
    await page.keyboard.type('as agreed');
  }
  await press(page, button(en.case.complete));
  await expect(page.getByText(en.common.saved, { exact: true })).toBeVisible();
});

test('delivery support pushes the case and sends the council its batch', async () => {
  await signOut();
  await signIn('Sid');
  await openCase(en.interview.casework);
  await tab(en.case.push);
  await lookInBoth();
  await tab(en.case.history);
  await expect(page.getByRole('row', { name: /Interview moved/ })).toContainText('hospital in the morning');
  await lookInBoth();
  await tab(en.case.push);
  await press(page, button(en.case.pushGo));
  await expect(page.getByText(en.case.pushed).first()).toBeVisible();
  await press(page, button(en.top.laidQueue));
  await page.getByRole('heading', { name: en.laid.title }).waitFor();
  await lookInBoth();
  await press(page, page.getByRole('button', { name: new RegExp(`^${en.laid.dispatch}`) }));
  await expect(page.getByText('1 document sent to')).toBeVisible();
  // The interview and the assessor's meeting before it, in the diary of the day.
  await press(page, button(en.top.diary));
  await expect(page.locator('.diary-entry', { hasText: 'Pritchard-Owen' })).toHaveCount(2);
  await lookInBoth();
});

test('the window says when the server is gone, goes on without it, and catches up', async () => {
  const badge = page.locator('button.sync');
  await press(page, badge);
  await expect(badge).toContainText(en.sync.upToDate, { timeout: 20_000 });
  await office.server.kill();
  await signOut();
  await signIn('Alex');
  await press(page, badge);
  await expect(badge).toContainText(en.sync.offline);
  await lookInBoth();
  await page.keyboard.press('F2');
  await page.locator('.question[data-key="contact.callerIs"]').waitFor();
  await page.keyboard.press('1');
  await page.locator('.question[data-key="customer.phone.number"]').waitFor();
  await expect(badge).toContainText('waiting');
  await office.server.start();
  await press(page, badge);
  await expect(badge).toContainText(en.sync.upToDate, { timeout: 20_000 });
  await expect(badge).not.toContainText('waiting');
});
