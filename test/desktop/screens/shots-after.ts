/** The review, what is printed and read back, and every tab of the case after the call, with its refusals. */
import { button, send, type Shot, toCase, toReview, toSending } from './stage.ts';

const review: readonly Shot[] = [
  { name: 'review', role: 'csa', key: true, go: toReview('whole') },
  { name: 'review-evidence-letter', role: 'csa', go: toReview('whole', 'evidenceLetter') },
  { name: 'review-other-letter', role: 'csa', go: toReview('whole', 'secondaryLetter') },
  { name: 'review-laid', role: 'csa', go: toReview('whole', 'laid') },
  { name: 'review-evidence', role: 'csa', go: toReview('whole', 'evidence') },
  {
    name: 'review-other-language',
    role: 'csa',
    go: toReview('whole', undefined, async ({ page, language }) => {
      const other = language === 'en' ? 'cy' : 'en';
      await page.locator('.paper-choice select').selectOption(other);
      await page.locator(`.paper[lang=${other}]`).waitFor();
    }),
  },
  {
    name: 'review-large-print',
    role: 'csa',
    go: toReview('whole', undefined, async ({ page }) => {
      await page.locator('.paper-choice input[type=checkbox]').check();
      await page.locator('.paper.large-print').waitFor();
    }),
  },
  {
    name: 'review-pdf',
    role: 'csa',
    go: toReview('whole', undefined, async (stage) => {
      await stage.page.getByRole('button', { name: stage.words.common.pdf, exact: true }).click();
      await stage.page.locator('.pdf-frame').waitFor();
    }),
  },
  { name: 'review-gaps', role: 'csa', key: true, go: toReview('gaps') },
  {
    name: 'review-booking-refused',
    role: 'csa',
    go: toReview('whole', undefined, async (stage) => {
      await stage.page.locator('[name=slot]').fill('31/6/09 9.00');
      await send(({ words }) => words.review.book)(stage);
    }),
  },
  {
    name: 'read-back',
    role: 'csa',
    key: true,
    go: toReview('whole', undefined, async ({ page }) => {
      await page.waitForTimeout(200);
      await page.keyboard.press('F9');
      await page.waitForTimeout(300);
    }),
  },
];

const afterTheCall: readonly Shot[] = [
  { name: 'case-unanswered', role: 'financialAssessor', go: toCase('gaps', 'gaps') },
  { name: 'case-evidence', role: 'financialAssessor', key: true, go: toCase('whole', 'evidence') },
  {
    name: 'case-evidence-seen',
    role: 'financialAssessor',
    go: toCase('whole', 'evidence', async (stage) => button(stage, stage.words.case.verify).click()),
  },
  {
    name: 'case-evidence-refused',
    role: 'financialAssessor',
    go: toCase('whole', 'evidence', async (stage) => {
      await button(stage, stage.words.case.verify).click();
      await stage.page.locator('[name=seenOn]').fill('1/1/2031');
      await stage.page.locator('[name=seenOn]').press('Enter');
      await stage.page.getByRole('alert').first().waitFor();
    }),
  },
  {
    name: 'case-evidence-not-provided',
    role: 'financialAssessor',
    go: toCase('whole', 'evidence', async (stage) => {
      await button(stage, stage.words.case.notProvided).click();
      await send(({ words }) => words.common.save)(stage);
    }),
  },
  { name: 'case-preview', role: 'financialAssessor', key: true, go: toCase('gaps', 'preview') },
  { name: 'case-s19', role: 'financialAssessor', go: toCase('whole', 's19') },
  {
    name: 'case-s19-exempt',
    role: 'financialAssessor',
    go: toCase('s16-exempt-partner', 's19', async ({ page }) => {
      await page.locator('select[name=person]').selectOption('partner');
      await page.locator('select[name=status]').selectOption('exempt');
    }),
  },
  {
    name: 'case-s19-refused',
    role: 'financialAssessor',
    go: toCase('whole', 's19', async (stage) => {
      await stage.page.locator('select[name=status]').selectOption('notSatisfied');
      await send(({ words }) => words.common.save)(stage);
    }),
  },
  { name: 'case-calculation', role: 'financialAssessor', go: toCase('s17-cycle-and-two-months', 'calculation') },
  {
    name: 'case-calculation-refused',
    role: 'financialAssessor',
    go: toCase(
      's17-cycle-and-two-months',
      'calculation',
      send(({ words }) => words.case.calculate),
    ),
  },
  { name: 'case-conditionality', role: 'adviser', go: toCase('s17-cycle-and-two-months', 'conditionality') },
  {
    name: 'case-conditionality-refused',
    role: 'adviser',
    go: toCase('whole', 'conditionality', async (stage) => {
      await stage.page.locator('[name=backdating]').fill('');
      await send(({ words }) => words.case.complete)(stage);
    }),
  },
  {
    name: 'case-outcome',
    role: 'adviser',
    go: toCase('whole', 'conditionality', async (stage) => button(stage, stage.words.adviser.step.waive).click()),
  },
  {
    name: 'case-cms1',
    role: 'adviser',
    go: toCase('s14-joint-claim-one-signature', 'conditionality', async (stage) => {
      const { page, words } = stage;
      await page.getByLabel(`${words.adviser.allDays}: ${words.adviser.hoursFrom}`).first().fill('08:00');
      await page.getByLabel(`${words.adviser.allDays}: ${words.adviser.hoursTo}`).first().fill('18:00');
      await button(stage, words.adviser.fillDays).click();
      await button(stage, words.adviser.putRightGo).click();
      await page.locator('.correction').scrollIntoViewIfNeeded();
    }),
  },
  { name: 'case-council', role: 'sds', go: toCase('s12-council-assigned-later', 'council') },
  {
    name: 'case-council-found',
    role: 'sds',
    go: toCase('s12-council-assigned-later', 'council', async ({ page }) => {
      await page.locator('[role=combobox]').fill('nor');
      await page.getByRole('option').first().waitFor();
    }),
  },
  { name: 'case-push', role: 'sds', go: toCase('queued', 'push') },
  { name: 'case-push-blocked', role: 'sds', key: true, go: toCase('whole', 'push') },
  {
    name: 'case-push-transfer-refused',
    role: 'sds',
    go: toCase('packs', 'push', async (stage) => {
      await button(stage, stage.words.push.transfer).click();
      await send(({ words }) => words.common.save)(stage);
    }),
  },
  { name: 'sending-post', role: 'sds', key: true, go: toSending('post') },
  {
    name: 'sending-closed-list',
    role: 'sds',
    go: toSending('post', async ({ page, words }) => {
      await page.getByRole('button', { name: words.sending.print }).first().click();
      await page.locator('.paper').waitFor();
    }),
  },
  { name: 'sending-courier', role: 'sds', go: toSending('courier') },
  { name: 'sending-messages', role: 'sds', go: toSending('messages') },
  { name: 'case-read-only', role: 'csa', go: toCase('whole', 'evidence') },
];

export const afterShots: readonly Shot[] = [...review, ...afterTheCall];
