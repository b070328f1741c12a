/**
 * Somebody who types as an agent does who knows the keys: the shortest natural way at each question, every key counted.
 * Waits in the page for the next step to stand there, so that nothing is lost to polling.
 */
import type { Page } from '@playwright/test';
import type { WorkstationParts } from '../../../main/workstation.ts';
import { keyOptions } from '../../../renderer/interview/input/choice-key.ts';
import type { CellRef } from '../../../shared/case/event.ts';
import type { Answers, TypedCell } from '../../support/scenario-interview.ts';

/** What stands in the middle of the interview. */
export interface Step {
  readonly step: 'question' | 'rosterStart' | 'another' | 'done' | 'warning';
  readonly key: string;
  readonly kind: string;
  /** Codes of the choices in their order; a question without choices has none. */
  readonly labels: readonly string[];
  readonly boxes: number;
  readonly blocked: boolean;
  readonly failure: string | null;
}

export interface TypistOptions {
  readonly page: Page;
  readonly parts: Pick<WorkstationParts, 'releases' | 'councils'>;
  readonly answers: Answers;
  readonly words: { readonly another: string; readonly done: string };
  /** Called when a step stands in the page, before it is answered; true ends the typing there. */
  readonly onStep?: (step: Step, cell: CellRef) => Promise<boolean | undefined>;
}

export interface Typed {
  readonly keys: number;
  readonly questions: number;
}

/** A question and the steps between questions, each once; an interview that goes round for ever ends. */
const stepsMax = 2_500;
/** Somebody looks before they press Enter for nothing: a second Enter that comes sooner is taken for a doubled one. */
const readMs = 320;
/** Two presses of a key take somebody this long; what comes sooner is a key that bounces (renderer/interview/type-ahead.ts). */
const sameKeyMs = 100;
/** Until the councils found stand below the box. */
const foundMs = 130;

export async function typeInterview(options: TypistOptions): Promise<Typed> {
  const { page, answers } = options;
  const typist = new Typist(options);
  const rows = new Map<string, number>();
  let questions = 0;
  let roster = '';
  for (let steps = 0; steps < stepsMax; steps += 1) {
    const step = await standing(page, options.words);
    if (step.failure !== null) throw new Error(`${step.key} is refused: ${step.failure}`);
    const row = step.key.includes('[]') ? (rows.get(step.key) ?? 0) + 1 : undefined;
    const cell: CellRef = row === undefined ? { key: step.key } : { key: step.key, row };
    if ((await options.onStep?.(step, cell)) === true) return { keys: typist.keys, questions };
    await page.evaluate(mark);
    switch (step.step) {
      case 'done':
        await typist.press('Enter');
        return { keys: typist.keys, questions };
      case 'warning':
        await typist.type('ok');
        await typist.press('Enter');
        break;
      case 'rosterStart':
        await typist.press('Enter');
        break;
      case 'another':
        await typist.press(answers.rowsOf(roster) > rowsBegun(rows, roster) ? 'y' : 'n');
        break;
      case 'question':
        questions += 1;
        [roster = ''] = step.key.split('[]');
        if (row !== undefined) rows.set(step.key, row);
        await typist.answer(step, answers.at(cell));
    }
    await page.evaluate(moved);
  }
  throw new Error('the interview does not end');
}

const rowsBegun = (rows: ReadonlyMap<string, number>, roster: string): number =>
  Math.max(0, ...[...rows].filter(([key]) => key.startsWith(`${roster}[]`)).map(([, row]) => row));

/** In the page: remembers the step that is about to be answered. */
function mark(): void {
  const page = globalThis as unknown as { marked?: Element | null; warned?: Element | null };
  page.marked = document.querySelector('.question');
  page.warned = document.querySelector('.warning-form');
}

/** In the page: waits until the step is another one, or the answer was refused or warned of. */
function moved(): Promise<void> {
  const page = globalThis as unknown as { marked?: Element | null; warned?: Element | null };
  return new Promise((resolve, reject) => {
    const until = performance.now() + 15_000;
    const look = (): void => {
      const warning = document.querySelector('.warning-form');
      const gone = page.marked?.isConnected === false && document.querySelector('.question') !== null;
      if (gone || (warning !== null && warning !== page.warned) || document.querySelector('#answer-failure') !== null)
        return resolve();
      if (performance.now() > until)
        return reject(new Error(`${page.marked?.getAttribute('data-key') ?? 'a step'}: nothing happens`));
      setTimeout(look, 4);
    };
    look();
  });
}

async function standing(page: Page, words: TypistOptions['words']): Promise<Step> {
  await page.locator('.question').waitFor();
  return page.locator('.question').evaluate((section, { another, done }): Step => {
    const key = section.getAttribute('data-key') ?? '';
    const title = section.querySelector('h1')?.textContent ?? '';
    const warned = section.querySelector('.warning-form') !== null;
    return {
      step: warned
        ? 'warning'
        : key !== ''
          ? 'question'
          : title === done
            ? 'done'
            : title === another
              ? 'another'
              : 'rosterStart',
      key,
      kind: section.getAttribute('data-kind') ?? '',
      labels: [...section.querySelectorAll('.choice .grow')].map((choice) => choice.textContent ?? ''),
      boxes: section.querySelectorAll('.record .answer-box').length,
      blocked: section.querySelector('[data-help-first]') !== null,
      failure: section.querySelector('#answer-failure')?.textContent ?? null,
    };
  }, words);
}

class Typist {
  keys = 0;
  readonly #page: Page;
  readonly #parts: TypistOptions['parts'];
  #lastKey = '';
  #pressedAt = 0;

  constructor({ page, parts }: TypistOptions) {
    this.#page = page;
    this.#parts = parts;
  }

  async press(key: string): Promise<void> {
    this.keys += 1;
    const since = performance.now() - this.#pressedAt;
    const wanted = key !== this.#lastKey ? 0 : key === 'Enter' ? readMs : sameKeyMs;
    if (since < wanted) await this.#page.waitForTimeout(wanted - since);
    await this.#page.keyboard.press(key);
    this.#lastKey = key;
    this.#pressedAt = performance.now();
  }

  async type(text: string): Promise<void> {
    if (text === '') return;
    this.keys += text.length;
    await this.#page.keyboard.type(text);
    this.#lastKey = text.slice(-1);
    this.#pressedAt = performance.now();
  }

  async answer(step: Step, answer: TypedCell | undefined): Promise<void> {
    if (step.blocked) {
      await this.press('F8');
      await this.#page.locator('.record [data-autofocus]:not(:disabled)').first().waitFor();
    }
    const value = answer?.value ?? null;
    if (value === null) return this.#leave(step);
    switch (step.kind) {
      case 'yesNo':
        return this.press(value === true ? 'y' : 'n');
      case 'choice':
        return this.#pick(step, String(value), 'Enter');
      case 'multiChoice':
        for (const code of value as readonly string[]) await this.#pick(step, code, 'Space');
        return this.press('Enter');
      case 'council':
        return this.#findCouncil(String(value));
      default:
        return this.#fill(step.kind, answer?.typed);
    }
  }

  /** Nothing to say: Enter in an empty box where there is one, a reason where there is none. */
  async #leave({ kind, boxes, key }: Step): Promise<void> {
    const mayBeBlank = this.#parts.releases.current.fact(key)?.source.mayBeBlank ?? false;
    if (!mayBeBlank || kind === 'yesNo' || kind === 'choice' || kind === 'council') return this.press('Alt+1');
    for (let box = kind === 'name' ? 1 : 0; box < Math.max(1, boxes); box += 1) await this.press('Enter');
  }

  /** By its number; beyond nine by its letter, else by the arrows. */
  async #pick({ key, labels }: Step, code: string, take: string): Promise<void> {
    const codes = this.#parts.releases.current.fact(key)?.source.options ?? [];
    const place = codes.indexOf(code);
    const option = keyOptions(codes.map((one, at) => ({ code: one, label: labels[at] ?? one })))[place];
    const cap = option?.digit ?? option?.letter ?? null;
    if (cap !== null) return this.press(cap);
    for (let step = 0; step < place; step += 1) await this.press('ArrowDown');
    await this.press(take);
  }

  /** Types until the council stands first in the list, and takes it. */
  async #findCouncil(code: string): Promise<void> {
    const council = this.#parts.councils.find(code);
    const first = this.#page.locator('#council-0');
    for (const letter of council?.name ?? code) {
      await this.type(letter);
      await this.#page.waitForTimeout(foundMs);
      const found = (await first.count()) > 0 ? await first.innerText() : '';
      if (council !== undefined && found.includes(council.officialName)) break;
    }
    await this.press('Enter');
  }

  async #fill(kind: string, typed: TypedCell['typed']): Promise<void> {
    const texts = boxTexts[kind]?.(typed as Readonly<Record<string, string>>) ?? [shortText(kind, String(typed))];
    for (const text of texts) {
      await this.type(text);
      await this.press('Enter');
    }
  }
}

/** What goes into the boxes of an answer of several parts; the letter of a frequency stands behind the amount. */
const boxTexts: Readonly<Record<string, (typed: Readonly<Record<string, string>>) => readonly string[]>> = {
  name: (typed) => ['forenames', 'surname'].map((part) => typed[part] ?? ''),
  address: (typed) => ['line1', 'line2', 'town', 'county'].map((part) => typed[part] ?? ''),
  bankAccount: (typed) => ['accountName', 'sortCode', 'accountNumber', 'rollNumber'].map((part) => typed[part] ?? ''),
  moneyWithFrequency: (typed) => [
    `${shortText('money', typed['amount'] ?? '')} ${frequencyLetters[typed['frequency'] ?? ''] ?? typed['frequency']}`,
  ],
};
const frequencyLetters: Readonly<Record<string, string>> = {
  weekly: 'w',
  fortnightly: 'f',
  fourWeekly: '4w',
  monthly: 'm',
  quarterly: 'q',
  annual: 'a',
  irregular: 'i',
};

/** As short as the box understands it: 020609 for a date of this century's years, whole pounds without pence, no spaces in numbers. */
function shortText(kind: string, text: string): string {
  if (kind === 'date') {
    const [, day, month, year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(text) ?? [];
    return year === undefined ? text : `${day?.padStart(2, '0')}${month?.padStart(2, '0')}${year.slice(2)}`;
  }
  if (kind === 'money') return text.replaceAll(/[£,\s]/g, '').replace(/\.00$/, '');
  if (kind === 'nino' || kind === 'postcode' || kind === 'phone') return text.replaceAll(' ', '').toLowerCase();
  return text;
}
