/** The way round a screen by Tab and arrows alone: what is never reached, out of order, unseen or covered. */
import type { Page } from '@playwright/test';

/** Bounds the way round a screen by Tab. */
const tabsMax = 150;

/** In the page: everything that Tab is to get to has a number in the order it is read; a group with one tab stop has one. */
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

interface Focused {
  readonly stop: string | null;
  readonly name: string;
  readonly seen: boolean;
  readonly covered: boolean;
}

/** In the page: where the focus is, whether that can be seen, and whether anything lies over all of it. */
function lookAtFocus(): Focused {
  const element = document.activeElement as HTMLElement;
  const seenOn = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  };
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const points = [0.05, 0.5, 0.95].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const free = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (element.contains(there) || there.contains(element));
  });
  const body = element === document.body;
  return {
    stop: element.getAttribute('data-tab-stop'),
    name: `${element.tagName}.${element.className}`,
    seen: body || (seenOn(element) && inView),
    // What is within a frame, the frame answers for.
    covered: !body && element.tagName !== 'IFRAME' && inView && !free,
  };
}

export interface Round {
  /** Never reached. */
  readonly missed: readonly string[];
  /** Reached before something that stands before it. */
  readonly outOfOrder: readonly string[];
  readonly unseen: readonly string[];
  readonly covered: readonly string[];
}

export async function tabRound(page: Page): Promise<Round> {
  const count = await page.evaluate(numberTabStops);
  const reached: number[] = [];
  const unseen = new Set<string>();
  const covered = new Set<string>();
  const outOfOrder: string[] = [];
  const last: string[] = [];
  for (let presses = 0; presses < tabsMax && new Set(reached).size < count; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(lookAtFocus);
    if (!focused.seen) unseen.add(focused.name);
    if (focused.covered) covered.add(focused.name);
    last.push(focused.name);
    if (focused.stop === null) continue;
    const [stop, before] = [Number(focused.stop), reached.at(-1)];
    // Round the end to the start again is the one step back there is.
    if (before !== undefined && stop < before && stop !== Math.min(stop, ...reached)) outOfOrder.push(focused.name);
    reached.push(stop);
  }
  const missed = await page.evaluate(
    (got) =>
      [...document.querySelectorAll('[data-tab-stop]')]
        .filter((element) => !got.includes(Number(element.getAttribute('data-tab-stop'))))
        .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30) ?? ''}`),
    reached,
  );
  return {
    missed: new Set(reached).size < Math.min(count, tabsMax) ? [...missed, `after ${last.slice(-3).join(', ')}`] : [],
    outOfOrder,
    unseen: [...unseen],
    covered: [...covered],
  };
}

/** Members of groups with one tab stop that no arrow gets to. */
export async function arrowMisses(page: Page): Promise<readonly string[]> {
  const groups = page.locator('[role=radiogroup], [role=group].choices, [role=tablist]');
  const missed: string[] = [];
  for (let place = 0; place < (await groups.count()); place += 1) {
    const group = groups.nth(place);
    const members = group.locator('[role=radio], [role=checkbox], [role=tab]');
    const stop = group.locator('[tabindex="0"]:not(:disabled)').first();
    if (!(await group.isVisible()) || (await stop.count()) === 0) continue;
    const inFront = await group.evaluate(
      (element) =>
        element.closest('[aria-hidden=true], [inert]') === null && document.querySelector('[role=dialog]') === null,
    );
    if (!inFront) continue;
    await stop.focus();
    const seen = new Set<string>();
    const count = await members.count();
    for (let presses = 0; presses < count; presses += 1) {
      seen.add(await page.evaluate(() => document.activeElement?.textContent ?? ''));
      await page.keyboard.press('ArrowRight');
    }
    const all = await members.allTextContents();
    missed.push(...all.filter((text) => !seen.has(text)));
  }
  return missed;
}
