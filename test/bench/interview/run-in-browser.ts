/** xforms-engine in headless Chromium: `node run-in-browser.ts SIZE CAP_MS`. Bundles the page, runs it, prints one line of JSON. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { rolldown } from 'rolldown';
import { chromiumLaunchOptions } from '../../support/chromium.ts';
import type { Measures } from './drive.ts';

const [size = '400', capMs = '20000', seed = '20091001'] = process.argv.slice(2);

const bundle = await rolldown({
  input: join(import.meta.dirname, '../peer/interview/page.ts'),
  platform: 'browser',
  logLevel: 'silent',
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
});
const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
const script = output[0].code;
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  // Isolated, a page gets a clock of 5 µs instead of 100.
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-embedder-policy', 'require-corp');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(
    isScript
      ? script
      : '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/page.js"></script>',
  );
});
// Loopback is a secure context, which the digest wants.
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { executablePath, args } = await chromiumLaunchOptions();
const browser = await chromium.launch({
  executablePath,
  args: [...args, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'runBench' in globalThis);
  const measures = (await page.evaluate(
    (parameters) =>
      (globalThis as unknown as { runBench: (...all: number[]) => Promise<unknown> }).runBench(...parameters),
    [Number(size), Number(capMs), Number(seed)],
  )) as Measures;
  process.stdout.write(`${JSON.stringify(measures)}\n`);
} finally {
  await browser.close();
  server.close();
}
