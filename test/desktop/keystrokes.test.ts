/**
 * What an interview costs in key presses: the first three scenarios are typed in the window, from the first question to
 * the review. The numbers in keystrokes.json are held: a change that costs an agent one key more fails here.
 * After a change that saves keys, write the numbers that are printed into the file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { LocalDateTime } from '../../shared/base/local-date.ts';
import en from '../../renderer/text/en.json' with { type: 'json' };
import { readScenarioFile, typedAnswers } from '../support/scenario-interview.ts';
import { testParts } from '../support/workstation.ts';
import { typeInterview } from './support/typist.ts';
import { agentScreen, openWindow, signInAs, type TestWindow } from './support/window.ts';

const given = join(import.meta.dirname, '../../../shared/scenarios');
const own = join(import.meta.dirname, '../scenario');
const firstThree = ['p01-hana-lone-parent', 'p02-redundant-joint-claim', 'p03-carer-private-tenant'].map((name) =>
  join(given, `${name}.yaml`),
);
const ownTwo = ['s03-thirty-weeks-pregnant', 's12-council-assigned-later'].map((name) => join(own, `${name}.yaml`));
/** The customer's first three where they lie beside the repository, else two of the repository's own. */
const files =
  process.env['CMS_OWN_SCENARIOS'] === undefined && firstThree.every((file) => existsSync(file)) ? firstThree : ownTwo;
const held = JSON.parse(readFileSync(join(import.meta.dirname, 'keystrokes.json'), 'utf8')) as Readonly<
  Record<string, { readonly keys: number }>
>;

let window: TestWindow;
test.beforeAll(async () => {
  window = await openWindow({ at: '2009-01-05T09:00' as LocalDateTime, leaseDays: 3_650 });
});
test.afterAll(() => window?.close());

for (const file of files) {
  const name = basename(file, '.yaml');
  test(`${name} takes no more keys than before`, async ({ browser }) => {
    const parts = testParts();
    const { facts, asOf } = readScenarioFile(parts, file);
    window.station.clock.set(asOf);
    const context = await browser.newContext(agentScreen);
    const page = await context.newPage();
    await page.goto(window.host.newAddress());
    await signInAs(page, 'csa');
    await page.keyboard.press('F2');
    const { keys, questions } = await typeInterview({
      page,
      parts,
      answers: typedAnswers(parts, facts),
      words: { another: en.interview.another, done: en.interview.done },
    });
    await page.getByRole('heading', { name: en.review.title }).waitFor();
    process.stdout.write(
      `keystrokes ${name}: ${keys} for ${questions} questions, ${(keys / questions).toFixed(2)} each\n`,
    );
    expect(keys, `keys of ${name}`).toBeLessThanOrEqual(held[name]?.keys ?? Number.POSITIVE_INFINITY);
    await context.close();
  });
}
