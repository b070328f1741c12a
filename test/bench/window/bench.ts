/**
 * The window's shell beside a React hello page in one run of Chromium: from navigation until the first field or button can
 * take the focus, on a first visit and on the next. Both are built by Vite and served by the loopback host.
 * `npm run bench -- window [--rounds=15]`
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { type BrowserHost, startBrowserHost } from '../../../main/browser/start-host.ts';
import { fail } from '../../../shared/base/result.ts';
import { failure } from '../../../shared/error/failure.ts';
import { chromiumLaunchOptions } from '../../support/chromium.ts';
import { benchFolder, benchParts, dropFolder, openOffice, setUpOffice } from '../answer/office.ts';
import { rounded, spread } from '../store/stats.ts';

const rounds = Number(process.argv.find((one) => one.startsWith('--rounds='))?.split('=')[1] ?? 15);
const root = join(import.meta.dirname, '../../..');
const folder = benchFolder();

/** Builds both; the folders of the files. */
async function buildBoth(): Promise<{ readonly shell: string; readonly hello: string }> {
  const [shell, hello] = [join(folder, 'shell'), join(folder, 'hello')];
  await build({
    root: join(root, 'renderer'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: shell, emptyOutDir: true },
  });
  // Inside the project, so that React is found.
  const source = join(import.meta.dirname, 'hello');
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: hello,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'chrome130',
    },
  });
  return { shell, hello };
}

/** Says when the first control takes the focus; runs before the page's own scripts, in their place of origin. */
const watch = `(() => {
  const tell = () => {
    const control = [...document.querySelectorAll('input, button, select')].find((one) => !one.disabled && one.getClientRects().length > 0);
    if (!control) return false;
    const before = document.activeElement;
    control.focus();
    if (document.activeElement !== control) return false;
    if (before && before !== document.body) before.focus();
    globalThis.interactiveMs = performance.now();
    return true;
  };
  const observer = new MutationObserver(() => { if (tell()) observer.disconnect(); });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
})()`;

/** Between two looks whether the page has told its time. */
const pollMs = 25;

async function visit(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address);
  // waitForFunction would evaluate text in the page, which its policy forbids.
  for (;;) {
    const ms = (await page.evaluate('globalThis.interactiveMs ?? null')) as number | null;
    if (ms !== null) {
      await page.close();
      return ms;
    }
    await page.waitForTimeout(pollMs);
  }
}

interface Page {
  readonly name: string;
  readonly host: BrowserHost;
  readonly first: number[];
  readonly again: number[];
}

async function bothVisits(browser: Browser, { host, first, again }: Page): Promise<void> {
  // A context of its own is a profile of its own: nothing is in its cache.
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  first.push(await visit(context, host.newAddress()));
  again.push(await visit(context, `http://127.0.0.1:${host.port}/`));
  await context.close();
}

/** Bytes of scripts and styles, and of them what the first page asks for by itself. */
function weigh(built: string): { readonly file: string; readonly kB: number; readonly gzipKB: number }[] {
  const assets = join(built, 'assets');
  return readdirSync(assets)
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => ({
      file,
      kB: rounded(statSync(join(assets, file)).size / 1000, 0),
      gzipKB: rounded(gzipSync(readFileSync(join(assets, file))).length / 1000, 0),
    }));
}

const { shell, hello } = await buildBoth();
const data = join(folder, 'data');
await setUpOffice(data, benchParts(), async () => undefined);
const { desktop } = openOffice(data);
const nothing = { handle: async () => fail(failure('request.unknownCall', { call: '' })), on: () => () => undefined };
const pages: readonly Page[] = [
  { name: 'React hello', host: await startBrowserHost({ handler: nothing, root: hello }), first: [], again: [] },
  { name: 'shell', host: await startBrowserHost({ handler: desktop, root: shell }), first: [], again: [] },
];
const loadBefore = loadavg()[0] ?? 0;
const browser = await chromium.launch(await chromiumLaunchOptions());
try {
  for (let round = 0; round < rounds + 1; round++) {
    for (const page of pages) await bothVisits(browser, page);
    // The first round warms the browser and the hosts.
    if (round === 0) for (const page of pages) page.first.length = page.again.length = 0;
  }
} finally {
  await browser.close();
}
const figures = pages.map(({ name, first, again }) => ({
  name,
  firstVisitMs: rounded(spread(first).p50, 0),
  revisitMs: rounded(spread(again).p50, 0),
}));
const [base, mine] = figures as [(typeof figures)[0], (typeof figures)[0]];
const ratios = {
  firstVisit: rounded(mine.firstVisitMs / base.firstVisitMs),
  revisit: rounded(mine.revisitMs / base.revisitMs),
  atMost: 2,
};
const files = { shell: weigh(shell), hello: weigh(hello) };
for (const page of pages) await page.host.stop();
await desktop.close();
dropFolder(folder);

const row = (one: (typeof figures)[0]): string => `| ${one.name} | ${one.firstVisitMs} | ${one.revisitMs} |`;
process.stdout.write(
  `\n| page | first visit, ms to interactive | revisit |\n| --- | --- | --- |\n${figures.map(row).join('\n')}\n| ratio, at most 2 | ${ratios.firstVisit} × | ${ratios.revisit} × |\n\n`,
);
for (const [name, list] of Object.entries(files))
  process.stdout.write(`${name}: ${list.map((one) => `${one.file} ${one.kB} kB (${one.gzipKB} gzip)`).join(', ')}\n`);
const load = { before: rounded(loadBefore), after: rounded(loadavg()[0] ?? 0) };
process.stdout.write(`load of the machine: ${load.before} before, ${load.after} after\n`);
mkdirSync(join(import.meta.dirname, '../result'), { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load };
writeFileSync(
  join(import.meta.dirname, '../result/window.json'),
  `${JSON.stringify({ machine, rounds, figures, ratios, files }, null, 2)}\n`,
);
