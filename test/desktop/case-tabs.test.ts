/** Two cases side by side, the start screen by keyboard, and the warning of a second case, in a real browser. */
import { expect, type Page, test } from '@playwright/test';
import cy from '../../renderer/text/cy.json' with { type: 'json' };
import en from '../../renderer/text/en.json' with { type: 'json' };
import { violations } from './support/keyboard.ts';
import { agentScreen, openWindow, signInAs, type TestWindow } from './support/window.ts';

let window: TestWindow;
let page: Page;
const problems: string[] = [];

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  window = await openWindow();
  page = await (await browser.newContext(agentScreen)).newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(window.host.newAddress());
  await signInAs(page, 'csa');
});
test.afterAll(async () => {
  await page?.close();
  await window?.close();
});
test.afterEach(() => expect(problems).toEqual([]));

const tab = (at: number) => page.locator('.case-tabs .case-tab').nth(at).getByRole('button').first();
const shownKey = () => page.locator('.question').getAttribute('data-key');
const nameOf = (caseId: string): string | undefined =>
  window.station.work().workstation.store.cases.caseSummary(caseId)?.customerName;
const casesByStart = (): readonly string[] =>
  window.station
    .work()
    .workstation.store.cases.recentCases(20)
    .map(({ caseId }) => caseId)
    .toSorted();

/** Opens the question of the customer's name in the case in front: by the palette, where more people than one have a name. */
async function openName(): Promise<void> {
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('name');
    await page
      .getByRole('option')
      .filter({ has: page.getByText('Name', { exact: true }) })
      .nth(at)
      .click();
    await page.getByRole('combobox').waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
    if ((await shownKey()) === 'customer.name') return;
  }
  throw new Error('the palette does not lead to the customer’s name');
}

test('a second case opens beside the first, and a tab leads to each', async () => {
  await page.keyboard.press('F2');
  await page.locator('.question').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('start');
  await page.keyboard.press('Enter');
  await page.locator('#find').waitFor();
  await expect(tab(0)).toBeVisible();
  await page.keyboard.press('F2');
  await page.locator('.question').waitFor();
  await expect(page.locator('.case-tab')).toHaveCount(2);
  await expect(tab(1)).toHaveAttribute('aria-current', 'page');
  expect(await violations(page)).toEqual([]);
});

test('each tab keeps its own language and place', async () => {
  const first = await shownKey();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('F2');
  await page.locator('.say[lang=cy]').waitFor();
  await page.keyboard.press('Control+1');
  await page.locator('.say[lang=en]').waitFor();
  await expect(tab(0)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Control+2');
  await page.locator('.say[lang=cy]').waitFor();
  expect(await shownKey()).toBe(first);
  await page.keyboard.press('F2');
  await page.locator('.say[lang=en]').waitFor();
});

test('answers typed fast while tabs are switched land in the case they were typed in', async () => {
  const [one = '', two = ''] = casesByStart();
  // As fast as keys come: nothing is waited for. Each case is given its own answers, in turns.
  const before = await Promise.all(
    [one, two].map(
      async (caseId) => (await window.station.must('interview.view', { caseId, language: 'en' })).answered,
    ),
  );
  for (let at = 0; at < 6; at++) {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('1');
    await page.keyboard.press('Control+2');
    await page.keyboard.press('2');
  }
  await page.keyboard.press('Control+1');
  await expect(tab(0)).toHaveAttribute('aria-current', 'page');
  const events = (caseId: string) =>
    window.station
      .work()
      .workstation.store.cases.loadEvents(caseId)
      .filter(({ type }) => type === 'answerRecorded');
  const picked = async (caseId: string): Promise<readonly number[]> => {
    const places: number[] = [];
    const view = await window.station.must('interview.view', { caseId, language: 'en', section: 'M01' });
    const questions = view.section.items.flatMap((item) => (item.type === 'question' ? [item.question] : []));
    for (const event of events(caseId)) {
      if (event.type !== 'answerRecorded') continue;
      const question = questions.find(({ key }) => key === event.payload.key);
      if (question === undefined || question.options.length === 0) continue;
      places.push(question.options.findIndex(({ code }) => code === event.payload.value) + 1);
    }
    return places;
  };
  await expect.poll(async () => events(one).length + events(two).length).toBeGreaterThan(before[0] ?? 0);
  expect(new Set(await picked(one))).toEqual(new Set([1]));
  expect(new Set(await picked(two))).toEqual(new Set([2]));
});

test('letters typed in turns in two cases make a word in each', async () => {
  const boxes = page.locator('.question[data-key="customer.name"] [name=forenames]');
  for (const key of ['Control+1', 'Control+2']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    await openName();
    await expect(boxes).toBeFocused();
  }
  // Nothing is waited for: each key goes to the case that is in front by then, and its caret is where it was.
  for (const [first, second] of ['hp', 'ur', 'wi', 'sc', '!e'].map((pair) => Array.from(pair))) {
    await page.keyboard.press('Control+1');
    await page.keyboard.type(first ?? '');
    await page.keyboard.press('Control+2');
    await page.keyboard.type(second ?? '');
  }
  await expect(boxes).toHaveValue('price');
  // The boxes are emptied for the tests that follow.
  await boxes.fill('');
  await page.keyboard.press('Control+1');
  await expect(tab(0)).toHaveAttribute('aria-current', 'page');
  await expect(boxes).toHaveValue('huws!');
  await boxes.fill('');
});

test('half-typed text waits in its own tab, and closing the tab loses nothing', async () => {
  const [one = ''] = casesByStart();
  await openName();
  const forenames = page.locator('.question[data-key="customer.name"] [name=forenames]');
  await expect(forenames).toBeFocused();
  await page.keyboard.type('Dafydd');
  await expect(forenames).toHaveValue('Dafydd');
  await page.keyboard.press('Control+2');
  await expect(tab(1)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Control+1');
  await expect(tab(0)).toHaveAttribute('aria-current', 'page');
  await expect(forenames).toHaveValue('Dafydd');
  await page.keyboard.press('Alt+x');
  await expect(page.locator('.case-tab')).toHaveCount(0);
  await expect(page.locator('.question')).toBeVisible();
  const drafts = (): string => JSON.stringify(window.station.work().workstation.store.drafts.list(one));
  await expect.poll(drafts).toContain('Dafydd');
});

test('a customer who has a case already is told while the name is typed, and one key opens that case beside', async () => {
  const [one = ''] = casesByStart();
  await window.station.must('interview.recordAnswer', {
    caseId: one,
    key: 'customer.name',
    typed: { forenames: 'Dafydd', surname: 'Huws' },
    language: 'en',
  });
  await expect.poll(() => nameOf(one)).toBe('Dafydd Huws');
  await openName();
  await page.keyboard.type('dafydd');
  await page.keyboard.press('Enter');
  await page.keyboard.type('huws');
  const notice = page.locator('.similar');
  await expect(notice).toContainText('Dafydd Huws');
  await expect(notice).toContainText(en.similar.why.name);
  expect(await violations(page)).toEqual([]);
  // The typing goes on as if nothing were there.
  await expect(page.locator('[name=surname]')).toBeFocused();
  await page.keyboard.press('Alt+o');
  await expect(page.locator('.case-tab')).toHaveCount(2);
  await expect(page.locator('.case-tab [aria-current=page]')).toContainText('Dafydd Huws');
});

test('the other case stands beside the one in front, and changes over with the key of its tab', async () => {
  const beside = page.locator('.beside');
  await page.keyboard.press('Control+1');
  await expect(tab(0)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Alt+b');
  const [front = '', other = ''] = await Promise.all(
    [0, 1].map(async (at) => tab(at).locator('.case-tab-name').innerText()),
  );
  await expect(beside.locator('.beside-head')).toContainText(other);
  await expect(beside.locator('.paper')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+2');
  await expect(beside.locator('.beside-head')).toContainText(front);
  await expect(tab(1)).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Alt+b');
  await expect(beside).toHaveCount(0);
});

test('on the start screen a list, a line and a search are a key away, in both languages', async () => {
  await page.getByRole('button', { name: en.top.start, exact: true }).click();
  await page.locator('#find').waitFor();
  await expect(page.getByRole('button', { name: new RegExp(en.start.list.openCalls) })).toBeVisible();
  const pressed = page.locator('.work-tabs [aria-pressed=true]');
  await expect(pressed).toContainText(en.start.list.openCalls);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('button', { name: new RegExp(en.start.list.drafts) })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('PageUp');
  await expect(page.locator('.case-table tbody tr')).toHaveCount(2);
  await page.locator('#find').fill('David Hughes');
  await expect(page.locator('.case-table tbody tr')).toHaveCount(1);
  await expect(page.locator('.case-table')).toContainText(en.start.match.sound);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: en.language.switchWindow, exact: true }).click();
  await expect(page.locator('.case-table')).toContainText(cy.start.match.sound);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: cy.language.switchWindow, exact: true }).click();
  await page.locator('#find').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.case-table tbody .link').first()).toBeFocused();
  await page.keyboard.press('1');
  await page.locator('.question').waitFor();
});

test('another person at this window finds none of the tabs', async () => {
  await page.getByRole('button', { name: en.top.signOut, exact: true }).click();
  await page.locator('[name=passphrase]').waitFor();
  await signInAs(page, 'supervisor');
  await expect(page.locator('.case-tab')).toHaveCount(0);
});
