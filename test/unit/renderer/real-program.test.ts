/** Fast keys, bad input, two windows and a killed window, over the real use cases and a real store. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopHandler } from '../../../main/browser/handler.ts';
import { interviewed } from '../../support/take-case.ts';
import { makeWorkstation, type TestWorkstation } from '../../support/workstation.ts';
import { asked, closeWindows, openHost, openPage, startWindows, stopWindows } from './support/window.ts';

let station: TestWorkstation;
beforeAll(startWindows, 60_000);
beforeEach(async () => {
  station = await makeWorkstation();
  await station.signIn('csa');
});
afterEach(async () => {
  await closeWindows();
  await station.remove();
});
afterAll(stopWindows);

/** The real program, whose disk takes its time to keep an answer. */
const slowly = (ms: number): DesktopHandler => ({
  handle: async (name, request) => {
    if (name === 'interview.recordAnswer') await new Promise((resolve) => setTimeout(resolve, ms));
    return station.desktop.handle(name, request);
  },
  on: (listener) => station.desktop.on(listener),
});

async function startCall(handler: DesktopHandler): Promise<{ readonly page: Page; readonly url: string }> {
  const { url } = await openHost(handler);
  const page = await openPage(url);
  await page.locator('#find').waitFor();
  await page.keyboard.press('F2');
  await asked(page, 'contact.callerIs');
  return { page, url };
}

/** The answers that the store holds of the one case. */
function answersOnDisk(): Readonly<Record<string, unknown>> {
  return station.onDisk((store) => {
    const [found] = store.cases.listCases({ limit: 1 });
    const events = found === undefined ? [] : store.cases.loadEvents(found.caseId);
    const answers = events.flatMap(({ type, payload }) =>
      type === 'answerRecorded' ? [[payload.key, payload.value]] : [],
    );
    return Object.fromEntries(answers) as Record<string, unknown>;
  });
}

const value = (page: Page): Promise<string> => page.locator('.answer-box').inputValue();

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.answer-box').evaluate((box, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    // What the browser does with a paste nobody has prevented.
    if (box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })))
      document.execCommand('insertText', false, pasted);
  }, text);
}

async function toPhone(page: Page): Promise<void> {
  await page.keyboard.press('1');
  await asked(page, 'customer.phone.number');
}

async function toAlternativeContact(page: Page): Promise<void> {
  await toPhone(page);
  await page.keyboard.type('0116 496 0123');
  await page.keyboard.press('Enter');
  await asked(page, 'customer.phone.location');
  await page.keyboard.press('1');
  await asked(page, 'customer.alternativeContact');
}

describe('keys pressed before the answer is kept', () => {
  it('answer question after question in order', async () => {
    const { page } = await startCall(slowly(120));
    for (const key of [
      '1',
      ...Array.from('01164960123'),
      'Enter',
      '1',
      ...Array.from('Aunt Mair'),
      'Enter',
      '1',
      '8',
      'Enter',
      'y',
    ])
      await page.keyboard.press(key === ' ' ? 'Space' : key);
    await expect.poll(() => answersOnDisk()['contact.dataProtectionRead'], { timeout: 10_000 }).toBe(true);
    expect(answersOnDisk()).toEqual({
      'contact.callerIs': 'self',
      'customer.phone.number': '01164960123',
      'customer.phone.location': 'home',
      'customer.alternativeContact': 'Aunt Mair',
      'contact.language': 'english',
      'contact.communicationNeeds': ['none'],
      'contact.dataProtectionRead': true,
    });
  });
});

describe('bad input', () => {
  it('of 10,000 characters is refused in words and stays in the box, whole', async () => {
    const { page } = await startCall(station.desktop);
    await toAlternativeContact(page);
    const long = 'Ŵyn '.repeat(2_500).trimEnd();
    await paste(page, long);
    await page.keyboard.press('Enter');
    await page.getByText('At most 200 characters fit here').waitFor();
    expect(await value(page)).toBe(long);
    expect(answersOnDisk()['customer.alternativeContact']).toBeUndefined();
  });

  it('with line breaks takes one line in a box of one line, and joins no words', async () => {
    const { page } = await startCall(station.desktop);
    await toAlternativeContact(page);
    await paste(page, 'Aunt Mair\r\n  Beck Row\nLeeds\n');
    expect(await value(page)).toBe('Aunt Mair Beck Row Leeds');
  });

  it('with emoji and from right to left is kept as it was said, without marks that nobody sees', async () => {
    const { page } = await startCall(station.desktop);
    await toAlternativeContact(page);
    await paste(page, '\u202eחנה 🙂 Mair\u202c');
    await page.keyboard.press('Enter');
    await asked(page, 'contact.language');
    expect(answersOnDisk()['customer.alternativeContact']).toBe('חנה 🙂 Mair');
  });

  it('that is no telephone number says what would be right, and stays', async () => {
    const { page } = await startCall(station.desktop);
    await toPhone(page);
    await page.keyboard.type('31 February 🙂');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await value(page)).toBe('31 February 🙂');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('answer-box');
  });
});

describe('a date that does not exist', () => {
  it('is refused with what is wrong with it, and stays to be corrected', async () => {
    const caseId = await interviewed(station);
    const { reference } = await station.must('interview.view', { caseId, language: 'en' });
    const { url } = await openHost(station.desktop);
    const page = await openPage(url);
    await page.locator('#find').waitFor();
    for (const [text, option] of [
      [reference, new RegExp(reference)],
      ['date of birth', /^Date of birth/],
    ] as const) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(text);
      await page.getByRole('option', { name: option }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.question').waitFor();
    }
    await asked(page, 'customer.dateOfBirth');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('31/2/1985');
    await page.keyboard.press('Enter');
    await page.getByText('does not exist: February has 28 days in 1985').waitFor();
    expect(await value(page)).toBe('31/2/1985');
  });
});

describe('a window that is killed', () => {
  it('in the middle of typing gives the text and the caret back to the next one', async () => {
    const { page, url } = await startCall(station.desktop);
    await toAlternativeContact(page);
    await page.keyboard.type('Aunt Mair');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('y');
    await expect
      .poll(() => station.onDisk((store) => draftText(store)), { timeout: 10_000 })
      .toEqual({ text: 'Aunty Mair', caret: 5 });
    // Nothing of the window gets the chance to say anything.
    await page.close({ runBeforeUnload: false });
    const { url: again } = await openHost(station.desktop);
    expect(again).not.toBe(url);
    const next = await openPage(again);
    await asked(next, 'customer.alternativeContact');
    await next.keyboard.type('!');
    expect(await value(next)).toBe('Aunty! Mair');
  });
});

function draftText(store: Parameters<Parameters<TestWorkstation['onDisk']>[0]>[0]): unknown {
  const [found] = store.cases.listCases({ limit: 1 });
  const [draft] = found === undefined ? [] : store.drafts.list(found.caseId);
  return draft === undefined ? undefined : { text: draft.text, caret: draft.caret };
}

describe('two windows of one program', () => {
  it('show each other’s answers', async () => {
    const { page } = await startCall(station.desktop);
    const { caseId } = station.onDisk((store) => store.cases.listCases({ limit: 1 })[0]) ?? { caseId: '' };
    const changes: unknown[] = [];
    station.desktop.on((topic, message) => topic === 'case.changed' && changes.push(message));
    await station.must('interview.recordAnswer', { caseId, key: 'contact.callerIs', typed: 'self', language: 'en' });
    await asked(page, 'customer.phone.number');
    expect(changes).toEqual([{ caseId, sequence: 2 }]);
  });
});
