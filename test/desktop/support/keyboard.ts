/** A person at the window who has a keyboard and nothing else. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';

/** Presses Tab until the element has the focus, as far as a page goes; gives up with an error that says where it got to. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not get to ${String(target)}`);
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/**
 * Fills a date box, or one of date and time, from 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM'. The order of day and month is the
 * browser's own, so the other one is typed when the first did not give the date.
 */
export async function typeDate(page: Page, target: Locator, wanted: string): Promise<void> {
  await tabTo(page, target);
  const [date = '', time] = wanted.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [`${day}${month}${year}`, `${month}${day}${year}`]) {
    await page.keyboard.type(digits);
    if (time !== undefined) {
      await page.keyboard.press('Tab');
      // Where the clock has twelve hours, 'a' says that it is the morning; elsewhere it is no key of the box.
      await page.keyboard.type(`${time.replace(':', '')}a`);
    }
    if ((await target.inputValue()) === wanted) return;
    for (let part = 0; part < 6; part += 1) await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`${wanted} does not go into its box: ${await target.inputValue()}`);
}

/** Everything axe finds wrong with the page as it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
