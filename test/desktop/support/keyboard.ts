/** A person at the window who has a keyboard and nothing else. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { WorkstationParts } from '../../../main/workstation.ts';
import type { FactValue } from '../../../shared/script/value.ts';
import type { Answers, TypedCell } from '../../support/scenario-interview.ts';

/** Presses Tab until the element has the focus, as far as a page goes; gives up with an error that says where it got to. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not get to ${String(target)}`);
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/**
 * Fills a date box, or one of date and time, from 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM'. The order of day and month is the
 * browser's own, so the other one is typed when the first did not give the date.
 */
export async function typeDate(page: Page, target: Locator, wanted: string): Promise<void> {
  await tabTo(page, target);
  const [date = '', time] = wanted.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [`${day}${month}${year}`, `${month}${day}${year}`]) {
    await page.keyboard.type(digits);
    if (time !== undefined) {
      await page.keyboard.press('Tab');
      // Where the clock has twelve hours, 'a' says that it is the morning; elsewhere it is no key of the box.
      await page.keyboard.type(`${time.replace(':', '')}a`);
    }
    if ((await target.inputValue()) === wanted) return;
    for (let part = 0; part < 6; part += 1) await page.keyboard.press('ArrowLeft');
  }
  throw new Error(`${wanted} does not go into its box: ${await target.inputValue()}`);
}

/** Everything axe finds wrong with the page as it is. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** What the interview shows in its middle. */
export type Step = 'question' | 'another' | 'rosterStart' | 'done';

export interface Asked {
  readonly step: Step;
  readonly key: string;
  readonly kind: string;
}

/** A question belongs to the one before for this long, so that a key pressed twice answers once (renderer/interview). */
const settleMs = 130;

export interface InterviewDriver {
  readonly page: Page;
  readonly parts: WorkstationParts | Pick<WorkstationParts, 'releases' | 'councils'>;
  readonly answers: Answers;
  /** Called at each question before it is answered. */
  readonly onQuestion?: (asked: Asked, count: number) => Promise<void>;
  readonly words: { readonly another: string; readonly done: string };
}

/** Takes the interview that is open to its end. Gives the number of questions. */
export async function driveInterview(driver: InterviewDriver): Promise<number> {
  const { page, answers } = driver;
  const rows = new Map<string, number>();
  let roster = '';
  for (let count = 0; count < 600; count += 1) {
    const section = page.locator('.question');
    const asked = await look(driver);
    if (asked.step === 'done') return count;
    const before = await section.elementHandle();
    if (asked.step === 'question') {
      await driver.onQuestion?.(asked, count);
      const row = asked.key.includes('[]') ? nextRow(rows, asked.key) : undefined;
      [roster = ''] = asked.key.split('[]');
      await answerQuestion(driver, asked, answers.at(row === undefined ? { key: asked.key } : { key: asked.key, row }));
    } else if (asked.step === 'rosterStart') await page.keyboard.press('Enter');
    else await page.keyboard.press(answers.rowsOf(roster) > mostRows(rows, roster) ? 'y' : 'n');
    await settled(driver, before, asked);
  }
  throw new Error('the interview does not end');
}

/** The rows of a roster are asked one after the other, so a question that comes again is that of the next row. */
function nextRow(rows: Map<string, number>, key: string): number {
  const row = (rows.get(key) ?? 0) + 1;
  rows.set(key, row);
  return row;
}

const mostRows = (rows: ReadonlyMap<string, number>, roster: string): number =>
  Math.max(0, ...[...rows].filter(([key]) => key.startsWith(`${roster}[]`)).map(([, row]) => row));

async function look({ page, words }: InterviewDriver): Promise<Asked> {
  const section = page.locator('.question');
  await section.waitFor();
  const [key, kind, title] = await section.evaluate((element) => [
    element.getAttribute('data-key') ?? '',
    element.getAttribute('data-kind') ?? '',
    element.querySelector('h1')?.textContent ?? '',
  ]);
  if (key !== '' && key !== undefined) return { step: 'question', key, kind: kind ?? '' };
  return {
    key: '',
    kind: '',
    step: title === words.done ? 'done' : title === words.another ? 'another' : 'rosterStart',
  };
}

/** Waits until the step that was answered is gone; confirms a warning with a reason on the way. */
async function settled(
  { page }: InterviewDriver,
  before: Awaited<ReturnType<Locator['elementHandle']>>,
  asked: Asked,
): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    if (!(await before?.evaluate((element) => element.isConnected))) return;
    if ((await page.locator('.warning-form').count()) > 0) {
      await page.keyboard.type('read back twice');
      await page.keyboard.press('Enter');
      await page.locator('.warning-form').waitFor({ state: 'detached' });
    }
    const refused = page.locator('#answer-failure');
    if ((await refused.count()) > 0) throw new Error(`${asked.key}: ${await refused.innerText()}`);
    await page.waitForTimeout(10);
  }
  throw new Error(`${asked.key} (${asked.kind}): nothing happens`);
}

async function answerQuestion(
  driver: InterviewDriver,
  { key, kind }: Asked,
  answer: TypedCell | undefined,
): Promise<void> {
  const { page } = driver;
  if ((await page.locator('[data-help-first]').count()) > 0) {
    await page.keyboard.press('F8');
    await page.locator('.record [data-autofocus]:not(:disabled)').first().waitFor();
  }
  const value = answer?.value ?? null;
  if (value === null) return leaveBlank(driver, kind);
  switch (kind) {
    case 'yesNo':
      return page.keyboard.press(value === true ? 'y' : 'n');
    case 'choice':
      return pickCode(driver, key, String(value), 'Enter');
    case 'multiChoice':
      for (const code of value as readonly string[]) await pickCode(driver, key, code, ' ');
      return page.keyboard.press('Enter');
    case 'council':
      return findCouncil(driver, String(value));
    default:
      return typeAnswer(page, kind, answer?.typed);
  }
}

/** Nothing to say: an empty box where there is one, a reason where there is none. */
async function leaveBlank({ page }: InterviewDriver, kind: string): Promise<void> {
  await page.waitForTimeout(settleMs);
  if (kind === 'yesNo' || kind === 'choice' || kind === 'council') return page.keyboard.press('Alt+1');
  const boxes = await page.locator('.record .answer-box').count();
  for (let box = kind === 'name' ? 1 : 0; box < Math.max(1, boxes); box += 1) await page.keyboard.press('Enter');
}

/** By its number; beyond nine by the arrows. */
async function pickCode({ page, parts }: InterviewDriver, key: string, code: string, take: string): Promise<void> {
  const options = parts.releases.current.fact(key)?.source.options ?? [];
  const place = options.indexOf(code);
  if (place < 9) return page.keyboard.press(String(place + 1));
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press(take === ' ' ? 'Space' : take);
}

async function findCouncil({ page, parts }: InterviewDriver, code: string): Promise<void> {
  const council = parts.councils.find(code);
  await page.keyboard.type(council?.name ?? code);
  const found = page.getByRole('option').filter({ hasText: council?.officialName ?? code });
  await found.first().waitFor();
  while ((await found.first().getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function typeAnswer(page: Page, kind: string, typed: TypedCell['typed'] | FactValue): Promise<void> {
  const texts = typed as Readonly<Record<string, string>>;
  if (kind === 'moneyWithFrequency') {
    await page.keyboard.type(`${texts['amount']} ${texts['frequency']}`);
    return page.keyboard.press('Enter');
  }
  const boxes = page.locator('.parts .answer-box');
  if ((await boxes.count()) === 0) {
    await page.keyboard.type(String(typed));
    return page.keyboard.press('Enter');
  }
  // The boxes say what goes into them, and Enter goes from one to the next and on from the last.
  const names = await boxes.evaluateAll((all) => {
    const at = all.findIndex((box) => box === document.activeElement);
    return all.slice(Math.max(0, at)).map((box) => box.getAttribute('name') ?? '');
  });
  for (const name of names) {
    await page.keyboard.type(texts[name] ?? '');
    await page.keyboard.press('Enter');
  }
}
