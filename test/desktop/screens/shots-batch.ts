/** The batches of documents for councils, in their states, and the copies of what was sent. */
import { button, type Shot, type Stage, toCase } from './stage.ts';

/** The list of batches; `place` opens the batch there, the last made first. */
const toBatch =
  (place?: number, then?: (stage: Stage) => Promise<void>): Shot['go'] =>
  async (stage) => {
    const { page, words } = stage;
    await button(stage, words.top.laidQueue).click();
    const open = page.locator('[data-region=batches] .link');
    await open.first().waitFor();
    if (place === undefined) return;
    await open.nth(place).click();
    await page.locator('[data-region=batch]').scrollIntoViewIfNeeded();
    await then?.(stage);
  };

const showCopies = async ({ page }: Stage): Promise<void> => {
  await page.locator('[data-region=copies]').scrollIntoViewIfNeeded();
};

export const batchShots: readonly Shot[] = [
  { name: 'batch-list', role: 'sds', go: toBatch() },
  { name: 'batch-jammed', role: 'sds', go: toBatch(0) },
  { name: 'batch-sent', role: 'sds', go: toBatch(1) },
  {
    name: 'batch-copies',
    role: 'sds',
    go: toBatch(1, async (stage) => {
      await stage.page.locator('[data-region=batch] button[aria-expanded]').first().click();
      await showCopies(stage);
    }),
  },
  { name: 'batch-case-copies', role: 'sds', go: toCase('batchSent', 'council', showCopies) },
  {
    name: 'batch-copy-refused',
    role: 'sds',
    go: toCase('batchSent', 'council', async (stage) => {
      await button(stage, stage.words.laid.copies.makeDuplicate).click();
      await stage.page.locator('[data-region=copies] [aria-invalid]').waitFor();
    }),
  },
];
