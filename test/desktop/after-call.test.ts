/** The screens after the questions, in the real window over the real workstation: every form is sent, every refusal read. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { readScenarioFile, takeInterview, typedAnswers } from '../support/scenario-interview.ts';
import { interviewed } from '../support/take-case.ts';
import { testParts } from '../support/workstation.ts';
import { agentScreen, openWindow, signInAs, type TestWindow } from './support/window.ts';

test.describe.configure({ mode: 'serial' });

/** Where pictures go, for looking at; none are made without it. */
const shots = process.env['CMS_SHOTS'];
const jobseekerFile = join(import.meta.dirname, '../scenario/s17-cycle-and-two-months.yaml');
let window: TestWindow;
let page: Page;
/** A lone parent with everything answered but two questions, and a jobseeker with two jobs. */
const cases = { parent: '', jobseeker: '' };
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  window = await openWindow();
  const { station } = window;
  await station.signIn('supervisor');
  cases.parent = await interviewed(station, { 'contact.communicationNeeds': ['largePrint'] });
  const shown = { caseId: cases.parent, language: 'en' } as const;
  await station.must('interview.leaveUnanswered', { ...shown, key: 'accounts[].balance', row: 1, reason: 'notToHand' });
  await station.must('interview.leaveUnanswered', { ...shown, key: 'accounts[].balance', row: 2, reason: 'notKnown' });
  cases.jobseeker = (await station.must('case.start', { channel: 'telephone', language: 'en' })).caseId;
  const { facts } = readScenarioFile(testParts(), jobseekerFile);
  await takeInterview(station.call, cases.jobseeker, typedAnswers(testParts(), facts));
  page = await (await browser.newContext(agentScreen)).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on(
    'console',
    (message) => /Content Security Policy|Trusted/i.test(message.text()) && problems.push(message.text()),
  );
  await page.goto(window.host.url);
  await signInAs(page, 'supervisor');
});

test.afterAll(async () => {
  await window.close();
  expect(problems).toEqual([]);
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const tab = (name: string | RegExp) => page.getByRole('tab', { name }).click();
const saved = () => expect(page.getByText('Saved', { exact: true })).toBeVisible();
const fieldError = () => page.locator('.field-error');

/** Without violations; with pictures in both languages where they are wanted. */
async function look(name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
  if (shots === undefined) return;
  await page.screenshot({ path: `${shots}/${name}-en.png` });
  await button('Cymraeg').click();
  await page.waitForTimeout(150);
  await page.screenshot({ path: `${shots}/${name}-cy.png` });
  await button('English').click();
  await page.waitForTimeout(150);
}

async function openCase(caseId: string, screen: 'review' | 'case'): Promise<void> {
  const { reference } = await window.station.must('interview.view', { caseId, language: 'en' });
  await page.getByRole('button', { name: 'Start' }).first().click();
  await page.locator('#find').fill(reference);
  const row = page.locator('tr', { hasText: reference });
  await row.waitFor();
  await row.getByRole('button').first().click();
  await page.locator('.interview').waitFor();
  if (screen === 'review') await page.keyboard.press('F10');
  else {
    await page.keyboard.press('F10');
    await button('After the call').click();
  }
  await page.locator('.work').waitFor();
}

test.describe('the review', () => {
  test('has the gaps on top with who sees to them and by when, each a key away', async () => {
    await openCase(cases.parent, 'review');
    await page.locator('.paper').waitFor();
    await expect(page.locator('.settle')).toContainText('Customer');
    await expect(page.locator('.settle')).toContainText('To bring');
    await expect(page.locator('.settle')).toContainText('by 02/07/2009');
    await look('review');
    await page.keyboard.press('1');
    await page.locator('.question[data-key="accounts[].balance"]').waitFor();
    await page.keyboard.press('F10');
    await page.locator('.settle').waitFor();
  });

  test('makes the papers in large print for whom it was asked, and lets the agent choose otherwise', async () => {
    await expect(page.locator('.paper.large-print')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Large print' })).toBeChecked();
    await page.getByRole('checkbox', { name: 'Large print' }).uncheck();
    await expect(page.locator('.paper.large-print')).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Language of the paper' }).selectOption('cy');
    await expect(page.locator('.paper[lang=cy]')).toContainText('Datganiad y Cwsmer');
    await page.getByRole('combobox', { name: 'Language of the paper' }).selectOption('en');
  });

  test('reads back a part at a time, with nothing else on the screen', async () => {
    await page.keyboard.press('F9');
    const reading = page.getByRole('dialog', { name: 'Customer Statement' });
    await expect(reading).toContainText('Page 1 of');
    if (shots !== undefined) await page.screenshot({ path: `${shots}/read-back-1.png` });
    await page.keyboard.press('ArrowRight');
    await expect(reading).toContainText('Page 2 of');
    const { violations } = await new AxeBuilder({ page }).include('.read-back').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    // Whatever lies behind is covered and out of reach.
    const covered = await page.evaluate(
      () => document.elementFromPoint(700, 20)?.closest('.read-back-overlay') !== null,
    );
    expect(covered).toBe(true);
    expect(await page.locator('[aria-hidden=true] .top, [inert] .top').count()).toBeGreaterThan(0);
    if (shots !== undefined) await page.screenshot({ path: `${shots}/read-back-2.png` });
    await page.keyboard.press('ArrowLeft');
    await expect(reading).toContainText('Page 1 of');
    await page.keyboard.press('Escape');
    await expect(reading).toHaveCount(0);
  });

  test('shows the PDF from memory, under an address without anything personal', async () => {
    await button('PDF').click();
    const frame = page.locator('iframe.pdf-frame');
    await expect(frame).toHaveAttribute('src', /^\/pdf\/[0-9a-f-]{36}$/);
    const address = (await frame.getAttribute('src')) ?? '';
    const answer = await page.request.get(new URL(address, page.url()).href);
    expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([
      200,
      'application/pdf',
      'no-store',
    ]);
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await button('Page').click();
  });

  test('books the interview for a slot typed the natural way, and another one only with a reason', async () => {
    await button('Book').click();
    await expect(fieldError()).toContainText('Type a date and a time');
    await page.locator('input[name=slot]').fill('8 jun 10.20');
    await page.locator('input[name=slot]').blur();
    await expect(page.getByText('= 08/06/2009 10:20')).toBeVisible();
    await page.getByRole('combobox', { name: 'Interview to book' }).selectOption({ index: 1 });
    await button('Book').click();
    await expect(fieldError()).toContainText('needs a reason');
    await look('review-booking');
    await page.getByRole('textbox', { name: 'Why not the interview that was decided' }).fill('The adviser is away');
    await button('Book').click();
    await saved();
    await expect(page.getByText('Reason: The adviser is away')).toBeVisible();
  });

  test('prints a version and keeps it', async () => {
    await button('Print and keep').click();
    await expect(page.getByText('Version 1 is kept.')).toBeVisible();
    await page.locator('iframe.pdf-frame').waitFor();
  });
});

test.describe('after the call', () => {
  test('the gaps are the assessor’s worklist now, due before the interview', async () => {
    await button('After the call').click();
    await tab(/^Unanswered/);
    const list = page.getByRole('tabpanel');
    await expect(list).toContainText('Assessor, by telephone');
    await expect(list).toContainText('by 05/06/2009');
    await look('case-gaps');
    await list.getByRole('button', { name: /Account 2.*Balance/ }).click();
    await page.locator('.question').waitFor();
    await openCase(cases.parent, 'case');
  });

  test('the preview has it all on one page; a gap is a key away in the interview, and a key back', async () => {
    await page.keyboard.press('Alt+1');
    const preview = page.getByRole('tabpanel');
    await expect(preview).toContainText('Nerys Pritchard-Owen');
    await expect(preview).toContainText('02/07/2009, 30 days left');
    await expect(preview).toContainText('Large print');
    await look('case-preview');
    const gap = preview.locator('dt', { hasText: 'Balance' }).first().getByRole('button');
    await page.keyboard.press((await gap.getAttribute('aria-keyshortcuts')) ?? '');
    await page.locator('.question[data-key="accounts[].balance"]').waitFor();
    await page.keyboard.press('Alt+a');
    await page.getByRole('tab', { name: /^Preview/, selected: true }).waitFor();
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('1');
    await page.locator('.answer-in-place .question').waitFor();
    await page.keyboard.press('Alt+i');
    await page.locator('.interview .question[data-key="accounts[].balance"]').waitFor();
    await page.keyboard.press('Alt+a');
    await page.getByRole('tab', { name: /^Unanswered/, selected: true }).waitFor();
  });

  test('what the council may still ask for is said, and kept as said', async () => {
    await page.keyboard.press('Alt+1');
    await button('I have said this').click();
    await expect(page.getByText('It is kept that you said it.')).toBeVisible();
    await expect(page.getByText(/^Said 02\/06\/2009/)).toBeVisible();
  });

  test('evidence is seen as one of the kinds accepted, on a day that is not ahead', async () => {
    await tab('Evidence');
    await page
      .getByRole('button', { name: /^Seen\s*:/ })
      .first()
      .click();
    await page.locator('input[name=seenOn]').fill('31/6/09');
    await button('Save').click();
    await expect(fieldError()).toContainText('31/06/2009 does not exist');
    await page.locator('input[name=seenOn]').fill('12 dec 2009');
    await button('Save').click();
    await expect(fieldError()).toContainText('Seen on cannot be later than today, 02/06/2009');
    await look('case-evidence');
    await page.locator('input[name=seenOn]').fill('1 june 2009');
    await page.keyboard.press('Enter');
    await saved();
    await expect(page.getByText('01/06/2009').first()).toBeVisible();
    // The next item without a finding is open, with the focus in it.
    await expect(page.locator('.evidence-item').nth(1).locator('select[name=type]')).toBeFocused();
    await page.keyboard.press('Escape');
  });

  test('an original has the day it was used, goes back, and a mistake is taken back with the history kept', async () => {
    const first = page.locator('.evidence-item').first();
    await first.getByRole('button', { name: /^Used on/ }).click();
    await page.locator('input[name=usedOn]').fill('31 may 2009');
    await button('Save').click();
    await expect(fieldError()).toContainText('Used on cannot be before Seen on, 01/06/2009');
    await page.locator('input[name=usedOn]').fill('2 june 2009');
    await button('Save').click();
    await expect(first).toContainText('used 02/06/2009');
    await first.getByRole('button', { name: /^Returned/ }).click();
    await page.locator('select[name=how]').selectOption('byPost');
    await button('Save').click();
    await expect(fieldError()).toContainText('Fill in Recorded delivery reference');
    await page.locator('input[name=reference]').fill('AB 1234 5678 9GB');
    await button('Save').click();
    await expect(first).toContainText('returned by post, 02/06/2009 AB 1234 5678 9GB');
    await first.locator('summary').click();
    await look('case-evidence-desk');
    await first.getByRole('button', { name: /^Take back/ }).click();
    await page.locator('input[name=reason]').fill('Keyed on the wrong case');
    await button('Save').click();
    await expect(first).toContainText('Keyed on the wrong case');
    await page.keyboard.press('1');
    await expect(first.locator('select[name=type]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(first).toContainText('02/06/2009');
    await page.keyboard.press('Escape');
  });

  test('evidence that was not provided needs a reason', async () => {
    await page
      .getByRole('button', { name: /^Not provided\s*:/ })
      .nth(1)
      .click();
    await button('Save').click();
    await expect(fieldError()).toContainText('Fill in Reason');
    await page.locator('input[name=reason]').fill('Lost in the move');
    await page.getByRole('checkbox', { name: 'The reason is acceptable' }).check();
    await button('Save').click();
    await saved();
    await expect(page.getByText('Lost in the move')).toBeVisible();
  });

  test('S19 is recorded with its basis', async () => {
    await tab(/S19/);
    await page.locator('select[name=status]').selectOption('satisfiedExistingNino');
    await button('Save').click();
    await expect(fieldError()).toContainText('Fill in Basis');
    await page.locator('input[name=basis]').fill('P45 and passport');
    await look('case-s19');
    await button('Save').click();
    await saved();
  });

  test('a push that is blocked says what stands in its way', async () => {
    await tab('Push');
    await button('Push the case').click();
    await expect(page.getByRole('alert')).toContainText('The case cannot be transferred yet');
    await look('case-push');
    // Each gate is a key away.
    await expect(page.locator('.gate')).toHaveCount(6);
    await page.getByRole('tab', { name: 'Push' }).focus();
    await page.keyboard.press('5');
    await expect(page.getByRole('tab', { name: /^Conditionality/ })).toHaveAttribute('aria-selected', 'true');
  });

  test('the council is found by its name and assigned', async () => {
    await tab('Council');
    await page.getByRole('combobox', { name: 'Find the council' }).fill('Leeds');
    await page.getByRole('option').first().waitFor();
    await look('case-council');
    await page.getByRole('option').first().click();
    await expect(page.getByText(/^Assigned:/).first()).toBeVisible();
  });

  test('the statement is signed, not on a day ahead', async () => {
    await button('Review and finish').click();
    await page.locator('input[name=signedOn]').fill('3/6/2009');
    await button('Record the signature').click();
    await expect(fieldError()).toContainText('Date of the signature cannot be later than today');
    await page.locator('input[name=signedOn]').fill('today');
    await button('Record the signature').click();
    await expect(page.getByText('Signed by the customer, 02/06/2009 · At the office')).toBeVisible();
  });

  test('after a change the paper is printed again, with what has changed, before it is signed', async () => {
    const shown = { caseId: cases.parent, language: 'en' } as const;
    await window.station.must('interview.recordAnswer', {
      ...shown,
      key: 'customer.otherNames',
      typed: 'Angharad Lloyd',
    });
    await expect(page.getByText('Answers have changed since it was printed')).toBeVisible();
    await expect(page.locator('.what-changed')).toContainText('Angharad Lloyd');
    await expect(button('Record the signature')).toHaveCount(0);
    await button('Page').click();
    await expect(page.locator('.paper')).toContainText('What has changed since version 1');
    await look('review-changed');
    await button('Print and keep').click();
    await expect(page.getByText('Version 2 is kept.')).toBeVisible();
    await page.getByRole('combobox', { name: 'Signed by' }).selectOption('appointee');
    await button('Record the signature').click();
    await expect(fieldError()).toContainText('Fill in Name of who signed');
    await page.locator('input[name=name]').fill('Gwen Rees');
    await page.locator('input[name=authority]').fill('BF57');
    await page.getByRole('combobox', { name: 'Where it was signed' }).selectOption('home');
    await button('Record the signature').click();
    await expect(page.getByText('Signed by the appointee, Gwen Rees, 02/06/2009 · At home')).toBeVisible();
  });
});

test.describe('a jobseeker with two jobs', () => {
  test('five weeks: the working stands below while it is typed', async () => {
    await openCase(cases.jobseeker, 'case');
    await tab('Earnings');
    await page.getByRole('combobox', { name: 'Method' }).selectOption('fiveWeeks');
    await button('Average').click();
    await expect(fieldError()).toContainText('Type a date');
    for (let at = 0; at < 5; at += 1) {
      await page.locator(`input[name=date-${at}]`).fill(`${1 + at * 7 > 30 ? 29 : 1 + at * 7}/5/09`);
      await page.locator(`input[name=gross-${at}]`).fill('86.00');
      await page.locator(`input[name=tax-${at}]`).fill('1.10');
      await page.locator(`input[name=pension-${at}]`).fill('3.01');
    }
    await expect(page.getByRole('group', { name: 'The working' })).toContainText('£86.00');
    await look('case-calculation');
    await button('Average').click();
    await saved();
    // 5 x (86.00 - 1.10) - half of 15.05 = 416.97½; a fifth of it is 83.39½, and the fraction is dropped.
    await expect(page.getByRole('group', { name: 'The working' }).first()).toContainText('£416.97½ ÷ 5 weeks = £83.39');
  });

  test('rows pasted from a spreadsheet fill the table, and what is wrong is said at its box', async () => {
    await page.locator('input[name=date-0]').focus();
    await page.evaluate(() => {
      const rows = ['Paid\tGross', '1/5/09\t80.00', '8/5/09\t95', '15/5/09\t60', '15/5/09\t110', '29/5/09\t75'];
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', rows.join('\r\n'));
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await expect(page.locator('input[name=gross-3]')).toHaveValue('110');
    await button('Average').click();
    await expect(fieldError()).toContainText('15/05/2009 stands twice: it is the date of payment 3 already');
    await expect(page.locator('input[name=date-3]')).toHaveAttribute('aria-invalid', 'true');
    await look('case-payslips');
    await button('Make and keep the paper').click();
    await expect(page.getByText('The calculation is kept with the case.')).toBeVisible();
    await page.locator('iframe.pdf-frame').waitFor();
  });

  test.describe('the other methods', () => {
    for (const [method, count, weeks, result] of [
      ['recognisedCycle', 1, '4', '£25.00'],
      ['twoMonths', 2, '', '£46.15'],
      ['otherPeriod', 1, '10', '£10.00'],
    ] as const) {
      test(method, async () => {
        await page
          .locator('select[name=job]')
          .selectOption('2')
          .catch(() => undefined);
        await page.getByRole('combobox', { name: 'Method' }).selectOption(method);
        for (let at = 0; at < count; at += 1) {
          await page.locator(`input[name=date-${at}]`).fill(at === 0 ? '29 apr 09' : '29 may 09');
          await page.locator(`input[name=gross-${at}]`).fill(method === 'twoMonths' ? '200' : '100');
        }
        if (weeks !== '') {
          await button('Average').click();
          await expect(fieldError()).toContainText('number of weeks');
          await page.locator('input[name=weeks]').fill(weeks);
        }
        await button('Average').click();
        await saved();
        await expect(page.getByRole('group', { name: 'The working' }).last()).toContainText(`= ${result}`);
      });
    }
  });

  test('the conditionality screen is put together from the interview, and says which box is empty', async () => {
    await openCase(cases.jobseeker, 'case');
    await tab('Conditionality');
    await expect(page.locator('[name=paydays]')).toHaveValue(/^Signs every two weeks on \w+day\. First payday/);
    await expect(page.locator('[name=labourMarketConditions]')).toHaveValue(/Hours available: \d+/);
    await page.locator('[name=backdating]').fill('');
    await button('Complete the screen').click();
    await expect(fieldError()).toContainText('Fill in Backdating');
    await look('case-conditionality');
    await page.getByRole('checkbox', { name: 'An earlier start date was asked for' }).press('Space');
    await button('Put the text together from the choices again').press('Enter');
    await expect(page.locator('[name=backdating]')).toHaveValue(/Earlier date asked for: a date not given/);
    await button('Complete the screen').press('Enter');
    await saved();
    await page.locator('[name=conditionality]').fill('Agreed in the office.');
    await button('Complete it again').press('Enter');
    await expect(page.getByText('1 earlier text')).toBeVisible();
  });

  test('what was said of work wanted is put right, and form CMS1 is recorded, made and kept', async () => {
    await button('Put right: Job goal 1').press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Warehouse supervisor');
    await page.keyboard.press('Enter');
    await expect(page.locator('.answer-lines')).toContainText('Warehouse supervisor');
    await page.getByRole('checkbox', { name: 'The agreement is signed' }).check();
    await page.locator('[name=agreementDate]').fill('yesterday');
    await page.locator('[name=steps]').fill('Look on the internet');
    await expect(page.getByText('Fewer than three steps')).toBeVisible();
    await button('Save form CMS1').press('Enter');
    await expect(page.getByText('Recorded', { exact: true })).toBeVisible();
    await button('Make the form to sign').press('Enter');
    await expect(page.locator('iframe.pdf-frame')).toBeVisible();
    await look('case-cms1');
  });

  test('an interview that is due is put off with its reason, and the head says so', async () => {
    await button('Put off').press('Enter');
    await page.locator('[name=from]').fill('20/7/09');
    await page.locator('form').getByRole('button', { name: 'Put off' }).press('Enter');
    await expect(fieldError()).toContainText('Fill in In words');
    await page.locator('[name=text]').fill('Baby due.');
    await page.locator('form').getByRole('button', { name: 'Put off' }).press('Enter');
    await expect(page.locator('.work-head')).toContainText('Interview put off to 20/07/2009');
    await look('case-outcome');
  });
});

test('the council queue shows state and reason, and sends what is queued after a month', async () => {
  window.station.clock.set('2009-07-03T09:00' as LocalDateTime);
  for (const caseId of Object.values(cases)) await window.station.must('interview.view', { caseId, language: 'en' });
  await button('Documents').click();
  await page.getByRole('heading', { name: 'Council documents' }).waitFor();
  await look('laid-queue');
  await page
    .getByRole('button', { name: /^Send the batch/ })
    .first()
    .click();
  await expect(page.getByText(/documents? sent to/)).toBeVisible();
  await look('laid-queue-sent');
});
