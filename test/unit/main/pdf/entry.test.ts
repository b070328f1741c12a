import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../main/pdf/font/load-fonts.ts';
import { page } from '../../../../main/pdf/layout/theme.ts';
import { createPdfRenderer } from '../../../../main/pdf/render.ts';
import type { Block } from '../../../../shared/document/document.ts';
import { nodesOf, type ReadPdf, readPdf, type ShownText } from './read-pdf.ts';
import { documentOf } from './sample.ts';

const renderer = createPdfRenderer(loadFonts(new URL('../../../../assets', import.meta.url).pathname));
const read = async (...blocks: readonly Block[]): Promise<ReadPdf> =>
  readPdf(await renderer.render(documentOf(blocks)));
const row = (label: string, value = 'Yes'): Block => ({ type: 'row', label, value });
const rows = (count: number): Block[] => Array.from({ length: count }, (_, index) => row(`Row ${index}`));
const section = (text: string): Block => ({ type: 'heading', level: 1, text });
const entry = (name: string, facts: readonly Block[]): Block => ({
  type: 'keepTogether',
  blocks: [{ type: 'heading', level: 2, text: name }, ...facts],
});

function shownAs({ shown }: ReadPdf, text: string): ShownText {
  const found = shown.find((run) => run.text.trim() === text && !run.artifact);
  if (found === undefined) throw new Error(`not printed: ${text}`);
  return found;
}

const headerOf = ({ shown }: ReadPdf, number: number): string =>
  shown
    .filter((run) => run.page === number && run.artifact && run.baseline < page.top)
    .map((run) => run.text)
    .join(' ');

describe('an entry', () => {
  it('stands in from its section, and a fact after it does not look like one of its own', async () => {
    const file = await read(section('Work'), entry('Job 1', [row('Employer'), row('Hours')]), row('Self-employed'));
    const [employer, hours, after] = ['Employer', 'Hours', 'Self-employed'].map((text) => shownAs(file, text));
    expect(employer?.left).toBeGreaterThan(page.left + 5);
    expect(hours?.left).toBe(employer?.left);
    expect(after?.left).toBeCloseTo(page.left);
    const between = (a: ShownText | undefined, b: ShownText | undefined): number =>
      (b?.baseline ?? 0) - (a?.baseline ?? 0);
    expect(between(hours, after)).toBeGreaterThan(between(employer, hours) + 10);
    expect(nodesOf(file.tree, 'Table')).toHaveLength(2);
  });

  it('stays whole when it is short, and goes on over the page when a third of a page would be left empty', async () => {
    for (const count of [30, 32, 34]) {
      const short = await read(...rows(count), entry('Account 1', rows(6)), entry('Account 2', rows(6)));
      for (const node of nodesOf(short.tree, 'Table').slice(1)) expect(node.children).toHaveLength(6);
      const pages = short.shown.filter(({ artifact, left }) => !artifact && left > page.left + 5 && left < 100);
      for (const half of [pages.slice(0, 6), pages.slice(6)]) expect(new Set(half.map((run) => run.page)).size).toBe(1);
    }
    const long = await read(...rows(22), entry('Job 1', rows(20)));
    expect(shownAs(long, 'Job 1').page).toBe(0);
  });

  it('is named at the top of the page that it goes on to, with its section', async () => {
    const file = await read(
      section('Work'),
      ...rows(22),
      entry('Job 1', rows(30)),
      row('Self-employed'),
      section('Health'),
    );
    expect(headerOf(file, 1)).toContain('Customer Statement | Work | Job 1');
    const next = await read(section('Work'), ...rows(50));
    expect(headerOf(next, 1)).toContain('Customer Statement | Work');
    expect(headerOf(next, 0)).not.toContain('Work');
  });
});

describe('a fact', () => {
  it('is never left alone under its heading, at the end of its section or without the words that sum it up', async () => {
    for (let above = 20; above < 40; above += 1) {
      const facts = [row('First'), row('Second'), row('Third')];
      const sum: Block = { type: 'paragraph', text: 'That is all.' };
      const file = await read(...rows(above), section('Money'), ...facts, sum);
      const pageOf = (text: string): number => shownAs(file, text).page;
      expect(pageOf('Money')).toBe(pageOf('First'));
      expect(pageOf('First')).toBe(pageOf('Second'));
      expect(pageOf('Second')).toBe(pageOf('Third'));
      expect(pageOf('Third')).toBe(pageOf('That is all.'));
    }
  });

  it('has a long answer under its label, over the whole width', async () => {
    const words = 'I could not come because the bus did not run. '.repeat(12).trim();
    const file = await read(row('Reason', words), row('Short', 'Yes'));
    const answer = file.shown.filter((run) => run.text.includes('the bus'));
    expect(answer.every(({ left }) => left < shownAs(file, 'Yes').left)).toBe(true);
    expect(Math.max(...answer.map(({ right }) => right))).toBeGreaterThan(page.right - 60);
    expect(nodesOf(file.tree, 'TD').map(({ text }) => text.trim())).toEqual([words, 'Yes']);
  });
});

describe('a line', () => {
  it('that is marked is set in bold, and the others are not', async () => {
    const file = await read({ type: 'line', text: 'Seen' }, { type: 'line', text: 'Outstanding', mark: 'unanswered' });
    expect(shownAs(file, 'Seen').font).toBe('/F1');
    expect(shownAs(file, 'Outstanding').font).toBe('/F2');
  });
});

describe('a short table', () => {
  it('is not parted', async () => {
    const table: Block = {
      type: 'table',
      caption: 'Record',
      columns: [{ title: 'Item', width: 1 }],
      rows: Array.from({ length: 8 }, (_, index) => [`Cell ${index}`]),
    };
    for (const count of [24, 28, 32, 34]) {
      const file = await read(...rows(count), table);
      const cells = file.shown.filter(({ text, artifact }) => !artifact && /^(Cell|Record)/.test(text));
      expect(new Set(cells.map((run) => run.page)).size).toBe(1);
    }
  });
});
