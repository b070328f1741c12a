/**
 * WCAG 2.2 AA on every screen and state that the pictures show (test/desktop/screens): axe in both languages, light, dark
 * and in forced colours; Tab gets everywhere and the focus shows; 200 % and 400 % zoom scroll one way; nothing moves for
 * those who want less motion; live regions say what changed. CMS_EVERY_SCREEN=1 looks at
 * all of that everywhere (five minutes); without it that is done for the key screens in one language, and axe alone sees
 * them in the other and every other screen in one of the two, turn about.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Language } from '../../shared/base/language.ts';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import { fillOffice, type ShownCases } from './screens/cases.ts';
import { type Shot, shots, wordsOf } from './screens/shots.ts';
import { agentScreen, openWindow, type TestWindow } from './support/window.ts';

const everyScreen = process.env['CMS_EVERY_SCREEN'] !== undefined;
/** Bounds the way round a screen by Tab. */
const tabsMax = 150;

let window: TestWindow;
let cases: ShownCases;
let context: BrowserContext | undefined;
test.beforeAll(async () => {
  window = await openWindow({ at: '2009-06-02T09:00' as LocalDateTime });
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
  await page.setViewportSize({ width: 683, height: 384 });
  const zoom200 = await sideways(page);
  await page.setViewportSize({ width: 342, height: 192 });
  const zoom400 = await sideways(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  const keyboard = await tabRound(page);
  const all = {
    light,
    dark,
    forcedColours,
    moves,
    zoom200,
    zoom400,
    tabMisses: keyboard.missed,
    focusUnseen: keyboard.unseen,
  };
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found.length > 0));
}

/** Names of what is animated or in transition although the person asked for none; under 10 ms is none. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        return (
          (animationName !== 'none' && parseFloat(animationDuration) > 0.01) || parseFloat(transitionDuration) > 0.01
        );
      })
      .map((element) => element.className),
  );

/** What makes the page scroll in two directions: the page itself, and boxes that are no tables, papers or lines of text. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `page ${scrollWidth} in ${clientWidth}`,
      ...wide.slice(0, 4).map((element) => `${element.tagName}.${element.className}`),
    ];
  });

/** In the page: everything that Tab is to get to has a number; a group with one tab stop has one. */
function numberTabStops(): number {
  const dialog = document.querySelector('[role=dialog]');
  const stops = [
    ...(dialog ?? document).querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]'),
  ].filter((element) => {
    const radio = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
    const { visibility } = getComputedStyle(element);
    const shown = element.getClientRects().length > 0 && visibility !== 'hidden' && element.closest('[inert]') === null;
    return (
      shown &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [type=hidden]') &&
      !radio &&
      element.closest('[data-react-aria-hidden], [aria-hidden=true]') === null
    );
  });
  for (const [place, element] of stops.entries()) element.setAttribute('data-tab-stop', String(place));
  return stops.length;
}

/** In the page: where the focus is, and whether that can be seen. */
function lookAtFocus(): { readonly stop: string | null; readonly name: string; readonly seen: boolean } {
  const element = document.activeElement as HTMLElement;
  const seenOn = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  };
  const box = element.getBoundingClientRect();
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return {
    stop: element.getAttribute('data-tab-stop'),
    name: `${element.tagName}.${element.className}`,
    seen: element === document.body || (seenOn(element) && inView),
  };
}

async function tabRound(
  page: Page,
): Promise<{ readonly missed: readonly string[]; readonly unseen: readonly string[] }> {
  const count = await page.evaluate(numberTabStops);
  const reached = new Set<string>();
  const unseen = new Set<string>();
  const last: string[] = [];
  for (let presses = 0; presses < tabsMax && reached.size < count; presses += 1) {
    await page.keyboard.press('Tab');
    const { stop, name, seen } = await page.evaluate(lookAtFocus);
    if (!seen) unseen.add(name);
    if (stop !== null) reached.add(stop);
    last.push(name);
  }
  const missed = await page.evaluate(
    (got) =>
      [...document.querySelectorAll('[data-tab-stop]')]
        .filter((element) => !got.includes(element.getAttribute('data-tab-stop') ?? ''))
        .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30) ?? ''}`),
    [...reached],
  );
  return {
    missed: reached.size < Math.min(count, tabsMax) ? [...missed, `after ${last.slice(-3).join(', ')}`] : [],
    unseen: [...unseen],
  };
}

test('live regions say which screen came up, and what was saved and comes next', async ({ browser }) => {
  const shot = shots.find(({ name }) => name === 'interview-first');
  if (shot === undefined) throw new Error('there is no such screen');
  const page = await show(browser, shot, 'en');
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
    const shot = shots.find((one) => one.name === name);
    if (shot === undefined) throw new Error('there is no such screen');
    return show(browser, shot, 'en');
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
