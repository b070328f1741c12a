/**
 * The stores behind two case tabs, without a page: every reply of the program is held back and let go by hand, so that what
 * a busy machine does once in a hundred runs happens in each.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf, useCaseTabs, watchCases } from '../../../renderer/app/case-tabs.ts';
import { useApp } from '../../../renderer/app/app-store.ts';
import { emptyInterview, openCase, openCell, useInterview } from '../../../renderer/interview/interview-store.ts';
import { switchLanguage } from '../../../renderer/interview/switch-language.ts';
import { isBusy } from '../../../renderer/interview/turn.ts';

interface Held {
  readonly name: string;
  readonly request: { readonly caseId: string; readonly language: string; readonly section?: string };
  reply(): void;
}

const [one, two] = ['case-one', 'case-two'];
let held: Held[];
let stop: () => void;

const question = (key: string, section: string) => ({ type: 'question', question: { key, section, status: 'open' } });
/** A view with as much in it as the stores look at: M01 asks for who calls, M03 for the name. */
const viewOf = ({ caseId, language, section = 'M01' }: Held['request']) => ({
  caseId,
  language,
  reference: caseId,
  customerName: null,
  sequence: 1,
  current: { type: 'question', key: 'contact.callerIs', section: 'M01' },
  section: { id: section, items: [question(section === 'M03' ? 'customer.name' : 'contact.callerIs', section)] },
});

beforeEach(() => {
  held = [];
  const call = (name: string, request: Held['request']): Promise<unknown> =>
    new Promise((resolve) => {
      held.push({ name, request, reply: () => resolve({ ok: true, value: viewOf(request) }) });
    });
  Object.assign(globalThis, { window: { cms: { call, on: () => () => undefined } } });
  useApp.setState({ screen: { name: 'start' } });
  useCaseTabs.setState({ tabs: [] });
  useInterview.setState(emptyInterview);
  stop = watchCases();
});
afterEach(() => {
  stop();
  Reflect.deleteProperty(globalThis, 'window');
});

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
/** Lets go what is held back now, and whatever follows it. */
async function settle(): Promise<void> {
  for (let round = 0; round < 50 && (isBusy() || held.length > 0); round += 1) {
    await tick();
    held.shift()?.reply();
  }
  await tick();
}
/** What the interview screen does when it comes up. */
function open(caseId: string, cell?: { readonly key: string; readonly section: string }): void {
  useApp.getState().show({ name: 'interview', caseId, ...(cell === undefined ? {} : { cell }) });
  void openCase(caseId, 'en', () => placeOf(caseId), cell);
}
const name = { key: 'customer.name', section: 'M03' };
const shown = () => {
  const { view, opened } = useInterview.getState();
  return { caseId: view?.caseId, section: view?.section.id, opened: opened?.key ?? null };
};

describe('two open cases', () => {
  it('have a question opened out of turn in front again, though the tab was left before its reply came', async () => {
    open(one);
    await settle();
    void openCell(name, 'M03');
    await tick();
    expect(held.map(({ request }) => request.section)).toEqual(['M03']);
    // Away and back again, quicker than the machine.
    open(two);
    open(one);
    await settle();
    expect(shown()).toEqual({ caseId: one, section: 'M03', opened: 'customer.name' });
    expect(placeOf(two)?.opened).toBeNull();
  });

  it('never have a question of a list opened in the other one', async () => {
    open(one, name);
    await tick();
    open(two);
    await settle();
    expect(shown()).toEqual({ caseId: two, section: 'M01', opened: null });
    expect(placeOf(one)?.opened?.key).toBe('customer.name');
    open(one);
    await settle();
    expect(shown()).toEqual({ caseId: one, section: 'M03', opened: 'customer.name' });
  });

  it('never show one in the place of the other when a late reply comes', async () => {
    open(one);
    await settle();
    const { openedAt } = placeOf(one) ?? {};
    void switchLanguage();
    await tick();
    open(two);
    await settle();
    expect(shown().caseId).toBe(two);
    expect(useInterview.getState().view?.language).toBe('en');
    expect(placeOf(one)).toMatchObject({ language: 'cy', openedAt });
  });

  it('end up in front as they were asked for, whatever the order of keys: two hundred random walks', async () => {
    const seed = Number(process.env['CMS_SEED'] ?? 20_090_602);
    process.stdout.write(`case tabs: seed ${seed}\n`);
    let state = seed;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const meant: Record<string, string | null> = { [one]: null, [two]: null };
    let front = one;
    open(one);
    await settle();
    for (let step = 0; step < 200; step += 1) {
      const what = random(4);
      if (what === 0) {
        front = front === one ? two : one;
        open(front);
      } else if (what === 1) {
        // A step to a question is for the case that stands there; while one is still coming, keys wait (type-ahead.ts).
        await settle();
        meant[front] = name.key;
        void openCell(name, 'M03');
      } else if (what === 2) {
        await tick();
        held.shift()?.reply();
      } else await settle();
    }
    await settle();
    expect(shown()).toEqual({ caseId: front, section: meant[front] === null ? 'M01' : 'M03', opened: meant[front] });
    const other = front === one ? two : one;
    expect(placeOf(other)?.opened?.key ?? null).toBe(meant[other]);
  });
});
