/**
 * From the key press to the painted next question, in Chromium: the window at the shipped release (whole interviews, typed)
 * and at a release of 2,000 questions, each beside SurveyJS's React screen in the same run: at 2,000 with the same generated
 * questions and answers, at the shipped size with as many generated ones, for SurveyJS cannot say the release's routing.
 * `npm run bench -- key-press [--answers=320] [--size=2000]`
 *
 * The window keeps every answer in the encrypted store before it shows the next question; SurveyJS keeps nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import en from '../../../renderer/text/en.json' with { type: 'json' };
import { agentScreen, signInAs } from '../../desktop/support/window.ts';
import { typeInterview } from '../../desktop/support/typist.ts';
import { chromiumLaunchOptions } from '../../support/chromium.ts';
import { loneParentFile, readScenarioFile, typedAnswers } from '../../support/scenario-interview.ts';
import { testParts } from '../../support/workstation.ts';
import { answerOf, options, type Question, type Questionnaire } from '../interview/questionnaire.ts';
import { rounded, spread } from '../store/stats.ts';
import { openProgram, type Program } from './open-program.ts';
import { generateQuestions, type LongRelease, longRelease } from './questionnaire-release.ts';
import { servePeer } from './serve-peer.ts';
import { surveyJson } from './survey-json.ts';
import { watchScript } from './watch.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const answersMax = option('answers', 320);
const size = option('size', 2_000);
/** The first answers warm the browser and the program; they come on top. */
const warmUp = 20;
/** Between two answers: a person reads the question; shorter, the window takes the key for a doubled one. */
const readMs = 140;
const pressesMax = warmUp + answersMax;
/** As agents have it, movement included. */
const screen = { ...agentScreen, reducedMotion: 'no-preference' } as const;

const ownQuestion = `() => document.querySelector('.question')?.dataset.key ?? document.querySelector('.question h1')?.textContent ?? null`;
const peerQuestion = `() => document.querySelector('.sd-question[data-name]')?.dataset.name ?? null`;

const timesOf = async (page: Page): Promise<readonly number[]> =>
  (await page.evaluate('globalThis.keyPressTimes')) as number[];

/** Opens the window over a program of its own and signs in. */
async function openInterviewer(browser: Browser, program: Program): Promise<Page> {
  const page = await (await browser.newContext(screen)).newPage();
  await page.addInitScript(watchScript(ownQuestion));
  await page.goto(program.address);
  await signInAs(page, 'csa');
  return page;
}

/** Whole interviews at the shipped release, one after the other, until there are enough presses. */
async function shippedRelease(browser: Browser): Promise<readonly number[]> {
  const program = await openProgram();
  const page = await openInterviewer(browser, program);
  const { facts } = readScenarioFile(testParts(), loneParentFile);
  const words = { another: en.interview.another, done: en.interview.done };
  let times: readonly number[] = [];
  while (times.length < pressesMax) {
    await page.keyboard.press('F2');
    await typeInterview({
      page,
      parts: testParts(),
      answers: typedAnswers(testParts(), facts),
      words,
      onStep: async () => page.waitForTimeout(readMs).then(() => false),
    });
    times = await timesOf(page);
    await page.keyboard.press('Alt+x');
    await page.locator('#find').waitFor();
  }
  await page.context().close();
  await program.close();
  return times;
}

async function manyQuestions(browser: Browser, { questionnaire }: LongRelease): Promise<readonly number[]> {
  const program = await openProgram(size);
  const page = await openInterviewer(browser, program);
  await page.keyboard.press('F2');
  await answerAll(page, questionnaire, ownQuestion, async (question, value) => {
    if (question.kind === 'yesNo') return page.keyboard.press(value === true ? 'y' : 'n');
    if (question.kind === 'choice') return page.keyboard.press(String(options.indexOf(String(value) as 'a') + 1));
    await page.keyboard.type(String(value));
    await page.keyboard.press('Enter');
  });
  const times = await timesOf(page);
  await page.context().close();
  await program.close();
  return times;
}

/** One press leads on in SurveyJS, too (peer/entry.tsx): the space bar on a choice, Enter in a box. */
async function peerQuestions(
  browser: Browser,
  address: string,
  questionnaire: Questionnaire,
): Promise<readonly number[]> {
  const page = await (await browser.newContext(screen)).newPage();
  await page.addInitScript(`globalThis.surveyJson = ${JSON.stringify(surveyJson(questionnaire))}`);
  await page.addInitScript(watchScript(peerQuestion));
  await page.goto(address);
  await answerAll(page, questionnaire, peerQuestion, async (question, value) => {
    if (question.kind === 'integer') {
      await page.locator('.sd-question input').first().focus();
      await page.keyboard.type(String(value));
      return page.keyboard.press('Enter');
    }
    const place = question.kind === 'yesNo' ? (value === true ? 0 : 1) : options.indexOf(String(value) as 'a');
    await page.locator('.sd-question input[type=radio]').nth(place).focus();
    await page.keyboard.press('Space');
  });
  const times = await timesOf(page);
  await page.context().close();
  return times;
}

/** The least there is: a page that shows the next name at once, without a program behind it. */
async function floor(browser: Browser): Promise<readonly number[]> {
  const page = await (await browser.newContext(screen)).newPage();
  await page.addInitScript(watchScript(`() => document.querySelector('h1')?.dataset.key ?? null`));
  await page.goto(
    'data:text/html,<h1 data-key="0">0</h1><script>addEventListener("keydown",()=>{const h=document.querySelector("h1");h.textContent=h.dataset.key=String(Number(h.dataset.key)+1)})</script>',
  );
  for (let given = 0; given < warmUp + 100; given += 1) {
    await page.waitForTimeout(readMs);
    await page.keyboard.press('y');
  }
  await page.waitForTimeout(readMs);
  const times = await timesOf(page);
  await page.context().close();
  return times;
}

async function answerAll(
  page: Page,
  { fields }: Questionnaire,
  current: string,
  answer: (question: Question, value: ReturnType<typeof answerOf>) => Promise<void>,
): Promise<void> {
  const byId = new Map(fields.flatMap((field) => (field.is === 'question' ? [[field.id, field] as const] : [])));
  await page.locator('.question, .sd-question').first().waitFor();
  for (let given = 0; given < pressesMax; given += 1) {
    await page.waitForTimeout(readMs);
    const name = (await page.evaluate(`(${current})()`)) as string | null;
    const question = byId.get(name ?? '');
    if (question === undefined) return;
    await answer(question, answerOf(question));
    for (let waited = 0; (await page.evaluate(`(${current})()`)) === name; waited += 1) {
      if (waited > 200) throw new Error(`${name}: nothing happens`);
      await page.waitForTimeout(10);
    }
  }
}

const questionsOf = ({ fields }: Questionnaire): number => fields.filter((field) => field.is === 'question').length;

const loadBefore = loadavg()[0] ?? 0;
const shipped = testParts().releases.current.source;
const long = longRelease(shipped, size);
const asShipped = generateQuestions(shipped.facts.length);
const peerPage = await servePeer();
const browser = await chromium.launch(await chromiumLaunchOptions());
interface Run {
  readonly name: string;
  readonly times: readonly number[];
  /** The peer it stands beside. */
  readonly beside?: string;
}
const runs: Run[] = [];
const took = (run: Run): void => {
  runs.push(run);
  const { p50, p99 } = spread(run.times.slice(warmUp));
  process.stdout.write(`${run.name}: p50 ${rounded(p50)} ms, p99 ${rounded(p99)} ms\n`);
};
try {
  const smallPeer = `survey-react-ui, ${questionsOf(asShipped)} questions`;
  const largePeer = `survey-react-ui, ${questionsOf(long.questionnaire)} questions`;
  took({ name: 'a page without a program', times: await floor(browser) });
  took({
    name: `window, ${shipped.facts.length} questions (shipped)`,
    times: await shippedRelease(browser),
    beside: smallPeer,
  });
  took({ name: smallPeer, times: await peerQuestions(browser, peerPage.address, asShipped) });
  took({ name: `window, ${long.size} questions`, times: await manyQuestions(browser, long), beside: largePeer });
  took({ name: largePeer, times: await peerQuestions(browser, peerPage.address, long.questionnaire) });
} finally {
  await browser.close();
  peerPage.stop();
}
const spreads = new Map(runs.map(({ name, times }) => [name, spread(times.slice(warmUp))]));
const figures = runs.map(({ name, times, beside }) => {
  const own = spreads.get(name);
  const other = beside === undefined ? undefined : spreads.get(beside);
  return {
    name,
    p50Ms: rounded(own?.p50 ?? Number.NaN),
    p99Ms: rounded(own?.p99 ?? Number.NaN),
    presses: Math.max(0, times.length - warmUp),
    ...(own === undefined || other === undefined
      ? {}
      : { p50OfPeer: rounded(own.p50 / other.p50), p99OfPeer: rounded(own.p99 / other.p99) }),
  };
});
const load = { before: rounded(loadBefore), after: rounded(loadavg()[0] ?? 0) };
process.stdout.write(
  "\n| key press to painted next question | p50 ms | p99 ms | p50 of the peer's | p99 of the peer's | presses |\n| --- | --- | --- | --- | --- | --- |\n",
);
for (const { name, p50Ms, p99Ms, p50OfPeer = '', p99OfPeer = '', presses } of figures)
  process.stdout.write(`| ${name} | ${p50Ms} | ${p99Ms} | ${p50OfPeer} | ${p99OfPeer} | ${presses} |\n`);
process.stdout.write(`\ngoal: p99 at most 50 ms; load of the machine: ${load.before} before, ${load.after} after\n`);
mkdirSync(join(import.meta.dirname, '../result'), { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load };
writeFileSync(
  join(import.meta.dirname, '../result/key-press.json'),
  `${JSON.stringify({ machine, atMostMs: 50, figures }, null, 2)}\n`,
);
