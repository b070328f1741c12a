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

/** Kills the page's own process, as a defect of the browser or the memory would. Nothing of the page gets to say anything. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

describe('a page whose process is killed', () => {
  it('comes up in the same case at the same question, opened out of turn, with the text and the caret', async () => {
    const { page } = await startCall(station.desktop);
    await toAlternativeContact(page);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await asked(page, 'customer.phone.number');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('0116 496 0999');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    // The most that may be lost is what was typed in the last 250 ms.
    await page.waitForTimeout(600);
    await page.keyboard.type('1');
    await crash(page);
    const next = await openPage((await openHost(station.desktop)).url);
    await asked(next, 'customer.phone.number');
    await next.keyboard.type('!');
    expect(['0116 496 0!999', '0116 496 01!999']).toContain(await value(next));
  });

  it('is at most 250 ms behind somebody who never stops typing', async () => {
    const { page } = await startCall(station.desktop);
    await toAlternativeContact(page);
    // Never a pause of 250 ms: a wait that began anew with each key would keep nothing at all.
    await page.keyboard.type('Aunt Mair, Beck Row, after six', { delay: 60 });
    const kept = station.onDisk((store) => draftText(store)) as { text: string } | undefined;
    expect((kept?.text ?? '').length).toBeGreaterThan('Aunt Mair, Beck Row'.length);
  });
});

describe('an answer from another window', () => {
  it('is not replaced unseen: what was typed stays, and the same press again puts it there', async () => {
    const { page } = await startCall(station.desktop);
    await toAlternativeContact(page);
    const { caseId } = station.onDisk((store) => store.cases.listCases({ limit: 1 })[0]) ?? { caseId: '' };
    await page.keyboard.type('Aunt Mair');
    await station.must('interview.recordAnswer', {
      caseId,
      key: 'customer.alternativeContact',
      typed: 'Uncle Ifan',
      language: 'en',
    });
    await page.waitForTimeout(300);
    expect(await value(page)).toBe('Aunt Mair');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('answered in another window').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Uncle Ifan');
    expect(await value(page)).toBe('Aunt Mair');
    expect(answersOnDisk()['customer.alternativeContact']).toBe('Uncle Ifan');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await asked(page, 'contact.language');
    expect(answersOnDisk()['customer.alternativeContact']).toBe('Aunt Mair');
  });
});

describe('the lock', () => {
  it('that comes by itself leads back to the same caret in the same text, in every window', async () => {
    await station.remove();
    const rings: (() => void)[] = [];
    station = await makeWorkstation({ after: (_ms, ring) => (rings.push(ring), () => undefined) });
    await station.signIn('csa');
    const { page } = await startCall(station.desktop);
    await toAlternativeContact(page);
    await page.keyboard.type('Aunt Mair');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
    const other = await openPage((await openHost(station.desktop)).url);
    await asked(other, 'customer.alternativeContact');
    rings.at(-1)?.();
    for (const window of [page, other]) {
      await window.getByRole('heading', { name: 'Locked' }).waitFor();
      expect(await window.locator('.shell').isVisible()).toBe(false);
    }
    await page.locator('[name=passphrase]').fill('correct horse csa');
    await page.keyboard.press('Enter');
    await asked(page, 'customer.alternativeContact');
    await page.keyboard.type('y');
    expect(await value(page)).toBe('Aunty Mair');
    await asked(other, 'customer.alternativeContact');
  });

  it('is set in a box that a key opens: a supervisor alone, and 1 to 15', async () => {
    await station.signIn('supervisor');
    const page = await openPage((await openHost(station.desktop)).url);
    await page.locator('#find').waitFor();
    await page.keyboard.press('Control+,');
    const minutes = page.getByRole('textbox', { name: /^Lock after/ });
    for (const wrong of ['16', '0', '', 'ten', '2.5']) {
      await minutes.fill(wrong);
      await page.keyboard.press('Enter');
      await page.getByText('Type a number from 1 to 15').waitFor();
      expect(await minutes.inputValue()).toBe(wrong);
    }
    await minutes.fill('4');
    await page.keyboard.press('Enter');
    await minutes.waitFor({ state: 'detached' });
    expect((await station.must('session.state', {})).idleMinutes).toBe(4);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('settings');
    await page.keyboard.press('Enter');
    expect(await minutes.inputValue()).toBe('4');
  });
});

describe('a roster that nobody can fill', () => {
  it('is left unanswered with its reason by the same key as a question, and stands in the list', async () => {
    const caseId = await interviewed(station);
    const page = await openPage((await openHost(station.desktop)).url);
    const remove = { caseId, language: 'en', roster: 'children' } as const;
    const rows = await station.must('interview.view', { caseId, language: 'en', section: 'M07' });
    for (const item of rows.section.items)
      if (item.type === 'rosterRow' && item.roster === 'children')
        await station.must('interview.removeRow', { ...remove, row: item.row });
    const { reference } = rows;
    await page.locator('#find').fill(reference);
    await page.locator('.case-table tbody tr').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.question.step').waitFor();
    await page.keyboard.press('Alt+1');
    const left = async () => (await station.must('interview.view', { caseId, language: 'en' })).unanswered;
    await expect
      .poll(async () => (await left()).find(({ key }) => key === 'children')?.reason, { timeout: 10_000 })
      .toBe('notKnown');
  });
});
