/** The program behind the window is killed in the middle of a word: whoever signs in again is where they were. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { makeWorkstation, passphraseOf, type TestWorkstation } from '../support/workstation.ts';
import {
  asked,
  builtWindow,
  closeWindows,
  openPage,
  startWindows,
  stopWindows,
} from '../unit/renderer/support/window.ts';

let station: TestWorkstation;
const children: ChildProcess[] = [];
beforeAll(async () => {
  await startWindows();
  station = await makeWorkstation();
});
afterEach(async () => {
  await closeWindows();
  for (const child of children) child.kill('SIGKILL');
});
afterAll(async () => {
  await stopWindows();
  await station?.remove();
});

async function startHost(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const script = join(import.meta.dirname, 'child/window-host.ts');
  const child = spawn(process.execPath, [script, station.folder, builtWindow()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const url of createInterface({ input: child.stdout })) return { url, child };
  throw new Error('the host ended before it had an address');
}

async function signIn(page: Page): Promise<void> {
  await page.locator('[name=passphrase]').waitFor();
  await page.locator('select[name=person]').selectOption('csa');
  await page.locator('[name=passphrase]').fill(passphraseOf('csa'));
  await page.keyboard.press('Enter');
}

it('a program killed in the middle of typing has the case, the question, the text and the caret for the next sign-in', async () => {
  const first = await startHost();
  const page = await openPage(first.url);
  await signIn(page);
  await page.locator('#find').waitFor();
  await page.keyboard.press('F2');
  await asked(page, 'contact.callerIs');
  await page.keyboard.press('1');
  await asked(page, 'customer.phone.number');
  await page.keyboard.type('0116 496 0123');
  await page.keyboard.press('Enter');
  await asked(page, 'customer.phone.location');
  // Back to a question that was answered: nothing on the route leads there again.
  await page.keyboard.press('PageUp');
  await asked(page, 'customer.phone.number');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('0116 496 0999');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(600);
  await page.keyboard.type('1');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const second = await startHost();
  const next = await openPage(second.url);
  await signIn(next);
  await asked(next, 'customer.phone.number');
  await next.keyboard.type('!');
  // What was typed in the last 250 ms may be gone, and nothing else.
  expect(['0116 496 0!999', '0116 496 01!999']).toContain(await next.locator('.answer-box').inputValue());
  expect(await next.locator('.section-id').textContent()).toBe('M01');
}, 120_000);
