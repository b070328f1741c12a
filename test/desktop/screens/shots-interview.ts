/** The interview: every kind of question, what is refused or warned about, and the boxes in front of it. */
import { testParts } from '../../support/workstation.ts';
import { answer, at, button, openCase, type Shot, type Stage, type } from './stage.ts';

/** Says 'no children' after all, which sets much aside. */
async function changeEarlier({ page, language }: Stage): Promise<void> {
  const { wording } = testParts().releases.current.source;
  await page
    .locator('.section-button')
    .filter({ hasText: wording[language].sections['M07']?.title ?? '' })
    .click();
  const label = wording[language].facts['household.hasChildren']?.label ?? '';
  await page.locator('.answer').filter({ hasText: label }).first().getByRole('button').first().click();
  await page.locator('[data-key="household.hasChildren"]').waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
}

export const interviewShots: readonly Shot[] = [
  // Nine minutes and a bit into the call: the picture in the README.
  {
    name: 'interview',
    role: 'csa',
    key: true,
    go: at('interview', async ({ page }) => {
      await page.clock.setFixedTime(Date.now() + 581_000);
      await page.waitForTimeout(1_200);
    }),
  },
  { name: 'interview-first', role: 'csa', go: at('first') },
  { name: 'interview-choice', role: 'csa', go: at('choice') },
  {
    name: 'interview-multi-choice',
    role: 'csa',
    key: true,
    go: at('multiChoice', async ({ page }) => page.keyboard.press('2')),
  },
  { name: 'interview-name', role: 'csa', go: at('name') },
  {
    name: 'interview-similar',
    role: 'csa',
    go: at('name', async (stage) => {
      await type(stage, 'Megan');
      await stage.page.keyboard.press('Enter');
      await type(stage, 'Ohara');
      await stage.page.locator('.similar h2').waitFor();
    }),
  },
  { name: 'interview-date', role: 'csa', go: at('date', async (stage) => type(stage, '12 mar 1985')) },
  {
    name: 'interview-date-refused',
    role: 'csa',
    key: true,
    go: at('date', async (stage) => {
      await answer(stage, '31/2/1985');
      await stage.page.locator('#answer-failure').waitFor();
    }),
  },
  { name: 'interview-address', role: 'csa', go: at('address') },
  {
    name: 'interview-council',
    role: 'csa',
    go: at('council', async (stage) => {
      const { page } = stage;
      await type(stage, 'nor');
      await page.getByRole('option').first().waitFor();
    }),
  },
  { name: 'interview-money', role: 'csa', go: at('money', async (stage) => type(stage, '13200')) },
  { name: 'interview-regular-amount', role: 'csa', go: at('rosterRow', async (stage) => type(stage, '1100 m')) },
  { name: 'interview-long-text', role: 'csa', go: at('longText') },
  { name: 'interview-roster', role: 'csa', key: true, go: at('roster') },
  {
    name: 'interview-warning',
    role: 'csa',
    key: true,
    go: at('warning', async (stage) => {
      await answer(stage, '1/9/2011');
      await stage.page.locator('.warning-form').waitFor();
    }),
  },
  { name: 'interview-help-first', role: 'csa', go: at('helpFirst') },
  { name: 'interview-help-open', role: 'csa', go: at('helpFirst', async ({ page }) => page.keyboard.press('F8')) },
  { name: 'interview-change', role: 'csa', key: true, go: at('interview', changeEarlier) },
  { name: 'interview-unanswered', role: 'csa', go: at('interview', async ({ page }) => page.keyboard.press('F4')) },
  {
    name: 'interview-why',
    role: 'csa',
    key: true,
    go: at('rosterRow', async ({ page }) => {
      await page.keyboard.press('F7');
      await page.getByRole('dialog').waitFor();
    }),
  },
  {
    name: 'interview-side-by-side',
    role: 'csa',
    go: async (stage) => {
      await openCase(stage, 'choice');
      await button(stage, stage.words.top.start).click();
      await stage.page.locator('#find').waitFor();
      await openCase(stage, 'interview');
    },
  },
  {
    name: 'interview-beside',
    role: 'csa',
    go: async (stage) => {
      await openCase(stage, 'choice');
      await button(stage, stage.words.top.start).click();
      await stage.page.locator('#find').waitFor();
      await openCase(stage, 'interview');
      await stage.page.keyboard.press('Alt+b');
      await stage.page.locator('[data-region=beside]').waitFor();
    },
  },
  {
    name: 'interview-standing',
    role: 'csa',
    go: at('interview', async ({ page, words }) => page.getByRole('tab', { name: words.interview.standing }).click()),
  },
  {
    name: 'interview-note',
    role: 'csa',
    go: at('interview', async (stage) => button(stage, stage.words.interview.note).click()),
  },
  {
    name: 'interview-dropped',
    role: 'csa',
    go: at('interview', async (stage) => button(stage, stage.words.interview.dropCall).click()),
  },
  {
    name: 'interview-remove',
    role: 'csa',
    go: at('rosterRow', async (stage) => {
      await button(stage, stage.words.interview.removeRow).click();
      await stage.page.getByRole('dialog').waitFor();
    }),
  },
  { name: 'interview-call-back', role: 'csa', go: at('dropped') },
  { name: 'interview-kept-against-warning', role: 'csa', go: at('warned') },
  { name: 'interview-other-language', role: 'csa', go: at('interview', async ({ page }) => page.keyboard.press('F2')) },
  { name: 'interview-done', role: 'csa', go: at('gaps') },
  {
    name: 'interview-wrap-up',
    role: 'csa',
    go: at('gaps', async ({ page }) => page.keyboard.press('F3')),
  },
];
