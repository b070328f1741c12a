/** Every screen and every state of it that matters, each with the way to it. No picture changes what the next one shows. */
import type { Page } from '@playwright/test';
import cy from '../../../renderer/text/cy.json' with { type: 'json' };
import en from '../../../renderer/text/en.json' with { type: 'json' };
import type { Language } from '../../../shared/base/language.ts';
import type { Role } from '../../../shared/base/role.ts';
import { testParts } from '../../support/workstation.ts';
import type { ShownCases } from './cases.ts';

export interface Stage {
  readonly page: Page;
  readonly language: Language;
  /** The window's own words, in the language of the picture. */
  readonly words: typeof en;
  readonly cases: ShownCases;
}

export interface Shot {
  readonly name: string;
  /** Who is at the window; nobody at the sign-in screen. */
  readonly role: Role | null;
  /** Also committed in Welsh, in dark, and large. */
  readonly key?: true;
  readonly go: (stage: Stage) => Promise<void>;
}

export const wordsOf = (language: Language): typeof en => (language === 'cy' ? cy : en);

async function openCase(stage: Stage, name: string): Promise<void> {
  const { page, cases, language } = stage;
  await page.locator('#find').fill(cases.referenceOf(name));
  await page.locator('.case-table tbody tr').first().waitFor();
  await page.waitForTimeout(200);
  await page.locator('#find').press('Enter');
  await page.locator('.interview').waitFor();
  await page.locator('.question').waitFor();
  if (language === 'cy' && (await page.locator('.say[lang=en]').count()) > 0) await page.keyboard.press('F2');
}

const at =
  (name: string, then?: (stage: Stage) => Promise<void>): Shot['go'] =>
  async (stage) => {
    await openCase(stage, name);
    await then?.(stage);
  };

const button = ({ page }: Stage, name: string) => page.getByRole('button', { name }).first();

async function toReview(stage: Stage, tab?: keyof typeof en.review): Promise<void> {
  await openCase(stage, 'whole');
  await stage.page.keyboard.press('F10');
  await stage.page.getByRole('heading', { level: 1 }).first().waitFor();
  await stage.page.locator('.paper, .tab-panel').first().waitFor();
  if (tab !== undefined)
    await stage.page.getByRole('tab', { name: String(stage.words.review[tab]), exact: true }).click();
}

/** The case's own screen, by its button in the list. */
const toCase =
  (name: string, tab: keyof typeof en.case): Shot['go'] =>
  async (stage) => {
    const { page, cases, words } = stage;
    await page.locator('#find').fill(cases.referenceOf(name));
    await page.locator('.case-table tbody tr').first().waitFor();
    await page.waitForTimeout(200);
    await button(stage, words.interview.casework).click();
    // A tab may have a count behind its name.
    await page
      .getByRole('tab')
      .filter({ hasText: String(words.case[tab]) })
      .first()
      .click();
  };

/** Instead of what stands in the box: a draft from another picture. */
async function type({ page }: Stage, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

async function answer(stage: Stage, text: string): Promise<void> {
  const { page } = stage;
  await type(stage, text);
  await page.keyboard.press('Enter');
}

/** Says 'no children' after all, which sets much aside. */
async function changeEarlier({ page, language }: Stage): Promise<void> {
  const { wording } = testParts().releases.current.source;
  await page
    .locator('.section-button')
    .filter({ hasText: wording[language].sections['M07']?.title ?? '' })
    .click();
  const label = wording[language].facts['household.hasChildren']?.label ?? '';
  await page.locator('.answer').filter({ hasText: label }).first().getByRole('button').first().click();
  await page.locator('[data-key="household.hasChildren"]').waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
}

const roles: readonly Role[] = ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'];

export const shots: readonly Shot[] = [
  { name: 'sign-in', role: null, key: true, go: async ({ page }) => page.locator('[name=passphrase]').waitFor() },
  {
    name: 'sign-in-refused',
    role: null,
    go: async (stage) => {
      await answer(stage, 'not the passphrase');
      await stage.page.getByRole('alert').waitFor();
    },
  },
  ...roles.map(
    (role): Shot => ({
      name: `start-${role}`,
      role,
      ...(role === 'csa' ? { key: true as const } : {}),
      go: async () => undefined,
    }),
  ),
  {
    name: 'search',
    role: 'csa',
    go: async ({ page }) => {
      await page.locator('#find').fill('pritchard');
      await page.waitForTimeout(400);
    },
  },
  // Nine minutes and a bit into the call: the picture in the README.
  {
    name: 'interview',
    role: 'csa',
    key: true,
    go: at('interview', async ({ page }) => {
      await page.clock.setFixedTime(Date.now() + 581_000);
      await page.waitForTimeout(1_200);
    }),
  },
  { name: 'interview-first', role: 'csa', go: at('first') },
  { name: 'interview-choice', role: 'csa', go: at('choice') },
  {
    name: 'interview-multi-choice',
    role: 'csa',
    key: true,
    go: at('multiChoice', async ({ page }) => page.keyboard.press('2')),
  },
  { name: 'interview-name', role: 'csa', go: at('name') },
  { name: 'interview-date', role: 'csa', go: at('date', async (stage) => type(stage, '12 mar 1985')) },
  {
    name: 'interview-date-refused',
    role: 'csa',
    key: true,
    go: at('date', async (stage) => {
      await answer(stage, '31/2/1985');
      await stage.page.locator('#answer-failure').waitFor();
    }),
  },
  { name: 'interview-address', role: 'csa', go: at('address') },
  {
    name: 'interview-council',
    role: 'csa',
    go: at('council', async (stage) => {
      const { page } = stage;
      await type(stage, 'nor');
      await page.getByRole('option').first().waitFor();
    }),
  },
  { name: 'interview-money', role: 'csa', go: at('money', async (stage) => type(stage, '13200')) },
  { name: 'interview-regular-amount', role: 'csa', go: at('rosterRow', async (stage) => type(stage, '1100 m')) },
  { name: 'interview-long-text', role: 'csa', go: at('longText') },
  { name: 'interview-roster', role: 'csa', key: true, go: at('roster') },
  {
    name: 'interview-warning',
    role: 'csa',
    key: true,
    go: at('warning', async (stage) => {
      await answer(stage, '1/9/2011');
      await stage.page.locator('.warning-form').waitFor();
    }),
  },
  { name: 'interview-help-first', role: 'csa', go: at('helpFirst') },
  { name: 'interview-help-open', role: 'csa', go: at('helpFirst', async ({ page }) => page.keyboard.press('F8')) },
  { name: 'interview-change', role: 'csa', key: true, go: at('interview', changeEarlier) },
  { name: 'interview-unanswered', role: 'csa', go: at('interview', async ({ page }) => page.keyboard.press('F4')) },
  {
    name: 'interview-why',
    role: 'csa',
    key: true,
    go: at('rosterRow', async ({ page }) => {
      await page.keyboard.press('F7');
      await page.getByRole('dialog').waitFor();
    }),
  },
  {
    name: 'interview-side-by-side',
    role: 'csa',
    go: async (stage) => {
      await openCase(stage, 'choice');
      await button(stage, stage.words.top.start).click();
      await stage.page.locator('#find').waitFor();
      await openCase(stage, 'interview');
    },
  },
  {
    name: 'interview-standing',
    role: 'csa',
    go: at('interview', async ({ page, words }) => page.getByRole('tab', { name: words.interview.standing }).click()),
  },
  {
    name: 'interview-note',
    role: 'csa',
    go: at('interview', async (stage) => button(stage, stage.words.interview.note).click()),
  },
  {
    name: 'interview-dropped',
    role: 'csa',
    go: at('interview', async (stage) => button(stage, stage.words.interview.dropCall).click()),
  },
  { name: 'interview-done', role: 'csa', go: at('gaps') },
  {
    name: 'palette',
    role: 'csa',
    key: true,
    go: at('interview', async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ren');
    }),
  },
  { name: 'keys', role: 'csa', go: at('interview', async ({ page }) => page.keyboard.press('F1')) },
  {
    name: 'locked',
    role: 'csa',
    go: at('interview', async ({ page }) => {
      await page.keyboard.press('Control+l');
      await page.locator('[name=passphrase]').waitFor();
    }),
  },
  { name: 'review', role: 'csa', key: true, go: (stage) => toReview(stage) },
  { name: 'review-laid', role: 'csa', go: (stage) => toReview(stage, 'laid') },
  { name: 'review-evidence', role: 'csa', go: (stage) => toReview(stage, 'evidence') },
  {
    name: 'review-gaps',
    role: 'csa',
    go: at('gaps', async ({ page }) => {
      await page.keyboard.press('F10');
      await page.locator('.paper').first().waitFor();
    }),
  },
  {
    name: 'read-back',
    role: 'csa',
    key: true,
    go: async (stage) => {
      await toReview(stage);
      await stage.page.waitForTimeout(200);
      await stage.page.keyboard.press('F9');
      await stage.page.waitForTimeout(300);
    },
  },
  { name: 'case-unanswered', role: 'financialAssessor', go: toCase('gaps', 'gaps') },
  { name: 'case-evidence', role: 'financialAssessor', key: true, go: toCase('whole', 'evidence') },
  { name: 'case-s19', role: 'financialAssessor', go: toCase('whole', 's19') },
  { name: 'case-calculation', role: 'financialAssessor', go: toCase('s17-cycle-and-two-months', 'calculation') },
  { name: 'case-conditionality', role: 'adviser', go: toCase('whole', 'conditionality') },
  { name: 'case-council', role: 'sds', go: toCase('s12-council-assigned-later', 'council') },
  { name: 'case-push', role: 'sds', go: toCase('queued', 'push') },
  { name: 'case-push-blocked', role: 'sds', go: toCase('whole', 'push') },
  {
    name: 'laid-queue',
    role: 'sds',
    key: true,
    go: async (stage) => {
      await button(stage, stage.words.top.laidQueue).click();
      await stage.page.getByRole('heading', { name: stage.words.laid.title }).waitFor();
    },
  },
];
