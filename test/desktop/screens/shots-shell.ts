/** Sign-in, the start screen of every role, and what any screen can have in front of it. */
import type { Role } from '../../../shared/base/role.ts';
import { answer, at, button, type Shot, type Stage } from './stage.ts';

const roles: readonly Role[] = ['csa', 'visitingOfficer', 'financialAssessor', 'adviser', 'sds', 'supervisor'];

/** Found for nothing, whatever the cases are. */
const nobody = 'zzqxv';

async function toCouncils(stage: Stage): Promise<void> {
  await button(stage, stage.words.top.laidQueue).click();
  await stage.page.getByRole('button', { name: stage.words.councils.title, exact: true }).click();
  await stage.page.getByRole('heading', { name: stage.words.councils.title, exact: true }).waitFor();
}

export const shellShots: readonly Shot[] = [
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
    name: 'start-empty-list',
    role: 'supervisor',
    go: async (stage) => {
      await button(stage, stage.words.start.list.broken).click();
      await stage.page.locator('.empty').waitFor();
    },
  },
  {
    name: 'search',
    role: 'csa',
    go: async ({ page }) => {
      await page.locator('#find').fill('pritchard');
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'search-nobody',
    role: 'csa',
    go: async ({ page }) => {
      await page.locator('#find').fill(nobody);
      await page.locator('.empty').waitFor();
    },
  },
  {
    name: 'palette',
    role: 'csa',
    key: true,
    go: at('interview', async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ren');
    }),
  },
  {
    name: 'palette-nothing',
    role: 'csa',
    go: at('interview', async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(nobody);
    }),
  },
  { name: 'keys', role: 'csa', key: true, go: at('interview', async ({ page }) => page.keyboard.press('F1')) },
  {
    name: 'locked',
    role: 'csa',
    go: at('interview', async ({ page }) => {
      await page.keyboard.press('Control+l');
      await page.locator('[name=passphrase]').waitFor();
    }),
  },
  {
    name: 'councils',
    role: 'sds',
    key: true,
    go: async (stage) => {
      await toCouncils(stage);
      await stage.page.locator('.table tbody tr').nth(5).waitFor();
    },
  },
  {
    name: 'council-arrangement',
    role: 'sds',
    go: async (stage) => {
      await toCouncils(stage);
      await stage.page.getByRole('button', { name: 'Leeds City Council' }).click();
      await stage.page.getByRole('button', { name: stage.words.common.save, exact: true }).waitFor();
    },
  },
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
