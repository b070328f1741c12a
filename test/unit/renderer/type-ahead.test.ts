/** Keys pressed faster than answers are kept, in a real browser over a program that takes its time. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answersOf, asked, closeWindows, openInterview, startWindows, stopWindows } from './support/window.ts';
import { createFakeDesktop, type FakeDesktop } from '../../support/fake-desktop.ts';

beforeAll(startWindows, 60_000);
afterEach(closeWindows);
afterAll(stopWindows);

const slow = (): FakeDesktop => createFakeDesktop({ answerMs: 300 });

/** Keys as fast as the browser takes them, a few milliseconds apart, without waiting for anything they cause. */
async function typeFast(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('type-ahead', () => {
  it('carries text, choices and Enter over several questions in order', async () => {
    const desktop = slow();
    const page = await openInterview(desktop);
    await typeFast(page, ...Array.from('Jones'), 'Enter', 'y', ...Array.from('Price'), 'Backspace', 'Enter', '2');
    await asked(page, 'home.liable');
    expect(answersOf(desktop)).toEqual(['Jones', true, 'Pric', 'owner']);
  });

  it('leaves a question unanswered in its turn', async () => {
    const desktop = slow();
    const page = await openInterview(desktop);
    await typeFast(page, 'A', 'Enter', 'y', 'Alt+2', 'h');
    await asked(page, 'home.liable');
    expect(answersOf(desktop)).toEqual(['A', true, 'hostel']);
    expect(desktop.calls.filter(({ name }) => name === 'interview.leaveUnanswered')).toHaveLength(1);
  });

  it('half typed for the next question stands in its box', async () => {
    const desktop = slow();
    const page = await openInterview(desktop);
    await typeFast(page, 'A', 'Enter', 'y', 'P', 'r', 'i');
    await asked(page, 'partner.surname');
    await expect.poll(() => page.locator('.answer-box').inputValue()).toBe('Pri');
    await page.keyboard.type('ce');
    expect(await page.locator('.answer-box').inputValue()).toBe('Price');
  });

  it('never goes into a question that is shown again because its answer was refused', async () => {
    const desktop = slow();
    const page = await openInterview(desktop);
    await typeFast(page, 'A', 'Enter', 'n', 'o');
    await asked(page, 'home.liable');
    await page.keyboard.press('F8');
    await page.getByText('Help for home.liable').waitFor();
    await page.keyboard.press('n');
    await asked(page, 'work.hours');
    await typeFast(page, 'x', 'Enter', '7', '7');
    await page.getByText('Enter a whole number.').waitFor();
    await page.waitForTimeout(100);
    expect(await page.locator('.answer-box').inputValue()).toBe('x');
  });
});

describe('Enter', () => {
  it('pressed twice answers one question, whatever the next one is and however long the answer takes', async () => {
    for (const desktop of [slow(), createFakeDesktop()]) {
      const page = await openInterview(desktop);
      await typeFast(page, 'A', 'Enter', 'Enter');
      await asked(page, 'customer.hasPartner');
      await page.waitForTimeout(200);
      expect(answersOf(desktop)).toEqual(['A']);
      await closeWindows();
    }
  });

  it('held down answers one question', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.keyboard.type('A');
    for (let press = 0; press < 12; press += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await asked(page, 'customer.hasPartner');
    expect(answersOf(desktop)).toEqual(['A']);
  });

  it('every key pressed twice gives each answer once', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.keyboard.type('A');
    await typeFast(page, 'Enter', 'Enter');
    await asked(page, 'customer.hasPartner');
    await Promise.all([page.keyboard.press('y'), page.keyboard.press('y')]);
    await asked(page, 'partner.surname');
    expect(await page.locator('.answer-box').inputValue()).toBe('');
    expect(answersOf(desktop)).toEqual(['A', true]);
  });
});
