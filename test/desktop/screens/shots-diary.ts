/** The office's diary, slots on offer, an interview that is moved, and a case that is made again. */
import { button, type Shot, type Stage, toCase, toReview } from './stage.ts';

async function toDiary({ page, words }: Stage): Promise<void> {
  await page.getByRole('button', { name: words.top.diary, exact: true }).click();
  await page.locator('.table.diary').waitFor();
}

export const diaryShots: readonly Shot[] = [
  {
    name: 'review-slots',
    role: 'csa',
    key: true,
    go: toReview('whole', undefined, async ({ page }) => {
      await page.locator('.offer').first().waitFor();
      await page.locator('.offer').last().scrollIntoViewIfNeeded();
    }),
  },
  {
    name: 'review-move',
    role: 'csa',
    go: toReview('queued', undefined, async (stage) => {
      await button(stage, stage.words.booking.move).click();
      await stage.page.locator('.offer').last().scrollIntoViewIfNeeded();
    }),
  },
  { name: 'diary', role: 'supervisor', key: true, go: toDiary },
  {
    name: 'diary-week',
    role: 'csa',
    go: async (stage) => {
      await toDiary(stage);
      await stage.page.getByRole('button', { name: stage.words.diary.week, exact: true }).click();
      await stage.page.waitForTimeout(300);
    },
  },
  {
    name: 'diary-officer',
    role: 'supervisor',
    key: true,
    go: async (stage) => {
      await toDiary(stage);
      await stage.page.getByRole('button', { name: stage.words.diary.amend }).nth(2).click();
      await stage.page.locator('.dialog form').waitFor();
    },
  },
  {
    name: 'diary-place',
    role: 'supervisor',
    go: async (stage) => {
      await toDiary(stage);
      await button(stage, stage.words.diary.place).click();
      await stage.page.locator('.dialog form').waitFor();
    },
  },
  { name: 'case-history', role: 'financialAssessor', key: true, go: toCase('queued', 'history') },
  { name: 'case-correct', role: 'sds', go: toCase('queued', 'correct') },
];
