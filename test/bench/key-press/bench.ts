/**
 * From the key press to the painted next question, in Chromium: the window at the shipped release (a whole interview, typed)
 * and at a release of 2,000 questions, beside SurveyJS's React screen with the same generated questions and answers in the
 * same run. `npm run bench -- key-press [--answers=200] [--size=2000]`
 *
 * The window keeps every answer in the encrypted store before it shows the next question; SurveyJS keeps nothing.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import en from '../../../renderer/text/en.json' with { type: 'json' };
import { agentScreen, openWindow, signInAs } from '../../desktop/support/window.ts';
import { typeInterview } from '../../desktop/support/typist.ts';
import { chromiumLaunchOptions } from '../../support/chromium.ts';
import { loneParentFile, readScenarioFile, typedAnswers } from '../../support/scenario-interview.ts';
import { testParts } from '../../support/workstation.ts';
import { answerOf, options, type Question, type Questionnaire } from '../interview/questionnaire.ts';
import { rounded, spread } from '../store/stats.ts';
import { longRelease } from './questionnaire-release.ts';
import { surveyJson } from './survey-json.ts';
import { watchScript } from './watch.ts';

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const answersMax = option('answers', 200);
const size = option('size', 2_000);
/** The first answers warm the browser and the program. */
const warmUp = 20;
/** Between two answers: a person reads the question; shorter, the window takes the key for a doubled one. */
const readMs = 140;
const peer = join(import.meta.dirname, 'peer');

const ownQuestion = `() => document.querySelector('.question')?.dataset.key ?? document.querySelector('.question h1')?.textContent ?? null`;
const peerQuestion = `() => document.querySelector('.sd-question[data-name]')?.dataset.name ?? null`;

const timesOf = async (page: Page): Promise<readonly number[]> =>
  (await page.evaluate('globalThis.keyPressTimes')) as number[];

/** A whole interview at the shipped release, typed; half a second is left for the last frame. */
async function shippedRelease(browser: Browser): Promise<readonly number[]> {
  const window = await openWindow();
  const page = await (await browser.newContext(agentScreen)).newPage();
  await page.addInitScript(watchScript(ownQuestion));
  await page.goto(window.host.newAddress());
  await signInAs(page, 'csa');
  await page.keyboard.press('F2');
  const { facts } = readScenarioFile(testParts(), loneParentFile);
  const words = { another: en.interview.another, done: en.interview.done };
  await typeInterview({
    page,
    parts: testParts(),
    answers: typedAnswers(testParts(), facts),
    words,
    onStep: async () => page.waitForTimeout(readMs).then(() => false),
  });
  const times = await timesOf(page);
  await page.context().close();
  await window.close();
  return times;
}

async function manyQuestions(browser: Browser, long: ReturnType<typeof longRelease>): Promise<readonly number[]> {
  const window = await openWindow({ releases: long.releases });
  const page = await (await browser.newContext(agentScreen)).newPage();
  await page.addInitScript(watchScript(ownQuestion));
  await page.goto(window.host.newAddress());
  await signInAs(page, 'csa');
  await page.keyboard.press('F2');
  await answerAll(page, long.questionnaire, ownQuestion, async (question, value) => {
    if (question.kind === 'yesNo') return page.keyboard.press(value === true ? 'y' : 'n');
    if (question.kind === 'choice') return page.keyboard.press(String(options.indexOf(String(value) as 'a') + 1));
    await page.keyboard.type(String(value));
    await page.keyboard.press('Enter');
  });
  const times = await timesOf(page);
  await page.context().close();
  await window.close();
  return times;
}

/** One press leads on in SurveyJS, too (peer/entry.tsx): the space bar on a choice, Enter in a box. */
async function peerQuestions(
  browser: Browser,
  address: string,
  questionnaire: Questionnaire,
): Promise<readonly number[]> {
  const page = await (await browser.newContext(agentScreen)).newPage();
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
  const page = await (await browser.newContext(agentScreen)).newPage();
  await page.addInitScript(watchScript(`() => document.querySelector('h1')?.dataset.key ?? null`));
  await page.goto(
    'data:text/html,<h1 data-key="0">0</h1><script>addEventListener("keydown",()=>{const h=document.querySelector("h1");h.textContent=h.dataset.key=String(Number(h.dataset.key)+1)})</script>',
  );
  for (let given = 0; given < answersMax; given += 1) {
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
  for (let given = 0; given < answersMax; given += 1) {
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

/** The peer's page, built by Vite from its own folder, on loopback. */
async function servePeer(): Promise<{ readonly address: string; stop(): void }> {
  if (!existsSync(join(peer, 'node_modules')))
    spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: peer, stdio: 'inherit', shell: process.platform === 'win32' });
  const outDir = mkdtempSync(join(tmpdir(), 'cms-bench-peer-'));
  await build({
    root: peer,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130' },
  });
  const types: Readonly<Record<string, string>> = {
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.html': 'text/html',
  };
  const server = createServer((request, response) => {
    const file = join(
      outDir,
      normalize(request.url === '/' ? 'index.html' : (request.url ?? '')).replace(/^(\.\.[/\\])+/, ''),
    );
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

const loadBefore = loadavg()[0] ?? 0;
const long = longRelease(testParts().releases.current.source, size);
const peerPage = await servePeer();
const browser = await chromium.launch(await chromiumLaunchOptions());
const runs: { readonly name: string; readonly times: readonly number[] }[] = [];
try {
  runs.push({ name: 'a page without a program', times: await floor(browser) });
  runs.push({
    name: `window, ${testParts().releases.current.source.facts.length} questions (shipped)`,
    times: await shippedRelease(browser),
  });
  runs.push({ name: `window, ${long.size} questions`, times: await manyQuestions(browser, long) });
  runs.push({
    name: `survey-react-ui, ${long.questionnaire.fields.filter((field) => field.is === 'question').length} questions`,
    times: await peerQuestions(browser, peerPage.address, long.questionnaire),
  });
} finally {
  await browser.close();
  peerPage.stop();
}
const figures = runs.map(({ name, times }) => {
  const { p50, p99 } = spread(times.slice(warmUp));
  return { name, p50Ms: rounded(p50), p99Ms: rounded(p99), presses: Math.max(0, times.length - warmUp) };
});
const load = { before: rounded(loadBefore), after: rounded(loadavg()[0] ?? 0) };
process.stdout.write(
  '\n| key press to painted next question | p50 ms | p99 ms | presses |\n| --- | --- | --- | --- |\n',
);
for (const { name, p50Ms, p99Ms, presses } of figures)
  process.stdout.write(`| ${name} | ${p50Ms} | ${p99Ms} | ${presses} |\n`);
process.stdout.write(`\ngoal: p99 at most 50 ms; load of the machine: ${load.before} before, ${load.after} after\n`);
mkdirSync(join(import.meta.dirname, '../result'), { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load };
writeFileSync(
  join(import.meta.dirname, '../result/key-press.json'),
  `${JSON.stringify({ machine, atMostMs: 50, figures }, null, 2)}\n`,
);
