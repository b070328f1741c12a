/** What in the page stands in somebody's way, by the criterion of WCAG 2.2 that it fails. Runs in the page. */
import type { Page } from '@playwright/test';

/** Names of what is animated or in transition although the person asked for none; under 10 ms is none. */
export const moving = (page: Page): Promise<readonly string[]> =>
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
export const sideways = (page: Page): Promise<readonly string[]> =>
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

/** Text that its own box cuts off. A long name and a time that stand elsewhere, too, may end in an ellipsis. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        // What is for screen readers alone is a pixel wide.
        const shown = element.clientWidth > 1 && !element.matches('progress');
        const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
        const cut =
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
        return shown && cut && !element.matches('.call-name, .case-tab-name, .sync-last, .overlay');
      })
      .map((element) => `${element.tagName}.${element.className}`),
  );

/** The distances between letters, words, lines and paragraphs that people may set for themselves (1.4.12). */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-bottom: 2em !important; }`,
    );
    document.adoptedStyleSheets = [sheet];
  });

export const unspaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });

/** What can be pressed and is under 24 px, with something else within 24 px of its middle (2.5.8). Links in text may be small. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const box = document.querySelector('[role=dialog]') ?? document;
    const targets = [...box.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [role=tab]')]
      .filter(
        (element) =>
          element.getClientRects().length > 0 && !element.matches(':disabled') && element.closest('[inert]') === null,
      )
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 1 && rect.height > 1);
    const near = (x: number, y: number, other: DOMRect): boolean => {
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(dx, dy) < 12;
    };
    return targets
      .filter(({ element, rect }) => {
        if (rect.width >= 24 && rect.height >= 24) return false;
        const inText =
          getComputedStyle(element).display.startsWith('inline') && element.parentElement?.matches('p, li');
        const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
        const crowded = targets.some((other) => other.element !== element && near(x, y, other.rect));
        return inText !== true && crowded;
      })
      .map(({ element, rect }) => `${element.textContent} ${Math.round(rect.width)}x${Math.round(rect.height)}`);
  });
