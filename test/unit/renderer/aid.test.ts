/** What helps during a call: the reasons for a question, the way back from a change, jumps, the palette, the line. */
import type { Page } from 'playwright';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  answersOf,
  asked,
  closeWindows,
  openHost,
  openInterview,
  openPage,
  startWindows,
  stopWindows,
} from './support/window.ts';
import { createFakeDesktop, fakeCaseId, fakePassphrase } from '../../support/fake-desktop.ts';

beforeAll(startWindows, 60_000);
afterEach(closeWindows);
afterAll(stopWindows);

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Answers up to the tenure of the home, with a partner named Price. */
async function toTenure(page: Page): Promise<void> {
  for (const [key, typed] of [
    ['customer.surname', 'Jones'],
    ['customer.hasPartner', 'y'],
    ['partner.surname', 'Price'],
  ] as const) {
    await asked(page, key);
    await page.keyboard.type(typed);
    if (typed.length > 1) await page.keyboard.press('Enter');
  }
  await asked(page, 'home.tenure');
}

describe('why something is asked', () => {
  it('is one key away, goes to the answer that led there, and gives the focus back', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await toTenure(page);
    await page.keyboard.press('F7');
    await page.getByRole('dialog').getByText('A partner is part of the claim').waitFor();
    expect(await page.getByText('answered 10:22').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(desktop.calls.at(-1)).toMatchObject({
      name: 'interview.why',
      request: { kind: 'question', key: 'home.tenure' },
    });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('o');
    await asked(page, 'home.liable');
    await page.keyboard.press('F7');
    await page.getByRole('button', { name: 'Lives with a partner: Yes' }).click();
    await asked(page, 'customer.hasPartner');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('choice');
  });
});

describe('a change', () => {
  it('says what it sets aside, and Alt and Z take it back without losing what is half typed', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await toTenure(page);
    await page.keyboard.press('PageUp');
    await asked(page, 'partner.surname');
    await page.keyboard.press('PageUp');
    await asked(page, 'customer.hasPartner');
    await page.keyboard.press('n');
    await page.getByText('Sets aside 1 answer and removes 1 evidence item.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await asked(page, 'home.tenure');
    await page.getByText('Changed: customer.hasPartner.').waitFor();
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('choice');
    await page.keyboard.press('Alt+z');
    await expect.poll(() => answersOf(desktop)).toEqual(['Jones', true, 'Price', false, true]);
    await page.getByText('Price').waitFor();
    expect(await page.getByText('Changed: customer.hasPartner.').count()).toBe(0);
    expect(await page.locator('.question').getAttribute('data-key')).toBe('home.tenure');
  });
});

describe('jumps', () => {
  it('lead to the first question without an answer and to the first answer kept against a warning', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.keyboard.press('Alt+1');
    await asked(page, 'customer.hasPartner');
    for (const [key, next] of [
      ['n', 'home.tenure'],
      ['o', 'home.liable'],
    ] as const) {
      await page.keyboard.press(key);
      await asked(page, next);
    }
    await page.keyboard.press('F8');
    await page.getByText('Help for home.liable').waitFor();
    await page.keyboard.press('n');
    await asked(page, 'work.hours');
    await page.keyboard.type('70');
    await page.keyboard.press('Enter');
    await page.getByText('More than 60 hours').waitFor();
    await page.keyboard.type('Two jobs');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Everything has been asked' }).waitFor();
    await page.getByText('1 answer kept against a warning').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Alt+w');
    await asked(page, 'work.hours');
    await page.keyboard.press('Alt+u');
    await asked(page, 'customer.surname');
  });

  it('find a case by a few letters of the customer’s name', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.keyboard.press('Control+k');
    await page.keyboard.type('jones');
    await page.getByRole('option', { name: /Mary Jones/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('offer every action of the interview in the palette', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.keyboard.press('Control+k');
    await page.keyboard.type('why am');
    await page.getByRole('option', { name: /Why am I asking this/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('A partner is part of the claim').waitFor();
  });
});

describe('the line', () => {
  it('drops: two keys book the call-back, its time stands over the question, and the wrap-up is timed', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.keyboard.type('Jon');
    await page.keyboard.press('F3');
    await page.getByRole('dialog').getByText('within 24 hours').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Call back by 09/06/2009 10:00.').waitFor();
    expect(await page.getByRole('timer').textContent()).toContain('Wrap-up');
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('.answer-box').inputValue()).toBe('Jon');
    await page.keyboard.press('Alt+r');
    await expect.poll(() => page.getByRole('timer').textContent()).not.toContain('Wrap-up');
  });

  it('has an estimate of what is left beside the timer', async () => {
    const page = await openInterview(createFakeDesktop());
    await page.getByText('about 5 minutes left').waitFor();
  });
});

describe('the language', () => {
  it('switches with a question open out of turn, a change undone and text half typed, and keeps the place', async () => {
    const page = await openInterview(createFakeDesktop());
    await toTenure(page);
    await page.keyboard.press('PageUp');
    await asked(page, 'partner.surname');
    await page.keyboard.type('-Evans');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.getByRole('heading', { name: 'Beth yw cyfenw eich partner?' }).waitFor();
    await page.keyboard.type('X');
    expect(await page.locator('.answer-box').inputValue()).toBe('Price-EvanXs');
  });
});

describe('two windows', () => {
  it('on one case stay in step, and what is half typed in one stays', async () => {
    const desktop = createFakeDesktop();
    const first = await openInterview(desktop);
    const { url } = await openHost(desktop);
    const second = await openPage(url);
    await second.locator('#find').waitFor();
    await second.keyboard.press('F2');
    await asked(second, 'customer.surname');
    await second.keyboard.type('Half');
    await first.keyboard.type('Jones');
    await first.keyboard.press('Enter');
    await asked(first, 'customer.hasPartner');
    desktop.tell('case.changed', { caseId: fakeCaseId, sequence: 2 });
    await second.getByText('Jones').first().waitFor();
    expect(await second.locator('.question').getAttribute('data-key')).toBe('customer.surname');
    expect(await second.locator('.answer-box').inputValue()).toBe('Half');
    const views = desktop.calls.filter(({ name }) => name === 'interview.view').length;
    desktop.tell('case.changed', { caseId: fakeCaseId, sequence: 2 });
    await second.waitForTimeout(100);
    expect(desktop.calls.filter(({ name }) => name === 'interview.view')).toHaveLength(views);
  });

  it('locked by one another are locked in both', async () => {
    const desktop = createFakeDesktop();
    const first = await openInterview(desktop);
    const { url } = await openHost(desktop);
    const second = await openPage(url);
    await second.locator('#find').waitFor();
    await second.keyboard.press('Control+l');
    await second.getByRole('heading', { name: 'Locked' }).waitFor();
    await first.keyboard.type('Jones');
    await first.keyboard.press('Enter');
    await first.getByRole('heading', { name: 'Locked' }).waitFor();
    await first.keyboard.type(fakePassphrase);
    await first.keyboard.press('Enter');
    await first.getByRole('heading', { name: 'What is your surname?' }).waitFor();
    expect(await first.locator('.answer-box').inputValue()).toBe('Jones');
  });
});

describe('keys', () => {
  it('put a letter on everything that can be pressed, and the letter presses it', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.keyboard.press('Alt+k');
    await page.locator('.key-letter').first().waitFor();
    const bare = await page.evaluate(
      () => [...document.querySelectorAll('button')].filter((one) => one.checkVisibility()).length,
    );
    expect(await page.locator('.key-letter').count()).toBeGreaterThanOrEqual(bare);
    expect(await violations(page)).toEqual([]);
    const place = await page.getByRole('button', { name: 'Note' }).boundingBox();
    const letter = await page
      .locator('.key-letter')
      .evaluateAll(
        (all, at) =>
          all.find((one) => Math.hypot(one.getBoundingClientRect().x - at.x, one.getBoundingClientRect().y - at.y) < 12)
            ?.textContent ?? '',
        { x: place?.x ?? 0, y: place?.y ?? 0 },
      );
    await page.keyboard.type(letter.toLowerCase(), { delay: 20 });
    await page.getByRole('dialog', { name: 'Write a note' }).waitFor();
  });

  it('are no keys when AltGr types an accent, and the same with Caps Lock', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await page.evaluate(() => {
      const init = { key: 'ŵ', code: 'KeyW', altKey: true, ctrlKey: true, bubbles: true, modifierAltGraph: true };
      for (const code of ['KeyS', 'KeyQ', 'KeyC', 'Digit1'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, code }));
    });
    await page.keyboard.type('Jones');
    await page.keyboard.press('Enter');
    await asked(page, 'customer.hasPartner');
    await page.keyboard.press('Y');
    await asked(page, 'partner.surname');
    expect(answersOf(desktop)).toEqual(['Jones', true]);
  });

  it('go back and forward again, and switch the language in a box in front', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await toTenure(page);
    await page.keyboard.press('PageUp');
    await asked(page, 'partner.surname');
    await page.keyboard.press('PageUp');
    await asked(page, 'customer.hasPartner');
    await page.keyboard.press('PageDown');
    await asked(page, 'partner.surname');
    await page.keyboard.press('PageDown');
    await asked(page, 'home.tenure');
    await page.keyboard.press('F7');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('F2');
    await expect
      .poll(() => desktop.calls.filter(({ name }) => name === 'interview.why').at(-1)?.request['language'])
      .toBe('cy');
    await page.getByRole('dialog').waitFor();
  });
});

describe('help that has to be read', () => {
  it('is kept with the time it was open, also when the agent moves on without closing it', async () => {
    const desktop = createFakeDesktop();
    const page = await openInterview(desktop);
    await toTenure(page);
    await page.keyboard.press('o');
    await asked(page, 'home.liable');
    await page.keyboard.press('F8');
    await page.getByText('Help for home.liable').waitFor();
    await page.waitForTimeout(60);
    await page.keyboard.press('PageUp');
    await asked(page, 'home.tenure');
    const kept = (): readonly { readonly request: Readonly<Record<string, unknown>> }[] =>
      desktop.calls.filter(({ name }) => name === 'interview.openHelp');
    await expect.poll(() => kept().length).toBe(1);
    expect(kept()[0]?.request['key']).toBe('home.liable');
    expect(kept()[0]?.request['openMs']).toBeGreaterThan(50);
  });
});
