/** Letters and leaflets, service requests, and the figures for liaison. */
import { button, type Shot, type Stage, toCase } from './stage.ts';

/** By the palette, which finds every screen. */
const toScreen =
  (title: (stage: Stage) => string, ready: string): Shot['go'] =>
  async (stage) => {
    const { page } = stage;
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(title(stage));
    await page.keyboard.press('Enter');
    await page.locator(ready).first().waitFor();
  };
const toLetters = toScreen(({ words }) => words.letters.title, '.letters .paper');

export const productShots: readonly Shot[] = [
  { name: 'letters', role: 'sds', key: true, go: toLetters },
  {
    name: 'letters-refused',
    role: 'supervisor',
    go: async (stage) => {
      await toLetters(stage);
      await stage.page.locator('textarea').first().fill('# Heading\n{{nobody.name}} and {{customer.name');
      await stage.page.locator('.letter-paper .notice').first().waitFor();
    },
  },
  {
    name: 'case-letters',
    role: 'financialAssessor',
    key: true,
    go: toCase('queued', 'letters', async (stage) => {
      await button(stage, stage.words.case.letterShow).click();
      await stage.page.locator('.paper').first().waitFor();
    }),
  },
  { name: 'case-requests', role: 'supervisor', key: true, go: toCase('queued', 'requests') },
  { name: 'service', role: 'supervisor', key: true, go: toScreen(({ words }) => words.service.title, '.table') },
  { name: 'liaison', role: 'sds', key: true, go: toScreen(({ words }) => words.liaison.title, '.figure-chart, .card') },
];
