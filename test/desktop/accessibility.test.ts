/**
 * WCAG 2.2 AA on every screen and state that the pictures show (test/desktop/screens): axe in both languages, light, dark
 * and in forced colours; Tab and arrows get everywhere in the order it is read, and the focus shows; 200 % and 400 % zoom
 * scroll one way; wider spacing cuts nothing off; targets are large enough; nothing moves for those who want less motion;
 * live regions say what changed, once; Escape leaves a box for where it was opened. CMS_EVERY_SCREEN=1 looks at all of that
 * everywhere (a quarter of an hour); without it that is done for the key screens in one language, and axe alone sees them
 * in the other and every other screen in one of the two, turn about.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Language } from '../../shared/base/language.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { fillOffice, type ShownCases } from './screens/cases.ts';
import { alteredShots, startAltered } from './screens/altered.ts';
import { setUpDiary } from './screens/set-up-diary.ts';
import { shots } from './screens/shots.ts';
import { type Shot, wordsOf } from './screens/stage.ts';
import { clipped, moving, sideways, smallTargets, spaceText, unspaceText } from './support/barrier.ts';
import { arrowMisses, tabRound } from './support/keyboard-round.ts';
import { agentScreen, openWindow, type TestWindow } from './support/window.ts';

const everyScreen = process.env['CMS_EVERY_SCREEN'] !== undefined;

let window: TestWindow;
let cases: ShownCases;
let context: BrowserContext | undefined;
test.beforeAll(async () => {
  window = await openWindow({ at: '2009-06-02T09:00' as LocalDateTime });
  await setUpDiary(window.station);
  cases = await fillOffice(window.station, (role) => role);
});
test.afterEach(async () => {
  await context?.close();
  context = undefined;
});
test.afterAll(() => window?.close());

/** The window with the screen in it, and whoever belongs there signed in. */
async function show(browser: Browser, shot: Shot, language: Language): Promise<Page> {
  const { station, host } = window;
  await station.call('session.signOut', {});
  if (shot.role !== null) await station.signIn(shot.role);
  context = await browser.newContext(agentScreen);
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.addInitScript(`localStorage.setItem('cms-window-language', '${language}')`);
  await page.goto(host.newAddress());
  await page.locator(shot.role === null ? '[name=passphrase]' : '#find').waitFor();
  await page.waitForTimeout(100);
  await shot.go({ page, language, words: wordsOf(language), cases });
  return page;
}

function shotNamed(name: string): Shot {
  const shot = shots.find((one) => one.name === name);
  if (shot === undefined) throw new Error(`there is no screen ${name}`);
  return shot;
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds as the page is; of colours alone where nothing else can have changed. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (rules === undefined
    ? builder.withTags(wcag)
    : builder.withRules([...rules])
  ).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const ways = shots.flatMap((shot, place) =>
  (['en', 'cy'] as const)
    .map((language, at) => ({ shot, language, turn: everyScreen || at === place % 2 }))
    .filter(({ turn }) => turn || shot.key === true)
    .map(({ language, turn }) => ({ shot, language, whole: everyScreen || (turn && shot.key === true) })),
);

for (const { shot, language, whole } of ways) {
  test(`${shot.name} in ${language === 'en' ? 'English' : 'Welsh'} can be used by everybody`, async ({ browser }) => {
    const page = await show(browser, shot, language);
    if (whole) expect(await barriers(page)).toEqual({});
    else expect(await violations(page)).toEqual([]);
  });
}

/** What stands in somebody's way, by the way they use the window; nothing for a way without a barrier. */
async function barriers(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const light = await violations(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  const dark = await violations(page, ['color-contrast']);
  // The colours are the system's then, whatever theme was chosen here.
  await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
  await page.emulateMedia({ forcedColors: 'active' });
  const forcedColours = await violations(page, ['color-contrast']);
  await page.emulateMedia({ forcedColors: 'none' });
  const moves = await moving(page);
  const targets = await smallTargets(page);
  await spaceText(page);
  const spaced = [...(await clipped(page)), ...(await sideways(page))];
  await unspaceText(page);
  // Half and a quarter of a window of 1280 x 1024, as at a zoom of 200 and 400 %.
  await page.setViewportSize({ width: 640, height: 512 });
  const zoom200 = [...(await sideways(page)), ...(await clipped(page))];
  await page.setViewportSize({ width: 320, height: 256 });
  const zoom400 = [...(await sideways(page)), ...(await clipped(page))];
  await page.setViewportSize({ width: 1366, height: 768 });
  const keyboard = await tabRound(page);
  const all = {
    light,
    dark,
    forcedColours,
    moves,
    targets,
    spaced,
    zoom200,
    zoom400,
    tabMisses: keyboard.missed,
    tabOrder: keyboard.outOfOrder,
    focusUnseen: keyboard.unseen,
    focusCovered: keyboard.covered,
    arrowMisses: await arrowMisses(page),
  };
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found.length > 0));
}

for (const altered of alteredShots)
  test(`${altered.name} can be used by everybody`, async ({ browser }) => {
    const host = await startAltered(window.root, await window.station.must('session.state', {}), altered);
    context = await browser.newContext(agentScreen);
    const page = await context.newPage();
    await page.goto(host.url);
    await altered.go(page, host);
    expect(await barriers(page)).toEqual({});
    await host.stop();
  });

/** Boxes by the keys that open them, and the way there from the screen of the shot. */
const boxes: readonly { readonly name: string; readonly shot: string; readonly open: readonly string[] }[] = [
  { name: 'the palette', shot: 'interview', open: ['Control+k'] },
  { name: 'the list of keys', shot: 'interview', open: ['F1'] },
  { name: 'why it is asked', shot: 'interview', open: ['F7'] },
  { name: 'a note', shot: 'interview', open: ['F9'] },
  { name: 'a dropped call', shot: 'interview', open: ['F3'] },
];

for (const box of boxes)
  test(`Escape leaves ${box.name} for where it was opened`, async ({ browser }) => {
    const page = await show(browser, shotNamed(box.shot), 'en');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const before = await focused();
    for (const key of box.open) await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await expect(dialog).toHaveAccessibleName(/./);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect.poll(focused).toBe(before);
  });

test('what is in the other language says so', async ({ browser }) => {
  const page = await show(browser, shotNamed('interview-other-language'), 'en');
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('.say[lang=cy]').waitFor();
  for (const selector of ['.ask', '.record-label', '.choice', '.section-button', '.section-head strong', '.why > p'])
    expect([selector, await languageOf(selector)]).toEqual([selector, 'cy']);
  for (const selector of ['.say-mark', '.help-text', '.reasons', '.call-bar'])
    expect([selector, await languageOf(selector)]).toEqual([selector, 'en']);
});

test('typing moves neither the box that is typed in nor anything above it', async ({ browser }) => {
  for (const name of [
    'interview-date',
    'interview-money',
    'interview-council',
    'interview-name',
    'interview-long-text',
  ]) {
    await context?.close();
    const page = await show(browser, shotNamed(name), 'cy');
    const places = () =>
      page.evaluate(() =>
        ['.call-bar', '.section-head', '.say', '.ask', '.record-label', '.answer-box', '.rail', '.sections'].map(
          (selector) => {
            const { x, y, width } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            return [selector, x, y, width].join(' ');
          },
        ),
      );
    const before = await places();
    for (const key of 'north 12,4') {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      expect(await places()).toEqual(before);
    }
    // What is found, and the draft being kept, come a moment later.
    await page.waitForTimeout(400);
    expect(await places()).toEqual(before);
  }
});

test('what is heard is said by one region only', async ({ browser }) => {
  for (const name of ['case-evidence-refused', 'interview-date-refused', 'sign-in-refused']) {
    await context?.close();
    const page = await show(browser, shotNamed(name), 'en');
    const nested = page.locator('[aria-live] [role=alert], [role=status] [role=alert], [role=alert] [role=alert]');
    await expect(nested).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(1);
  }
});

test('live regions say which screen came up, and what was saved and comes next', async ({ browser }) => {
  const page = await show(browser, shotNamed('interview-first'), 'en');
  const words = wordsOf('en');
  await expect(page.locator('[data-route]')).toHaveText(words.screen.interview);
  await expect(page).toHaveTitle(`${words.screen.interview} - ${words.program}`);
  await page.waitForTimeout(200);
  await page.keyboard.press('1');
  await page.locator('[data-key="customer.phone.number"]').waitFor();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: words.interview.saved.split('{{')[0] ?? '' })
      .first(),
  ).toBeAttached();
  await page.keyboard.press('F10');
  await expect(page.locator('[data-route]')).toHaveText(words.screen.review);
  await page.keyboard.press('Control+l');
  await expect(page.locator('[data-route]')).toHaveText(words.screen.locked);
});

test('a screen reader hears the question as the name of its box, and the choices with their state', async ({
  browser,
}) => {
  const named = async (name: string): Promise<Page> => {
    await context?.close();
    return show(browser, shotNamed(name), 'en');
  };
  await expect((await named('interview-date')).getByRole('textbox', { name: 'When were you born?' })).toBeFocused();
  const refused = await named('interview-date-refused');
  await expect(refused.getByRole('textbox', { name: 'When were you born?' })).toHaveAccessibleDescription(
    /does not exist/,
  );
  await expect(await named('interview')).toHaveTitle(/Interview/);
  const page = context?.pages()[0] as Page;
  await expect(page.getByRole('radiogroup')).toMatchAriaSnapshot(`
    - radiogroup "Do you rent your home, own it, live with family or friends, or is it something else?":
      - radio /Council tenant/
      - radio /Housing association tenant/
  `);
  for (const landmark of ['banner', 'navigation', 'main'] as const)
    await expect(page.getByRole(landmark).first()).toBeVisible();
  await expect((await named('sign-in')).getByRole('combobox')).toHaveAccessibleName(wordsOf('en').signIn.person);
});
