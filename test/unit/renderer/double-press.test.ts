/** Every key of an interview pressed twice at once, or held down: no question is skipped, none is answered twice. */
import type { CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { InterviewView } from '../../../shared/contract/view.ts';
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

/** Seconds between two presses that are one: a key that bounces, a finger that trembles. */
const betweenSeconds = 0.03;

type Manner = 'twice' | 'held';

/** Hands both presses to the browser at once, with their own times: how busy the machine is makes no difference. */
async function press(session: CDPSession, key: string, manner: Manner): Promise<void> {
  const alt = key.startsWith('Alt+');
  const name = alt ? key.slice(4) : key;
  const isDigit = /^\d$/.test(name);
  const code = isDigit ? `Digit${name}` : name.length === 1 ? `Key${name.toUpperCase()}` : name;
  const virtual = name === 'Enter' ? 13 : name.toUpperCase().charCodeAt(0);
  const at = Date.now() / 1_000;
  const event = (type: 'keyDown' | 'keyUp', later: number, autoRepeat = false) =>
    session.send('Input.dispatchKeyEvent', {
      type,
      key: name,
      code,
      windowsVirtualKeyCode: virtual,
      timestamp: at + later,
      autoRepeat,
      ...(alt ? { modifiers: 1 } : {}),
      ...(type === 'keyDown' && !alt ? { text: name === 'Enter' ? '\r' : name } : {}),
    });
  await Promise.all(
    manner === 'twice'
      ? [
          event('keyDown', 0),
          event('keyUp', 0.01),
          event('keyDown', betweenSeconds),
          event('keyUp', betweenSeconds + 0.01),
        ]
      : [
          event('keyDown', 0),
          ...[1, 2, 3, 4, 5].map((step) => event('keyDown', step * betweenSeconds, true)),
          event('keyUp', 1),
        ],
  );
}

/** What is typed before the key that answers: text as it is, the key itself doubled or held. */
async function answer(page: Page, session: CDPSession, view: InterviewView, manner: Manner): Promise<void> {
  const { current } = view;
  if (current?.type !== 'question') throw new Error('the route begins with questions');
  const question = view.section.items.flatMap((item) => (item.type === 'question' ? [item.question] : []));
  const kind = question.find(({ key }) => key === current.key)?.kind;
  if (kind === 'yesNo' || kind === 'choice') return press(session, '1', manner);
  if (kind === 'multiChoice') {
    await press(session, '1', manner);
    return press(session, 'Enter', manner);
  }
  if (current.key === 'customer.phone.number') {
    await page.keyboard.type('0116 496 0123');
    return press(session, 'Enter', manner);
  }
  return press(session, kind === 'text' ? 'Enter' : 'Alt+1', manner);
}

it.each(['twice', 'held'] as const)(
  'a route typed with every key %s has each question once, in order',
  async (manner) => {
    const page = await openPage((await openHost(station.desktop)).url);
    await page.locator('#find').waitFor();
    await page.keyboard.press('F2');
    await asked(page, 'contact.callerIs');
    const session = await page.context().newCDPSession(page);
    const caseId = station.work().workstation.store.cases.recentCases(1)[0]?.caseId ?? '';
    const events = () =>
      station
        .work()
        .workstation.store.cases.loadEvents(caseId)
        .flatMap(({ type, payload }) =>
          type === 'answerRecorded' || type === 'answerUnanswered' ? [payload.key] : [],
        );
    const route: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      const view = await station.must('interview.view', { caseId, language: 'en' });
      if (view.current?.type !== 'question') break;
      const { key } = view.current;
      await asked(page, key);
      route.push(key);
      const before = events().length;
      await answer(page, session, view, manner);
      await expect.poll(() => events().length, { timeout: 5_000 }).toBeGreaterThan(before);
      // Time for a second answer to arrive, if there were one.
      await page.waitForTimeout(200);
      expect(events()).toEqual(route);
    }
    expect(route.length).toBeGreaterThanOrEqual(10);
  },
  60_000,
);
