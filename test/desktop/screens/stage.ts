/** What a picture is taken of, and the steps that many of them share. */
import type { Page } from '@playwright/test';
import cy from '../../../renderer/text/cy.json' with { type: 'json' };
import en from '../../../renderer/text/en.json' with { type: 'json' };
import type { Language } from '../../../shared/base/language.ts';
import type { Role } from '../../../shared/base/role.ts';
import type { ShownCases } from './cases.ts';

export interface Stage {
  readonly page: Page;
  readonly language: Language;
  /** The window's own words, in the language of the picture. */
  readonly words: typeof en;
  readonly cases: ShownCases;
}

/** One screen in one state. No picture changes what the next one shows. */
export interface Shot {
  readonly name: string;
  /** Who is at the window; nobody at the sign-in screen. */
  readonly role: Role | null;
  /** Looked at in every way by the accessibility tests, which look at the others in one. */
  readonly key?: true;
  readonly go: (stage: Stage) => Promise<void>;
}

export const wordsOf = (language: Language): typeof en => (language === 'cy' ? cy : en);

/** Milliseconds after which a list that was asked for has come. */
const listMs = 200;

async function findCase({ page, cases }: Stage, name: string): Promise<void> {
  await page.locator('#find').fill(cases.referenceOf(name));
  await page.locator('.case-table tbody tr').first().waitFor();
  await page.waitForTimeout(listMs);
}

export async function openCase(stage: Stage, name: string): Promise<void> {
  const { page, language } = stage;
  await findCase(stage, name);
  await page.locator('#find').press('Enter');
  await page.locator('.interview').waitFor();
  await page.locator('.question').waitFor();
  if (language === 'cy' && (await page.locator('.say[lang=en]').count()) > 0) await page.keyboard.press('F2');
}

/** The interview of a case, and what is done there. */
export const at =
  (name: string, then?: (stage: Stage) => Promise<void>): Shot['go'] =>
  async (stage) => {
    await openCase(stage, name);
    await then?.(stage);
  };

/** The case's own screen, by its button in the list, with one of its tabs open. */
export const toCase =
  (name: string, tab: keyof typeof en.case, then?: (stage: Stage) => Promise<void>): Shot['go'] =>
  async (stage) => {
    const { page, words } = stage;
    await findCase(stage, name);
    await button(stage, words.interview.casework).click();
    // A tab may have a count behind its name.
    await page
      .getByRole('tab')
      .filter({ hasText: String(words.case[tab]) })
      .first()
      .click();
    await then?.(stage);
  };

/** The review of a case with one of its papers in front. */
export const toReview =
  (name: string, tab?: keyof typeof en.review, then?: (stage: Stage) => Promise<void>): Shot['go'] =>
  async (stage) => {
    const { page, words } = stage;
    await openCase(stage, name);
    await page.keyboard.press('F10');
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('.paper, .tab-panel').first().waitFor();
    if (tab !== undefined) await page.getByRole('tab', { name: String(words.review[tab]), exact: true }).click();
    await then?.(stage);
  };

/** Post, courier and messages, with one of its tabs open. */
export const toSending =
  (tab: 'post' | 'courier' | 'messages', then?: (stage: Stage) => Promise<void>): Shot['go'] =>
  async (stage) => {
    const { page, words } = stage;
    await page.keyboard.press('Alt+m');
    await page.getByRole('tab', { name: words.sending[tab], exact: true }).click();
    await page.locator('.tab-panel .card').first().waitFor();
    await page.waitForTimeout(listMs);
    await then?.(stage);
  };

export const button = ({ page }: Stage, name: string) => page.getByRole('button', { name }).first();

/** The button of a form, which has the same word as others on the screen. */
export const send = (words: (stage: Stage) => string) => async (stage: Stage) => {
  await stage.page
    .locator('form')
    .getByRole('button', { name: words(stage), exact: true })
    .first()
    .click();
  await stage.page.getByRole('alert').first().waitFor();
};

/** Instead of what stands in the box: a draft from another picture. */
export async function type({ page }: Stage, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

export async function answer(stage: Stage, text: string): Promise<void> {
  await type(stage, text);
  await stage.page.keyboard.press('Enter');
}
