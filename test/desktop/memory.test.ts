/**
 * The window keeps nothing of the interviews it has shown: after 50 more its memory is what it was after the first ten, within
 * 10 % (issue 3). What the browser has compiled of the program meanwhile is most of what grows, and stops by itself; so the
 * rest is looked at alone, and more strictly. CMS_WHOLE_INTERVIEWS=1 types each interview to its end.
 */
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import en from '../../renderer/text/en.json' with { type: 'json' };
import { loneParentFile, readScenarioFile, typedAnswers } from '../support/scenario-interview.ts';
import { testParts } from '../support/workstation.ts';
import { typeInterview } from './support/typist.ts';
import { agentScreen, openWindow, signInAs, type TestWindow } from './support/window.ts';

const interviews = 60;
/** What is loaded and compiled once is in memory then, and as many cases as tabs hold. */
const warmUp = 10;
const whole = process.env['CMS_WHOLE_INTERVIEWS'] !== undefined;
/** Questions typed in each, unless it is typed whole: in the first ones more, so that what is pressed often is compiled. */
const questionsFirst = 16;
const questionsEach = 3;
const growthMost = 1.1;
/** 3 %, about 1.5 kB an interview: a view of one has ten times as much. */
const dataGrowthMost = 1.03;

let window: TestWindow;
test.beforeAll(async () => {
  window = await openWindow();
});
test.afterAll(() => window?.close());

interface Memory {
  /** Bytes of the page's own heap. */
  readonly heap: number;
  /** Bytes of it without compiled code. */
  readonly data: number;
  readonly elements: number;
  readonly listeners: number;
}

/**
 * After what is not used any more has been thrown away, on a screen that is the same each time: the start lists every case
 * there is.
 */
async function memory(page: Page): Promise<Memory> {
  await page.getByRole('button', { name: en.top.laidQueue, exact: true }).click();
  await page.getByRole('heading', { name: en.laid.title }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let round = 0; round < 3; round += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const found = { heap: metric('JSHeapUsedSize'), elements: metric('Nodes'), listeners: metric('JSEventListeners') };
  const data = await dataBytes(session);
  await session.detach();
  await page.getByRole('button', { name: en.top.start, exact: true }).click();
  await page.locator('#find').waitFor();
  return { ...found, data };
}

/** Bytes of objects, texts, lists and functions in a snapshot of the heap; not of code, nor of the browser's own. */
async function dataBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as {
    readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
    readonly nodes: readonly number[];
  };
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const left = new Set(['code', 'native', 'synthetic', 'hidden', 'object shape']);
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length)
    if (!left.has(types[0][nodes[node + typeAt] ?? 0] ?? '')) bytes += nodes[node + sizeAt] ?? 0;
  return bytes;
}

async function interview(page: Page, questions: number): Promise<void> {
  const parts = testParts();
  const { facts } = readScenarioFile(parts, loneParentFile);
  await page.keyboard.press('F2');
  let asked = 0;
  await typeInterview({
    page,
    parts,
    answers: typedAnswers(parts, facts),
    words: { another: en.interview.another, done: en.interview.done },
    onStep: async () => !whole && (asked += 1) > questions,
  });
  if (!whole) await page.keyboard.press('F10');
  await page.getByRole('heading', { name: en.review.title }).waitFor();
  // Closes the case, as an agent does before the next call.
  await page.keyboard.press('Alt+x');
  await page.locator('#find').waitFor();
}

test(`the window needs no more memory after ${interviews} interviews than after ${warmUp}`, async ({ browser }) => {
  test.setTimeout(60_000 + interviews * (whole ? 60_000 : 5_000));
  const context = await browser.newContext(agentScreen);
  const page = await context.newPage();
  await page.goto(window.host.newAddress());
  await signInAs(page, 'csa');
  for (let done = 0; done < warmUp; done += 1) await interview(page, questionsFirst);
  const before = await memory(page);
  for (let done = warmUp; done < interviews; done += 1) await interview(page, questionsEach);
  const after = await memory(page);
  process.stdout.write(`memory of the window: ${inWords(before)} after ${warmUp} interviews; `);
  process.stdout.write(`${inWords(after)} after ${interviews}\n`);
  expect(after.data / before.data).toBeLessThanOrEqual(dataGrowthMost);
  expect(after.heap / before.heap).toBeLessThanOrEqual(growthMost);
  // Not one more for each interview.
  expect(after.elements - before.elements).toBeLessThan(interviews - warmUp);
  expect(after.listeners - before.listeners).toBeLessThan(interviews - warmUp);
  await context.close();
});

const inWords = ({ heap, data, elements, listeners }: Memory): string =>
  `${(heap / 1_048_576).toFixed(2)} MB (${(data / 1_048_576).toFixed(2)} without code), ${elements} elements, ${listeners} listeners`;
